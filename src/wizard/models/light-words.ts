import type { DimensionResult, Light, ScoringResult } from '../../scoring/result.ts';
import type { Dimension } from '../../standard/schema.ts';

/** A light as it is shown: a mark and words always stand with the colour. */
export interface LightWords {
  /** Class of the colour. */
  light: Light | 'none';
  mark: string;
  /** 绿、黄、红; empty where there is no light. */
  colour: string;
  words: string;
}

const WORDS = {
  green: { mark: '●', colour: '绿', words: '齐' },
  amber: { mark: '▲', colour: '黄', words: '有缺' },
  red: { mark: '■', colour: '红', words: '缺必备' },
  open: { mark: '○', colour: '', words: '待定' },
} as const satisfies Record<Light, Omit<LightWords, 'light'>>;

/** The light of a dimension; one of which nothing applies has none. */
export const lightInWords = (
  { criteria }: Dimension,
  { light }: Pick<DimensionResult, 'light'>,
  result: ScoringResult,
): LightWords => {
  if (light === undefined) return { light: 'none', mark: '－', colour: '', words: '不适用' };
  const mandatory = new Set(criteria.filter((criterion) => criterion.mandatory).map(({ id }) => id));
  const lacksMandatory = result.criteria.some(
    ({ id, state, high, fullPoints }) => mandatory.has(id) && state === 'scored' && high < fullPoints,
  );
  const words = light === 'red' && !lacksMandatory ? '都没有做到' : WORDS[light].words;
  return { light, ...WORDS[light], words };
};
