import type { Assessment } from '../assessment/schema.ts';
import type { Gap } from '../scoring/result.ts';
import { listCriteria } from '../standard/criteria.ts';
import { hasScore } from '../standard/scored.ts';
import type { Basis, Criterion, Standard } from '../standard/schema.ts';

/** One line of the gap checklist, with all that the person needs to work on it. */
export interface GapRow {
  gap: Gap;
  /** Name under which the ledger and a trial know it: `veto-v1`, `gate-total`, `criterion-a11`. */
  key: string;
  /** Place in the whole list, from 1. */
  number: number;
  /** 否决 · 门槛 · 必备 · 分数, or 一般 where there are no points */
  kind: string;
  title: string;
  basis: Basis | undefined;
  /** The next act. */
  advice: string;
  /** Papers to make or find; none for vetoes. */
  evidence: readonly string[];
  /** Clauses of reports that show it well done, as `<piece>#<clause id>`. */
  examples: readonly string[];
  /** Path of the place in the wizard where it is answered. */
  path: string;
  /** Work that it takes; `undefined` where it is no single item. */
  effort: Criterion['effort'] | undefined;
  /** Id of the dimension; empty where it belongs to none. */
  dimension: string;
  /** It was answered, papers are asked for, and none is registered. */
  lacksEvidence: boolean;
}

const KIND = { veto: '否决', gate: '门槛', mandatory: '必备', points: '分数' } as const satisfies Record<
  Gap['kind'],
  string
>;

/** The same where there are no points. */
const KIND_OF_CHECKS = { ...KIND, points: '一般' } as const;

/** Name under which the ledger and a trial know a gap. */
export const gapKey = ({ kind, ref }: Pick<Gap, 'kind' | 'ref'>): string =>
  `${kind === 'veto' || kind === 'gate' ? kind : 'criterion'}-${ref}`;

type Fields = Omit<GapRow, 'gap' | 'key' | 'number' | 'kind'>;

const NO_ITEM = { evidence: [], examples: [], effort: undefined, dimension: '', lacksEvidence: false } as const;

/** The gaps in their order, each joined with its text in the standard. A gap of an item that is not there is left out. */
export const listGapRows = (standard: Standard, { answers }: Assessment, gaps: readonly Gap[]): GapRow[] => {
  const kinds = hasScore(standard) ? KIND : KIND_OF_CHECKS;
  const criteria = new Map(listCriteria(standard).map((listed) => [listed.criterion.id, listed]));

  const ofCriterion = (id: string): Omit<Fields, 'title' | 'basis' | 'advice'> & { criterion?: Criterion } => {
    const listed = criteria.get(id);
    if (!listed) return { ...NO_ITEM, path: 'result' };
    const { criterion, dimension } = listed;
    const answer = answers[id];
    const isAnswered = answer !== undefined && answer.form !== 'blank' && answer.form !== 'unknown';
    return {
      criterion,
      evidence: criterion.evidence,
      examples: criterion.examples,
      path: `criterion/${id}`,
      effort: criterion.effort,
      dimension: dimension.id,
      lacksEvidence: isAnswered && criterion.evidence.length > 0 && (answer.evidence ?? []).length === 0,
    };
  };

  const fieldsOf = ({ kind, ref }: Gap): Fields | undefined => {
    switch (kind) {
      case 'veto': {
        const veto = standard.vetoes.find(({ id }) => id === ref);
        return veto && { ...NO_ITEM, title: veto.title, basis: veto.basis, advice: veto.advice, path: 'vetoes' };
      }
      case 'gate': {
        const gate = standard.gates.find(({ id }) => id === ref);
        if (!gate) return undefined;
        const { criterion: _none, ...item } = ofCriterion(
          gate.metric.kind === 'criterion' ? gate.metric.criterion : '',
        );
        return { ...item, title: gate.title, basis: gate.basis, advice: gate.advice };
      }
      case 'mandatory':
      case 'points': {
        const { criterion, ...item } = ofCriterion(ref);
        return criterion && { ...item, title: criterion.title, basis: criterion.basis[0], advice: criterion.advice };
      }
      default:
        return kind satisfies never;
    }
  };

  return gaps
    .flatMap((gap): Omit<GapRow, 'number'>[] => {
      const fields = fieldsOf(gap);
      return fields ? [{ ...fields, gap, key: gapKey(gap), kind: kinds[gap.kind] }] : [];
    })
    .map((row, index) => ({ ...row, number: index + 1 }));
};
