// closing.mjs - tabs are closed in the middle of a save, again and again: what was acknowledged is there, all whole.
//
// usage: node closing.mjs PROGRAM
//
// EVENKEEL_CLOSINGS says how often (1,000 at full length; 100 in the usual run). What is left is taken to the native
// program as a backup, which finds it whole too.

import assert from 'node:assert/strict';
import { resolve } from 'node:path';
import { say, steps } from '../browser/browser.mjs';
import { Program } from '../browser/program.mjs';
import { Stage } from './store/stage.mjs';

const PASSPHRASE = 'seven quiet lamps along the river';
const closings = Number(process.env.EVENKEEL_CLOSINGS || 100);
const pages = Math.ceil(closings / 10);

const stage = await Stage.begin('chromium');
const program = new Program(resolve(process.argv[2]));
let handover, saved = [], after;

/** Pages that save and are closed at some moment, two at a time. */
async function closePages() {
  const lane = async (name) => {
    for (let i = 0; i < pages / 2; i++) {
      const page = await stage.open();
      stage.playIn(page, 'saveUntilClosed', `${name}-${i}`, handover).catch(() => {}); // it ends with its page
      await page.waitForFunction(() => document.title === 'saving');
      await page.waitForTimeout(Math.random() * 100);
      await page.close();
    }
  };
  await Promise.all([lane('a'), lane('b')]);
}

const [passed, failed] = await steps('closing', [
  ['a notebook is made', async () => { handover = await stage.play('beginClosing'); }],
  [`${closings - pages} workers end in the middle of their saves`, async () => {
    saved = await stage.play('closeWorkers', closings - pages, handover);
    assert.ok(saved.length > closings, `only ${saved.length} were acknowledged`);
  }],
  [`${pages} pages are closed`, closePages],
  ['everything that was acknowledged is there, once, and the notebook is whole', async () => {
    after = await stage.play('afterClosing');
    const there = new Set(after.texts);
    assert.ok(after.heard.length >= pages, `only ${after.heard.length} were heard of`);
    saved.push(...after.heard);
    assert.deepEqual(saved.filter((text) => !there.has(text)), []);
    assert.equal(there.size, after.texts.length, 'something is there twice');
    assert.ok(after.chains < 8, `${after.chains} chains`);
  }],
  ['the native program finds it whole, and all of it there', async () => {
    program.environment.EVENKEEL_PASSPHRASE_FILE = program.write('passphrase', `${PASSPHRASE}\n`);
    program.run('restore-backup', program.write('backup', Buffer.from(after.file, 'base64')));
    program.run('check');
    assert.equal(program.records('note').length, after.texts.length);
  }],
]);
const { texts: there = [], chains } = after || {};
console.error(`closing: ${closings} closed, ${saved.length} acknowledged, ${there.length} there, ${chains} chains`);
await stage.end();
program.remove();
say(passed, failed);
