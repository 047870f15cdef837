/** What the schema of the law figures cannot see: references within the file and to the list of topics. */
import { lawFiguresSchema, type LawFiguresFile } from './schema.ts';

const NAME = 'content/law-figures.yaml';

/** What comes more than once. */
const repeated = (ids: readonly string[]): string[] => [...new Set(ids.filter((id, at) => ids.indexOf(id) !== at))];

/** Everything that is wrong between the parts of the file, each naming item and field. */
function findFaults({ matters, laws, figures }: LawFiguresFile, topics: ReadonlySet<string>): string[] {
  const matterIds = matters.map(({ id }) => id);
  const cited = new Set(figures.flatMap(({ sources }) => sources.map(({ law }) => law)));
  return [
    ...repeated([...matterIds, ...figures.map(({ id }) => id)]).map((id) => `${id}: id: is given twice`),
    ...figures.flatMap(({ id, matter, topic, sources }) => [
      ...(matterIds.includes(matter) ? [] : [`${id}: matter: no ${matter} among matters`]),
      ...(topics.has(topic) ? [] : [`${id}: topic: no ${topic} in content/topics.yaml`]),
      ...sources.filter(({ law }) => !(law in laws)).map(({ law }) => `${id}: sources: no ${law} among laws`),
    ]),
    ...matterIds
      .filter((matter) => !figures.some((figure) => figure.matter === matter))
      .map((matter) => `${matter}: matter without a figure`),
    ...Object.keys(laws)
      .filter((law) => !cited.has(law))
      .map((law) => `${law}: law that no figure cites`),
  ];
}

/**
 * Checks the parsed file. `topics`: ids of content/topics.yaml.
 * @throws naming file, item and field, one line for each fault.
 */
export function checkLawFigures(data: unknown, topics: ReadonlySet<string>): LawFiguresFile {
  const parsed = lawFiguresSchema.safeParse(data);
  const faults = parsed.success
    ? findFaults(parsed.data, topics)
    : parsed.error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`);
  if (!parsed.success || faults.length > 0) throw new Error(faults.map((fault) => `${NAME}: ${fault}`).join('\n'));
  return parsed.data;
}
