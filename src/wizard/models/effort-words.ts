import type { Criterion } from '../../standard/schema.ts';

/** How much work it takes to close a gap: 容易 · 一般 · 较难. */
export const EFFORT_WORDS = { 1: '容易', 2: '一般', 3: '较难' } as const satisfies Record<Criterion['effort'], string>;
