import { hashStandard } from './hash.ts';
import { standardSchema, type Standard } from './schema.ts';

/** A standard out of its JSON text, with the hash of what was read; `null` where the text holds no sound one. */
export function parseStandard(text: string): { standard: Standard; hash: string } | null {
  const result = standardSchema.safeParse(parseJson(text));
  return result.success ? { standard: result.data, hash: hashStandard(result.data) } : null;
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
