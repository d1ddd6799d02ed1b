// walk.mjs - every page and every command, in a language that nobody speaks: what is not said in it was forgotten.
//
// usage: node walk.mjs PROGRAM         PROGRAM is build/evenkeel_otherwise

import { readFileSync, readdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { Program } from '../browser/program.mjs';
import { outside, runsOf, unaccounted } from './said.mjs';

const NOW = '2026-11-21T21:30:00+01:00';
const SAMPLES = 4; // pages of one shape, such as /record/ID
const LANGUAGE = ['--lang', 'qps'];
// The same in every language: names, and words of formats.
const names = ['Notes', 'evenkeel', 'Evenkeel', 'JSON Lines', 'JSON', 'CSV', 'UTF-8', 'Markdown', 'iCalendar', 'ICS'];

let passed = 0, failed = 0;
const check = (good, what) => {
  if (good) passed++;
  else { failed++; if (failed <= 200) console.error(`FAILED: ${what}`); }
};

/** Values of content that no language translates: numbers to dial, names of services, sources. */
function sourcesOfContent() {
  const found = [];
  const folder = 'content/en';
  const files = readdirSync(folder, { recursive: true }).filter((file) => file.endsWith('.txt'));
  for (const file of files) {
    const text = readFileSync(join(folder, file), 'utf8').replace(/\n {2,}/g, ' ');
    for (const [, value] of text.matchAll(/^(?:source|text|number|dial|name|dated|seen): (.+)$/gm)) found.push(value);
  }
  return found;
}

const shapeOf = (path) => path.replace(/[0-9a-f]{8}-[0-9a-f-]{27}/g, 'ID').replace(/\d{4}-\d\d-\d\d/g, 'DAY').replace(/\?.*/, '');

class Walk {
  constructor(server, known) {
    this.server = server;
    this.known = known;
    this.waiting = ['/'];
    this.seen = new Set(['/']);
    this.count = new Map();
    this.forms = new Map();
    this.complained = new Set();
  }

  read(path, body) {
    for (const run of runsOf(body))
      for (const piece of outside(run)) {
        const rest = unaccounted(piece, this.known);
        if (rest && this.complained.has(`${shapeOf(path)} ${rest}`)) continue;
        if (rest) this.complained.add(`${shapeOf(path)} ${rest}`);
        check(!rest, `${path} shows "${rest}" in "${run.trim().slice(0, 90)}"`);
      }
    for (const [, link] of body.matchAll(/ href="(\/[^"#]*)/g)) this.meet(link.replaceAll('&amp;', '&'));
    for (const [, form] of body.matchAll(/(<form[\s\S]*?<\/form>)/g)) {
      const action = / action="([^"]*)"/.exec(form)?.[1];
      if (action && !this.forms.has(shapeOf(action))) this.forms.set(shapeOf(action), { action, form });
    }
  }

  meet(path) {
    const shape = shapeOf(path);
    const count = this.count.get(shape) ?? 0;
    if (this.seen.has(path) || count >= SAMPLES || /\.(css|js|svg|woff2)$/.test(path) || path === '/leave') return;
    this.seen.add(path);
    this.count.set(shape, count + 1);
    this.waiting.push(path);
  }

  async ask(path, form) {
    let answer = form === undefined ? await this.server.ask('GET', path) : await this.server.ask('POST', path, form);
    for (let i = 0; i < 5 && answer.status === 303; i++) answer = await this.server.ask('GET', answer.headers.location);
    if (/^text\/html/.test(answer.headers['content-type'] ?? '')) this.read(path, String(answer.body));
    return answer;
  }

  async all() {
    while (this.waiting.length > 0) {
      const path = this.waiting.shift();
      const answer = await this.ask(path);
      check(answer.status < 500, `${path} answers ${answer.status}`);
    }
  }

  /** Every form once as it stands, with nothing but what it brings along: most come back with what is missing. */
  async allForms(without) {
    for (const { action, form } of [...this.forms.values()]) {
      if (without.test(action)) continue;
      const fields = [...form.matchAll(/<input[^>]*type="hidden"[^>]*>/g)]
        .map(([tag]) => [/ name="([^"]*)"/.exec(tag)?.[1], / value="([^"]*)"/.exec(tag)?.[1] ?? ''])
        .filter(([name]) => name);
      await this.ask(action, new URLSearchParams(fields).toString());
    }
  }
}

const program = new Program(resolve(process.argv[2]));
const known = [...names, ...sourcesOfContent()];

/* Without a notebook, and with an empty one. */
const empty = new Walk(await program.serve({ now: NOW, words: LANGUAGE }), known);
await empty.all();
await empty.server.stop();
program.run('new', '--no-passphrase');
program.openGate();
empty.server = await program.serve({ now: NOW, words: LANGUAGE });
empty.seen = new Set();
empty.count = new Map();
empty.meet('/today');
await empty.all();
await empty.allForms(/^\/(lock|look|trash|undo|data)/);
await empty.all();
await empty.server.stop();

/* A made-up life: what its records say is a person's own. */
program.run('demo', program.folder + '/life', '--now', NOW);
const passphrase = program.write('passphrase', 'demo');
const life = ['--notebook', join(program.folder, 'life/notebook.db'), '--passphrase-file', passphrase];
const records = program.run('list', '--json', ...life).split('\n').filter(Boolean).map((line) => JSON.parse(line));
const texts = records.flatMap((record) => Object.values(record.fields).flat()).filter((value) => typeof value === 'string');
const full = new Walk(await program.serve({ now: NOW, words: [...LANGUAGE, ...life] }), [...new Set([...known, ...texts])]);
full.meet('/today');
await full.all();
await full.allForms(/^\/(lock|look|trash|undo|data)/);
await full.server.stop();

program.remove();
console.log(`${empty.seen.size} pages of an empty notebook, ${full.seen.size} of a full one`);
console.log(`${passed} passed, ${failed} failed`);
process.exit(failed === 0 ? 0 : 1);
