/** Model practice as pages show it: each rule with what reports show of it, and the way back. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { nameItemPath } from '../../standard/item-path.ts';
import { citedClause, type CitedClause } from '../cited-clause.ts';
import { loadDocuments } from '../documents.ts';
import { loadHolders } from '../holder.ts';
import { PRACTICE } from '../pages.ts';
import { noticeStandard } from '../procedures/notice-standard.ts';
import { loadStandards } from '../standards.ts';
import { criterionHref } from '../wizard-items.ts';
import { checkPractice, type CheckedClause } from './check.ts';
import { criteriaByRule, type RestingCriterion } from './criteria.ts';
import { openingOf } from './opening.ts';
import { practiceSchema, type RulePractice } from './schema.ts';

const FILE = 'content/practice.yaml';

/** A criterion and its place in the wizard. */
export interface LinkedCriterion extends RestingCriterion {
  href: string;
}

/** One thing done, and the clause of a report that shows it. */
export interface ShownPractice {
  says: string;
  source: CitedClause;
  /** Paragraph that the clause is shown with, as `<document>#<clause id>`. */
  place: string;
  /** Criterion it is an example for, if one. */
  criterion: LinkedCriterion | undefined;
}

/** A rule with its practice. */
export interface ShownRule {
  cited: CitedClause;
  /** How the clause begins. */
  opening: string;
  /** Paragraph that the rule is shown with, as `<document>#<clause id>`. */
  place: string;
  /** Its id on the practice page of its document. */
  anchor: string;
  /** Its place on the practice page. */
  href: string;
  /** It names what must not be: its practice shows how others keep clear of it. */
  forbids: boolean;
  practice: readonly ShownPractice[];
}

function read(): RulePractice[] {
  const data: unknown = parse(readFileSync(join(process.cwd(), FILE), 'utf8'));
  const result = practiceSchema.safeParse(data);
  if (result.success) return result.data;
  throw new Error(
    result.error.issues.map(({ path, message }) => `${FILE}: ${nameItemPath(data, path)}: ${message}`).join('\n'),
  );
}

/** Every published clause, in the order of the documents. */
async function publishedClauses(): Promise<Map<string, CheckedClause & { opening: string }>> {
  const published = new Map<string, CheckedClause & { opening: string }>();
  for (const { data, clauses } of await loadDocuments()) {
    for (const clause of clauses) {
      const { kind, scope } = data;
      published.set(`${data.piece}#${clause.id}`, { kind, scope, text: clause.text, opening: openingOf(clause) });
    }
  }
  return published;
}

async function load(): Promise<readonly ShownRule[]> {
  const rules = read();
  const [clauses, holders] = await Promise.all([publishedClauses(), loadHolders()]);
  const standards = loadStandards().map(({ standard }) => standard);
  const notice = noticeStandard();
  const criteria = criteriaByRule(notice);
  const ids = new Map([...criteria].map(([rule, resting]) => [rule, resting.map(({ id }) => id)]));
  const problems = checkPractice(rules, { clauses, criteria: ids });
  if (problems.length > 0) throw new Error(problems.map((problem) => `${FILE}: ${problem}`).join('\n'));

  const vetoed = new Set(
    standards.flatMap(({ vetoes }) => vetoes.flatMap(({ basis }) => (basis.kind === 'clause' ? [basis.clause] : []))),
  );
  const placeOf = (reference: string): string => holders.get(reference) ?? reference;
  const order = [...clauses.keys()];
  rules.sort((a, b) => order.indexOf(a.rule) - order.indexOf(b.rule));
  const shown = rules.map(async ({ rule, practice }): Promise<ShownRule> => {
    const resting = criteria.get(rule) ?? [];
    const linked = (named: string | undefined): LinkedCriterion | undefined => {
      const criterion = named === undefined ? resting[0] : resting.find(({ id }) => id === named);
      return criterion && { ...criterion, href: criterionHref(notice, criterion.id) };
    };
    const [piece = '', id = ''] = rule.split('#');
    return {
      cited: await citedClause(rule, FILE),
      opening: clauses.get(rule)?.opening ?? '',
      place: placeOf(rule),
      anchor: id,
      href: `${PRACTICE.href}${piece}/#${id}`,
      forbids: vetoed.has(rule),
      practice: await Promise.all(
        practice.map(async ({ clause, says, criterion }) => ({
          says,
          source: await citedClause(clause, FILE),
          place: placeOf(clause),
          criterion: linked(criterion),
        })),
      ),
    };
  });
  return Promise.all(shown);
}

let loaded: Promise<readonly ShownRule[]> | undefined;

/** Every rule that has practice, in the order of the documents. @throws on anything wrong in the data. */
export function loadPractice(): Promise<readonly ShownRule[]> {
  loaded ??= load();
  return loaded;
}

/** The rules shown with a paragraph of a notice or regulation. */
export const rulesAt = (rules: readonly ShownRule[], place: string): ShownRule[] =>
  rules.filter((rule) => rule.place === place);

/** The rules that a paragraph of a report illustrates. */
export const rulesShownBy = (rules: readonly ShownRule[], place: string): ShownRule[] =>
  rules.filter(({ practice }) => practice.some((each) => each.place === place));
