// keeping.mjs - what the browser keeps, as a person meets it: a backup saved, brought to another device, brought back over what is
// there, and put back; a look around that leaves nothing; in Chromium and in Firefox.
//
// usage: node keeping.mjs PROGRAM CORE.wasm CONTENT [BROWSER...]

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { serveFolder } from '../../hosts/browser/serve.mjs';
import { openBrowser, steps, Visit } from '../browser/browser.mjs';
import { Program } from '../browser/program.mjs';
import { stepsInBrowsers } from './site.mjs';

const passphrase = 'seven quiet lamps along the river';
const programFile = resolve(process.argv[2]);
const names = process.argv.slice(5);

async function unlock(visit) {
  await visit.fill('Passphrase', passphrase);
  await visit.press('Open', { role: 'button' });
}

async function lock(visit) {
  await visit.go('/more');
  await visit.press('Lock the notebook');
}

async function write(visit, text) {
  await visit.go('/write/note');
  await visit.page.locator('main textarea').first().fill(text);
  await visit.save();
}

async function holds(visit, text, whether) {
  await visit.go('/everything');
  if (whether) await visit.sees(text);
  else await visit.lacks(text);
}

/** Presses what saves a file; its name and bytes. */
async function saved(visit, name) {
  const [download] = await Promise.all([visit.page.waitForEvent('download'), visit.press(name)]);
  return { name: download.suggestedFilename(), bytes: readFileSync(await download.path()) };
}

async function choose(visit, name, bytes) {
  await visit.page.getByLabel('The backup file').setInputFiles({ name, mimeType: 'application/octet-stream', buffer: bytes });
  await visit.press('Look what is in it');
}

/** What the browser answers from now on when it is asked to keep what is stored. */
async function answerKeeping(name, visit, keeps) {
  if (name === 'chromium') {
    const session = await visit.context.newCDPSession(visit.page); // its answer holds as long as it does
    const { targetInfo: { browserContextId } } = await session.send('Target.getTargetInfo');
    const permission = { name: 'persistent-storage' }, setting = keeps ? 'granted' : 'denied';
    await session.send('Browser.setPermission', { permission, setting, origin: visit.origin, browserContextId });
    return;
  }
  // Firefox asks the person, who is not there: as if they had answered.
  await visit.page.evaluate((answer) => {
    let kept = false;
    navigator.storage.persist = async () => { kept = answer; return kept; };
    navigator.storage.persisted = async () => kept;
  }, keeps);
}

const opensNatively = (bytes) => {
  const computer = new Program(programFile);
  try {
    const words = ['--passphrase-file', computer.write('pass', passphrase)];
    computer.run('restore-backup', computer.write('phone.backup', bytes), ...words);
    computer.run('check', ...words);
    return computer.records('note', ...words).map((note) => note.fields.text);
  } finally {
    computer.remove();
  }
};

async function all(name) {
  const server = await serveFolder('build/site', { under: '/some/folder/' });
  const browser = await openBrowser(name);
  const phone = await Visit.begin(browser, server.address);
  await answerKeeping(name, phone, false);
  let other = null, backup = null;
  const done = await steps(name, [
    ['what the browser promises is said', async () => {
      await phone.press(/^Make a notebook/);
      await phone.sees('If someone clears the browser');
      await phone.fill('A passphrase', passphrase);
      await phone.fill('The same once more', passphrase);
      await phone.page.getByRole('checkbox').uncheck({ force: true });
      await phone.press('Make the notebook');
      await write(phone, 'written on the phone');
      await phone.go('/data');
      await phone.sees('in this browser, sealed');
      await phone.sees('none so far');
      await phone.unfold('How long it is kept');
      await phone.sees('takes up');
    }],
    ['asked to keep the notebook it makes no promise, and can be asked again', async () => {
      await phone.sees('as long as there is room');
      await phone.lacks('made no promise this time');
      await phone.press('Ask the browser to keep it');
      await phone.sees('made no promise this time');
      await phone.sees('as long as there is room');
    }],
    ['asked again it promises, and is asked no more', async () => {
      await answerKeeping(name, phone, true);
      await phone.press('Ask the browser to keep it');
      await phone.sees('until someone clears it');
      await phone.lacks('made no promise this time');
      await phone.lacks('as long as there is room');
      await phone.unfold('How long it is kept');
      await phone.sees('has promised to keep the notebook');
      assert.equal(await phone.page.getByRole('button', { name: 'Ask the browser to keep it' }).count(), 0);
    }],
    ['a backup is saved, under a name that tells nothing', async () => {
      backup = await saved(phone, 'Save a backup');
      assert.match(backup.name, /^notes-\d{4}-\d\d-\d\d\.backup$/);
      assert.deepEqual(opensNatively(backup.bytes), ['written on the phone']);
      await phone.go('/data');
      await phone.sees('today');
    }],
    ['another device takes it from its first page', async () => {
      other = await Visit.begin(browser, server.address);
      await other.page.evaluate(() => {
        window.asked = 0;
        navigator.storage.persist = async () => { window.asked++; return false; };
      });
      await other.press(/^I have a backup/);
      await choose(other, backup.name, backup.bytes);
      await other.sees('The file is whole.');
      await other.press('Bring it back');
      await other.sees('The backup is here now.');
      assert.equal(await other.page.evaluate(() => window.asked), 0);
      await unlock(other);
      assert.equal(await other.page.evaluate(() => window.asked), 1); // to keep it, as where it was made
      await holds(other, 'written on the phone', true);
      await other.go('/data');
      await other.sees('none missing');
      await other.lacks('Put back what was there before');
    }],
    ['a file that is hurt, cut or another one changes nothing', async () => {
      await other.go('/data/restore');
      const hurt = Buffer.from(backup.bytes);
      hurt[hurt.length - 50] ^= 1;
      await choose(other, 'a', hurt);
      await other.sees('not as it was when it was saved');
      await choose(other, 'a', backup.bytes.subarray(0, backup.bytes.length - 9));
      await other.sees('end of this file is missing');
      await choose(other, 'a', Buffer.from('a shopping list'));
      await other.sees('not a backup from here');
      await other.press('Look what is in it');
      await other.sees('Please choose a file first.');
      await holds(other, 'written on the phone', true);
    }],
    ['brought back over what is here, that is put aside', async () => {
      await write(other, 'written on the other device');
      await other.go('/data/restore');
      await choose(other, backup.name, backup.bytes);
      await other.sees('It is a backup of this notebook.');
      const rows = await other.page.locator('dl.rows dd').allInnerTexts();
      assert.deepEqual(rows.slice(1), ['0', '1']);
      await other.press('Bring it back');
      // Someone who tries a second file still finds what was there at first (the next step).
      await other.go('/data/restore');
      await choose(other, backup.name, backup.bytes);
      await other.sees('It holds exactly what is here.');
      await other.press('Bring it back');
      await unlock(other);
      await holds(other, 'written on the phone', true);
      await holds(other, 'written on the other device', false);
    }],
    ['and can be put back, also while it is locked', async () => {
      await other.go('/data');
      await other.press('Put back what was there before');
      await unlock(other);
      await holds(other, 'written on the other device', true);
      await lock(other);
      await other.press('Put back what was there before');
      await unlock(other);
      await holds(other, 'written on the other device', false);
      await other.go('/data');
      await other.press('Put back what was there before');
      await unlock(other);
      await holds(other, 'written on the other device', true);
    }],
    ['what is aside can be removed for good, and only then is gone', async () => {
      await other.go('/data');
      await other.unfold('Remove what was there before');
      await other.press('Remove it for good');
      await other.lacks('Put back what was there before');
      await holds(other, 'written on the other device', true);
    }],
    ['looking around shows a year and keeps nothing', async () => {
      await phone.go('/look');
      await phone.press(/Keeping distance/);
      await phone.sees('This is a made-up notebook.');
      await write(phone, 'only looking');
      await phone.go('/data');
      assert.equal(await phone.page.getByRole('button', { name: 'Save a backup' }).count(), 0);
      await phone.press('Leave it');
      await holds(phone, 'only looking', false);
      await holds(phone, 'written on the phone', true);
    }],
    ['no page complained', async () => {
      assert.deepEqual(await phone.allComplaints(), []);
      assert.deepEqual(await other.allComplaints(), []);
    }],
  ]);
  await browser.close();
  server.close();
  return done;
}

await stepsInBrowsers(all, names);
