import { PAGES } from './support/pages.ts';
import { expect, test } from './support/test.ts';

/** The directives of a content policy by name, each with its sources. */
function parsePolicy(policy: string): Map<string, string[]> {
  const directives = policy.split(';').map((directive) => directive.trim().split(/\s+/));
  return new Map(directives.map(([name = '', ...sources]) => [name, sources]));
}

for (const path of PAGES) {
  test(`${path} carries a content policy without inline or evaluated code`, async ({ page }) => {
    await page.goto(path);
    const policies = page.locator('head > meta[http-equiv="content-security-policy" i]');
    await expect(policies).toHaveCount(1);
    const policy = parsePolicy((await policies.getAttribute('content')) ?? '');
    expect(policy.get('default-src')).toEqual(["'self'"]);
    expect(policy.get('object-src')).toEqual(["'none'"]);
    expect(policy.get('base-uri')).toEqual(["'none'"]);
    expect(policy.get('script-src')).toContain("'self'");
    expect(policy.get('style-src')).toContain("'self'");
    for (const [name, sources] of policy) {
      const allowed = /^('self'|'none'|'sha(256|384|512)-[\w+/=]+'|data:|blob:)$/;
      expect(
        sources.filter((source) => !allowed.test(source)),
        name,
      ).toEqual([]);
    }
    for (const name of ['script-src', 'style-src', 'connect-src']) {
      expect(policy.get(name) ?? [], name).not.toContainEqual(expect.stringMatching(/^(data|blob):$/));
    }
  });
}

test('a script, a handler and a text turned into code do not run when someone plants them', async ({
  page,
  problems,
}) => {
  await page.goto('/');
  await page.evaluate(() => {
    const script = document.createElement('script');
    script.textContent = 'document.documentElement.dataset.planted = "script"';
    document.body.append(script);
    const button = document.createElement('button');
    button.setAttribute('onclick', 'document.documentElement.dataset.planted = "handler"');
    document.body.append(button);
    button.click();
    // eslint-disable-next-line @typescript-eslint/no-implied-eval -- what this test is about
    setTimeout('document.documentElement.dataset.planted = "text"');
  });
  await expect.poll(() => problems.length).toBe(3);
  await expect(page.locator('html')).not.toHaveAttribute('data-planted');
  for (const problem of problems.splice(0)) expect(problem).toContain('Content Security Policy');
});
