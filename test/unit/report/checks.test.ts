/** The report of a standard without a score: what is met and what is not, and no points anywhere. */
import { expect, test } from 'vitest';
import { buildReport } from '../../../src/report/build-report.ts';
import { renderMarkdown } from '../../../src/report/markdown.ts';
import { sentenceText } from '../../../src/report/tree.ts';
import { makeAssessment } from '../assessment/maker.ts';
import { no, score, yes } from '../scoring/maker.ts';
import { count, makeCriterion, makeStandard, makeYesNo } from '../standard/maker.ts';

const AS_OF = '2026-11-21';
const site = { kind: 'site' } as const;
const standard = makeStandard(
  {
    chair: [makeYesNo('c1', 1, { mandatory: true, title: '民主选举' }), makeYesNo('c2', 1, { title: '主席培训' })],
    rooms: [
      makeCriterion(count, { kind: 'allOrNothing', atLeast: 2 }, { id: 'r1', title: '活动场所', fullPoints: 1 }),
      makeYesNo('r2', 1, { title: '开放时间' }),
    ],
  },
  {
    aggregation: { kind: 'checks' },
    notApplicable: 'leave',
    gradeSets: [
      {
        id: 'all',
        title: '六有齐备',
        basis: site,
        grades: [{ id: 'all', title: '齐备', dimensionFloor: 1, basis: site }],
      },
    ],
  },
);
type Answers = Parameters<typeof makeAssessment>[0];
const report = (answers: Answers) => {
  const result = score(standard, answers);
  return buildReport(standard, makeAssessment(answers), result, AS_OF);
};
const textOf = (answers: Answers): string => renderMarkdown(report(answers));
const none = { form: 'notApplicable', reason: '没有独立场所' } as const;
const mixed: Answers = { c1: no, c2: yes, r1: { form: 'count', value: 3 }, r2: none };

test.each([
  ['answered in part', { c1: yes }],
  ['with something missing', mixed],
  ['with everything met', { c1: yes, c2: yes, r1: { form: 'count', value: 2 }, r2: yes }],
] satisfies [string, Answers][])('%s, nothing speaks of points', (_how, answers) => {
  expect(textOf(answers)).not.toMatch(/得分|失分|总分|满分|自评分|应得|\d分/);
});

test('it counts what is met of what applies, as a whole and for each part', () => {
  const text = textOf(mixed);
  expect(text).toContain('自查共3项，做到2项，没有做到1项。');
  expect(text).toContain('chair（2项中做到1项）');
  expect(text).toContain('自查做到2项（共3项），与所选口径“六有齐备”相比，没有对应的等次。');
});

test('each item says whether it is met, and the table repeats it', () => {
  expect(textOf(mixed)).toMatch(/民主选举.*本项没有做到。/);
  const table = report(mixed).blocks.find((block) => block.kind === 'table');
  const rows = table?.kind === 'table' ? table.rows.map(({ cells }) => cells.slice(0, 2).map(sentenceText)) : [];
  expect(rows).toEqual([
    ['（一）chair', '1/2'],
    ['1.民主选举', '没有做到'],
    ['2.主席培训', '做到'],
    ['（二）rooms', '1/1'],
    ['1.活动场所', '做到'],
    ['2.开放时间', '不适用'],
  ]);
});

test('what nobody has answered is to be filled in', () => {
  const text = textOf({ c1: yes });
  expect(text).toContain('自查共4项，做到1项，【待补充：3项尚未作答】。');
  expect(text).toContain('【待补充】');
});

test('a must-have that is not met is a problem of its own', () => {
  expect(textOf(mixed)).toContain('没有做到的必备项目');
});

test('the exact rules stand at the end', () => {
  const { hash } = score(standard, mixed).standard;
  expect(textOf(mixed)).toContain(
    `所用标准：测试标准，2026版，校验码${hash}。两份自评的校验码相同，说明用的是同一套规则。`,
  );
});

test('an item that blocks the total is named instead of a total', () => {
  const blocking = makeStandard({
    x: [makeYesNo('a', 40, { blocksTotal: true, title: '依法建会' }), makeYesNo('b', 60)],
  });
  const answers = { a: no, b: yes };
  const text = renderMarkdown(buildReport(blocking, makeAssessment(answers), score(blocking, answers), AS_OF));
  expect(text).toContain('“依法建会”未做到，按标准不计总分，其余各项合计60分（满分100分）。');
  expect(text).not.toContain('自评总分为');
});

test('each way of counting the ballots is printed, the chosen one first', () => {
  const input = (id: string, label: string) => ({ id, label, group: '会员评议', kind: 'integer', unit: '张' }) as const;
  const ballots = makeStandard(
    {
      x: [
        makeCriterion(
          {
            form: 'rate',
            formula: '满意÷有效票',
            numerator: { label: '满意票', input: 'good' },
            denominator: { label: '有效票', input: 'valid' },
            alternatives: [
              {
                id: 'both',
                label: '满意和基本满意÷有效票',
                numerator: { label: '两项', input: 'good', plus: ['fair'] },
              },
            ],
          },
          { kind: 'linear', zero: 0, full: 0.9 },
          { title: '满意率' },
        ),
      ],
    },
    { inputs: [input('good', '满意票'), input('fair', '基本满意票'), input('valid', '有效票')] },
  );
  const tell = (answers: Answers): string => {
    const more = { inputs: { good: 80, fair: 15, valid: 100 } };
    return renderMarkdown(buildReport(ballots, makeAssessment(answers, more), score(ballots, answers, more), AS_OF));
  };
  expect(tell({})).toContain(
    '满意率按“满意÷有效票”计算，为80%（80张÷100张）；按“满意和基本满意÷有效票”计算，为95%（95张÷100张）。',
  );
  expect(tell({ a: { form: 'rate', formula: 'both' } })).toContain('满意率按“满意和基本满意÷有效票”计算，为95%');
});
