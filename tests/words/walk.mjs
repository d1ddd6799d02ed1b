// walk.mjs - every page and every command, in a language that nobody speaks: what is not said in it was forgotten.
//
// usage: node walk.mjs PROGRAM         PROGRAM is build/evenkeel_otherwise

import { spawnSync } from 'node:child_process';
import { readFileSync, readdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { Program } from '../browser/program.mjs';
import { inOrder, outside, runsOf, unaccounted } from './said.mjs';

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
    if (file.startsWith('lives')) found.push(...text.split(/[\n:]/).map((line) => line.trim()));
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
const known = inOrder([...names, ...sourcesOfContent()]);

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
/* A file of which nothing can be read: each line with its reason. */
const unreadable = ['{"kind":"weather","at":"soon","fields":{}}', '{"kind":"weather","at":"2026-11-20T20:00:00+01:00","fields":{"mood":9}}',
  '{"kind":"weather","at":"2026-11-20T20:00:00+01:00","fields":{}}', '{'];
await empty.ask('/data/import', new URLSearchParams({ part: 1, parts: 1, text: unreadable.join('\n') }).toString());
check(/ 4: /.test(String((await empty.ask('/data/import')).body)), 'the preview names the fourth line');
await empty.server.stop();

/* A made-up life: what its records say is a person's own. */
program.run('demo', program.folder + '/life', '--now', NOW);
const passphrase = program.write('passphrase', 'demo');
const life = ['--notebook', join(program.folder, 'life/notebook.db'), '--passphrase-file', passphrase];
const records = program.run('list', '--json', ...life).split('\n').filter(Boolean).map((line) => JSON.parse(line));
const texts = records.flatMap((record) => Object.values(record.fields).flat()).filter((value) => typeof value === 'string');
const lines = [...texts, ...texts.flatMap((text) => text.split('\n'))]; // a list shows the first line only
const full = new Walk(await program.serve({ now: NOW, words: [...LANGUAGE, ...life] }), inOrder([...known, ...lines]));
full.meet('/today');
await full.all();
await full.allForms(/^\/(lock|look|trash|undo|data)/);
await full.server.stop();

/* The terminal: names of commands, options, kinds and fields are the same everywhere. */
const said = (...words) => {
  const ran = spawnSync(resolve(process.argv[2]), [...words, ...LANGUAGE], { env: program.environment, encoding: 'utf8' });
  return ran.stdout + ran.stderr;
};
const kinds = program.run('kinds', '--json').split('\n').filter(Boolean).map((line) => JSON.parse(line));
const fields = kinds.flatMap((kind) => kind.fields);
const commands = [...program.run('help').matchAll(/^ {2}([a-z-]+) {2,}/gm)].map((found) => found[1]);
const practices = program.run('practice', '--json').split('\n').filter(Boolean).map((line) => JSON.parse(line).name);
const terms = inOrder([...known, ...commands, ...kinds.map((kind) => kind.kind), ...fields.map((field) => field.name),
  ...fields.flatMap((field) => (field.options ?? []).map((option) => option.name ?? option)), ...practices, program.folder,
  'qps', 'mood', 'weathr']);
const bare = (text) => text.replace(/\(evenkeel [^)]*\)/g, ' ').replace(/(?<!\w)--?[a-z-]+/g, ' ').replace(/\b[A-Z]{1,}(=[A-Z]+)?\b/g, ' ');
const spoken = [['help'], ...commands.map((name) => ['help', name]), ['kinds'], ...kinds.map((kind) => ['kinds', kind.kind]),
  ['practice'], ...practices.slice(0, 4).map((name) => ['practice', name]), ['now'], ['now', 'help'], ['check'], ['insight', 'position'],
  ['nothing'], ['add', 'weathr'], ['add', 'weather', 'mood=9'], ['add', 'weather', 'moood=1'], ['add', 'weather'], ['list', '--since', 'x'],
  ['show', 'zzzz'], ['get', 'x'], ['get', '/nowhere'], ['erase'], ['backup', '/nowhere/at/all'], ['import', 'jsonl', '/nowhere'], ['empty-trash']];
for (const words of spoken) {
  const text = said(...words);
  check(text.length > 0, `evenkeel ${words.join(' ')} says something`);
  for (const run of text.startsWith('<!doctype') ? runsOf(text) : text.split('\n\n'))
    for (const piece of outside(run.replace(/\s+/g, ' '))) {
      const rest = unaccounted(bare(piece), terms);
      check(!rest, `evenkeel ${words.join(' ')} says "${rest}" in "${run.trim().slice(0, 90)}"`);
    }
}

program.remove();
console.log(`${empty.seen.size} pages of an empty notebook, ${full.seen.size} of a full one`);
console.log(`${passed} passed, ${failed} failed`);
process.exit(failed === 0 ? 0 : 1);
