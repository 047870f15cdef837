import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { checkMap, type CriterionMap } from '../../comparison/criterion-map.ts';
import { nameItemPath } from '../../standard/item-path.ts';
import type { Standard } from '../../standard/schema.ts';
import { criterionMapSchema } from './schema.ts';

/** Where the map stands, from the project's folder, in which Astro runs. */
const MAP_FILE = 'content/criterion-map.yaml';

const refuse = (problems: readonly string[]): Error =>
  new Error(problems.map((problem) => `${MAP_FILE}: ${problem}`).join('\n'));

/** The map of the site, checked against its standards. @throws naming file, group and what is wrong */
export function readCriterionMap(standards: readonly Standard[]): CriterionMap {
  const data: unknown = parse(readFileSync(MAP_FILE, 'utf8'));
  const { success, data: map, error } = criterionMapSchema.safeParse(data);
  if (!success) throw refuse(error.issues.map(({ path, message }) => `${nameItemPath(data, path)}: ${message}`));
  const problems = checkMap(map, standards);
  if (problems.length > 0) throw refuse(problems);
  return map;
}
