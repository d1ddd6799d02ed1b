// pages.mjs - the pages of figures of one notebook as they are served, one file each.
//
// usage: node tests/golden/pages.mjs NOTEBOOK_FOLDER PASSPHRASE NOW PREFIX PAGE...     into PREFIX-growth-alone, and the like
//
// A page behind a closed gate is not there, and leaves no file. Pages of single signs come with /growth.
import { writeFileSync } from 'node:fs';
import { start } from '../server/lib.mjs';

const [folder, passphrase, now, prefix, ...pages] = process.argv.slice(2);
const server = await start({ folder, options: ['--now', now] });
await server.trade();
await server.request('/unlock', `passphrase=${encodeURIComponent(passphrase)}`);
for (const page of pages) { // grows on the way
  const answer = await server.request(page);
  if (answer.status !== 200) continue;
  writeFileSync(`${prefix}${page.replaceAll('/', '-')}`, answer.body);
  for (const [sign] of answer.body.matchAll(/\/growth\/[a-z-]+/g)) if (!pages.includes(sign)) pages.push(sign);
}
await server.end();
