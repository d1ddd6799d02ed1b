// make_site.mjs - puts the site's files into a folder.
//
// usage: node make_site.mjs FOLDER SOURCE=NAME...     a file SOURCE becomes FOLDER/NAME
//
// Besides copying, it makes one text of the worker's scripts, worker.mjs, and fills in what only the whole folder can
// tell: in index.html the names of the files, what to load early, the scripts' hashes, and the words that it shares with
// web/shell.html; colours from style.css (`var(--paper)` in index.html and the manifest), in files.js the hashes of what it
// fetches, in service.js the hash of each file and of them all, and at last SHA256SUMS. Nothing depends on the time, the place or the machine.

import { createHash } from 'node:crypto';
import { chmodSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { oneText } from './one_text.mjs';

const sumOf = (bytes) => createHash('sha256').update(bytes).digest('hex');
const integrity = (files, name) => `sha256-${createHash('sha256').update(files.get(name)).digest('base64')}`;
const byName = (a, b) => (a < b ? -1 : 1);
const text = (files, name) => files.get(name).toString('utf8');

// In place of one `before` stands `after`; a file in which that has changed must not be passed on as it is.
function filled(files, name, before, after) {
  const parts = text(files, name).split(before);
  if (parts.length !== 2) throw new Error(`${name}: "${before}" stands there ${parts.length - 1} times`);
  files.set(name, Buffer.from(parts.join(after)));
}

// A token of the style, in daylight or in the dark.
function colour(files, token, dark = false) {
  const found = new RegExp(`--${token}: light-dark\\((#\\w+), (#\\w+)\\)`).exec(text(files, 'style.css'));
  if (!found) throw new Error(`style.css has no --${token}`);
  return found[dark ? 2 : 1];
}

function fillColours(files) {
  for (const name of ['index.html', 'notes.webmanifest']) {
    const coloured = text(files, name).replace(/var\(--([\w-]+)\)(" media="\(prefers-color-scheme: dark\))?/g,
      (all, token, dark = '') => colour(files, token, dark !== '') + dark);
    files.set(name, Buffer.from(coloured));
  }
}

// What a script imports, and what those import, in the order in which a browser meets them.
function importsOf(files, name, met = []) {
  for (const [, next] of text(files, name).matchAll(/(?:import|from) ?\(?'\.\/([\w.-]+\.js)'/g)) {
    if (met.includes(next)) continue;
    met.push(next);
    importsOf(files, next, met);
  }
  return met;
}

// What the worker is made of, as one text. A worker made from a blob is under its page's policy, but Firefox takes what
// it imports from the network alone, even where a service worker has it.
function fillWorker(files) {
  const { text: worker, names } = oneText((name) => text(files, name), 'worker.js');
  const shell = importsOf(files, 'start.js', ['start.js']);
  for (const name of names) if (!shell.includes(name)) files.delete(name);
  files.set('worker.mjs', Buffer.from(worker));
}

// What the page itself asks for. Pages and texts to read are opened by people, the service worker by the browser.
const asked = (name) => !/\.(html|txt)$|^service\.js$/.test(name);
const isPage = (name) => /\.(js|css|svg|png|woff2|webmanifest)$/.test(name);

function fillFetched(files) {
  const sums = [...files.keys()].filter((name) => asked(name) && !isPage(name)).sort(byName)
    .map((name) => `    '${name}': '${integrity(files, name)}',\n`);
  filled(files, 'files.js', 'const files = {};', `const files = {\n${sums.join('')}};`);
}

// With its scripts' hashes: of a folder that is only half a new version nothing runs.
function fillIndex(files) {
  const names = [...files.keys()].filter(asked).sort(byName);
  const whole = (name) => `integrity="${integrity(files, name)}"`;
  const early = importsOf(files, 'start.js', ['start.js']).slice(1)
    .map((name) => `<link rel="modulepreload" href="${name}" ${whole(name)}>`);
  filled(files, 'index.html', '<meta name="files" content="">', `<meta name="files" content="${names.join(' ')}">`);
  filled(files, 'index.html', '<script src="plain.js">', `<script src="plain.js" ${whole('plain.js')}>`);
  const start = `<script type="module" src="start.js" ${whole('start.js')}></script>`;
  filled(files, 'index.html', '<script type="module" src="start.js"></script>', [start, ...early].join('\n'));
}

function fillService(files) {
  const kept = [...files.keys()].filter((name) => name !== 'service.js').sort(byName);
  const sums = JSON.stringify(Object.fromEntries(kept.map((name) => [name, sumOf(files.get(name))])), null, 4);
  filled(files, 'service.js', "const version = '';", `const version = '${sumOf(sums).slice(0, 16)}';`);
  filled(files, 'service.js', 'const files = {};', `const files = ${sums};`);
}

// What both hosts' shells say stands in web/shell.html; an empty template here is to have the words of that one.
function fillTemplates(files) {
  const shell = readFileSync(new URL('../../web/shell.html', import.meta.url), 'utf8');
  const whole = new Map([...shell.matchAll(/<template id="([\w-]+)">[^]*?<\/template>/g)].map(([all, id]) => [id, all]));
  for (const [empty, id] of text(files, 'index.html').matchAll(/<template id="([\w-]+)"><\/template>/g)) {
    if (!whole.has(id)) throw new Error(`index.html: web/shell.html has no ${id}`);
    filled(files, 'index.html', empty, whole.get(id));
  }
}

const [folder, ...given] = process.argv.slice(2);
const files = new Map(given.map((pair) => pair.split('=')).map(([source, name]) => [name, readFileSync(source)]));
fillColours(files);
fillTemplates(files);
fillWorker(files);
fillFetched(files);
fillIndex(files);
fillService(files);
const sums = [...files.keys()].sort(byName).map((name) => `${sumOf(files.get(name))}  ${name}\n`);
files.set('SHA256SUMS', Buffer.from(sums.join('')));

rmSync(folder, { recursive: true, force: true });
for (const [name, bytes] of files) {
  const path = join(folder, name);
  mkdirSync(dirname(path), { recursive: true });
  chmodSync(dirname(path), 0o755);
  writeFileSync(path, bytes);
  chmodSync(path, 0o644);
}
