/** The built pages themselves: what a content policy would block, or what would be fetched from elsewhere. */
import { globSync, readFileSync } from 'node:fs';
import { expect, test } from './support/test.ts';

const files = globSync('dist/**/*.html');

test('no built page holds inline styles, inline handlers or resources of another origin', async ({ page }) => {
  expect(files.length).toBeGreaterThan(0);
  // The page stays empty: its own content policy would judge what is parsed in it.
  for (const file of files) {
    const found = await page.evaluate(
      (html) => {
        const parsed = new DOMParser().parseFromString(html, 'text/html');
        const external = /^\s*(https?:)?\/\//i;
        const notFetched = ['canonical', 'alternate', 'author', 'license'];
        return [...parsed.querySelectorAll('*')].flatMap((element) =>
          [...element.attributes]
            .filter(({ name, value }) => {
              if (name === 'style' || name.startsWith('on')) return true;
              if (name === 'srcset' || name === 'imagesrcset') return /(https?:)?\/\//i.test(value);
              if (element.matches('a, area') && name === 'href') return false;
              if (element.matches('link') && notFetched.includes(element.getAttribute('rel') ?? '')) return false;
              return (
                /^(src|href|xlink:href|action|formaction|data|poster|ping|background)$/.test(name) &&
                external.test(value)
              );
            })
            .map(({ name, value }) => `<${element.localName} ${name}="${value.slice(0, 80)}">`)
            .concat(
              element.localName === 'style' && /(url\(|@import)\s*['"]?\s*(https?:)?\/\//i.test(element.textContent)
                ? ['<style> that loads from another origin']
                : [],
            ),
        );
      },
      readFileSync(file, 'utf8'),
    );
    expect(found, file).toEqual([]);
  }
});
