import type { Assessment } from '../../assessment/schema.ts';

/** How far the answers of a result were checked. */
export type Confidence = NonNullable<Assessment['confidence']>;

/** 自评 · 上级复核 · 实地核查, and what each means. */
export const CONFIDENCE: readonly { id: Confidence; label: string; meaning: string }[] = [
  { id: 'self', label: '自评', meaning: '本单位自己填的，还没有人核对。' },
  { id: 'reviewed', label: '上级复核', meaning: '上级工会看过材料，没有到现场。' },
  { id: 'onSite', label: '实地核查', meaning: '到现场看过场地、查过原件、问过职工。' },
];

/** The label of an assessment; one that says nothing was checked by nobody else. */
export const confidenceOf = ({ confidence }: Assessment): (typeof CONFIDENCE)[number] | undefined =>
  CONFIDENCE.find(({ id }) => id === (confidence ?? 'self'));
