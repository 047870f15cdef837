/** The steps of bringing a table along, in order, as they stand in the address: `#/items`. */
export const STEPS = {
  table: '放进表格',
  columns: '认一认列',
  items: '核对每一项',
  grades: '等级线',
  save: '保存并使用',
} as const;
/** One of them. */
export type Step = keyof typeof STEPS;

/** All steps in order. */
export const STEP_ORDER = Object.keys(STEPS) as Step[];

/** Hash of a step, as for links. */
export const toHash = (step: Step): string => `#/${step}`;

/** The step of a hash; `null` for what is none of ours, such as `#main`. */
export const parseHash = (hash: string): Step | null => STEP_ORDER.find((step) => toHash(step) === hash) ?? null;
