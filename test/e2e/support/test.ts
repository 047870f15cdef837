/** Playwright's `test` with the promises that every page keeps; all browser tests import it from here. */
import { test as base, expect, type BrowserContext, type ConsoleMessage } from '@playwright/test';

/** A page that answers with 404 is noted by the browser as an error, although the answer is the right one. */
function isPageNotFound(message: ConsoleMessage): boolean {
  return message.text().includes('status of 404') && message.location().url === message.page()?.url();
}

function collectProblems(context: BrowserContext, origin: string): string[] {
  const problems: string[] = [];
  context.on('request', (request) => {
    const url = new URL(request.url());
    if (/^https?:$/.test(url.protocol) && url.origin !== origin) problems.push(`request to ${request.url()}`);
  });
  // A blocked script, style or connection of the content policy is an error on the console too.
  context.on('console', (message) => {
    if (message.type() !== 'error' || isPageNotFound(message)) return;
    problems.push(`console on ${message.page()?.url() ?? '?'}: ${message.text()}`);
  });
  context.on('weberror', (error) => {
    problems.push(`error on ${error.page()?.url() ?? '?'}: ${error.error().message}`);
  });
  return problems;
}

/**
 * Fails a test in which a page asks another origin, breaks its content policy, writes an error to the console or
 * throws. A test that provokes such a thing reads it from `problems` and empties the list.
 */
export const test = base.extend<{ problems: string[] }>({
  problems: [
    async ({ context, baseURL }, use) => {
      const problems = collectProblems(context, new URL(baseURL ?? '').origin);
      await use(problems);
      expect(problems, 'requests to other origins, content policy violations and errors').toEqual([]);
    },
    { auto: true },
  ],
});

export { expect };
