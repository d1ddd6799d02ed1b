// data_out_and_in.mjs - everything is taken out of one notebook and brought into another, and taken back, in a browser.
//
// usage: node data_out_and_in.mjs PROGRAM

import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { openBrowser, say, steps, Visit } from './browser.mjs';
import { Program } from './program.mjs';

const NOW = '2026-11-21T21:30:00+01:00';
const EVENINGS = 700; /* enough for a file of more than one part */

const programs = [new Program(resolve(process.argv[2])), new Program(resolve(process.argv[2]))];
const browser = await openBrowser();
let server, visit, everything;

function makeLines() {
  const lines = [];
  for (let i = 0; i < EVENINGS; i++) {
    const at = new Date(Date.UTC(2026, 10, 21, 20) - i * 86400000).toISOString().replace('Z', '+00:00');
    lines.push(JSON.stringify({ kind: 'weather', at, fields: { mood: i % 11 - 5, note: `Evening ${i}. ${'slow '.repeat(80)}` } }));
  }
  return lines.join('\n') + '\n';
}

async function begin(program, now = NOW) {
  program.run('new', '--no-passphrase');
  server = await program.serve({ now });
  visit = await Visit.begin(browser, server.address, { width: 360 });
}

async function bring(name, text) {
  await visit.go('/data/import');
  await visit.page.setInputFiles('input[type=file]', { name, mimeType: 'text/plain', buffer: Buffer.from(text) });
  await visit.page.getByRole('button', { name: 'Look what is in it' }).click();
  await visit.page.locator('main').getByText('What is in this file').waitFor();
}

async function end() {
  const complaints = await visit.allComplaints();
  if (complaints.length > 0) throw new Error(complaints.join('; '));
  await visit.end();
  if (!await server.stop()) throw new Error(server.said);
  server = null;
}

const [passed, failed] = await steps('my data', [
  ['a file in several parts is looked at first', async () => {
    await begin(programs[0]);
    const text = makeLines();
    if (text.length <= 256 * 1024) throw new Error('the file is too short for this test');
    await bring('evenings.jsonl', text);
    await visit.sees(`${EVENINGS}`);
    await visit.go('/week');
    await visit.sees('Here the last seven evenings will stand');
  }],
  ['it is brought in by choice', async () => {
    await visit.go('/data/import');
    await visit.press('Bring it in');
    await visit.sees(`${EVENINGS} entries`);
    await visit.go('/week');
    await visit.sees('7 of the last 7 evenings');
  }],
  ['everything is saved as a file whose name says nothing', async () => {
    await visit.go('/data');
    await visit.unfold('Take it with you');
    const [file] = await Promise.all([visit.page.waitForEvent('download'),
                                      visit.page.getByRole('button', { name: 'Save everything' }).click()]);
    if (file.suggestedFilename() !== 'notes-2026-11-21.jsonl') throw new Error(file.suggestedFilename());
    everything = readFileSync(await file.path(), 'utf8');
    const lines = everything.trimEnd().split('\n');
    if (lines.length !== EVENINGS) throw new Error(`${lines.length} lines`);
    await end();
  }],
  ['another notebook takes it whole, and exports the same bytes', async () => {
    await begin(programs[1]);
    await bring('notes.jsonl', everything);
    await visit.press('Bring it in');
    await visit.sees(`${EVENINGS} entries`);
    if (programs[1].run('export', 'jsonl') !== everything) throw new Error('the bytes differ');
  }],
  ['the same file again holds nothing new', async () => {
    await bring('notes.jsonl', everything);
    await visit.sees('There is nothing new in this file.');
    await visit.press('Put the file away');
  }],
  ['all of it is taken back in one act', async () => {
    await visit.press('Take it back');
    await visit.lacks('Brought in before');
    await visit.go('/week');
    await visit.sees('Here the last seven evenings will stand');
    await end();
  }],
]);
await browser.close();
server?.child.kill('SIGKILL');
programs.forEach((program) => program.remove());
say(passed, failed);
