/** A small corpus for tests of the search. */
import type { Corpus } from '../../../src/search/corpus.ts';
import { inMemory } from '../../../src/search/memory.ts';
import type { SearchRecord } from '../../../src/search/record.ts';

export const record = (fields: Partial<SearchRecord> & Pick<SearchRecord, 'url' | 'title' | 'text'>): SearchRecord => ({
  label: '',
  kind: 'notice',
  names: [],
  topics: [],
  unitKinds: [],
  year: '2009',
  scope: 'core',
  force: 'unknown',
  ...fields,
});

export const RECORDS: readonly SearchRecord[] = [
  record({ url: '/reports/zongjie/', title: '某局工会工作总结', text: '总结。', kind: 'report' }),
  record({ url: '/reports/zongjie/#s1', title: '某局工会工作总结', text: '一、入会率高。', kind: 'report' }),
  record({
    url: '/reports/zongjie/#s2',
    title: '某局工会工作总结',
    text: '二、开展厂务公开，走访慰问困难职工。',
    kind: 'report',
  }),
  record({
    url: '/notices/tongzhi/',
    title: '模范职工之家申报通知',
    text: '怎么申报。',
    names: ['新工基组〔2009〕2号'],
  }),
  record({
    url: '/notices/tongzhi/#s1',
    title: '模范职工之家申报通知',
    text: '一、会员大会讨论通过，职工入会率在95%以上。',
  }),
  record({ url: '/notices/tongzhi/#s2', title: '模范职工之家申报通知', text: '二、申报材料一式3份，于4月底前报送。' }),
  record({ url: '/reports/jiu/#s1', title: '旧材料', text: '发工资清单', kind: 'report', scope: 'offTopic' }),
  record({ url: '/terms/ruhuilv/', title: '入会率', text: '会员占职工的比例。', kind: 'term', names: ['会员比例'] }),
  record({ url: '/terms/changwu-gongkai/', title: '厂务公开', text: '把事情告诉职工。', kind: 'term' }),
];

export const corpus = (): Corpus =>
  inMemory(
    RECORDS,
    {
      terms: [
        { url: '/terms/ruhuilv/', names: ['入会率', '会员比例'], readings: ['ru hui lv', 'hui yuan bi li'] },
        { url: '/terms/changwu-gongkai/', names: ['厂务公开'], readings: ['chang wu gong kai'] },
      ],
      synonyms: [{ said: ['上交'], written: ['报送'] }],
      titles: [],
    },
    { syllables: { hui: '会汇惠', ru: '入如', lv: '率律', chang: '厂场', wu: '务物' }, words: ['入会率', '申报材料'] },
  );
