import { expect, test } from 'vitest';
import { z } from 'zod';
import { parseAssessment } from '../../../../src/assessment/parse.ts';
import { assessmentSchema } from '../../../../src/assessment/schema.ts';
import { serializeAssessment } from '../../../../src/assessment/serialize.ts';
import { ASSESSMENT_VERSION } from '../../../../src/assessment/version.ts';
import { FILE_FIELDS, SAMPLE } from '../../../../src/site/assessment-file/fields.ts';

interface JsonSchema {
  properties?: Record<string, JsonSchema>;
  additionalProperties?: JsonSchema | boolean;
  items?: JsonSchema;
  anyOf?: JsonSchema[];
  oneOf?: JsonSchema[];
}

/** Paths of all values that a file can hold. */
const listPaths = (schema: JsonSchema, path: string): string[] => {
  const at = (key: string): string => (path === '' ? key : `${path}.${key}`);
  const { properties, additionalProperties, items, anyOf, oneOf } = schema;
  const forms = [...(anyOf ?? []), ...(oneOf ?? [])];
  if (forms.some((form) => form.properties)) return forms.flatMap((form) => listPaths(form, path));
  if (items?.properties) return listPaths(items, path);
  if (properties) return Object.entries(properties).flatMap(([key, inner]) => listPaths(inner, at(key)));
  if (typeof additionalProperties === 'object') return listPaths(additionalProperties, at('*'));
  return [path];
};

test('the page for people names every field of the file and no other', () => {
  const schema = z.toJSONSchema(assessmentSchema, { unrepresentable: 'any' }) as JsonSchema;
  const documented = FILE_FIELDS.map(({ path }) => path);
  expect([...documented].sort()).toEqual([...new Set(listPaths(schema, ''))].sort());
  expect(new Set(documented).size).toBe(documented.length);
});

test('it names the version that is written now', () => {
  expect(FILE_FIELDS.find(({ path }) => path === 'version')?.note).toContain(`现在是 ${ASSESSMENT_VERSION}；`);
});

test('the sample is a sound file, as it would be written', () => {
  const read = parseAssessment(SAMPLE);
  if (!read.success) throw new Error(read.reason);
  expect(serializeAssessment(read.assessment)).toBe(SAMPLE);
});
