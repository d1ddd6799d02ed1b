// sharing.mjs - a backup by the machine's share sheet, which a recording one stands for: it gives the file away only in the moment
// after a press, as the specification of Web Share says, and may be dismissed.
//
// usage: node sharing.mjs

import assert from 'node:assert/strict';
import { openBrowser, say, steps, Visit } from '../browser/browser.mjs';
import { openSite, whatElse } from './site.mjs';

const PASSPHRASE = 'seven quiet lamps along the river';

function bringSheet() {
  window.sheet = { shared: [], refusals: [] };
  navigator.canShare = ({ files = [] } = {}) => files.length > 0 && files.every((file) => file instanceof File);
  navigator.share = async ({ files }) => {
    const refusal = window.sheet.refusals.shift();
    if (!navigator.userActivation.isActive) throw new DOMException('not after a press', 'NotAllowedError');
    if (refusal) throw new DOMException('refused', refusal);
    for (const file of files) {
      const bytes = new Uint8Array(await file.arrayBuffer());
      window.sheet.shared.push({ name: file.name, length: bytes.length });
    }
  };
}

const site = await openSite();
const browser = await openBrowser('chromium');
const visit = await Visit.begin(browser, site.address);
const sheet = () => visit.page.evaluate(() => window.sheet);
const refuse = (...names) => visit.page.evaluate((all) => { window.sheet.refusals.push(...all); }, names);
const button = () => visit.page.locator('form[data-share] button').first();

const [passed, failed] = await steps('sharing', [
  ['a notebook is made', async () => {
    await visit.page.addInitScript(bringSheet);
    await visit.page.reload();
    await visit.settled();
    await visit.makeNotebook(PASSPHRASE, { code: false });
    await visit.go('/data');
  }],
  ['a sheet that is dismissed takes nothing and says nothing bad', async () => {
    await refuse('AbortError');
    await button().click();
    await visit.page.waitForFunction(() => window.sheet.refusals.length === 0 && !document.documentElement.hasAttribute('data-busy'));
    assert.deepEqual((await sheet()).shared, []);
    assert.equal(await visit.page.locator('#notice').count(), 0);
    await visit.go('/data');
    await visit.sees('none so far');
  }],
  ['where the press was too long ago, another one is asked for, and shares it', async () => {
    await refuse('NotAllowedError');
    await button().click();
    await visit.page.getByRole('button', { name: 'Share the file' }).click();
    await visit.page.waitForFunction(() => window.sheet.shared.length === 1);
    await visit.sees('today');
    assert.equal(await visit.page.locator('#notice').count(), 0);
  }],
  ['what is shared is the backup, under a name that tells nothing', async () => {
    await button().click();
    await visit.page.waitForFunction(() => window.sheet.shared.length === 2);
    const [, file] = (await sheet()).shared;
    assert.match(file.name, /^notes-\d{4}-\d\d-\d\d\.backup(\.txt)?$/);
    assert.ok(file.length > 500, `${file.length} bytes`);
  }],
  ['where the sheet refuses the file, it is saved', async () => {
    await refuse('DataError');
    const saved = visit.page.waitForEvent('download');
    await button().click();
    assert.match((await saved).suggestedFilename(), /^notes-\d{4}-\d\d-\d\d\.backup(\.txt)?$/);
  }],
  ['nothing of it was asked of the host, and no page complained', async () => {
    assert.deepEqual(whatElse(site), []);
    assert.deepEqual(await visit.allComplaints(), []);
  }],
]);
await browser.close();
await site.close();
say(passed, failed);
