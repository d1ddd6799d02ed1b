// http.mjs - holds every conversation again with the running server and a notebook file: pages must be the same.
//
// usage: node http.mjs PROGRAM FOLDER [slow]
//
// FOLDER has the transcripts that build/talk wrote; slow: with --slow, so that the server's passphrases are theirs.
//
// The server draws its own randomness, so that the ids of records written in the conversation, and recovery codes, are
// others: where they differ, each must always differ in the same way.

import { readdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { Program } from '../browser/program.mjs';
import { firstDifference, readNow, readTranscript, timeOf } from './transcript.mjs';

const [programFile, folder, how] = process.argv.slice(2);
const BACKUP = Buffer.from('EKBACK1\n');
const ID = /[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[0-9a-f]{4}-[0-9a-f]{12}|(?:[0-9A-Z]{4}-){8}[0-9A-Z]{2}/g;
const KEY_FILE = '42'.repeat(32) + '\n';

// The server's clock goes on from --now: moments in milliseconds, and what a waiting clock shows, differ a little.
const CLOCK = /\b1[78]\d{11}\b|(?<=role="timer">)\d+:\d\d|(?<=<progress max="\d+" value=")\d+/g;
const clockMsMax = 120000;

/** `wanted` with the moments of this run where they differ little. */
function withClock(wanted, got) {
  const there = got.match(CLOCK) ?? [];
  let at = 0;
  return wanted.replace(CLOCK, (text) => {
    const mine = there[at++] ?? text;
    const near = mine.length < 13 || Math.abs(mine - text) < clockMsMax;
    return near ? mine : text;
  });
}

/** `wanted` with the ids of this run in place of the transcript's, learning those that are new. */
function translate(wanted, got, ids) {
  const there = got.match(ID) ?? [];
  let at = 0;
  return wanted.replace(ID, (id) => {
    const mine = there[at++];
    if (!ids.has(id) && mine) ids.set(id, mine);
    return ids.get(id) ?? id;
  });
}

const headerOf = (head, name) => head.match(new RegExp(`^${name}: (.*)$`, 'im'))?.[1] ?? '';

function same(answer, response, ids, name) {
  const end = response.indexOf('\r\n\r\n');
  const head = response.subarray(0, end).toString('latin1').replaceAll('\r', '');
  const status = Number(head.split(' ')[1]);
  if (answer.status !== status) throw new Error(`${name}: status ${answer.status}, not ${status}`);
  for (const header of ['Location', 'Content-Type', 'Content-Disposition']) {
    const got = answer.headers[header.toLowerCase()] ?? '';
    const wanted = translate(headerOf(head, header), got, ids);
    if (got !== wanted) throw new Error(`${name}: ${header} is "${got}", not "${wanted}"`);
  }
  // A backup is written by the host, not by the core.
  if (answer.headers['content-disposition'] && end + 4 === response.length && answer.body.subarray(0, 8).equals(BACKUP)) return;
  const got = answer.body.toString('latin1');
  const wanted = withClock(translate(response.subarray(end + 4).toString('latin1'), got, ids), got);
  if (got !== wanted)
    throw new Error(`${name}: ${firstDifference(answer.body, Buffer.from(wanted, 'latin1'))}`);
}

class Conversation {
  constructor(program) {
    this.program = program;
    this.ids = new Map();
    this.server = null;
    this.wantsKey = false;
  }

  async stop() {
    if (this.server && !await this.server.stop()) throw new Error(`the server did not end cleanly: ${this.server.said}`);
    this.server = null;
  }

  async start() {
    this.server ??= await this.program.serve({ now: timeOf(this.now) });
  }

  async now_(bytes) { this.now = readNow(bytes); await this.stop(); }
  backup(bytes) {
    this.unlock();
    this.program.run('restore-backup', this.program.write('backup', bytes));
    this.program.drop('notebook.db-key');
  }
  async request(bytes) {
    const [head, body] = bytes.subarray(4).toString('latin1').split('\r\n\r\n');
    const [method, path] = head.split(' ');
    const mine = (text) => text.replace(ID, (id) => this.ids.get(id) ?? id);
    this.name = `${method} ${path}`;
    await this.start();
    this.answer = await this.server.ask(method, mine(path), Buffer.from(mine(body), 'latin1'));
  }
  response(bytes) { same(this.answer, bytes, this.ids, this.name); }
  unlock() { this.program.write('notebook.db-key', KEY_FILE); }
  async lock() {
    await this.stop();
    this.program.drop('notebook.db-key');
  }
}

// What only a host under test can do: a full disk, a clock that is moved while it runs, a request that no HTTP server
// lets through, and passphrases that are stretched quickly.
function onlyElsewhere(parts) {
  if (parts.some(({ type }) => type === 'full')) return 'a full disk';
  if (parts.some(({ type }) => type === 'host')) return 'a browser';
  if (parts.some(({ type }) => type === 'later')) return 'a clock that is moved while it runs';
  const requests = parts.filter(({ type }) => type === 'request').map(({ bytes }) => bytes.subarray(4).toString('latin1'));
  if (requests.some((request) => !/^(GET|POST) \S+ HTTP\/1\.1\r\n/.test(request))) return 'a malformed request';
  const stretches = parts.some(({ type }) => type === 'stored') && requests.some((r) => r.includes('passphrase='));
  if (stretches && how !== 'slow') return 'a quick passphrase';
  return '';
}

async function hold(parts) {
  const program = new Program(resolve(programFile));
  const conversation = new Conversation(program);
  try {
    for (const { type, bytes } of parts) {
      if (type === 'now') await conversation.now_(bytes);
      else if (conversation[type]) await conversation[type](bytes);
    }
    await conversation.stop();
  } finally {
    conversation.server?.child.kill('SIGKILL');
    program.remove();
  }
}

let passed = 0, failed = 0;
for (const name of readdirSync(folder).filter((file) => file.endsWith('.talk')).sort()) {
  const parts = readTranscript(join(folder, name));
  const elsewhere = onlyElsewhere(parts);
  if (elsewhere) {
    console.error(`${name}: not here, it needs ${elsewhere}`);
    continue;
  }
  try {
    await hold(parts);
    passed++;
  } catch (error) {
    failed++;
    console.error(`FAILED: ${name}: ${error.message}`);
  }
}
console.log(`${passed} passed, ${failed} failed`);
process.exit(failed || !passed ? 1 : 0);
