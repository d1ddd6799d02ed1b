// drafts.mjs - what is typed is kept, however one goes away from it; and once it is saved, no draft of it stands there again.
//
// usage: node drafts.mjs PROGRAM CORE.wasm CONTENT.bin [BROWSER...]

import assert from 'node:assert/strict';
import { openBrowser, steps, Visit } from '../browser/browser.mjs';
import { openSite, plant, stepsInBrowsers } from './site.mjs';

const passphrase = 'seven quiet lamps along the river';

/** As on a slow phone: what is saved takes longer than the pause after which a draft is kept. */
const slowMs = 1500;
const slow = plant({
  'worker.mjs': (text) => text.replace('async apply(batch) {',
    `$&\nif (self.isSlow && batch[0] === 0) await new Promise((resolve) => { setTimeout(resolve, ${slowMs}); });\n`)
    .replace(/$/, '\naddEventListener("message", ({ data }) => { if (data.path === "/write/note") self.isSlow = true; });\n'),
});

async function inBrowser(name) {
  const site = await openSite({ folder: slow.folder });
  const browser = await openBrowser(name);
  const visit = await Visit.begin(browser, site.address);
  const box = () => visit.page.locator('main textarea').first();
  const typed = async () => { await visit.go('/today'); await visit.go('/write/note'); return box().inputValue(); };

  const done = await steps(name, [
    ['a notebook is made', async () => {
      await visit.makeNotebook(passphrase);
    }],
    ['saved in the second after the last key, it leaves no draft', async () => {
      await visit.go('/write/note');
      await box().pressSequentially('saved at once');
      await visit.page.waitForTimeout(300);
      await visit.page.locator('main form[data-draft] button.primary').first().click();
      await visit.page.waitForTimeout(slowMs / 3);
      await box().pressSequentially(' and on').catch(() => {});
      await visit.page.waitForTimeout(slowMs);
      await visit.settled();
      await visit.page.waitForTimeout(300);
      assert.equal(await typed(), '');
    }],
    ['a link pressed at once loses no word', async () => {
      await box().pressSequentially('half a');
      await box().pressSequentially(' thought');
      await visit.page.evaluate(() => document.querySelector('nav a[href="./#/today"]').click());
      await visit.settled();
      await visit.go('/write/note');
      assert.equal(await box().inputValue(), 'half a thought');
    }],
    ['someone who writes without a pause is kept too', async () => {
      await box().fill('');
      for (let i = 0; i < 22; i++) {
        await box().pressSequentially('x');
        await visit.page.waitForTimeout(300);
      }
      assert.ok(await visit.page.locator('form .kept').count() === 1, 'nothing was kept');
    }],
    ['a page that is hidden keeps at once', async () => {
      await visit.page.waitForTimeout(1500);
      await box().fill('the phone rings');
      await visit.page.evaluate(() => {
        Object.defineProperty(document, 'visibilityState', { value: 'hidden', configurable: true });
        document.dispatchEvent(new Event('visibilitychange'));
        delete document.visibilityState;
        for (const element of document.querySelectorAll('form[data-draft]')) element.remove(); // nothing else can keep it
      });
      assert.equal(await typed(), 'the phone rings');
    }],
  ]);
  await visit.end();
  await browser.close();
  await site.close();
  return done;
}

await stepsInBrowsers(inBrowser, process.argv.slice(5));
slow.remove();
process.exit();
