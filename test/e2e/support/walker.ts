/** Answers a whole standard in the wizard, whatever stands in it: by the form of each question, never by its words. */
import { expect, type Locator, type Page } from '@playwright/test';
import { isBallotInputId } from '../../../src/standard/ballot-inputs.ts';
import { listCriteria } from '../../../src/standard/criteria.ts';
import type { Criterion, Input, Standard } from '../../../src/standard/schema.ts';

const LONG_AGO = '2015-01-10';
const LAST_YEAR = '2025-12-10';
const NEXT_YEAR = '2027-12-10';

/** Amount for an input without an upper bound; the bounded ones are a third of their bound, so that sums fit. */
const AMOUNT = 900;

/** Values of all number inputs that keep within their bounds and agree where two must be the same. */
export function planAmounts({ inputs, consistency }: Standard): Map<string, number> {
  const amounts = new Map<string, number>();
  const plan = (input: Input): number => {
    const bound = inputs.find(({ id }) => id === input.atMost);
    const amount = amounts.get(input.id) ?? (bound ? Math.floor(plan(bound) / 3) : AMOUNT);
    amounts.set(input.id, amount);
    return amount;
  };
  inputs.filter(({ kind }) => kind === 'integer' || kind === 'money').forEach(plan);
  const sumOf = (ids: readonly string[]): number => ids.reduce((sum, id) => sum + (amounts.get(id) ?? 0), 0);
  const inputsOf = (side: Standard['consistency'][number]['left']): string[] =>
    side.flatMap((operand) => ('input' in operand ? operand.input : []));
  for (const { kind, left, right } of consistency) {
    const [sides] = [[inputsOf(left), inputsOf(right)]];
    const [first = [], second = []] = sides;
    const [single] = second.length === 1 ? second : first;
    if (kind === 'same' && single) amounts.set(single, sumOf(second.length === 1 ? first : second));
  }
  return amounts;
}

/** Fills in the figures that stand on one step: those of a vote have a step of their own. */
async function answerFigures(page: Page, standard: Standard, isBallot: boolean): Promise<void> {
  const amounts = planAmounts(standard);
  for (const { id, kind } of standard.inputs) {
    if (isBallotInputId(id) !== isBallot) continue;
    if (kind === 'yesNo') await page.locator(`input[name="input-${id}"]`).first().check();
    else await page.locator(`#f_inputs_${id}`).fill(kind === 'date' ? LAST_YEAR : String(amounts.get(id)));
  }
}

async function answerEligibility(page: Page, standard: Standard): Promise<void> {
  for (const { id, rule } of standard.eligibility) {
    const card = page.locator(`#c-${id}`);
    if ((await card.locator('input').count()) === 0) continue;
    if (rule.kind === 'yesNo') await card.getByRole('radio', { name: '是', exact: true }).check();
    else await card.locator('input').fill(LONG_AGO);
  }
}

async function answerVetoes(page: Page, standard: Standard): Promise<void> {
  for (const fold of await page.locator('details.optional:not([open]) > summary').all()) await fold.click();
  for (const { id } of standard.vetoes) {
    const choice = page.locator(`[data-veto="${id}"]`).getByRole('radio', { name: '不存在', exact: true });
    if ((await choice.count()) > 0) await choice.check();
  }
}

/** The field of a criterion by the name that the assessment gives it. */
const field = (page: Page, { id }: Criterion, name: string): Locator => page.locator(`#f_${id}_${name}`);

async function answerByForm(page: Page, card: Locator, criterion: Criterion, turn: number): Promise<void> {
  const form = criterion.answer;
  const isOdd = turn % 2 === 1;
  switch (form.form) {
    case 'yesNo':
      return card.getByRole('radio', { name: turn % 4 === 3 ? '否' : '是', exact: true }).check();
    case 'count':
      return field(page, criterion, 'value').fill(isOdd ? '1' : '4');
    case 'rate':
      if (form.numerator.input === undefined) await field(page, criterion, 'numerator').fill('47');
      if (form.denominator.input === undefined) await field(page, criterion, 'denominator').fill('50');
      if (form.alternatives.length > 0) await card.locator('.formulas').getByRole('radio').last().check();
      return;
    case 'date': {
      const none = form.noneLabel === undefined ? undefined : card.getByRole('checkbox', { name: form.noneLabel });
      if (none && isOdd) return none.check();
      await field(page, criterion, 'from').fill(LAST_YEAR);
      const to = field(page, criterion, 'to');
      if ((await to.count()) > 0) await to.fill(NEXT_YEAR);
      return;
    }
    case 'grade': {
      const name = form.options[turn % form.options.length]?.label ?? '';
      return card.getByRole('radio', { name, exact: true }).check();
    }
    case 'checklist':
      for (const { label } of isOdd ? form.items.slice(1) : form.items) {
        await card.getByRole('checkbox', { name: label, exact: true }).check();
      }
      if (isOdd && form.items.length === 1) await card.getByRole('checkbox', { name: '以上都没有' }).check();
      return;
    case 'selfRated':
      return field(page, criterion, 'points').fill(String(isOdd ? criterion.fullPoints : 0));
    default:
      form satisfies never;
  }
}

async function answerCriterion(page: Page, card: Locator, criterion: Criterion, turn: number): Promise<void> {
  const doesNotApply = card.getByRole('checkbox', { name: '不适用', exact: true });
  await expect(doesNotApply).toHaveCount(criterion.mayNotApply && (await card.locator('.answer').count()) > 0 ? 1 : 0);
  if ((await card.locator('.answer').count()) === 0) return;
  if (criterion.mayNotApply && turn % 9 === 8) {
    await doesNotApply.check();
    return field(page, criterion, 'reason').fill('本单位没有这项工作');
  }
  await answerByForm(page, card, criterion, turn);
  if (criterion.requiresReason) await field(page, criterion, 'note').fill('见会议记录');
  if (!criterion.requiresEvidence) return;
  if (!criterion.requiresReason) await card.getByText('登记佐证和备注').click();
  await card.getByRole('button', { name: '添加一件佐证' }).click();
  await card.getByLabel('材料名称').fill('会议记录');
}

/** Walks from the first step to the result, answering all that is asked; `look` is called on every step. */
export async function walk(page: Page, standard: Standard, look: () => Promise<void>): Promise<void> {
  const criteria = listCriteria(standard).map(({ criterion }) => criterion);
  const heading = page.getByRole('heading', { level: 1 });
  const asked = new Set<string>();
  for (;;) {
    const title = await heading.textContent();
    if (title === '申报资格') await answerEligibility(page, standard);
    if (title === '否决项') await answerVetoes(page, standard);
    if (title === '单位数据') await answerFigures(page, standard, false);
    if (title === '会员评家计票') await answerFigures(page, standard, true);
    for (const card of await page.locator('[data-criterion]').all()) {
      const id = await card.getAttribute('data-criterion');
      const turn = criteria.findIndex((criterion) => criterion.id === id);
      const criterion = criteria[turn];
      if (!id || !criterion) throw new Error(`the standard has no criterion ${id ?? ''}`);
      await answerCriterion(page, card, criterion, turn);
      asked.add(id);
    }
    await look();
    if (title === '自评结果') break;
    await page.getByRole('link', { name: /^(下一步|看结果)$/ }).click();
    await expect(heading).not.toHaveText(title ?? '');
  }
  expect(asked.size, 'criteria that were asked').toBe(criteria.length);
}
