import { parse } from 'yaml';
import { expect, test } from 'vitest';
import { z } from 'zod';
import { documentSchema } from '../../../../src/site/document-schema.ts';
import { DOCUMENT_FIELDS } from '../../../../src/site/editing/fields.ts';

interface JsonSchema {
  properties?: Record<string, JsonSchema>;
  items?: JsonSchema;
}
const schema = z.toJSONSchema(documentSchema, { io: 'input', unrepresentable: 'any' }) as JsonSchema;
/** Names of the fields below a field, in objects and in lists of them. */
const innerKeys = ({ properties, items }: JsonSchema = {}): string[] =>
  Object.keys(properties ?? items?.properties ?? {});

test('每个字段都有说明，顺序和字段表一致', () => {
  expect(DOCUMENT_FIELDS.map(({ name }) => name)).toEqual(Object.keys(schema.properties ?? {}));
  expect(DOCUMENT_FIELDS.length).toBeGreaterThan(15);
});

test.each(DOCUMENT_FIELDS)('$name 的例子写出了它下面的每一项', ({ name, sample, note }) => {
  const keys = innerKeys(schema.properties?.[name]);
  if (['issuer', 'period', 'force', 'source', 'edits', 'losses', 'changes'].includes(name))
    expect(keys).not.toEqual([]);
  for (const key of keys) {
    expect(sample).toMatch(new RegExp(`\\b${key}:`));
    expect(note).toContain(key);
  }
});

test('全部例子合起来就是一份合格的开头部分', () => {
  const result = documentSchema.safeParse(parse(DOCUMENT_FIELDS.map(({ sample }) => sample).join('\n')));
  expect(result.error?.issues ?? []).toEqual([]);
});

test('必填和可不填与字段表一致', () => {
  const optional = DOCUMENT_FIELDS.filter(({ required }) => !required).map(({ name }) => name);
  expect(optional).toEqual([
    'number',
    'issuer',
    'addressees',
    'signedOn',
    'publishedOn',
    'period',
    'region',
    'cautions',
    'changes',
  ]);
});
