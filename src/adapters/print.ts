/** The browser's own print window. It prints the page as it stands, or one sheet made for the purpose. */

/** `opened`: the browser has taken the page for printing. `blocked`: nothing happened, or printing is not there. */
export type PrintOutcome = 'opened' | 'blocked';

/** How long a browser may take to begin; those that print from a menu of their own begin in the next moment. */
const BEGIN_MS = 1500;
/** Phones report the end as soon as they have begun: the sheet stays long enough to be drawn. */
const KEEP_MS = 1000;

let sheet: HTMLElement | undefined;
let timer: ReturnType<typeof setTimeout> | undefined;

/** Takes the sheet away, so that the page itself is printed again. */
export const clearSheet = (): void => {
  clearTimeout(timer);
  sheet?.remove();
  sheet = undefined;
  delete document.documentElement.dataset['print'];
};

const leave = (): void => {
  clearTimeout(timer);
  timer = setTimeout(clearSheet, KEEP_MS);
};

/** Asks the browser to print, and sees whether it does. */
const ask = (): Promise<PrintOutcome> =>
  new Promise((resolve) => {
    const settle = (outcome: PrintOutcome): void => {
      removeEventListener('beforeprint', begun);
      resolve(outcome);
    };
    const begun = (): void => settle('opened');
    addEventListener('beforeprint', begun);
    try {
      print();
      setTimeout(() => settle('blocked'), BEGIN_MS);
    } catch {
      settle('blocked');
    }
  });

/**
 * Prints one sheet instead of the page. `fill` draws it into an element that only printing shows. Where nothing
 * comes of it the sheet stays ready: the browser's own print command then prints it. It goes after printing, with
 * the next sheet or by `clearSheet`.
 */
export const printSheet = (fill: (sheet: HTMLElement) => void): Promise<PrintOutcome> => {
  clearSheet();
  const made = document.createElement('div');
  made.className = 'print-sheet';
  fill(made);
  document.body.append(made);
  document.documentElement.dataset['print'] = 'sheet';
  sheet = made;
  removeEventListener('afterprint', leave);
  addEventListener('afterprint', leave);
  return ask();
};
