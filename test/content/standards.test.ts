/** The criteria sets and worked examples that are published: sound, plainly worded, and honest about their numbers. */
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { readStandardFile, readStandardReferences } from '../../src/adapters/standard-file.ts';
import { assessmentSchema } from '../../src/assessment/schema.ts';
import { listCriteria } from '../../src/standard/criteria.ts';
import { type Criterion, type Grade, standardSchema } from '../../src/standard/schema.ts';

const CONTENT = `${import.meta.dirname}/../../content/`;
const references = readStandardReferences(CONTENT);
const filesIn = (folder: string, ending: string): string[] =>
  readdirSync(`${CONTENT}${folder}`).filter((name) => name.endsWith(ending) && !name.endsWith('.template.yaml'));

/** Every text inside a value, with the path to it. */
const textsIn = (value: unknown, path = ''): [path: string, text: string][] => {
  if (typeof value === 'string') return [[path, value]];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => textsIn(inner, `${path}/${key}`));
};

const SLOGANS = /高举|谱写|砥砺|奋进|赋能|抓手|保驾护航|再创佳绩|新篇章|伟大|全面贯彻|深入学习|凝心聚力|有力推动/;
/** Half-width marks that touch a Chinese character; full-width ones belong there. */
const HALF_WIDTH_MARK = /[\p{Script=Han}”）》〕][,.;:!?()"']|[,.;:!?()"'][\p{Script=Han}“（《〔]/u;
/** Common surnames after a post, or forms of address: signs that a private person is named. */
const NAMED_PERSON =
  /(主席|书记|校长|院长|组长|经理|主任|责任人|联系人)[：:]?[王李张刘陈杨赵黄周吴徐孙胡朱林何郭马罗梁宋郑谢韩唐冯董曹袁邓许沈彭吕苏蒋蔡贾丁魏薛潘杜]|[王李张刘陈杨赵黄周吴]某|同志|先生|女士/;

/** Faults of wording that no published text may have, each with its place. */
const wordingFaults = (value: unknown): string[] =>
  textsIn(value).flatMap(([path, text]) =>
    Object.entries({ slogan: SLOGANS, halfWidthMark: HALF_WIDTH_MARK, namedPerson: NAMED_PERSON }).flatMap(
      ([fault, pattern]) => (pattern.test(text) ? [`${path} ${fault}: ${text}`] : []),
    ),
  );

test('the checks of wording find what they look for', () => {
  expect(wordingFaults({ a: '谱写新篇章', b: '计划,总结', c: '工会主席王某', d: '“六有”(公开文本)' })).toHaveLength(4);
  expect(wordingFaults({ a: '满意率达到90%以上。', b: 'xj-2009#s7-2-5', c: '工会主席任副组长，75·85·95。' })).toEqual(
    [],
  );
});

describe.each(filesIn('standards', '.yaml'))('%s', (file) => {
  const path = `${CONTENT}standards/${file}`;
  const { standard } = readStandardFile(path, references, file);
  const criteria = listCriteria(standard).map(({ criterion }) => criterion);
  /** Ids of the criteria that fail a check. */
  const failing = (check: (criterion: Criterion) => boolean): string[] =>
    criteria.filter((criterion) => !check(criterion)).map(({ id }) => id);

  test('is named after its id and edition', () => {
    expect(file).toBe(`${standard.id}.${standard.edition}.yaml`);
  });

  test('the points of the criteria add up to the full mark', () => {
    const hundredths = criteria.filter(({ bonus }) => !bonus).map(({ fullPoints }) => Math.round(fullPoints * 100));
    expect(hundredths.reduce((sum, points) => sum + points, 0)).toBe(Math.round(standard.fullPoints * 100));
  });

  test('every criterion has papers to show, a next act and something it rests on', () => {
    expect(failing(({ evidence }) => evidence.length > 0)).toEqual([]);
    expect(failing(({ advice }) => advice.endsWith('。') && advice.length <= 60)).toEqual([]);
    expect(failing(({ basis }) => basis.length > 0)).toEqual([]);
  });

  test('every criterion says itself how much work it takes', () => {
    // The schema fills in a 2; a shipped table has thought about it.
    const raw = standardSchema.parse(
      parse(readFileSync(path, 'utf8'), (key, value: unknown) => (key === 'effort' ? 3 : value)),
    );
    const unsaid = listCriteria(raw).filter(({ criterion }) => criterion.effort !== 3);
    expect(unsaid.map(({ criterion }) => criterion.id)).toEqual([]);
  });

  test('every question is one plain sentence', () => {
    expect(failing(({ question }) => /^[^？。！]+？$/.test(question))).toEqual([]);
  });

  test('every sentence for the report is one complete sentence', () => {
    const isSentence = (text: string | undefined): boolean => text === undefined || /^[^。？！]+。$/.test(text);
    expect(failing(({ sentences }) => Object.values(sentences).every(isSentence))).toEqual([]);
  });

  test('{value} stands where the answer has words of its own, once, and nowhere else', () => {
    const uses = (text: string | undefined): number => (text ?? '').split('{value}').length - 1;
    const isUsedWell = ({ answer, sentences }: Criterion): boolean => {
      const all = Object.values(sentences);
      if (all.some((text) => uses(text) > 1)) return false;
      if (answer.form === 'yesNo') return all.every((text) => uses(text) === 0);
      if (answer.form === 'grade') return uses(sentences.whenPartly) === 1;
      // A count of 0 is better said in words; a rate and a date are always told.
      if (answer.form === 'count') return uses(sentences.whenMet) === 1 && uses(sentences.whenNotMet) === 0;
      return all.every((text) => uses(text) === 1);
    };
    expect(failing(isUsedWell)).toEqual([]);
    const stray = textsIn(standard).filter(([at, text]) => !at.includes('/sentences/') && /[{}]/.test(text));
    expect(stray).toEqual([]);
  });

  test('what can be partly met says so where it is not a rate', () => {
    const canBePartly = ({ rule, answer }: Criterion): boolean =>
      rule.kind === 'graded' || (rule.kind === 'linear' && answer.form === 'count' && rule.full > 1);
    expect(failing((criterion) => !canBePartly(criterion) || criterion.sentences.whenPartly !== undefined)).toEqual([]);
  });

  test('published tables are named, never linked', () => {
    const sources = textsIn(standard).filter(([at]) => at.endsWith('/source'));
    expect(sources.filter(([, source]) => /https?:|www\.|\.(com|cn|net|org)/.test(source))).toEqual([]);
  });

  test('no slogans, no half-width marks in Chinese text, nobody named', () => {
    expect(wordingFaults(standard)).toEqual([]);
  });
});

describe('新疆教育科技系统2009年通知口径', () => {
  const { standard } = readStandardFile(`${CONTENT}standards/xj-edu-model-home.2009.yaml`, references);
  const criteria = listCriteria(standard).map(({ criterion }) => criterion);

  test('44 criteria: 30 + 44 + 10 + 16 points, and a bonus of at most 5', () => {
    const regular = criteria.filter(({ bonus }) => !bonus);
    const points = standard.dimensions.map((dimension) =>
      dimension.criteria.filter(({ bonus }) => !bonus).reduce((sum, { fullPoints }) => sum + fullPoints, 0),
    );
    expect(regular).toHaveLength(44);
    expect(points).toEqual([30, 44, 10, 16]);
    expect([standard.fullPoints, standard.bonusCap]).toEqual([100, 5]);
  });

  test('the areas bear the names of the notice', () => {
    expect(standard.dimensions.map(({ title }) => title)).toEqual([
      '体制机制建设',
      '总体工作',
      '特色工作',
      '上级评价和教职工群众评议',
    ]);
  });

  test('95 %, 90 % and 95 points come from the notice, the other 90 % from the national round', () => {
    expect(standard.gates.map(({ id, atLeast, basis }) => [id, atLeast, basis.kind])).toEqual([
      ['membership', 0.95, 'clause'],
      ['satisfaction', 0.9, 'clause'],
      ['total', 95, 'clause'],
      ['membership-90', 0.9, 'published'],
    ]);
  });

  test('every weight and every curve is the site’s own, and the result says so', () => {
    const kinds = criteria.flatMap(({ pointsBasis, rule }) => [pointsBasis.kind, rule.basis.kind]);
    expect(new Set(kinds)).toEqual(new Set(['site']));
    expect(standard.notice).toContain('参考权重，请以上级工会考核表为准');
  });

  test('rates earn between floor and full mark as laid down', () => {
    const curves = criteria.flatMap(({ id, answer, rule }) =>
      answer.form === 'rate' && rule.kind === 'linear' ? [[id, rule.zero, rule.full]] : [],
    );
    expect(curves).toEqual([
      ['a11', 0.75, 0.95],
      ['a14', 0.5, 0.9],
      ['b02', 0.5, 0.9],
      ['b05', 0.5, 0.9],
      ['b09', 0.8, 0.95],
      ['b13', 0.5, 0.9],
      ['b18', 0.5, 0.9],
      ['b20', 0.6, 1],
      ['c03', 0.5, 0.9],
      ['d02', 0.3, 0.6],
      ['d03', 0.6, 0.9],
    ]);
  });

  test('graded items go in quarters of their weight', () => {
    const quarters = criteria.flatMap(({ id, bonus, rule, fullPoints }) =>
      rule.kind === 'graded' && !bonus
        ? [[id, Object.values(rule.points).map((points) => (points * 4) / fullPoints)]]
        : [],
    );
    expect(quarters.length).toBeGreaterThan(0);
    for (const [id, steps] of quarters) expect([id, steps]).toEqual([id, [0, 1, 2, 3, 4]]);
  });

  test('must-have items', () => {
    expect(criteria.filter(({ mandatory }) => mandatory).map(({ id }) => id)).toEqual([
      'a01',
      'a05',
      'a06',
      'a11',
      'b01',
      'b02',
      'b03',
      'b07',
      'b10',
      'b20',
      'd01',
      'd03',
    ]);
  });

  test('the lost disqualifier is shown as lost, the damaged one as damaged', () => {
    const ofTheNotice = standard.vetoes.filter(({ optional }) => !optional);
    expect(ofTheNotice.map(({ id, state }) => `${id} ${state}`)).toEqual([
      ...['dsq-1 lost', 'dsq-2 damaged', 'dsq-3 whole', 'dsq-4 whole', 'dsq-5 whole', 'dsq-6 whole', 'dsq-7 whole'],
    ]);
    expect(standard.vetoes[0]?.question).toMatch(/缺失.*不知道.*原件/);
  });

  test('the six stricter vetoes come from published rules and count in one ladder only', () => {
    const stricter = standard.vetoes.filter(({ optional }) => optional);
    expect(stricter.map(({ id, basis, state }) => [id, basis.kind, state])).toEqual(
      ['bodies', 'funds', 'dispute', 'review', 'double', 'other'].map((name) => [
        `strict-${name}`,
        'published',
        'whole',
      ]),
    );
    expect(standard.gradeSets.filter(({ vetoes }) => vetoes.length > 0)).toMatchObject([
      { id: 'xj-2009-strict', vetoes: stricter.map(({ id }) => id) },
    ]);
  });

  test('the ladders: the notice first, each with the conditions its source gives', () => {
    const conditions = (grade: Grade): unknown[] => [
      grade.totalAtLeast,
      grade.mandatory,
      grade.noVeto,
      grade.gates,
      grade.dimensionFloor,
    ];
    expect(standard.gradeSets.map(({ id, basis, grades }) => [id, basis.kind, grades.map(conditions)])).toEqual([
      ['xj-2009', 'clause', [[95, undefined, true, ['membership', 'satisfaction'], undefined]]],
      ['xj-2009-strict', 'published', [[95, undefined, true, ['membership', 'satisfaction'], undefined]]],
      [
        'luohe',
        'published',
        [
          [90, undefined, false, [], undefined],
          [75, undefined, false, [], undefined],
        ],
      ],
      ['national-2015', 'published', [[undefined, undefined, false, ['membership-90', 'satisfaction'], undefined]]],
      [
        'site-ladder',
        'site',
        [
          [95, 'aboveZero', false, [], undefined],
          [85, 'aboveZero', false, [], undefined],
          [75, undefined, false, [], undefined],
        ],
      ],
      [
        'site-ladder-floor',
        'published',
        [
          [95, 'aboveZero', false, [], 0.7],
          [85, 'aboveZero', false, [], 0.7],
          [75, undefined, false, [], undefined],
        ],
      ],
    ]);
  });

  test('only what every union has cannot be 不适用', () => {
    const never = criteria.filter(({ mayNotApply }) => !mayNotApply).map(({ id }) => id);
    expect(never).toEqual(['a05', 'a06', 'a11', 'd01', 'd03']);
  });

  test('membership and satisfaction can be counted in two ways, the stricter or fuller one first', () => {
    const ways = criteria.flatMap(({ id, answer }) =>
      answer.form === 'rate' && answer.alternatives.length > 0
        ? [[id, ...answer.alternatives.map((way) => way.id)]]
        : [],
    );
    expect(ways).toEqual([
      ['a11', 'employed-only'],
      ['d03', 'with-basically-satisfied'],
    ]);
  });
});

/** Weights as the facts give them, by dimension; `rest` is what the other dimensions have, all of it the site's own. */
const PUBLISHED_WEIGHTS = {
  'school-union-home.2026.yaml': {
    source: '福建教育系统模范职工之家细则（公开文本）',
    weights: { 's-a': [2, 4, 2, 2, 2], 's-b': [2, 8, 2, 2, 2, 2] },
    rest: { 's-c': 30, 's-d': 40 },
  },
  'small-home.2026.yaml': {
    source: '湖南教育工会模范教职小家细则（2015年公开文本）',
    weights: { 'h-a': [3, 3, 3, 3, 3, 2], 'h-b': [4, 4, 4, 3], 'h-c': [4, 4, 3, 3] },
    rest: { 'h-d': 11, 'h-e': 15, 'h-f': 14, 'h-g': 14 },
  },
} as const;

describe.each(Object.entries(PUBLISHED_WEIGHTS))('published weights of %s', (file, { source, weights, rest }) => {
  const { standard } = readStandardFile(`${CONTENT}standards/${file}`, references);
  const isPublished = ({ pointsBasis }: Criterion): boolean => pointsBasis.kind === 'published';

  test('stand item by item, in the order of their table, and name it', () => {
    const published = standard.dimensions.filter(({ criteria }) => criteria.every(isPublished));
    expect(
      Object.fromEntries(published.map(({ id, criteria }) => [id, criteria.map(({ fullPoints }) => fullPoints)])),
    ).toEqual(weights);
    const named = published.flatMap(({ criteria }) => criteria.map(({ pointsBasis }) => pointsBasis));
    expect(named.filter((basis) => basis.kind !== 'published' || basis.source !== source)).toEqual([]);
  });

  test('are all there is: the other weights are the site’s own, and the result says so', () => {
    const own = standard.dimensions.filter(({ criteria }) =>
      criteria.every(({ pointsBasis }) => pointsBasis.kind === 'site'),
    );
    expect(
      Object.fromEntries(
        own.map(({ id, criteria }) => [id, criteria.reduce((sum, { fullPoints }) => sum + fullPoints, 0)]),
      ),
    ).toEqual(rest);
    const stated = Object.values<readonly number[]>(weights)
      .flat()
      .reduce((sum, points) => sum + points, 0);
    expect(standard.notice).toContain('参考权重，请以上级工会考核表为准');
    expect(standard.notice).toContain(`有${stated}分的`);
  });
});

test('职工小家: every part must reach 70 %, and every grade of the site needs all conditions of entry', () => {
  const { standard } = readStandardFile(`${CONTENT}standards/small-home.2026.yaml`, references);
  expect(new Set(standard.dimensions.map(({ floorRate }) => floorRate))).toEqual(new Set([0.7]));
  const conditions = standard.eligibility.map(({ id }) => id);
  expect(standard.gradeSets[0]?.grades.map(({ eligibility }) => eligibility)).toEqual([
    conditions,
    conditions,
    conditions,
  ]);
});

describe('all tables together', () => {
  const standards = filesIn('standards', '.yaml').map(
    (file) => readStandardFile(`${CONTENT}standards/${file}`, references).standard,
  );

  test('no two criteria share an id, so that a link may leave the table out', () => {
    const ids = standards.flatMap((standard) => listCriteria(standard).map(({ criterion }) => criterion.id));
    expect(ids.filter((id, index) => ids.indexOf(id) !== index)).toEqual([]);
  });

  test('a figure that is carried over is the same kind of figure everywhere', () => {
    const kinds = new Map<string, Set<string>>();
    for (const { id, kind, unit, atMost } of standards.flatMap(({ inputs }) => inputs)) {
      kinds.set(id, (kinds.get(id) ?? new Set()).add([kind, unit, atMost].join(' ')));
    }
    expect([...kinds].filter(([, seen]) => seen.size > 1)).toEqual([]);
  });
});

describe.each(filesIn('examples', '.jianjia.json'))('%s', (file) => {
  const assessment = assessmentSchema.parse(JSON.parse(readFileSync(`${CONTENT}examples/${file}`, 'utf8')));
  const { id, edition } = assessment.standard;
  const { standard, hash } = readStandardFile(`${CONTENT}standards/${id}.${edition}.yaml`, references);

  test('is marked as invented', () => {
    expect(assessment.fictional).toBe(true);
    expect(assessment.unit.name).toMatch(/^虚构示例·/);
    expect(assessment.unit.higherUnion).toMatch(/^虚构示例·/);
  });

  test('belongs to the standard as it stands now', () => {
    expect(assessment.standard.hash).toBe(hash);
    expect(standard.unitKinds).toContain(assessment.unit.kind);
  });

  test('gives every figure of the unit, and nothing the standard does not ask', () => {
    expect(Object.keys(assessment.inputs).sort()).toEqual(standard.inputs.map((input) => input.id).sort());
    const asked = new Set(listCriteria(standard).map(({ criterion }) => criterion.id));
    expect(Object.keys(assessment.answers).filter((answered) => !asked.has(answered))).toEqual([]);
  });

  test('evidence has number and title, is kept by a post, and is not from the future', () => {
    const evidence = Object.values(assessment.answers).flatMap((answer) => answer.evidence ?? []);
    expect(evidence.length).toBeGreaterThan(0);
    const lacking = evidence.filter(
      ({ number, title, date = '', keeper = '' }) =>
        number === '' || title === '' || date > assessment.savedAt.slice(0, 10) || !/(室|处|委员会|主席)$/.test(keeper),
    );
    expect(lacking).toEqual([]);
  });

  test('one number in the file box means one paper', () => {
    const papers = new Map<string, Set<string>>();
    for (const { number, title } of Object.values(assessment.answers).flatMap((answer) => answer.evidence ?? [])) {
      papers.set(number, (papers.get(number) ?? new Set()).add(title));
    }
    expect([...papers].filter(([, titles]) => titles.size > 1)).toEqual([]);
  });

  test('no slogans, no half-width marks in Chinese text, nobody named', () => {
    expect(wordingFaults(assessment)).toEqual([]);
  });
});
