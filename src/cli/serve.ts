/**
 * Serves the built site in `dist/`: `npm run serve`. Port 4321, or `PORT`; for this computer only, or for the network
 * with `HOST=0.0.0.0`. Exit code 1 where there is nothing to serve or the port cannot be used.
 */
import { existsSync } from 'node:fs';
import { createStaticServer } from './static-server.ts';

const ROOT = 'dist';
const DEFAULT_PORT = '4321';

function stop(...lines: string[]): never {
  console.error(lines.join('\n'));
  process.exit(1);
}

const asked = process.env['PORT'] ?? DEFAULT_PORT;
const port = Number(asked);
const host = process.env['HOST'] ?? '127.0.0.1';

if (!/^\d+$/.test(asked) || port < 1 || port > 65535) {
  stop(
    `端口 PORT=${asked} 无效，应是 1 到 65535 的整数。`,
    `PORT=${asked} is not a port: use a whole number from 1 to 65535.`,
  );
}
if (!existsSync(`${ROOT}/index.html`)) {
  stop(
    `没有找到 ${ROOT}/index.html，请先运行 npm run build。`,
    `${ROOT}/index.html is missing: run npm run build first.`,
  );
}

const server = createStaticServer(ROOT);
server.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EADDRINUSE') {
    const other = port === 8080 ? 8081 : 8080;
    stop(
      `端口 ${port} 已被其他程序占用。请关闭那个程序，或换一个端口：PORT=${other} npm start`,
      `Port ${port} is in use. Close the other program or choose another port: PORT=${other} npm start`,
      `Windows (PowerShell): $env:PORT=${other}; npm start`,
    );
  }
  stop(
    `无法在 ${host} 的端口 ${port} 上启动：${error.message}`,
    `Cannot listen on ${host} port ${port}: ${error.message}`,
  );
});
server.listen(port, host, () => {
  const address = `http://${host === '127.0.0.1' || host === '0.0.0.0' ? 'localhost' : host}:${port}/`;
  console.log(`建家指南已启动，请在浏览器中打开：${address}\nThe site is running at ${address} (stop: Ctrl+C)`);
});
