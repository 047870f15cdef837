import type { Standard } from '../standard/schema.ts';
import { listCriteria } from '../standard/criteria.ts';
import { scoringOf } from './to-grid.ts';

/**
 * What a table cannot carry of a standard, each as one Chinese sentence; empty where the exported table opens again
 * as the same standard. Standards made from a table lose nothing but rules that no sentence says.
 */
export function listLosses(standard: Standard): string[] {
  const criteria = listCriteria(standard).map(({ criterion }) => criterion);
  const unsaid = criteria.filter((criterion) => scoringOf(criterion).isLost).map(({ title }) => title);
  const losses: string[] = [];
  const lose = (count: number, sentence: string): void => {
    if (count > 0) losses.push(sentence);
  };
  lose(
    unsaid.length,
    `有 ${unsaid.length} 个项目的计分办法表格里写不成能再读的句子，重新导入后由自评人打分：${unsaid.join('、')}。`,
  );
  if (criteria.every(({ basis }) => basis.some(({ kind }) => kind === 'imported'))) return losses;
  const { inputs, gates, eligibility, gradeSets, awards, materials, aggregation } = standard;
  losses.push('各项的依据和填报时的提示不写进表格。');
  lose(inputs.length, `单位数据 ${inputs.length} 项不写进表格，重新导入后各项分别填写。`);
  lose(
    criteria.filter(({ appliesTo }) => appliesTo !== undefined).length,
    '只适用于部分单位的项目，在表格里对所有单位都适用。',
  );
  lose(gates.length, `门槛 ${gates.length} 条不写进表格。`);
  lose(eligibility.length, `申报条件 ${eligibility.length} 条不写进表格。`);
  lose(gradeSets.length - 1, `等级口径只写第一种，另外 ${gradeSets.length - 1} 种不写进表格。`);
  lose(awards.length + materials.length, '奖项、申报材料和时间安排不写进表格。');
  lose(aggregation.kind === 'sum' ? 0 : 1, '总分的算法不写进表格，重新导入后按各项得分相加。');
  return losses;
}
