import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { request, type IncomingHttpHeaders } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createStaticServer, locate } from '../../../src/cli/static-server.ts';

const folder = mkdtempSync(join(tmpdir(), 'jianjia-server-'));
const root = join(folder, 'dist');
const server = createStaticServer(root);
let port: number;

beforeAll(async () => {
  mkdirSync(join(root, 'about'), { recursive: true });
  mkdirSync(join(root, 'pagefind'));
  mkdirSync(join(folder, 'dist-other'));
  writeFileSync(join(folder, 'secret.txt'), 'secret');
  writeFileSync(join(folder, 'dist-other', 'index.html'), 'secret');
  writeFileSync(join(root, 'index.html'), 'home');
  writeFileSync(join(root, '404.html'), 'not here');
  writeFileSync(join(root, 'about', 'index.html'), 'about');
  for (const name of ['a.wasm', 'b.zh-cn.pagefind', 'c.pf_meta', 'd.webmanifest', 'e.js']) {
    writeFileSync(join(root, 'pagefind', name), name);
  }
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  port = (server.address() as AddressInfo).port;
});

afterAll(() => {
  server.close();
  rmSync(folder, { recursive: true });
});

interface Reply {
  status: number | undefined;
  headers: IncomingHttpHeaders;
  body: string;
}

/** Asks for the path exactly as written: `fetch` would tidy `/../` away. */
async function ask(path: string, method = 'GET'): Promise<Reply> {
  return new Promise((resolve, reject) => {
    request({ host: '127.0.0.1', port, path, method }, (response) => {
      let body = '';
      response.setEncoding('utf8');
      response.on('data', (chunk: string) => (body += chunk));
      response.on('end', () => {
        resolve({ status: response.statusCode, headers: response.headers, body });
      });
    })
      .on('error', reject)
      .end();
  });
}

test('a folder answers with its index.html', async () => {
  expect(await ask('/')).toMatchObject({ status: 200, body: 'home' });
  expect(await ask('/about/?q=1')).toMatchObject({ status: 200, body: 'about' });
});

test('an address without its trailing slash leads to the one with it and keeps the query', async () => {
  expect(await ask('/about?q=%E5%AE%B6')).toMatchObject({ status: 301, headers: { location: '/about/?q=%E5%AE%B6' } });
});

test('an unknown address shows the 404 page with status 404', async () => {
  for (const path of ['/nothing/', '/nothing', '/pagefind/', '/index.html/', '/%E0%A4%A']) {
    expect(await ask(path), path).toMatchObject({ status: 404, body: 'not here' });
  }
});

test.each([
  ['/', 'text/html; charset=utf-8'],
  ['/pagefind/a.wasm', 'application/wasm'],
  ['/pagefind/b.zh-cn.pagefind', 'application/octet-stream'],
  ['/pagefind/c.pf_meta', 'application/octet-stream'],
  ['/pagefind/d.webmanifest', 'application/manifest+json'],
  ['/pagefind/e.js', 'text/javascript; charset=utf-8'],
])('%s is sent as %s with the safety headers', async (path, type) => {
  const { status, headers } = await ask(path);
  expect(status).toBe(200);
  expect(headers).toMatchObject({
    'content-type': type,
    'x-content-type-options': 'nosniff',
    'referrer-policy': 'no-referrer',
    'cross-origin-opener-policy': 'same-origin',
  });
});

test('no path leads out of the folder', async () => {
  const paths = [
    '/../secret.txt',
    '/%2e%2e/secret.txt',
    '/..%2fsecret.txt',
    '/about/../../secret.txt',
    '/../dist-other/',
  ];
  for (const path of [...paths, '/%00', '/..%5csecret.txt', '//etc/passwd']) {
    expect(await ask(path), path).toMatchObject({ status: 404, body: 'not here' });
  }
});

test('no path turns into a redirect to another host', () => {
  expect(locate(root, '//about')).toEqual({ kind: 'redirect', to: '/about/' });
  expect(locate(root, '//example.org/%2e%2e/about')).toEqual({ kind: 'redirect', to: '/about/' });
});

test('HEAD sends the length without the body, other methods are refused', async () => {
  expect(await ask('/', 'HEAD')).toMatchObject({ status: 200, headers: { 'content-length': '4' }, body: '' });
  expect(await ask('/', 'POST')).toMatchObject({ status: 405, headers: { allow: 'GET, HEAD' } });
});
