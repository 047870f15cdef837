import type { Gap } from '../../scoring/result.ts';
import { listCriteria } from '../../standard/criteria.ts';
import { hasScore } from '../../standard/scored.ts';
import type { Basis, Standard } from '../../standard/schema.ts';

/** One line of the gap checklist, with all that the person needs to work on it. */
export interface GapRow {
  gap: Gap;
  /** 否决 · 门槛 · 必备 · 分数, or 其他 where there are no points */
  kind: string;
  title: string;
  basis: Basis | undefined;
  /** The next act. */
  advice: string;
  /** Papers to make or find; none for vetoes and gates. */
  evidence: readonly string[];
  /** Path of the place in the wizard where it is answered. */
  path: string;
}

const KIND = { veto: '否决', gate: '门槛', mandatory: '必备', points: '分数' } as const satisfies Record<
  Gap['kind'],
  string
>;

/** The same where there are no points. */
const KIND_OF_CHECKS = { ...KIND, points: '其他' } as const;

/** The gaps in their order, each joined with its text in the standard. A gap of an item that is not there is left out. */
export const listGapRows = (standard: Standard, gaps: readonly Gap[]): GapRow[] => {
  const kinds = hasScore(standard) ? KIND : KIND_OF_CHECKS;
  const criteria = new Map(listCriteria(standard).map(({ criterion }) => [criterion.id, criterion]));
  return gaps.flatMap((gap): GapRow[] => {
    const shared = { gap, kind: kinds[gap.kind] };
    switch (gap.kind) {
      case 'veto': {
        const veto = standard.vetoes.find(({ id }) => id === gap.ref);
        return veto ? [{ ...shared, ...pick(veto), basis: veto.basis, evidence: [], path: 'vetoes' }] : [];
      }
      case 'gate': {
        const gate = standard.gates.find(({ id }) => id === gap.ref);
        if (!gate) return [];
        const path = gate.metric.kind === 'criterion' ? `criterion/${gate.metric.criterion}` : 'result';
        return [{ ...shared, ...pick(gate), basis: gate.basis, evidence: [], path }];
      }
      case 'mandatory':
      case 'points': {
        const criterion = criteria.get(gap.ref);
        if (!criterion) return [];
        const { basis, evidence } = criterion;
        return [{ ...shared, ...pick(criterion), basis: basis[0], evidence, path: `criterion/${gap.ref}` }];
      }
      default:
        return gap.kind satisfies never;
    }
  });
};

const pick = ({ title, advice }: { title: string; advice: string }): { title: string; advice: string } => ({
  title,
  advice,
});
