import type { QuestionFinder } from '../models/question-finder.ts';
import type { Question } from '../models/questions.ts';
import { toHash } from '../models/route.ts';
import type { Session } from '../models/session.ts';

const QUESTION_STATES = {
  todo: { words: '未答', mark: '' },
  unknown: { words: '不清楚', mark: '' },
  met: { words: '已答', mark: 'done' },
  short: { words: '有差距', mark: 'short' },
  none: { words: '不适用', mark: '' },
} as const satisfies Record<Question['state'], { words: string; mark: string }>;

/** A question as a link, with how it stands. */
export function QuestionLink({ question }: { question: Question }) {
  const { criterion, number, state, answer } = question;
  const { words, mark } = QUESTION_STATES[state];
  return (
    <a href={toHash(`criterion/${criterion.id}`)} data-question={criterion.id}>
      <span>
        {number}. {criterion.title}
      </span>
      <span class={`state ${mark}`}>
        {words}
        {answer?.toCheck !== undefined && ' 待核'}
      </span>
    </a>
  );
}

/** The questions that are left by filter and search. */
export function FoundQuestions({ session, finder }: { session: Session; finder: QuestionFinder }) {
  const found = finder.found.value ?? [];
  return (
    <>
      <p class="found" role="status">
        {found.length === 0 ? '没有这样的题。' : `找到 ${found.length} 题。`}
        <button type="button" class="plain" onClick={finder.clear}>
          回到全部步骤
        </button>
      </p>
      {session.standard.dimensions.map(({ id, title }) => {
        const here = found.filter(({ dimension }) => dimension === id);
        return (
          here.length > 0 && (
            <section key={id}>
              <h2>{title}</h2>
              <ol class="jump-list">
                {here.map((question) => (
                  <li key={question.criterion.id}>
                    <QuestionLink question={question} />
                  </li>
                ))}
              </ol>
            </section>
          )
        );
      })}
    </>
  );
}
