/** What is known of the sources behind the smaller sets, and how an answered set comes out. */
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import {
  isTemplateFile,
  readStandardFile,
  readStandardReferences,
  readTemplateFile,
} from '../../src/adapters/standard-file.ts';
import { newAssessment } from '../../src/assessment/make.ts';
import type { Answer, Assessment } from '../../src/assessment/schema.ts';
import { scoreAssessment } from '../../src/scoring/score.ts';
import { listCriteria } from '../../src/standard/criteria.ts';
import { visitItems } from '../../src/standard/item-path.ts';
import type { Criterion, Standard } from '../../src/standard/schema.ts';
import { listEmpty } from '../../src/standard/template.ts';

const FOLDER = `${import.meta.dirname}/../../content/standards/`;
const references = readStandardReferences(`${FOLDER}..`);
const read = (name: string): Standard => readStandardFile(`${FOLDER}${name}`, references, name).standard;

const AS_OF = '2026-11-21';
const criteriaOf = (standard: Standard): Criterion[] => listCriteria(standard).map(({ criterion }) => criterion);

/** A school that does all the set asks, but for what is given otherwise. */
function answered(standard: Standard, inputs: Assessment['inputs'], others: Record<string, Answer>): Assessment {
  const best = ({ answer, rule }: Criterion): Answer => {
    switch (answer.form) {
      case 'rate':
        return {
          form: 'rate',
          ...(answer.numerator.input === undefined && { numerator: 5 }),
          ...(answer.denominator.input === undefined && { denominator: 5 }),
        };
      case 'count':
        return { form: 'count', value: 12 };
      case 'date':
        return { form: 'date', from: '2026-01-01', ...(answer.toLabel !== undefined && { to: '2029-01-01' }) };
      case 'grade':
        return { form: 'grade', option: rule.kind === 'graded' ? (Object.keys(rule.points).at(-1) ?? '') : '' };
      default:
        return { form: 'yesNo', value: true };
    }
  };
  const answers = Object.fromEntries(criteriaOf(standard).map((criterion) => [criterion.id, best(criterion)]));
  return {
    ...newAssessment({
      id: 'test-0001',
      standard: { id: standard.id, edition: standard.edition, hash: '0123456789abcdef' },
      unit: { name: '某小学', kind: 'school', higherUnion: '某市教育工会' },
      savedAt: '2026-11-21T02:46:31.000Z',
    }),
    inputs,
    answers: { ...answers, ...others },
  };
}

const no: Answer = { form: 'yesNo', value: false };

describe('六有工会', () => {
  const standard = read('six-haves.2026.yaml');
  const criteria = criteriaOf(standard);
  const inputs = { staff: 100, members: 95, 'ballots-valid': 50, satisfied: 45, 'basically-satisfied': 5 };
  const lights = (others: Record<string, Answer>, changed: Assessment['inputs'] = {}) => {
    const { dimensions, grade, errors } = scoreAssessment(
      standard,
      '',
      answered(standard, { ...inputs, ...changed }, others),
      AS_OF,
    );
    return { lights: dimensions.map(({ light }) => light), grade: grade.id, errors };
  };
  const green = ['green', 'green', 'green', 'green', 'green', 'green'];

  test('six haves of three checks each, without a score', () => {
    expect(standard.dimensions.map(({ title, criteria: { length } }) => [title, length])).toEqual([
      ['有依法选举的工会主席', 3],
      ['有独立健全的组织机构', 3],
      ['有服务职工的活动载体', 3],
      ['有健全完善的制度机制', 3],
      ['有自主管理的工会经费', 3],
      ['有会员满意的工作绩效', 3],
    ]);
    expect(standard.aggregation.kind).toBe('checks');
    expect(standard.notice).toContain('不计分');
  });

  test('only what a law demands is a must-have', () => {
    const mandatory = criteria.filter((criterion) => criterion.mandatory);
    const articles = mandatory.map(({ id, basis }) => [id, basis[0]?.kind === 'law' && basis[0].article]);
    expect(articles).toEqual([
      ['u-chair-elected', '第十条'],
      ['u-chair-term', '第十六条'],
      ['u-org-approved', '第十二条'],
      ['u-funds-paid', '第四十三条'],
      ['u-funds-review', '第四十五条'],
    ]);
  });

  test('all done: six green lights, exactly at 95 % and 90 %', () => {
    expect(lights({})).toEqual({ lights: green, grade: 'complete', errors: [] });
    expect(lights({}, { members: 94 })).toMatchObject({ lights: green.with(1, 'amber'), grade: null });
    expect(lights({}, { satisfied: 44 })).toMatchObject({ lights: green.with(5, 'amber'), grade: null });
  });

  test('a must-have check turns the light red, another amber, and either is no 六有齐备', () => {
    expect(lights({ 'u-chair-elected': no })).toMatchObject({ lights: green.with(0, 'red'), grade: null });
    expect(lights({ 'u-chair-trained': no })).toMatchObject({ lights: green.with(0, 'amber'), grade: null });
  });

  test('more ballots graded than valid are refused', () => {
    expect(lights({}, { 'basically-satisfied': 6 }).errors.length).toBeGreaterThan(0);
  });
});

describe('合格职工之家', () => {
  const standard = read('qualified-home.2026.yaml');
  const criteria = criteriaOf(standard);
  const inputs = {
    ...{ staff: 100, members: 90, 'women-members': 10, hardship: 5, payroll: 1_000_000, 'funds-paid': 20_000 },
    ...{ 'ballots-valid': 50, satisfied: 45, 'basically-satisfied': 5 },
  };
  const score = (others: Record<string, Answer>, changed: Assessment['inputs'] = {}) =>
    scoreAssessment(standard, '', answered(standard, { ...inputs, ...changed }, others), AS_OF);
  const pointsIn = (id: string): unknown[] =>
    standard.dimensions
      .filter((dimension) => dimension.id === id)
      .flatMap((dimension) => dimension.criteria.map(({ fullPoints, pointsBasis }) => [fullPoints, pointsBasis.kind]));

  test('24 items, 100 points', () => {
    expect([criteria.length, standard.fullPoints]).toEqual([24, 100]);
  });

  test('the published weights stand as published, the split of the block of 18 is the site’s', () => {
    const published = [4, 4, 4, 3, 3].map((points) => [points, 'published']);
    expect(pointsIn('organisation')).toEqual(published);
    expect(pointsIn('rules')).toEqual(published);
    expect(pointsIn('rights')).toEqual([5, 5, 4, 4].map((points) => [points, 'site']));
    const weighted = criteria.filter(({ pointsBasis }) => pointsBasis.kind === 'published');
    expect(weighted.map(({ pointsBasis }) => 'source' in pointsBasis && pointsBasis.source)).toEqual(
      weighted.map(() => '衢州合格职工之家考核细则（公开文本）'),
    );
    expect(weighted).toHaveLength(10);
  });

  test('75 points are 合格, as published', () => {
    expect(
      standard.gradeSets.map(({ grades }) => grades.map(({ totalAtLeast, basis }) => [totalAtLeast, basis.kind])),
    ).toEqual([[[75, 'published']]]);
    const lost = {
      'q-funds-premises': 5,
      'q-service-activities': 6,
      'q-service-visits': 5,
      'q-rights-contract': 5,
      'q-org-review': 3,
    };
    const worst: Record<string, Answer> = {
      'q-funds-premises': { form: 'grade', option: 'g0' },
      'q-service-activities': { form: 'count', value: 0 },
      'q-service-visits': { form: 'grade', option: 'g0' },
      'q-rights-contract': { form: 'none' },
      'q-org-review': no,
    };
    const sum = Object.values(lost).reduce((total, points) => total + points, 0);
    expect(score({})).toMatchObject({ total: { points: 100 }, grade: { id: 'qualified' }, errors: [] });
    expect(score(worst)).toMatchObject({ total: { points: 100 - sum }, grade: { id: 'qualified' } });
    const oneMore: Record<string, Answer> = { ...worst, 'q-rules-files': { form: 'grade', option: 'g2' } };
    expect(score(oneMore)).toMatchObject({ total: { points: 74.5 }, grade: { id: null } });
  });

  test('90 % membership, and a women’s committee from 10 women members on', () => {
    const stateOf = (id: string, changed: Assessment['inputs']) =>
      score({ 'q-org-women': no }, changed).criteria.find((criterion) => criterion.id === id);
    expect(stateOf('q-org-membership', {})).toMatchObject({ points: 4 });
    expect(stateOf('q-org-membership', { members: 89 })).toMatchObject({ points: 0 });
    expect(stateOf('q-org-women', {})).toMatchObject({ state: 'scored', points: 0 });
    expect(stateOf('q-org-women', { 'women-members': 9 })).toMatchObject({ state: 'notApplicable' });
  });

  test('a meeting of the committee each quarter, 1 point each', () => {
    const rule = criteria.find(({ id }) => id === 'q-rules-meetings')?.rule;
    expect(rule).toMatchObject({ kind: 'perOccurrence', each: 1, cap: 4, basis: { kind: 'published' } });
  });
});

describe('场所与制度自查', () => {
  const standard = read('rooms-and-rules.2026.yaml');
  const [text = [], site = []] = standard.dimensions.map((dimension) => dimension.criteria);

  test('26 checks: 16 topics of rule texts, 10 things on the spot', () => {
    expect(standard.dimensions.map(({ title, criteria: { length } }) => [title, length])).toEqual([
      ['制度文本', 16],
      ['现场', 10],
    ]);
    expect(standard.fullPoints).toBe(26);
    expect(standard.notice).toMatch(/不计分.*本站参考/);
  });

  test('how many of the nine rule texts have a topic', () => {
    const counts = text.map(({ id, basis }) => {
      const note = basis.find(({ kind }) => kind === 'published')?.note ?? '';
      const said = /^9份(?:中有(\d)份|都)写明/.exec(note);
      return [id.replace('r-text-', ''), said && Number(said[1] ?? 9)];
    });
    expect(Object.fromEntries(counts)).toEqual({
      ...{ keeper: 8, users: 7, hours: 9, booking: 3, signin: 3, dress: 3, smoking: 7, clean: 9 },
      ...{ lawful: 5, equipment: 9, ledger: 3, closing: 7, safety: 3, health: 4, feedback: 3, effect: 1 },
    });
  });

  test('the next act of a missing topic is a line of the rule to write: heading and content', () => {
    const headings = text.map(({ advice }) => /^拟写一条“(.+)”：写明.+。$/.exec(advice)?.[1]);
    expect(headings.filter((heading) => heading === undefined)).toEqual([]);
    expect(new Set(headings).size).toBe(16);
  });

  test('the must-haves are the exits and the fire kit, by law', () => {
    expect([...text, ...site].filter(({ mandatory }) => mandatory).map(({ id }) => id)).toEqual([
      'r-site-exits',
      'r-site-fire',
    ]);
  });

  test('nothing missing, something missing, the fire kit missing', () => {
    const judge = (others: Record<string, Answer>) => {
      const { dimensions, grade } = scoreAssessment(standard, '', answered(standard, {}, others), AS_OF);
      return [...dimensions.map(({ light }) => light), grade.id];
    };
    expect(judge({})).toEqual(['green', 'green', 'no-gap']);
    expect(judge({ 'r-text-dress': no, 'r-site-fire': no })).toEqual(['amber', 'red', null]);
    expect(judge({ 'r-site-nursing': { form: 'notApplicable', reason: '没有女职工' } })).toEqual([
      'green',
      'green',
      'no-gap',
    ]);
  });
});

describe('星级 template', () => {
  const name = 'star-union.template.yaml';
  const template = readTemplateFile(`${FOLDER}${name}`, name);

  test('is a frame of 6 + 6 + 1 items and five stars, without a number', () => {
    expect(template.groups.map(({ title, items: { length } }) => [title, length])).toEqual([
      ['六有', 6],
      ['六家', 6],
      ['加分', 1],
    ]);
    expect(template.stars.map(({ title }) => title)).toEqual(['五星', '四星', '三星', '二星', '一星']);
    expect(listEmpty(template)).toHaveLength(18);
    expect(template.unitKinds.filter((kind) => !references.unitKinds.has(kind))).toEqual([]);
    expect(name).toBe(`${template.id}.${template.edition}.yaml`);
  });

  test('names the standards it follows, and says that their numbers were not seen', () => {
    const sources = template.basis.map((basis) =>
      basis.kind === 'published' ? `${basis.source} ${basis.note ?? ''}` : '',
    );
    expect(sources.map((source) => /DB\d\d\/T \d{4}-\d{4}/.exec(source)?.[0])).toEqual([
      'DB50/T 1771-2024',
      'DB50/T 1772-2024',
      'DB35/T 1904-2020',
    ]);
    expect(sources.filter((source) => !source.includes('没有看到'))).toEqual([]);
  });
});

describe('all standards together', () => {
  const names = readdirSync(FOLDER).filter((name) => name.endsWith('.yaml') && !isTemplateFile(name));
  const standards = names.map(read);

  /** Keys with more than one value among these pairs. */
  const disagreeing = (pairs: readonly (readonly [key: string, value: string])[]): string[] => {
    const values = new Map<string, Set<string>>();
    for (const [key, value] of pairs) values.set(key, (values.get(key) ?? new Set()).add(value));
    return [...values].filter(([, known]) => known.size > 1).map(([key]) => key);
  };

  test('a law is cited by one edition, which the figures of the law have too', () => {
    const { laws } = parse(readFileSync(`${FOLDER}../law-figures.yaml`, 'utf8')) as {
      laws: Record<string, { title: string; date?: string; of: string }>;
    };
    const read = Object.values(laws).flatMap(({ title, date, of }) =>
      of === 'text' && date !== undefined ? [[title.replace('中华人民共和国', ''), date] as const] : [],
    );
    const cited: [string, string][] = [];
    visitItems(standards, (item) => {
      if (item['kind'] === 'law' && typeof item['edition'] === 'string')
        cited.push([String(item['law']), item['edition']]);
    });
    expect(cited.length).toBeGreaterThan(0);
    expect(disagreeing([...read, ...cited])).toEqual([]);
  });

  test.each(['six-haves', 'qualified-home', 'rooms-and-rules'])('%s says how much work each item is', (name) => {
    const raw = parse(readFileSync(`${FOLDER}${name}.2026.yaml`, 'utf8')) as {
      dimensions: { criteria: { id: string; effort?: number }[] }[];
    };
    const silent = raw.dimensions.flatMap(({ criteria }) => criteria).filter(({ effort }) => effort === undefined);
    expect(silent).toEqual([]);
  });
});
