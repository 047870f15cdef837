/** Walks through every step of the wizard and finds what keeps somebody out; each check returns what is wrong, in words. */
import { expect, type Page } from '@playwright/test';
import { openExample, SHORT, stopClock } from './wizard.ts';

/** Targets are at least this large or this far apart, in CSS px (WCAG 2.5.8). */
const TARGET = 24;
/** More than any step has to tab through. */
const MOST_STOPS = 400;

type Check = (page: Page) => Promise<string[]>;

/**
 * Opens the example with gaps and goes to every step that the list of steps names, all folds open, running the checks
 * on each. Returns what they found, each with its step.
 */
export async function checkEveryStep(page: Page, checks: readonly Check[]): Promise<string[]> {
  await stopClock(page);
  await openExample(page, SHORT);
  const hashes = await page
    .locator('nav.steps a[href^="#/"]:not([href^="#/criterion/"])')
    .evaluateAll((links) => [...new Set(links.map((link) => link.getAttribute('href') ?? ''))]);
  expect(hashes.length, 'steps in the list').toBeGreaterThan(5);
  const found: string[] = [];
  for (const hash of hashes) {
    await page.evaluate((next) => {
      location.hash = next;
    }, hash);
    await expect(page.getByText('正在打开这一步…')).toHaveCount(0);
    await expect(page.locator(hash === '#/start' ? '.start' : '.workbench h1')).toBeVisible();
    await page.locator('main').evaluate((main) => {
      for (const fold of main.querySelectorAll('details')) fold.open = true;
    });
    for (const check of checks) found.push(...(await check(page)).map((problem) => `${hash} ${problem}`));
  }
  return found;
}

export const findOverflow: Check = (page) =>
  page.evaluate(() => {
    const { scrollWidth, clientWidth } = document.documentElement;
    if (scrollWidth <= clientWidth) return [];
    const wide = [...document.querySelectorAll('main *')].filter(
      (element) => element.getBoundingClientRect().right > clientWidth + 1,
    );
    const names = wide.slice(-3).map((element) => `${element.localName}.${element.getAttribute('class') ?? ''}`);
    return [`scrolls sideways by ${scrollWidth - clientWidth} px: ${names.join(', ')}`];
  });

export const findHeadings: Check = (page) =>
  page.evaluate(() => {
    const shown = [...document.querySelectorAll('h1')].filter((heading) => heading.getClientRects().length > 0);
    return shown.length === 1 ? [] : [`${shown.length} headings of level 1`];
  });

/**
 * Targets below 24 px, but for the exceptions of WCAG 2.5.8: in a sentence, or so far from all others that circles of
 * 24 px would not touch. A label belongs to the target that it is for.
 */
export const findSmallTargets: Check = (page) =>
  page.evaluate((least) => {
    const selector = 'a[href], button, input:not([type="hidden"]), select, textarea, summary, [tabindex="0"]';
    const union = (boxes: DOMRect[]) => ({
      left: Math.min(...boxes.map(({ left }) => left)),
      top: Math.min(...boxes.map(({ top }) => top)),
      right: Math.max(...boxes.map(({ right }) => right)),
      bottom: Math.max(...boxes.map(({ bottom }) => bottom)),
    });
    const targets = [...document.querySelectorAll<HTMLElement>(`main :is(${selector})`)]
      .filter((element) => element.getClientRects().length > 0 && !element.matches(':disabled'))
      .map((element) => {
        const labels = 'labels' in element ? [...((element as HTMLInputElement).labels ?? [])] : [];
        const box = union([element, ...labels].map((part) => part.getBoundingClientRect()));
        const [x, y] = [(box.left + box.right) / 2, (box.top + box.bottom) / 2];
        const isSmall = box.right - box.left < least - 0.5 || box.bottom - box.top < least - 0.5;
        return { element, box, x, y, isSmall };
      });
    const isInSentence = ({ element }: (typeof targets)[number]): boolean =>
      getComputedStyle(element).display === 'inline' &&
      (element.closest('p, li, dd, td, th, legend, label, h2, h3, span')?.textContent.trim().length ?? 0) >
        (element.textContent.trim().length || 0);
    const isNear = (one: (typeof targets)[number], other: (typeof targets)[number]): boolean => {
      if (other.isSmall) return Math.hypot(one.x - other.x, one.y - other.y) < least;
      const dx = Math.max(other.box.left - one.x, 0, one.x - other.box.right);
      const dy = Math.max(other.box.top - one.y, 0, one.y - other.box.bottom);
      return Math.hypot(dx, dy) < least / 2;
    };
    return targets
      .filter((one) => one.isSmall && !isInSentence(one))
      .filter((one) => targets.some((other) => other !== one && isNear(one, other)))
      .map(({ element, box }) => {
        const size = `${Math.round(box.right - box.left)}×${Math.round(box.bottom - box.top)}`;
        return `small target ${size}: ${element.localName} ${element.id || element.textContent.slice(0, 20)}`;
      });
  }, TARGET);

/** Tabs through the whole step: what has the focus is on screen, shows it, and nothing that stays in place covers it. */
export const findLostFocus: Check = async (page) => {
  const found: string[] = [];
  await page.evaluate(() => {
    window.scrollTo(0, 0);
    for (const element of document.querySelectorAll('body *')) {
      if (/sticky|fixed/.test(getComputedStyle(element).position)) element.setAttribute('data-test-stays', '');
    }
    document.querySelector<HTMLElement>('main')?.focus();
  });
  for (let stop = 0; stop < MOST_STOPS; stop += 1) {
    await page.keyboard.press('Tab');
    const seen = await page.evaluate(() => {
      const focused = document.activeElement;
      if (!(focused instanceof HTMLElement) || !focused.closest('main')) return { isOver: true, problem: '' };
      const name = `${focused.localName} ${focused.id || focused.textContent.slice(0, 20)}`;
      const box = focused.getBoundingClientRect();
      if (box.bottom <= 0 || box.top >= innerHeight) return { isOver: false, problem: `focus off screen: ${name}` };
      // Fields that are hidden behind their label show the focus on it.
      const outlined = focused.matches('input.hidden, .file input') ? focused.parentElement : focused;
      const { outlineStyle, outlineWidth, boxShadow } = getComputedStyle(outlined ?? focused);
      if ((outlineStyle === 'none' || outlineWidth === '0px') && boxShadow === 'none') {
        return { isOver: false, problem: `focus not shown: ${name}` };
      }
      const covers = [...document.querySelectorAll('[data-test-stays]')].filter((element) => {
        if (element.contains(focused)) return false;
        const cover = element.getBoundingClientRect();
        return (
          cover.width > 0 &&
          cover.top < box.bottom - 1 &&
          cover.bottom > box.top + 1 &&
          cover.left < box.right - 1 &&
          cover.right > box.left + 1
        );
      });
      const cover = covers[0]?.getAttribute('class') ?? '';
      return { isOver: false, problem: covers.length > 0 ? `focus under ${cover}: ${name}` : '' };
    });
    if (seen.isOver) return found;
    if (seen.problem) found.push(seen.problem);
  }
  return [...found, 'tabbing never leaves the step'];
};

export const findMotion: Check = (page) =>
  page.evaluate(() =>
    [...document.querySelectorAll('*')].flatMap((element) =>
      [null, '::before', '::after'].flatMap((pseudo) => {
        const { transitionDuration, animationDuration, animationName } = getComputedStyle(element, pseudo);
        const moves = /[1-9]/.test(transitionDuration) || (animationName !== 'none' && /[1-9]/.test(animationDuration));
        return moves ? [`moves: ${element.localName}${pseudo ?? ''} ${transitionDuration} ${animationDuration}`] : [];
      }),
    ),
  );

/** On paper: no bars, no lists of steps, none of the site's navigation, but the step itself. */
export const findBarsInPrint: Check = (page) =>
  page.evaluate(() => {
    const isShown = (element: Element): boolean => element.getClientRects().length > 0;
    const bars = [...document.querySelectorAll('body *')].filter(
      (element) =>
        isShown(element) &&
        (/sticky|fixed/.test(getComputedStyle(element).position) ||
          element.matches('nav, .no-print, .step-bar, .save-line, .skip, [role="search"]')),
    );
    const text = document.querySelector<HTMLElement>('main')?.innerText.trim() ?? '';
    return [
      ...bars.map((element) => `printed: ${element.localName}.${element.getAttribute('class') ?? ''}`),
      ...(text.length < 20 ? ['nothing printed'] : []),
    ];
  });

/** Where the system chooses the colours, backgrounds go: a button still has an edge, a drawn bar still stands out. */
export const findLostInForcedColours: Check = (page) =>
  page.evaluate(() => {
    const probe = document.createElement('i');
    probe.style.color = 'Canvas';
    document.body.append(probe);
    const canvas = getComputedStyle(probe).color;
    probe.remove();
    const shown = (selector: string): Element[] =>
      [...document.querySelectorAll(selector)].filter((element) => element.getClientRects().length > 0);
    return [
      ...shown('main button, main .button')
        .filter((button) => /none|hidden/.test(getComputedStyle(button).borderTopStyle))
        .map((button) => `button without an edge: ${button.textContent.slice(0, 20)}`),
      ...shown('main .interval-bar .earned')
        .filter((bar) => getComputedStyle(bar).fill === canvas)
        .map(() => 'the earned part of the bar is not seen'),
    ];
  });
