import { listOpenQuestions } from '../models/open-questions.ts';
import { buildPaper } from '../models/paper.ts';
import { OpenList } from '../parts/OpenList.tsx';
import { PaperForm } from '../parts/PaperForm.tsx';
import { PrintButton } from '../parts/PrintButton.tsx';
import type { StepProps } from './step-props.ts';

/** Tables that a unit has brought along have no page on this site. */
const hasPage = (standardId: string): boolean => !standardId.startsWith('own-');

/** 纸质表: the filled form, a blank one, and the list of what is still to be asked. */
export function PaperStep({ session }: StepProps) {
  const { id } = session.standard;
  const unitName = session.assessment.value.unit.name;
  const paper = buildPaper(session, false);
  const questions = listOpenQuestions(session);
  return (
    <div class="paper-step">
      <p class="lead no-print">给在纸上办事的人：填好的自评表、空白表，还有一张要问别人的问题单。都用 A4 纸竖印。</p>
      <section class="no-print">
        <h2>打印</h2>
        <div class="prints">
          <PrintButton label="打印已填的自评表" primary sheet={() => <PaperForm paper={paper} />} />
          <PrintButton label="打印空白表" sheet={() => <PaperForm paper={buildPaper(session, true)} />} />
          <PrintButton
            label={`打印待核问题单（${questions.length} 项）`}
            sheet={() => <OpenList unitName={unitName} questions={questions} />}
          />
        </div>
        {hasPage(id) && (
          <p class="quiet">
            空白表也可以从<a href={`/standards/${id}/form/`}>考核表页面</a>打印，带评分办法。
          </p>
        )}
      </section>
      {questions.length > 0 && (
        <details class="no-print">
          <summary>还要问、要核的 {questions.length} 项</summary>
          <div class="sheet-view" tabIndex={0} role="region" aria-label="待核问题单">
            <OpenList unitName={unitName} questions={questions} />
          </div>
        </details>
      )}
      <section>
        <h2 class="no-print">已填的自评表</h2>
        <div class="sheet-view" tabIndex={0} role="region" aria-label="已填的自评表">
          <PaperForm paper={paper} />
        </div>
      </section>
    </div>
  );
}
