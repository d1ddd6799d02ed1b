// backup.mjs - a backup in the browser is the backup of every host: the same bytes out, the same notebook in.
//
// usage: node backup.mjs PROGRAM CORE.wasm CONTENT.bin

import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { backupOf, readBackup } from '../../hosts/browser/worker/backup.js';
import { batchOf, effect, joined } from '../../hosts/browser/worker/batch.js';
import { how, secretType, staged } from '../../hosts/browser/worker/border.js';
import { Core } from '../../hosts/browser/worker/core.js';
import { bytesOf as requestOf } from '../../hosts/browser/worker/http.js';
import { Program } from '../browser/program.mjs';
import { check, end } from './check.mjs';

const [programFile, coreFile, contentFile] = process.argv.slice(2);
const files = { module: new WebAssembly.Module(readFileSync(coreFile)), content: readFileSync(contentFile) };
const notebookLength = 64 << 20;
const when = { seed: new Uint8Array(32), now: Date.parse('2026-11-21T20:30:00Z'), offset: 60, how: how.browser };

const newCore = () => new Core(files, notebookLength);

/** What the notebook's file holds, row by row, as a browser would have stored it: in the order of writing. */
function storedIn(notebook) {
  const ask = (sql) => execFileSync('sqlite3', ['-readonly', notebook, sql], { encoding: 'utf8', maxBuffer: 1 << 28 })
    .split('\n').filter(Boolean).map((line) => line.split('|'));
  const bytes = (hex) => new Uint8Array(Buffer.from(hex, 'hex'));
  const fixed = new Map(ask('SELECT part, hex(bytes) FROM fixed'));
  const rows = ask('SELECT hex(chain), place & 1099511627775, hex(envelope), hex(payload) FROM rows ORDER BY place');
  const row = ([chain, sequence, envelope, payload]) => {
    const batch = joined([batchOf(effect.append, '', bytes(envelope)), bytes(payload)]);
    const view = new DataView(batch.buffer);
    batch.set(bytes(chain), 4);
    view.setBigUint64(20, BigInt(sequence), true);
    view.setUint32(44 + 4 + envelope.length / 2, payload.length / 2, true);
    return batch;
  };
  const batches = [batchOf(effect.slots, '', bytes(fixed.get('1'))), batchOf(effect.head, '', bytes(fixed.get('2'))),
                   ...rows.map(row)];
  return { batches, rowCount: rows.length };
}

const bytesOf = async (blob) => Buffer.from(await blob.arrayBuffer());
const nothingStored = { batches: [], rowCount: 0 };

const ask = (core, method, path) => Buffer.from(core.ask(requestOf(method, path), when).response).toString();
const get = (core, path) => ask(core, 'GET', path);
const post = (core, path) => ask(core, 'POST', path);

/** A notebook of some hundred records, of two chains, with something erased for good and a damaged tail of nothing. */
function makeNotebook(program) {
  program.run('new', '--no-passphrase');
  const lines = Array.from({ length: 400 }, (_, i) => JSON.stringify({
    kind: 'note', id: `0197a1b2-0000-7000-8000-${String(i).padStart(12, '0')}`, at: '2026-11-20T20:00:00.000+01:00',
    fields: { text: `the ${i}th evening ${'x'.repeat(i * 20)}` },
  }));
  program.run('import', 'jsonl', program.write('lines.jsonl', `${lines.join('\n')}\n`));
  const backup = join(program.folder, 'b');
  program.run('backup', backup);
  program.run('restore-backup', backup); // from here on another chain
  program.add('note', { text: 'on another chain' });
  const gone = program.add('note', { text: 'to be erased for good' });
  program.run('erase', gone);
  program.run('empty-trash');
  program.add('note', { text: 'the last one' });
}

async function tellsTheSameBytes(program, stored) {
  const path = join(program.folder, 'native.backup');
  program.run('backup', path, '--force');
  const native = readFileSync(path);
  check((await bytesOf(backupOf(newCore(), stored))).equals(native), 'sealed rows give the native backup, byte for byte');
  const shuffled = { ...stored, batches: [...stored.batches].reverse() };
  check((await bytesOf(backupOf(newCore(), shuffled))).equals(native), 'in whatever order they are stored');
  return native;
}

async function bringsTheSameNotebook(program, stored, native) {
  const core = newCore();
  const found = await readBackup(core, new Blob([native]), nothingStored);
  check(found.state === staged.whole && found.rowCount === stored.rowCount, 'the file is read to its end');
  check(found.newCount === stored.rowCount && found.asideCount === 0, 'on another device all of it is new');
  check((await bytesOf(backupOf(newCore(), found))).equals(native), 'and gives the same file again');
  core.load(found.batches.slice(0, 1), 0);
  check(core.unlock(secretType.keyFile, new Uint8Array(Buffer.from(readFileSync(`${program.notebook}-key`, 'utf8').trim(), 'hex'))),
        'the key of the native notebook opens it');
  core.load(found.batches, found.rowCount);
  const page = get(core, '/data');
  check(page.includes('all of them are whole'), 'every seal is whole');
  const lines = post(core, '/data/export').split('\r\n\r\n')[1];
  check(lines.length > 400 * 100 && lines === program.run('export', 'jsonl'), 'what is taken out is what the native program takes out');
}

async function tellsWhatDiffers(program, native) {
  program.add('note', { text: 'only here' });
  const stored = storedIn(program.notebook);
  const core = newCore();
  core.load(stored.batches.slice(0, 1), 0);
  const found = await readBackup(core, new Blob([native]), stored);
  check(found.same && found.newCount === 0 && found.asideCount === 1, 'one record is here and not in the file');
  const other = new Program(resolve(programFile));
  try {
    other.run('new', '--no-passphrase');
    other.add('note', { text: 'another person' });
    const theirs = storedIn(other.notebook);
    const foreign = await readBackup(core, backupOf(core, theirs), stored);
    check(!foreign.same && foreign.newCount === theirs.rowCount && foreign.asideCount === stored.rowCount,
          'the backup of another notebook is told from ours');
  } finally {
    other.remove();
  }
}

async function refusesWhatIsNotWhole(native) {
  const state = async (bytes) => (await readBackup(newCore(), new Blob([bytes]), nothingStored)).state;
  const core = newCore();
  check(await state(native) === staged.whole, 'the whole file is whole');
  for (let i = 0; i < 64; i++) {
    const at = 8 + Math.floor((native.length - 8) * i / 64);
    const hurt = Buffer.from(native);
    hurt[at] ^= 1 << i % 8;
    const hurtState = (await readBackup(core, new Blob([hurt]), nothingStored)).state;
    check(hurtState === staged.hurt || hurtState === staged.cut, `a bit changed at ${at} is told`);
    const cutState = (await readBackup(core, new Blob([native.subarray(0, at)]), nothingStored)).state;
    check(cutState === staged.cut, `a file cut at ${at} is told`);
  }
  check(await state(Buffer.concat([native, Buffer.from('x')])) === staged.hurt, 'something behind its end is told');
  check(await state(Buffer.alloc(0)) === staged.foreign, 'an empty file is no backup');
  check(await state(Buffer.from('%PDF-1.7 something else')) === staged.foreign, 'nor is another file');
  check(await state(Buffer.alloc(3 << 20)) === staged.foreign, 'nor a long one');
}

const program = new Program(resolve(programFile));
try {
  makeNotebook(program);
  const stored = storedIn(program.notebook);
  const native = await tellsTheSameBytes(program, stored);
  check(native.length > 1 << 20, 'it is longer than one piece');
  await bringsTheSameNotebook(program, stored, native);
  await tellsWhatDiffers(program, native);
  await refusesWhatIsNotWhole(native);
} finally {
  program.remove();
}
end();
