/**
 * A server for the built site that measures what goes over the line, and can make it slow. It compresses text as an
 * ordinary host does. Counting and waiting here, not in the browser, covers what workers ask for.
 */
import { readFileSync } from 'node:fs';
import { createServer, type ServerResponse } from 'node:http';
import { type AddressInfo, type Socket } from 'node:net';
import { extname } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { gzipSync } from 'node:zlib';
import { locate } from '../../src/cli/static-server.ts';

/** How fast the line is: bytes a second for all answers together, and milliseconds there and back for each request. */
export interface Speed {
  bytesPerSecond: number;
  delay: number;
}

/** 4 Mbit/s with 80 ms, as on a county's network. */
export const SLOW: Speed = { bytesPerSecond: 500_000, delay: 80 };

export interface Line {
  origin: string;
  /** Requests so far, and bytes sent with their headers. */
  requests: number;
  bytes: () => number;
  close: () => void;
}

const TEXT: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
};

/** Bytes sent at a time over a slow line. */
const PIECE = 4_096;

/** Serves a folder on a free port. */
export async function openLine(root: string, speed?: Speed): Promise<Line> {
  const sockets: Socket[] = [];
  /** When the line has sent all that it has been given. */
  let freeAt = 0;
  const send = async (response: ServerResponse, body: Buffer): Promise<void> => {
    if (!speed) {
      response.end(body);
      return;
    }
    await wait(speed.delay);
    for (let at = 0; at < body.length; at += PIECE) {
      const piece = body.subarray(at, at + PIECE);
      freeAt = Math.max(freeAt, performance.now()) + (piece.length / speed.bytesPerSecond) * 1000;
      await wait(Math.max(0, freeAt - performance.now()));
      response.write(piece);
    }
    response.end();
  };
  const server = createServer((request, response) => {
    line.requests += 1;
    const located = locate(root, (request.url ?? '/').split('?')[0] ?? '/');
    if (located.kind !== 'file') {
      response.writeHead(404).end();
      return;
    }
    const type = TEXT[extname(located.path)];
    const file = readFileSync(located.path);
    const body = type ? gzipSync(file) : file;
    response.setHeader('Content-Type', type ?? 'application/octet-stream');
    if (type) response.setHeader('Content-Encoding', 'gzip');
    response.setHeader('Content-Length', body.length);
    void send(response, body);
  });
  server.on('connection', (socket) => sockets.push(socket));
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  const line: Line = {
    origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    requests: 0,
    bytes: () => sockets.reduce((sum, { bytesWritten }) => sum + bytesWritten, 0),
    close: () => {
      server.closeAllConnections();
      server.close();
    },
  };
  return line;
}
