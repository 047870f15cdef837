/** Playwright's `test` with the promises that every page keeps; all browser tests import it from here. */
import { test as base, expect, type BrowserContext } from '@playwright/test';

function collectProblems(context: BrowserContext, origin: string): string[] {
  const problems: string[] = [];
  context.on('request', (request) => {
    const url = new URL(request.url());
    if (/^https?:$/.test(url.protocol) && url.origin !== origin) problems.push(`request to ${request.url()}`);
  });
  // What the content policy blocks, and an address that answers with 404, are errors on the console too.
  context.on('console', (message) => {
    if (message.type() === 'error') problems.push(`console on ${message.page()?.url() ?? '?'}: ${message.text()}`);
  });
  context.on('weberror', (error) => {
    problems.push(`error on ${error.page()?.url() ?? '?'}: ${error.error().message}`);
  });
  return problems;
}

/**
 * Fails a test in which a page asks another origin, asks for what is not there, breaks its content policy, writes an
 * error to the console or throws. A test that provokes such a thing reads it from `problems` and empties the list.
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
