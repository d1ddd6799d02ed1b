// states.mjs - what only the site shows: its own pages, and what it says while it comes, waits or fails. axe-core finds nothing
// wrong with any of them, light and dark, on a phone and on a wide screen.
//
// usage: node states.mjs

import assert from 'node:assert/strict';
import { axeFindings, bringAxe } from '../browser/axe.mjs';
import { openBrowser, say, steps, Visit } from '../browser/browser.mjs';
import { openSite } from './site.mjs';

const PASSPHRASE = 'seven quiet lamps along the river';
const LOOKS = [{ width: 320, scheme: 'dark' }, { width: 1280, scheme: 'light' }];

const browser = await openBrowser('chromium');
const site = await openSite();
const waiting = await openSite({ held: ['shell.js'] });

async function fine(page, where) {
  await bringAxe(page);
  assert.deepEqual(await axeFindings(page), [], where);
}

/** A page of that address, as the shell leaves it to itself. */
async function bare(look, address, { script, options } = {}) {
  const context = await browser.newContext({ viewport: { width: look.width, height: 740 }, colorScheme: look.scheme, ...options });
  if (script) await context.addInitScript(script);
  const page = await context.newPage();
  await page.goto(address);
  return page;
}

const words = (page) => page.locator('main:visible h1, main:visible .lead').allInnerTexts();

/** Each of the site's notices, as showNotice puts it: below the heading of a page. */
async function everyNotice(page) {
  const names = await page.evaluate(() => [...document.querySelectorAll('template[id^=say-]')]
    .filter(({ content }) => content.querySelector('#notice')).map(({ id }) => id));
  assert.ok(names.length >= 9, `only ${names.length} notices`);
  for (const name of names) {
    await page.evaluate((id) => {
      document.getElementById('notice')?.remove();
      document.querySelector('main h1').after(document.getElementById(id).content.cloneNode(true));
      document.getElementById('notice').focus();
    }, name);
    await fine(page, name);
  }
  await page.evaluate(() => document.getElementById('notice').remove());
}

const inLook = (look) => {
  let first = [];
  return [
    ['a first visit begins with the first page\'s own words', async () => {
      const page = await bare(look, waiting.address);
      await page.getByText('One moment. The rest of this page').waitFor();
      first = await words(page);
      assert.equal(first.length, 2);
      await fine(page, 'before the program is there');
      await page.context().close();
    }],
    ['a later one by a word to wait', async () => {
      const script = 'Object.defineProperty(navigator.serviceWorker, \'controller\', { value: {} });';
      const page = await bare(look, waiting.address, { script });
      await page.getByText('This can take a little while').waitFor();
      await page.waitForTimeout(2200); // its second line comes after two seconds
      assert.equal(await page.locator('h1:visible').innerText(), 'One moment');
      await fine(page, 'one moment');
      await page.context().close();
    }],
    ['where it cannot run', async () => {
      const page = await bare(look, site.address, { script: 'delete globalThis.WebAssembly;' });
      await page.getByRole('heading', { name: 'This browser cannot open these notes' }).waitFor();
      await fine(page, 'the plain page');
      await page.context().close();
    }],
    ['the page that one leaves to', async () => {
      const page = await bare(look, `${site.address}leave.html`);
      // It is empty: it says nothing, and so has neither heading nor main part.
      await bringAxe(page);
      const found = (await axeFindings(page)).filter((one) => !/^(landmark-one-main|page-has-heading-one):/.test(one));
      assert.deepEqual(found, []);
      await page.context().close();
    }],
    ['the program\'s pages, every notice, and the waiting for a passphrase', async () => {
      const visit = await Visit.begin(browser, site.address, look);
      const { page } = visit;
      assert.deepEqual(await words(page), first, 'the first page begins as it did while it came');
      await fine(page, 'the first page');
      await everyNotice(page);
      await visit.go('/data/restore');
      await fine(page, 'before a notebook, bringing back');
      await visit.go('/new');
      await visit.fill('A passphrase', PASSPHRASE);
      await visit.fill('The same once more', PASSPHRASE);
      const button = page.locator('main form button.primary').first();
      await button.click();
      await page.locator('.working progress').waitFor();
      await fine(page, 'while the passphrase is stretched');
      await visit.settled();
      for (const path of ['/data', '/data/restore']) {
        await visit.go(path);
        await fine(page, path);
      }
      assert.deepEqual(await visit.allComplaints(), []);
      await visit.end();
    }],
  ];
};

let passed = 0, failed = 0;
for (const look of LOOKS) {
  const [well, badly] = await steps(`${look.width} ${look.scheme}`, inLook(look));
  passed += well;
  failed += badly;
}
await browser.close();
await Promise.all([site.close(), waiting.close()]);
say(passed, failed);
