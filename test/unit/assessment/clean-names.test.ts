import fc from 'fast-check';
import { expect, test } from 'vitest';
import { cleanName, withCleanNames } from '../../../src/assessment/clean-names.ts';
import { fileName } from '../../../src/report/file-name.ts';
import { makeAssessment } from './maker.ts';

const BIDI = '\u202E\u2066\u200F';
const HIDDEN = '\u200B\u2060\uFEFF';
const FLOOD = `e${'\u0301'.repeat(200)}`;

test('S05 marks that reverse, hide or pile up are taken out of names and nothing else', () => {
  expect(cleanName(`某市${BIDI}第一${HIDDEN}中学\n工会`)).toBe('某市第一中学 工会');
  expect(cleanName(FLOOD)).toBe(`e${'\u0301'.repeat(3)}`);
  expect(cleanName('ئۈرۈمچى 第3小学')).toBe('ئۈرۈمچى 第3小学');
  const note = `备注${BIDI}`;
  const assessment = makeAssessment(
    { a1: { form: 'blank', note } },
    { title: `2026${HIDDEN}`, unit: { name: BIDI, kind: 'school', higherUnion: `甲${BIDI}` } },
  );
  expect(withCleanNames(assessment)).toMatchObject({
    title: '2026',
    unit: { name: '', higherUnion: '甲' },
    answers: { a1: { note } },
  });
});

test('S05 whatever a unit is called, its name and its file name hold no such mark', () => {
  const piece = fc.oneof(fc.constantFrom(BIDI, HIDDEN, FLOOD, '小学', '\u0000', 'a/b'), fc.string({ unit: 'binary' }));
  fc.assert(
    fc.property(fc.array(piece), (pieces) => {
      const name = cleanName(pieces.join(''));
      expect(name).not.toMatch(/[\u0000-\u001F\u061C\u200B-\u200F\u202A-\u202E\u2060-\u2069\uFEFF]|\p{M}{4}/u);
      expect(cleanName(name)).toBe(name);
      expect(fileName(name, '自评', '2026-11-21', 'jianjia.json')).not.toMatch(
        /[\u200B-\u200F\u202A-\u202E\u2066-\u2069]/,
      );
    }),
  );
});
