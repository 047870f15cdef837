/**
 * A server for the built site: what any static host does, so that `npm start` and the browser tests see the same.
 *
 * `astro preview` is not used: it moves to another port or prints a stack trace when the port is taken, answers an
 * address without its trailing slash with 404, and refuses to run twice (a preview beside a test run).
 */
import { createReadStream, statSync } from 'node:fs';
import { createServer, type Server, type ServerResponse } from 'node:http';
import { extname, join, posix, resolve, sep } from 'node:path';

const TYPES: Record<string, string> = {
  '.css': 'text/css; charset=utf-8',
  '.docx': 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  '.html': 'text/html; charset=utf-8',
  '.ico': 'image/x-icon',
  '.jpg': 'image/jpeg',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.md': 'text/markdown; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.pdf': 'application/pdf',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.txt': 'text/plain; charset=utf-8',
  '.wasm': 'application/wasm',
  '.webmanifest': 'application/manifest+json',
  '.webp': 'image/webp',
  '.woff2': 'font/woff2',
  '.xlsx': 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  '.xml': 'application/xml; charset=utf-8',
  '.zip': 'application/zip',
};

/** Headers that a host of this site should send. The content policy is not here: every page carries its own. */
const SAFETY_HEADERS = {
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'no-referrer',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cache-Control': 'no-cache',
};

/** What stands at an address: a file, the same address with its trailing slash, or nothing. */
export type Located = { kind: 'file'; path: string } | { kind: 'redirect'; to: string } | { kind: 'missing' };

/**
 * Finds what the folder `root` holds for the path of a request (`/about/`, without its query). A folder stands for
 * its `index.html`. A path that is not valid, or that leads out of the folder, is `missing`.
 */
export function locate(root: string, requestPath: string): Located {
  let path: string;
  try {
    path = posix.normalize(`/${decodeURIComponent(requestPath)}`);
  } catch {
    return { kind: 'missing' };
  }
  const place = resolve(join(root, path));
  const top = resolve(root);
  if (path.includes('\0') || (place !== top && !place.startsWith(top + sep))) return { kind: 'missing' };
  const stats = statSync(place, { throwIfNoEntry: false });
  if (stats?.isFile() === true && !path.endsWith('/')) return { kind: 'file', path: place };
  const index = join(place, 'index.html');
  if (stats?.isDirectory() !== true || statSync(index, { throwIfNoEntry: false }) === undefined) {
    return { kind: 'missing' };
  }
  return path.endsWith('/') ? { kind: 'file', path: index } : { kind: 'redirect', to: encodeURI(`${path}/`) };
}

function sendFile(response: ServerResponse, status: number, path: string, withBody: boolean): void {
  response.writeHead(status, {
    ...SAFETY_HEADERS,
    'Content-Type': TYPES[extname(path)] ?? 'application/octet-stream',
    'Content-Length': statSync(path).size,
  });
  if (!withBody) {
    response.end();
    return;
  }
  createReadStream(path)
    .on('error', () => response.destroy())
    .pipe(response);
}

/** Makes a server, not yet listening, for the files below `root`. Unknown addresses get `404.html` with status 404. */
export function createStaticServer(root: string): Server {
  return createServer((request, response) => {
    const [path = '/', ...query] = (request.url ?? '/').split('?');
    const withBody = request.method === 'GET';
    if (!withBody && request.method !== 'HEAD') {
      response.writeHead(405, { ...SAFETY_HEADERS, Allow: 'GET, HEAD' }).end();
      return;
    }
    const found = locate(root, path);
    if (found.kind === 'file') {
      sendFile(response, 200, found.path, withBody);
      return;
    }
    if (found.kind === 'redirect') {
      response.writeHead(301, { ...SAFETY_HEADERS, Location: [found.to, ...query].join('?') }).end();
      return;
    }
    const notFound = locate(root, '/404.html');
    if (notFound.kind === 'file') sendFile(response, 404, notFound.path, withBody);
    else response.writeHead(404, SAFETY_HEADERS).end();
  });
}
