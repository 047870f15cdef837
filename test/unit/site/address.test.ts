import { expect, test } from 'vitest';
import { fullAddress, siteAddress } from '../../../src/site/address.ts';

test('没有给地址就没有地址，路径照旧', () => {
  expect(siteAddress('')).toBeUndefined();
  expect(fullAddress('/notices/')).toBe('/notices/');
});

test('给了地址就用它', () => {
  expect(siteAddress('https://example.org')?.href).toBe('https://example.org/');
});

test.each(['example.org', 'ftp://example.org', 'https://example.org/jianjia/'])('%s 不能作站址', (given) => {
  expect(() => siteAddress(given)).toThrow(`SITE_URL=${given}`);
});
