// serve.mjs - serves a folder of static files on this machine, for trying the site and for its tests.
//
// usage: node serve.mjs FOLDER [PORT]
//
//   const server = await serveFolder('build/site');    server.origin, server.asked (each request as it came), server.close()
//
// It sends no header that a plain host of files would not send.

import { createReadStream, statSync } from 'node:fs';
import http from 'node:http';
import { extname, join, normalize } from 'node:path';
import { fileURLToPath } from 'node:url';

const types = {
  '.html': 'text/html; charset=utf-8', '.js': 'text/javascript', '.css': 'text/css', '.svg': 'image/svg+xml', '.png': 'image/png',
  '.wasm': 'application/wasm', '.woff2': 'font/woff2', '.webmanifest': 'application/manifest+json', '.txt': 'text/plain; charset=utf-8',
};

export async function serveFolder(folder, port = 0) {
  const asked = [];
  const server = http.createServer((request, response) => {
    const parts = [];
    request.on('data', (part) => parts.push(part));
    request.on('end', () => {
      asked.push({ method: request.method, url: request.url, body: Buffer.concat(parts).toString() });
      const path = normalize(decodeURIComponent(request.url.split('?')[0]));
      const file = join(folder, path.endsWith('/') ? `${path}index.html` : path);
      const there = file.startsWith(normalize(folder)) && statSync(file, { throwIfNoEntry: false });
      if (!there || !there.isFile() || !['GET', 'HEAD'].includes(request.method)) {
        response.writeHead(there ? 405 : 404).end();
        return;
      }
      response.writeHead(200, { 'Content-Type': types[extname(file)] || 'application/octet-stream', 'Content-Length': there.size });
      if (request.method === 'HEAD') response.end();
      else createReadStream(file).pipe(response);
    });
  });
  await new Promise((resolve) => { server.listen(port, '127.0.0.1', resolve); });
  return {
    asked,
    origin: `http://127.0.0.1:${server.address().port}`,
    close: () => { server.closeAllConnections(); server.close(); },
  };
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const { origin } = await serveFolder(process.argv[2], Number(process.argv[3] || 8420));
  console.log(`${origin}/`);
}
