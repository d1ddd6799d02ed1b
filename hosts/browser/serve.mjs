// serve.mjs - serves a folder of static files on this machine, for trying the site and for its tests.
//
// usage: node serve.mjs FOLDER [PORT]
//
//   const server = await serveFolder('build/site', { port, under: '/some/folder/', without: ['service.js'] });
//   `without` these files, with those `held` back (asked for, they do not come), and `instead` of others, by name, an answer
//   { status, type, body }. All three may change on the way.
//   server.address        where the folder's first page is;  server.origin
//   server.asked          each request as it came: { method, url, headers, body }
//   server.close()        ends it, at once;  server.open() begins again at the same address;  server.turnTo(folder)
//
// It does what a plain host of files does, and no more: types, compression, not sending again what has not changed. It
// sends none of the headers that docs/SITE.md advises, since the site has to hold without them.

import { createHash } from 'node:crypto';
import { readFileSync, statSync } from 'node:fs';
import http from 'node:http';
import { extname, join, normalize } from 'node:path';
import { fileURLToPath } from 'node:url';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';

const types = {
  '.html': 'text/html; charset=utf-8', '.js': 'text/javascript; charset=utf-8', '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml', '.png': 'image/png', '.wasm': 'application/wasm', '.woff2': 'font/woff2',
  '.webmanifest': 'application/manifest+json', '.txt': 'text/plain; charset=utf-8',
};
const packers = {
  br: (bytes) => brotliCompressSync(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: 9 } }),
  gzip: (bytes) => gzipSync(bytes),
};

class Folder {
  constructor(folder) {
    this.folder = normalize(`${folder}/`);
    this.packed = new Map();
  }

  /** The file of an address below this folder, or null. */
  fileOf(path) {
    const file = normalize(join(this.folder, path.endsWith('/') || path === '' ? `${path}index.html` : path));
    const there = file.startsWith(this.folder) && statSync(file, { throwIfNoEntry: false });
    return there && there.isFile() ? file : null;
  }

  /** Its bytes as a browser that takes `encodings` gets them. */
  packedFile(file, encodings) {
    const bytes = readFileSync(file);
    const tag = createHash('sha256').update(bytes).digest('hex').slice(0, 16);
    const how = /\.(png|woff2)$/.test(file) ? undefined : Object.keys(packers).find((name) => encodings.includes(name));
    if (!how) return { bytes, tag: `"${tag}"` };
    const key = `${tag}-${how}`;
    if (!this.packed.has(key)) this.packed.set(key, packers[how](bytes));
    return { bytes: this.packed.get(key), tag: `"${key}"`, how };
  }

  answer(request, path, response) {
    const file = this.fileOf(path);
    if (!file) { response.writeHead(404).end(); return; }
    if (!['GET', 'HEAD'].includes(request.method)) { response.writeHead(405, { Allow: 'GET, HEAD' }).end(); return; }
    const encodings = (request.headers['accept-encoding'] ?? '').split(',').map((one) => one.split(';')[0].trim());
    const { bytes, tag, how } = this.packedFile(file, encodings);
    const headers = { 'Cache-Control': 'no-cache', ETag: tag, Vary: 'Accept-Encoding' };
    if (request.headers['if-none-match'] === tag) { response.writeHead(304, headers).end(); return; }
    headers['Content-Type'] = types[extname(file)] ?? 'application/octet-stream';
    headers['Content-Length'] = bytes.length;
    if (how) headers['Content-Encoding'] = how;
    response.writeHead(200, headers).end(request.method === 'HEAD' ? undefined : bytes);
  }
}

function pathOf(url) {
  try {
    return decodeURIComponent(url.split('?')[0]);
  } catch {
    return '';
  }
}

export async function serveFolder(folder, { port = 0, under = '/', without = [], held = [], instead = {} } = {}) {
  const asked = [];
  let files = new Folder(folder);
  const receive = (request, response) => {
    const parts = [];
    request.on('data', (part) => parts.push(part));
    request.on('end', () => {
      const { method, url, headers } = request;
      asked.push({ method, url, headers, body: Buffer.concat(parts).toString('latin1') });
      const path = pathOf(url);
      const name = path.slice(under.length);
      if (held.includes(name)) return;
      const other = path.startsWith(under) && instead[name];
      if (other) response.writeHead(other.status, { 'Content-Type': other.type ?? 'text/html' }).end(other.body ?? '');
      else if (path.startsWith(under) && !without.includes(name)) files.answer(request, name, response);
      else if (`${path}/` === under) response.writeHead(301, { Location: under }).end();
      else response.writeHead(404).end();
    });
  };
  let server = null;
  const open = (at) => new Promise((resolve, reject) => {
    server = http.createServer(receive);
    server.once('error', reject);
    server.listen(at, '127.0.0.1', resolve);
  });
  await open(port);
  const taken = server.address().port;
  const origin = `http://127.0.0.1:${taken}`;
  return {
    asked, origin,
    address: origin + under,
    open: () => open(taken),
    turnTo: (other) => { files = new Folder(other); },
    close: () => new Promise((resolve) => { server.close(resolve); server.closeAllConnections(); }),
  };
}

const portFirst = 8420;
const portsTried = 20;

/** At the usual port, or the next that is free. */
async function serveSomewhere(folder) {
  for (let port = portFirst; port < portFirst + portsTried; port++) {
    try {
      return await serveFolder(folder, { port });
    } catch (error) {
      if (error.code !== 'EADDRINUSE') throw error;
    }
  }
  return serveFolder(folder);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const [folder, port] = process.argv.slice(2);
  const { address } = port ? await serveFolder(folder, { port: Number(port) }) : await serveSomewhere(folder);
  console.log(`The site is at ${address} on this machine alone. Press Ctrl and C to end.`);
}
