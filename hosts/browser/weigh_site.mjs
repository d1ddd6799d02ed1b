// weigh_site.mjs - says how large the site is on the wire, part by part, against its target.
//
// usage: node weigh_site.mjs FOLDER

import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { brotliCompressSync, gzipSync } from 'node:zlib';

const compressedMax = 300 * 1024; // of everything but the typeface

const parts = [
  [/^font\//, 'typeface'], [/^lives\//, 'made-up lives'], [/\.m?js$/, 'scripts'], [/\.(png|svg)$/, 'pictures'],
  [/\.(html|css|txt|webmanifest)$|^SHA256SUMS$/, 'pages, style and the rest'],
];
const partOf = (name) => (parts.find(([names]) => names.test(name)) ?? [null, name])[1];
const byName = (a, b) => (a < b ? -1 : 1);

const smaller = {
  brotli: (bytes) => brotliCompressSync(bytes).length,
  gzip: (bytes) => gzipSync(bytes, { level: 9 }).length,
};

// Each file as a host sends it: the smaller of packed and not.
function measure(files) {
  const parts = new Map();
  for (const [name, bytes] of files) {
    const part = partOf(name);
    const sum = parts.get(part) ?? { raw: 0, brotli: 0, gzip: 0 };
    sum.raw += bytes.length;
    for (const [way, length] of Object.entries(smaller)) sum[way] += Math.min(bytes.length, length(bytes));
    parts.set(part, sum);
  }
  return parts;
}

function sayRow(name, { raw, brotli, gzip }) {
  console.log(`${name.padEnd(32)}${[raw, gzip, brotli].map((length) => String(length).padStart(10)).join('')}`);
}

function saySizes(files) {
  const parts = measure(files);
  const whole = { raw: 0, brotli: 0, gzip: 0 };
  console.log(`${''.padEnd(32)}${['bytes', 'gzip', 'brotli'].map((name) => name.padStart(10)).join('')}`);
  for (const [name, sum] of [...parts].sort(([a], [b]) => byName(a, b))) {
    sayRow(name, sum);
    if (name !== 'typeface') for (const way of Object.keys(whole)) whole[way] += sum[way];
  }
  sayRow('all of it without the typeface', whole);
  const over = whole.brotli - compressedMax;
  console.log(`${over > 0 ? `OVER by ${over}` : 'within'} the target of ${compressedMax}`);
}

const [folder] = process.argv.slice(2);
const names = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((one) => one.isFile())
  .map((one) => relative(folder, join(one.path, one.name)));
saySizes(new Map(names.map((name) => [name, readFileSync(join(folder, name))])));
