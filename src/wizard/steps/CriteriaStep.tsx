import type { Screen } from '../models/screen.ts';
import type { Session } from '../models/session.ts';
import { CriterionCard } from '../parts/CriterionCard.tsx';

interface Props {
  session: Session;
  screen: Screen;
}

/** Some criteria of one dimension, with how far the dimension is. */
export function CriteriaStep({ session, screen }: Props) {
  const all = session.standard.dimensions.find(({ id }) => id === screen.dimension)?.criteria ?? [];
  const ids = new Set(all.map(({ id }) => id));
  const answered = session.result.value.criteria.filter(
    ({ id, state }) => ids.has(id) && state !== 'unanswered',
  ).length;
  const score = session.result.value.dimensions.find(({ id }) => id === screen.dimension);
  return (
    <>
      <p class="lead">
        本方面 {all.length} 题，已答 {answered} 题
        {score &&
          `；满分 ${score.fullPoints} 分，${score.points === null ? `现在 ${score.low} 到 ${score.high} 分` : `得 ${score.points} 分`}`}
        。
      </p>
      {screen.criteria.map((criterion) => (
        <CriterionCard key={criterion.id} session={session} criterion={criterion} number={all.indexOf(criterion) + 1} />
      ))}
    </>
  );
}
