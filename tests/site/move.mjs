// move.mjs - from a phone to a computer and back: one notebook, one passphrase, by backups.
//
// usage: node move.mjs PROGRAM CORE.wasm CONTENT
//
// The browser's notebook is stretched at the browser's cost, is raised at its first unlocking on a computer, by a command as by a
// page, and what comes back from there opens in the browser at the computer's cost.

import { execFileSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { backupOf, nothingStaged, readBackup } from '../../hosts/browser/worker/backup.js';
import { flag, how, staged, state } from '../../hosts/browser/worker/border.js';
import { Core } from '../../hosts/browser/worker/core.js';
import { bytesOf } from '../../hosts/browser/worker/http.js';
import { Program } from '../browser/program.mjs';
import { check, end } from './check.mjs';

const [programFile, coreFile, contentFile] = process.argv.slice(2);
const files = { module: new WebAssembly.Module(readFileSync(coreFile)), content: readFileSync(contentFile) };
const stretchModule = new WebAssembly.Module(readFileSync('build/stretch.wasm'));
const passphrase = 'a lamp at the window tonight';
const nativeCost = 1, browserCost = 2;
const when = { now: Date.parse('2026-11-21T20:30:00Z'), offset: 60 };

/** As stretch.js, in an instance that goes with its memory. */
function stretched(wish) {
  const { exports } = new WebAssembly.Instance(stretchModule, {});
  exports._initialize();
  new Uint8Array(exports.memory.buffer).set(wish, exports.stretch_room(wish.length));
  check(exports.stretch(wish.length) !== 0, 'there is memory to stretch in');
  const at = exports.stretch_room(32);
  return new Uint8Array(exports.memory.buffer).slice(at, at + 32);
}

/** A browser without a page: a core, and what it stored. */
class Phone {
  constructor() {
    this.core = new Core(files, 32 << 20);
    this.stored = { batches: [], rowCount: 0 };
    this.costs = [];
  }

  ask(method, path, fields = {}) {
    const request = bytesOf(method, path, new URLSearchParams(fields).toString());
    const seed = new Uint8Array(randomBytes(32));
    const ask = (secrets) => this.core.ask(request, { ...when, seed, how: how.browser, stretched: secrets });
    let out = ask([]);
    if (out.wishes.length > 0) {
      this.costs.push(new DataView(out.wishes.buffer).getUint32(16, true));
      out = ask([stretched(out.wishes)]); // each page here wishes for one
    }
    if (out.effects.length > 0) {
      this.stored.batches.push(out.effects);
      this.stored.rowCount++;
      this.core.commit();
    }
    if (out.flags & flag.opened) this.core.load(this.stored.batches, this.stored.rowCount);
    return { ...out, text: Buffer.from(out.response).toString() };
  }

  async bring(file) {
    const found = await readBackup(this.core, new Blob([file]), this.stored);
    check(found.state === staged.whole, 'the file is whole');
    this.stored = found;
    this.core = new Core(files, 32 << 20);
    this.core.load(found.batches.slice(0, 1), 0);
  }
}

const costOf = (notebook) => Number(execFileSync('sqlite3', ['-readonly', notebook,
  "SELECT hex(substr(bytes, 5, 1)) FROM fixed WHERE part = 1"], { encoding: 'utf8' }));

function withPassphrase() {
  const computer = new Program(resolve(programFile));
  computer.secret = ['--passphrase-file', computer.write('pass', passphrase)];
  return computer;
}

async function aBackupOfThePhone() {
  const phone = new Phone();
  phone.ask('POST', '/new', { passphrase, again: passphrase });
  check(phone.costs.length === 1 && phone.costs[0] === browserCost, 'a notebook is made at the cost of a browser');
  phone.ask('POST', '/write/note', { text: 'written on the phone' });
  const backup = phone.ask('POST', '/data/backup');
  check((backup.flags & flag.backup) && /filename="notes-2026-11-21.backup"/.test(backup.text), 'its backup is asked for');
  return Buffer.from(await backupOf(phone.core, phone.stored).arrayBuffer());
}

function commandRaises(file) {
  const computer = withPassphrase();
  computer.run('restore-backup', computer.write('phone.backup', file), ...computer.secret);
  check(costOf(computer.notebook) === browserCost, 'on the computer it lies as it came');
  check(computer.records('note', ...computer.secret)[0].fields.text === 'written on the phone', 'and opens');
  check(costOf(computer.notebook) === nativeCost, 'a command raises it to the cost of a computer');
  check(computer.records('note', ...computer.secret).length === 1, 'and it still opens');
  check(/"state":"whole"|whole/.test(computer.run('check', ...computer.secret)), 'and is whole');
  return computer;
}

async function pageRaises(file) {
  const computer = withPassphrase();
  try {
    computer.run('restore-backup', computer.write('phone.backup', file), ...computer.secret);
    const server = await computer.serve({ now: '2026-11-22T10:00:00+01:00' });
    const unlock = (words) => server.ask('POST', '/unlock', `passphrase=${encodeURIComponent(words)}`);
    check((await unlock('quite another lamp')).status === 422, 'another passphrase does not open it');
    check(costOf(computer.notebook) === browserCost, 'and raises nothing');
    check((await unlock(passphrase)).status === 303, 'the passphrase opens it');
    check(costOf(computer.notebook) === nativeCost, 'and the page raises it to the cost of a computer');
    check((await server.ask('GET', '/everything')).body.includes('written on the phone'), 'its entry is there');
    await server.ask('POST', '/lock');
    check((await unlock(passphrase)).status === 303, 'it opens again');
    check(await server.stop(), 'the server ends cleanly');
  } finally {
    computer.remove();
  }
}

async function backToThePhone(computer) {
  computer.add('note', { text: 'added on the computer' }, ...computer.secret);
  const path = join(computer.folder, 'back');
  computer.run('backup', path, ...computer.secret);
  const phone = new Phone();
  await phone.bring(readFileSync(path));
  check(phone.ask('POST', '/unlock', { passphrase: 'quite another lamp' }).state === state.locked, 'another passphrase does not open it');
  check(phone.ask('POST', '/unlock', { passphrase }).state === state.open, 'the passphrase opens it in the browser');
  check(phone.costs.every((cost) => cost === nativeCost), 'at the cost of a computer');
  const page = phone.ask('GET', '/everything').text;
  check(page.includes('written on the phone') && page.includes('added on the computer'), 'with all of its entries');
  check(phone.ask('GET', '/data').text.includes('all of them are whole'), 'each of them whole');
  const rowsBefore = phone.stored.rowCount;
  phone.ask('POST', '/write/note', { text: 'and on the phone again' });
  const again = await readBackup(phone.core, backupOf(phone.core, phone.stored), nothingStaged);
  check(again.rowCount === rowsBefore + 1, 'it goes on from there');
}

const file = await aBackupOfThePhone();
const computer = commandRaises(file);
try {
  await pageRaises(file);
  await backToThePhone(computer);
} finally {
  computer.remove();
}
end();
