import { LONGEST_TEXT } from '../../assessment/limits.ts';
import { SKELETONS } from '../../report/skeleton.ts';
import { hasScore } from '../../standard/scored.ts';
import { withPapers } from '../models/paper-choices.ts';
import { lengthInWords, viewReport } from '../models/report-view.ts';
import { Choices } from '../parts/Choices.tsx';
import { FileButtons } from '../parts/FileButtons.tsx';
import { PrintButton } from '../parts/PrintButton.tsx';
import { ReportSheet } from '../parts/ReportSheet.tsx';
import { SectionEditor } from '../parts/SectionEditor.tsx';
import { TextEntry } from '../parts/TextEntry.tsx';
import type { StepProps } from './step-props.ts';

/** 自查报告: how it is written, the text itself with the means to rewrite it, and the files of it. */
export function ReportStep({ model, session }: StepProps) {
  const { report, length, missing } = viewReport(session);
  const papers = session.assessment.value.papers ?? {};
  const [first] = SKELETONS;
  return (
    <div class="report-step">
      <p class="lead no-print">
        这是按已填内容写成的草稿，没填的地方标着【待补充】。下面可以逐节改写；下载 Word 以后再改也行。
      </p>
      <p class="no-print" role="status">
        {lengthInWords(length)}
        <span class="tag">本站参考</span>
        {missing > 0 && ` 还有 ${missing} 处【待补充】。`}
      </p>
      <FileButtons model={model} session={session} makers={['word', 'text', 'markdown']}>
        <PrintButton label="打印或存成 PDF" sheet={() => <ReportSheet report={report} />} />
      </FileButtons>
      <p class="quiet no-print">
        打印的页码靠浏览器：2024 年底以前的浏览器打印没有页码，请用 Word 文件。表格、登记表和打包下载在“上交材料”。
      </p>
      <details class="no-print report-choices">
        <summary>怎么写：顺序、标题、指导思想、字体</summary>
        <fieldset>
          <legend>各部分的顺序</legend>
          <Choices
            name="skeleton"
            stacked
            options={SKELETONS.map(({ id, title }) => ({ id, label: title }))}
            chosen={papers.skeleton ?? first?.id}
            onChoose={(skeleton) => session.change((current) => withPapers(current, { skeleton }))}
          />
        </fieldset>
        {hasScore(session.standard) && (
          <fieldset>
            <legend>标题里写不写应得分和自评分</legend>
            <Choices
              name="headings"
              options={[
                { id: 'scored', label: '写' },
                { id: 'unscored', label: '不写' },
              ]}
              chosen={papers.headings ?? 'scored'}
              onChoose={(headings) => session.change((current) => withPapers(current, { headings }))}
            />
          </fieldset>
        )}
        <TextEntry
          id="guidance"
          label="指导思想（可以不写）"
          help="照上级文件的原话写，本站不代写。每一行是一段。"
          value={papers.guidance ?? ''}
          limit={LONGEST_TEXT}
          rows={3}
          onText={(guidance) => session.change((current) => withPapers(current, { guidance }), 'guidance')}
        />
        <fieldset>
          <legend>Word 文件的字体</legend>
          <Choices
            name="fonts"
            stacked
            options={[
              { id: 'standard', label: '公文标准字体：方正小标宋、仿宋_GB2312、楷体_GB2312（电脑里要装有）' },
              { id: 'system', label: '系统自带字体：宋体、仿宋、楷体、黑体' },
            ]}
            chosen={papers.fonts ?? 'standard'}
            onChoose={(fonts) => session.change((current) => withPapers(current, { fonts }))}
          />
        </fieldset>
      </details>
      <div class="report-paper">
        <ReportSheet
          report={report}
          aside={(section) => <SectionEditor key={section.id} session={session} section={section} />}
        />
      </div>
    </div>
  );
}
