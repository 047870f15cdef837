import type { Criterion, Standard } from '../../standard/schema.ts';

/** One step of the wizard, as it stands in the address. */
export interface Screen {
  kind:
    | 'start'
    | 'vetoes'
    | 'eligibility'
    | 'figures'
    | 'ballot'
    | 'criteria'
    | 'result'
    | 'way'
    | 'actions'
    | 'dates'
    | 'report'
    | 'files'
    | 'compare'
    | 'boxes'
    | 'paper';
  /** Heading that it stands under in the list of steps. */
  group: '准备' | '逐条自评' | '结果';
  /** Path behind `#/`. */
  path: string;
  title: string;
  /** Criteria asked here; empty on all other kinds. */
  criteria: readonly Criterion[];
  /** Id of the dimension that the criteria belong to. */
  dimension?: string;
}

/** Most criteria on one screen. */
const CRITERIA_PER_SCREEN = 5;

/** Cuts `items` into as few parts of at most `most` as can be, as even as can be. */
const splitEvenly = <T>(items: readonly T[], most: number): T[][] => {
  const parts = Math.ceil(items.length / most);
  return Array.from({ length: parts }, (_, index) =>
    items.slice(Math.ceil((index * items.length) / parts), Math.ceil(((index + 1) * items.length) / parts)),
  );
};

const plain = (group: Screen['group'], kind: Screen['kind'], title: string): Screen => ({
  kind,
  group,
  path: kind,
  title,
  criteria: [],
});

/** All steps for a standard, in order. A step that would ask nothing is left out. */
export const listScreens = (standard: Standard): Screen[] => [
  plain('准备', 'start', '开始'),
  ...(standard.vetoes.length > 0 ? [plain('准备', 'vetoes', '否决项')] : []),
  ...(standard.eligibility.length + standard.awards.length > 0 ? [plain('准备', 'eligibility', '申报资格')] : []),
  ...(standard.inputs.length > 0 ? [plain('准备', 'figures', '单位数据')] : []),
  plain('准备', 'ballot', '会员评家计票'),
  ...standard.dimensions.flatMap((dimension) => {
    const parts = splitEvenly(dimension.criteria, CRITERIA_PER_SCREEN);
    return parts.map((criteria, index): Screen => ({
      kind: 'criteria',
      group: '逐条自评',
      path: `criteria/${dimension.id}${index === 0 ? '' : `/${index + 1}`}`,
      title: parts.length > 1 ? `${dimension.title}（${index + 1}/${parts.length}）` : dimension.title,
      criteria,
      dimension: dimension.id,
    }));
  }),
  plain('结果', 'result', '自评结果'),
  plain('结果', 'way', '达标路线'),
  plain('结果', 'actions', '整改台账'),
  plain('结果', 'dates', '时间安排'),
  plain('结果', 'report', '自查报告'),
  plain('结果', 'files', '上交材料'),
  plain('结果', 'compare', '对比和存档'),
  plain('结果', 'boxes', '台账盒'),
  plain('结果', 'paper', '纸质表'),
];

/** The screen that asks `criterion`, or `undefined` where the standard has no such criterion. */
export const findCriterionScreen = (screens: readonly Screen[], criterion: string): Screen | undefined =>
  screens.find((screen) => screen.criteria.some(({ id }) => id === criterion));
