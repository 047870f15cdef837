/** How a standard counts as a whole, in the words of the screen. */
import type { Grade, GradeSet, Standard } from './schema.ts';
import { hasScore } from './scored.ts';

const percent = (share: number): string => `${Math.round(share * 10_000) / 100}%`;

/** How points become a total, one or two sentences. */
export function aggregationInWords({ aggregation, fullPoints, bonusCap }: Standard): string {
  const bonus = bonusCap > 0 ? `加分项另计，最多加 ${bonusCap} 分。` : '';
  switch (aggregation.kind) {
    case 'sum': {
      const min = aggregation.min === undefined ? '' : `，最低 ${aggregation.min} 分`;
      return `各项得分相加，满分 ${fullPoints} 分${min}。${bonus}`;
    }
    case 'deductFrom': {
      const min = aggregation.min === undefined ? '扣分多时可以是负分' : `最低 ${aggregation.min} 分`;
      return `从 ${aggregation.start} 分起，没有做到的逐项扣分，${min}。${bonus}`;
    }
    case 'checks':
      return '不打分，逐项看做到没有。每个方面亮一种灯：全部做到是绿灯；必备项没有做到，或者一项都没有做到，是红灯；其余是黄灯。';
    default:
      return aggregation satisfies never;
  }
}

/** What becomes of an item that does not apply, one sentence. */
export function notApplicableInWords(standard: Standard): string {
  const { notApplicable } = standard;
  if (!hasScore(standard)) return '不适用的项目不看，要写明理由。';
  switch (notApplicable) {
    case 'rescale':
      return '不适用的项目，分值按比例摊到同一方面的其他项目。';
    case 'full':
      return '不适用的项目，按满分计。';
    case 'zero':
      return '不适用的项目，按 0 分计。';
    case 'leave':
      return '不适用的项目，不计得分，满分也相应减少。';
    default:
      return notApplicable satisfies never;
  }
}

/** What a standard counts in, for lists: `44 项，满分 100 分`. */
export function sizeInWords(standard: Standard): string {
  const regular = standard.dimensions.flatMap(({ criteria }) => criteria.filter(({ bonus }) => !bonus)).length;
  return hasScore(standard) ? `${regular} 项，满分 ${standard.fullPoints} 分` : `${regular} 项，不打分`;
}

const titlesOf = (items: readonly { id: string; title: string }[], ids: readonly string[]): string[] =>
  items.filter(({ id }) => ids.includes(id)).map(({ title }) => title);

/** Where there are no points, all of a dimension is all of its checks. */
const dimensionFloorInWords = (standard: Standard, floor: number): string =>
  !hasScore(standard) && floor === 1 ? '每个方面都全部做到' : `每个方面都达到该方面的 ${percent(floor)}`;

/** The conditions of one grade of the ladder, each a short phrase: `总分 95 分以上`. All must hold. */
export function gradeConditions(standard: Standard, set: GradeSet, grade: Grade): string[] {
  const gates = standard.gates.filter(
    ({ id, metric }) =>
      // A gate on the total says again what the grade's own line on the total says.
      grade.gates.includes(id) && !(metric.kind === 'total' && grade.totalAtLeast !== undefined),
  );
  const stricter = titlesOf(standard.vetoes, set.vetoes);
  return [
    ...(grade.totalAtLeast === undefined ? [] : [`总分 ${grade.totalAtLeast} 分以上`]),
    ...gates.map(({ title }) => title),
    ...(grade.noVeto ? [`没有否决情形${stricter.length > 0 ? `（另加：${stricter.join('、')}）` : ''}`] : []),
    ...(grade.eligibility.length > 0
      ? [`具备条件：${titlesOf(standard.eligibility, grade.eligibility).join('、')}`]
      : []),
    ...(grade.mandatory === 'full' ? ['必备项都得满分'] : []),
    ...(grade.mandatory === 'aboveZero' ? ['必备项没有得 0 分的'] : []),
    ...(grade.dimensionFloor === undefined ? [] : [dimensionFloorInWords(standard, grade.dimensionFloor)]),
    ...standard.dimensions.flatMap(({ id, title }) => {
      const floor = grade.floors[id];
      return floor === undefined ? [] : [`“${title}”达到该方面的 ${percent(floor)}`];
    }),
    ...(grade.requiresGrade === undefined
      ? []
      : titlesOf(set.grades, [grade.requiresGrade]).map((title) => `先达到“${title}”`)),
  ];
}

/** The least share of its points that a dimension must reach, in words; empty where there is none. */
export const floorInWords = ({ floorRate }: Standard['dimensions'][number]): string =>
  floorRate === undefined ? '' : `本方面至少得 ${percent(floorRate)}`;
