import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { findPrivateNumbers } from '../../../src/assessment/private-data.ts';
import { findPrivatePlaces } from '../../../src/assessment/text-places.ts';
import { makeAssessment } from './maker.ts';

/** Numbers are put together here, so that none stands in this file. All are made up. */
const identity = (body = '65010119900307123'): string => {
  const weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
  const sum = weights.reduce((total, weight, at) => total + weight * Number(body[at]), 0);
  return body + '10X98765432'.charAt(sum % 11);
};
const card = (body: string): string => {
  for (let last = 0; last < 10; last += 1) {
    const digits = Array.from(body + String(last), Number).reverse();
    const sum = digits.reduce((total, digit, at) => {
      const twice = at % 2 === 0 ? digit : digit * 2;
      return total + (twice > 9 ? twice - 9 : twice);
    }, 0);
    if (sum % 10 === 0) return body + String(last);
  }
  throw new Error('there is always one');
};
const MOBILE = `138${'0'.repeat(4)}1234`;
const CARD = card('622202000000000123');
const kindsOf = (text: string): string[] => findPrivateNumbers(text).map(({ kind }) => kind);

describe('is pointed out', () => {
  test.each([
    ['identity', `身份证${identity()}，请核`],
    ['identity', identity('11010519491231002')],
    ['identity', identity().replace(/^(.{6})(.{8})/, '$1 $2 ')],
    ['identity', identity().replace(/\d/g, (digit) => String.fromCharCode(0xff10 + Number(digit)))],
    ['identity', `老证号 ${['650101', '900307', '123'].join('')}`],
    ['mobile', `联系人${MOBILE}`],
    ['mobile', `手机：${MOBILE}号`],
    ['mobile', `+86 ${MOBILE}`],
    ['mobile', `${MOBILE.slice(0, 3)}-${MOBILE.slice(3, 7)}-${MOBILE.slice(7)}`],
    ['telephone', ['0991', '2345678'].join('-')],
    ['telephone', ['（0991）', '2345678'].join('')],
    ['telephone', `工会电话${['099', '12345678'].join('')}`],
    ['telephone', '办公电话：2345678'],
    ['bankCard', `卡号${CARD}`],
    ['bankCard', CARD.replace(/(.{4})(?=.)/g, '$1 ')],
    ['bankCard', card('622848000000000')],
  ])('%s: %s', (kind, text) => {
    expect(kindsOf(text)).toEqual([kind]);
  });

  test('several in one text, each with its place', () => {
    const text = `甲 ${MOBILE}，乙 ${identity()}`;
    expect(findPrivateNumbers(text)).toEqual([
      { kind: 'mobile', text: MOBILE, index: 2 },
      { kind: 'identity', text: identity(), index: 16 },
    ]);
  });
});

describe('is left alone', () => {
  test.each([
    '新教工〔2009〕21号',
    '2024年3月1日，20240301，2024-03-01 至 2029-04-25',
    '拨缴经费 1234567.89 元，工资总额 13800001234 元',
    '附件12、附件13，编号 2024-0001-0023',
    `统一社会信用代码 ${identity('12650100457500101')}`,
    '统一社会信用代码：81650100MC1234567X',
    '发票号 25652000000012345678',
    '应到 892 人，实到 875 人，占 98.09%',
    `一张照片 IMG${MOBILE}`,
    `${identity().slice(0, 17)}${identity().endsWith('1') ? '2' : '1'}`,
    '第 13812345678 号凭证',
    '3.13812345678',
    '888888888888888888',
    '',
  ])('%s', (text) => {
    expect(kindsOf(text)).toEqual([]);
  });

  test('any whole credit code of digits, even one that a card could have', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 999_999_999 }), (number) => {
        const body = `52650100${String(number).padStart(9, '0')}`;
        const weights = [1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28];
        const sum = weights.reduce((total, weight, at) => total + weight * Number(body[at]), 0);
        const code = body + '0123456789ABCDEFGHJKLMNPQRTUWXY'.charAt((31 - (sum % 31)) % 31);
        expect(kindsOf(`代码 ${code}`).filter((kind) => kind === 'bankCard')).toEqual([]);
      }),
    );
  });
});

test('never throws, and what it finds stands in the text', () => {
  const piece = fc.oneof(fc.string({ unit: 'binary' }), fc.stringMatching(/^[0-9 -]{0,40}$/), fc.constant(MOBILE));
  fc.assert(
    fc.property(fc.array(piece), (pieces) => {
      const text = pieces.join('，');
      for (const { index, text: found } of findPrivateNumbers(text)) expect(text.startsWith(found, index)).toBe(true);
      if (pieces.includes(MOBILE)) expect(kindsOf(text)).toContain('mobile');
    }),
  );
});

test('a long text is read in no time', () => {
  const start = performance.now();
  findPrivateNumbers('1 '.repeat(10_000) + '9'.repeat(50_000));
  expect(performance.now() - start).toBeLessThan(500);
});

test('every free text of an assessment is looked through', () => {
  const text = `打 ${MOBILE}`;
  const assessment = makeAssessment(
    {
      a1: { form: 'notApplicable', reason: text, note: text, toCheck: text },
      a2: { form: 'blank', evidence: [{ number: text, title: text, keeper: text, place: text }] },
    },
    {
      title: text,
      unit: { name: text, kind: 'school', higherUnion: text },
      ballot: { occasion: text, countedBy: text, watchedBy: text },
      actions: { 'veto-v1': { state: 'todo', owner: text, measure: text, outcome: text } },
      retired: { z9: { title: text, answer: { form: 'unknown', note: text } } },
      papers: {
        guidance: text,
        deeds: { text },
        sections: { problems: { text, basis: text } },
        meeting: { body: 'committee', place: text, chair: text, recorder: text, opinions: text },
      },
    },
  );
  const texts = JSON.stringify(assessment).split(MOBILE).length - 1;
  expect(texts).toBe(26);
  expect(findPrivatePlaces(assessment)).toHaveLength(texts);
  expect(findPrivatePlaces(assessment)[3]?.place).toMatchObject({ part: 'answer', id: 'a1', field: 'note' });
});
