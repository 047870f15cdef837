import { expect, test } from 'vitest';
import { listPreChecks } from '../../../src/wizard/models/pre-check.ts';
import { listScreens } from '../../../src/wizard/models/screen.ts';
import { makeAssessment } from '../assessment/maker.ts';
import { score } from '../scoring/maker.ts';
import { makeStandard, makeYesNo } from '../standard/maker.ts';
import { bundle } from './wizard-maker.ts';

test('the pre-check says of vetoes and conditions how far it is and what it found', () => {
  const { standard } = bundle;
  const look = (more: Parameters<typeof makeAssessment>[1]) =>
    listPreChecks(listScreens(standard), standard, makeAssessment({}, more), score(standard, {}, more));
  expect(look({}).map(({ title, done, all }) => [title, done, all])).toEqual([
    ['否决项', 0, 1],
    ['申报资格', 0, 1],
  ]);
  const [vetoes, eligibility] = look({ vetoes: { v1: 'present' }, eligibility: { e1: true } });
  expect(vetoes).toMatchObject({ done: 1, found: { mark: 'short', verdict: '存在 1 项', detail: '拖欠工资' } });
  expect(eligibility).toMatchObject({ done: 1, found: { mark: 'good' } });
});

test('a standard without vetoes and conditions has no pre-check', () => {
  const standard = makeStandard({ x: [makeYesNo('a', 4)] });
  expect(listPreChecks(listScreens(standard), standard, makeAssessment(), score(standard))).toEqual([]);
});
