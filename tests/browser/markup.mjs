// markup.mjs - markup written into a notebook, in a real browser: nothing of it runs, all of it comes back as typed.
//
// usage: node markup.mjs PROGRAM
//
// hosts/test and tests/talk/corpus.c send the whole corpus through every field; here a sample of it meets a browser.

import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { openBrowser, say, Visit } from './browser.mjs';
import { Program } from './program.mjs';

const EVERY = 23; // which part of the framed strings is tried

// The fields of each kind that take any text; the first is what its lists show.
const FIELDS = {
  note: ['text'], trigger: ['name', 'body', 'usual_response', 'what_follows', 'plan'], person: ['name', 'relation'],
  value: ['name', 'why'], belief: ['text', 'origin', 'for', 'against', 'truer'], win: ['what'],
  reframe: ['story', 'evidence', 'other', 'would_do'], goal: ['title', 'why'], soother: ['name'],
};

function readCorpus() {
  const part = { seeds: [], frames: [], refused: [] };
  let into = null;
  for (const line of readFileSync(new URL('../talk/corpus.txt', import.meta.url), 'utf8').split('\n')) {
    if (part[line]) into = part[line];
    else if (into && line) into.push(unescape(line));
  }
  const framed = part.frames.flatMap((frame) => part.seeds.map((seed) => frame.replaceAll('@', () => seed)));
  return [...part.seeds, ...framed.filter((_, i) => i % EVERY === 0)];
}

/** \n, \", \\ and \xHH as in C; bytes are UTF-8. */
function unescape(line) {
  const bytes = [];
  for (let i = 0; i < line.length; i++) {
    if (line[i] !== '\\') bytes.push(...Buffer.from(line[i]));
    else if (line[++i] === 'x') bytes.push(parseInt(line.slice(i + 1, (i += 2) + 1), 16));
    else bytes.push(...Buffer.from({ n: '\n', t: '\t' }[line[i]] ?? line[i]));
  }
  return Buffer.from(bytes).toString('utf8');
}

const strings = readCorpus();
const kinds = Object.keys(FIELDS);
const program = new Program(resolve(process.argv[2]));
program.run('new', '--no-passphrase');
const server = await program.serve();
const browser = await openBrowser();
const visit = await Visit.begin(browser, server.address, { width: 900 });
let passed = 0, failed = 0;
const check = (fine, what) => {
  if (fine) passed++;
  else if (failed++ < 10) console.error(`FAILED: ${what}`);
};

// If anything of the markup ran, it would call this.
await visit.page.evaluate(() => { window.ran = []; window.canary = () => window.ran.push('canary'); });
server.token = await visit.token();

/** As the browser holds a text: a form's line ends, and a single line without any. */
const asHeld = (text, single) => (single ? text.replace(/[\r\n]/g, '') : text.replace(/\r\n?/g, '\n'));

async function sendThrough(string, kind) {
  const body = new URLSearchParams(FIELDS[kind].map((field) => [field, string])).toString();
  const { status, headers } = await server.ask('POST', `/write/${kind}`, body);
  check(status === 303, `${kind} was not saved (${status}): ${JSON.stringify(string)}`);
  if (status !== 303) return;
  const id = headers.location.match(/[0-9a-f]{8}-[0-9a-f-]{27}/g).at(-1);
  for (const path of [`/record/${id}`, `/record/${id}/history`, '/everything']) await visit.go(path);
  await visit.go(`/record/${id}/edit`);
  for (const field of FIELDS[kind]) {
    const [held, single] = await visit.page.locator(`main [name="${field}"]`).first()
      .evaluate((element) => [element.value, element.tagName === 'INPUT']);
    check(held === asHeld(string, single), `${kind}.${field} came back as ${JSON.stringify(held)}: ${JSON.stringify(string)}`);
  }
}

try {
  for (const [i, string] of strings.entries()) await sendThrough(string, kinds[i % kinds.length]);
  const ran = await visit.page.evaluate(() => window.ran);
  check(ran.length === 0, `${ran.length} pieces of markup ran`);
  const made = await visit.page.evaluate(() => document.querySelectorAll('main script, main iframe, main object, main embed, main base, main meta').length);
  check(made === 0, `${made} elements were made of markup`);
  const complaints = await visit.allComplaints();
  check(complaints.length === 0, complaints.slice(0, 5).join('; '));

  // The canary can sing: else its silence would mean nothing.
  await visit.page.evaluate(() => window.canary());
  check(await visit.page.evaluate(() => window.ran.length === 1), 'the canary cannot be heard');
} catch (error) {
  check(false, error.message);
}
await browser.close();
check(await server.stop(), `the server did not end cleanly: ${server.said}`);
program.remove();
console.error(`${strings.length} strings of the corpus`);
say(passed, failed);
