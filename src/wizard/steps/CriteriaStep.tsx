import type { DimensionResult } from '../../scoring/result.ts';
import type { Dimension } from '../../standard/schema.ts';
import { hasScore } from '../../standard/scored.ts';
import { lightInWords } from '../models/light-words.ts';
import type { Screen } from '../models/screen.ts';
import type { Session } from '../models/session.ts';
import { Light } from '../parts/Light.tsx';
import { CriterionCard } from '../parts/CriterionCard.tsx';

interface Props {
  session: Session;
  screen: Screen;
}

/** How the dimension stands: its points, or its light. */
function Standing({
  session,
  dimension,
  score,
}: Omit<Props, 'screen'> & { dimension: Dimension; score: DimensionResult }) {
  const { low, high, points, fullPoints } = score;
  if (hasScore(session.standard)) {
    return (
      <>
        ；满分 {fullPoints} 分，{points === null ? `现在 ${low} 到 ${high} 分` : `得 ${points} 分`}
      </>
    );
  }
  return (
    <>
      ；现在 <Light of={lightInWords(dimension, score, session.result.value)} />
    </>
  );
}

/** Some criteria of one dimension, with how far the dimension is. */
export function CriteriaStep({ session, screen }: Props) {
  const dimension = session.standard.dimensions.find(({ id }) => id === screen.dimension);
  const all = dimension?.criteria ?? [];
  const ids = new Set(all.map(({ id }) => id));
  const answered = session.result.value.criteria.filter(
    ({ id, state }) => ids.has(id) && state !== 'unanswered',
  ).length;
  const score = session.result.value.dimensions.find(({ id }) => id === screen.dimension);
  return (
    <>
      <p class="lead">
        本方面 {all.length} 题，已答 {answered} 题
        {dimension && score && <Standing session={session} dimension={dimension} score={score} />}。
      </p>
      {screen.criteria.map((criterion) => (
        <CriterionCard key={criterion.id} session={session} criterion={criterion} number={all.indexOf(criterion) + 1} />
      ))}
    </>
  );
}
