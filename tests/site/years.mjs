// years.mjs - ten years brought from a computer and opened: while the core reads them the page goes on drawing, says that it takes a
// moment, and lets itself be stopped.
//
// usage: node years.mjs PROGRAM

import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { atEnd } from '../browser/atend.mjs';
import { openBrowser, say, steps, Visit } from '../browser/browser.mjs';
import { openSite } from './site.mjs';

// The longest that the page's own script may hold it: gaps between frames would tell how busy the machine is.
const HELD_MS_MAX = 250;
const program = resolve(process.argv[2]);
const folder = mkdtempSync(join(tmpdir(), 'ek-years-'));
atEnd(() => rmSync(folder, { recursive: true, force: true }));
const passphrase = join(folder, 'passphrase'), notebook = join(folder, 'years', 'notebook.db'), backup = join(folder, 'ten.backup');
const run = (...words) => execFileSync(program, words, {
  env: { PATH: process.env.PATH, HOME: folder, EVENKEEL_NOTEBOOK: notebook, EVENKEEL_PASSPHRASE_FILE: passphrase }, stdio: 'ignore',
});
writeFileSync(passphrase, 'demo\n', { mode: 0o600 });
run('demo', join(folder, 'years'), '--years', '10');
run('backup', backup);

const site = await openSite();
const browser = await openBrowser('chromium');
const visit = await Visit.begin(browser, site.address);
const { page } = visit;
const open = () => page.locator('main form button.primary').first().click();

/* In the page: how often it was drawn, what held it, and what was said meanwhile. */
function watchDrawing() {
  window.drawing = { heldMs: 0, frames: 0, said: new Set() };
  new PerformanceObserver((list) => {
    for (const { duration } of list.getEntries()) window.drawing.heldMs = Math.max(window.drawing.heldMs, duration);
  }).observe({ type: 'longtask' });
  const draw = () => {
    window.drawing.frames++;
    if (document.querySelector('.working progress')) window.drawing.said.add(document.querySelector('[data-asked]')?.textContent);
    requestAnimationFrame(draw);
  };
  requestAnimationFrame(draw);
}

const [passed, failed] = await steps('years', [
  ['ten years are brought here', async () => {
    await visit.press(/^I have a backup/);
    await page.getByLabel('The backup file').setInputFiles(backup);
    await visit.press('Look what is in it');
    await visit.sees('The file is whole.');
    const rows = (await page.locator('main').innerText()).match(/\d{2},?\d{3}/g) ?? [];
    assert.ok(rows.some((one) => Number(one.replace(',', '')) >= 36500), `only ${rows}`);
    await visit.press('Bring it back');
  }],
  ['opening can be stopped, and is as before', async () => {
    await visit.fill('Passphrase', 'demo');
    await open();
    await page.locator('.working').getByRole('button', { name: 'Stop' }).click();
    await visit.settled();
    assert.equal(await page.locator('.working').count(), 0);
    assert.equal(await page.locator('input[type=password]').inputValue(), 'demo');
  }],
  ['the page says that it takes a moment, and never stands still', async () => {
    await page.evaluate(watchDrawing);
    await open();
    await page.locator('.working progress').waitFor();
    await visit.settled();
    await page.evaluate(() => new Promise((resolve) => { setTimeout(resolve, 100); })); // the last task is told of when it is over
    const { heldMs, frames, said } = await page.evaluate(() => ({ ...window.drawing, said: [...window.drawing.said] }));
    assert.ok(frames > 10, `${frames} frames`);
    assert.ok(said.length > 0 && said.every((words) => /This takes a moment/.test(words)), said.join());
    assert.ok(heldMs <= HELD_MS_MAX, `the page was held for ${heldMs} ms`);
    await visit.go('/everything');
    assert.ok(await page.locator('main li').count() > 5);
  }],
  ['no page complained', async () => assert.deepEqual(await visit.allComplaints(), [])],
]);
await browser.close();
await site.close();
say(passed, failed);
