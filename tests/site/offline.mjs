// offline.mjs - opened once, the site needs its host no more: loaded again, in a new tab, in a browser started anew, with its
// service worker stopped, in a folder of a host; and nothing is asked of the host that is not needed.
//
// usage: node offline.mjs PROGRAM CORE.wasm CONTENT.bin [PART...]      chromium, firefox, startedAnew

import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openBrowser, openProfile, say, steps, Visit } from '../browser/browser.mjs';
import { openSite, whatElse, whenKept } from './site.mjs';

const PASSPHRASE = 'seven quiet lamps along the river';
const expect = (fine, what) => { if (!fine) throw new Error(what); };

async function unlock(visit) {
  const open = visit.page.getByRole('link', { name: 'Open my notebook' });
  await open.or(visit.page.getByLabel('Passphrase')).first().waitFor();
  if (await open.count() > 0) {
    await open.click();
    await visit.settled();
  }
  await visit.fill('Passphrase', PASSPHRASE);
  await visit.press('Open');
}

async function tabOf(context, address) {
  const visit = new Visit(context, new URL(address).origin);
  visit.page = await context.newPage();
  await visit.watch();
  await visit.page.goto(address);
  await visit.settled();
  return visit;
}

async function stopWorker(visit) {
  const session = await visit.context.newCDPSession(visit.page);
  await session.send('ServiceWorker.enable');
  await session.send('ServiceWorker.stopAllWorkers');
}

/** The main pages, each of which says what it is. */
async function walk(visit) {
  for (const path of ['/today', '/now', '/check-in', '/week', '/more', '/library', '/data', '/help']) {
    await visit.go(path);
    expect(await visit.page.locator('main h1').count() === 1, `${path} has no heading`);
    const problem = await visit.page.locator('#notice').count();
    expect(problem === 0, `${path} could not be had`);
  }
}

async function withoutItsHost(name) {
  const site = await openSite({ under: '/some/folder/' });
  const browser = await openBrowser(name);
  let visit = await Visit.begin(browser, site.address);
  let asked = 0;
  const done = await steps(name, [
    ['everything is kept after one visit', async () => {
      await whenKept(visit.page);
      expect(whatElse(site).length === 0, whatElse(site).join('; '));
      asked = site.asked.length;
      await site.close();
    }],
    ['without the host one can look around in a made-up life', async () => {
      await visit.go('/look');
      await visit.page.locator('main form[action="/look"] button').first().click();
      await visit.settled();
      await visit.sees('This is a made-up notebook');
      await visit.go('/everything');
      expect(await visit.page.locator('main li').count() > 5, 'no year was told');
      await visit.press('Leave it');
    }],
    ['without the host a notebook is made and written in', async () => {
      await visit.makeNotebook(PASSPHRASE);
      await visit.go('/write/note');
      await visit.page.locator('main textarea').first().fill('written without a network');
      await visit.save();
    }],
    ['the main pages come', () => walk(visit)],
    ['a new tab opens', async () => {
      const tab = await tabOf(visit.context, site.address);
      expect(/\w/.test(await tab.heading()), 'no heading');
      await tab.page.close();
    }],
    ['loaded again, what was written is there', async () => {
      await visit.page.reload();
      await visit.settled();
      await visit.go('/everything');
      if (await visit.page.locator('input[type=password]').count() > 0) {
        await visit.fill('Passphrase', PASSPHRASE);
        await visit.press('Open');
        await visit.go('/everything');
      }
      await visit.sees('written without a network');
    }],
    ['a copy of it all can be taken along', async () => {
      await visit.go('/data');
      const button = visit.page.locator('main form[action*="backup"] button, main form[action*="export"] button').first();
      const download = visit.page.waitForEvent('download');
      await button.click();
      expect((await download).suggestedFilename().length > 3, 'the file has no name');
    }],
    ['an address that is not a file of the site is answered without the host', async () => {
      const tab = await visit.context.newPage();
      const response = await tab.goto(`${site.address}unknown?words`);
      expect(response.status() === 404 && response.fromServiceWorker(), 'it was not the service worker that answered');
      await tab.close();
    }, 'chromium'],
    ['with its service worker stopped, it is loaded all the same', async () => {
      await stopWorker(visit);
      await visit.page.reload();
      await visit.settled();
      expect(/\w/.test(await visit.heading()), 'no heading');
    }, 'chromium'],
    ['when the host is there again, it is asked for the service worker alone', async () => {
      await site.open();
      await visit.page.reload();
      await visit.settled();
      await visit.page.waitForTimeout(500);
      const more = site.asked.slice(asked).map(({ url }) => url).filter((url) => url !== `${site.under}service.js`);
      expect(more.length === 0, `it was asked for ${more.join(' ')}`);
    }],
    ['with its storage cleared, it begins plainly', async () => {
      const session = await visit.context.newCDPSession(visit.page);
      await visit.page.goto('about:blank');
      await session.send('Storage.clearDataForOrigin', { origin: site.origin, storageTypes: 'all' });
      visit = await tabOf(visit.context, site.address);
      expect(await visit.heading() === 'Good that you are here', await visit.heading());
    }, 'chromium'],
  ].filter(([, , only]) => !only || only === name));
  await visit.end();
  await browser.close();
  await site.close();
  return done;
}

/** A browser with a profile of its own, ended and started anew. */
async function startedAnew() {
  const profile = mkdtempSync(join(tmpdir(), 'ek-profile-'));
  const site = await openSite({ under: '/some/folder/' });
  let context = await openProfile(profile);
  const done = await steps('started anew', [
    ['a notebook is made', async () => {
      const visit = await tabOf(context, site.address);
      await whenKept(visit.page);
      await visit.makeNotebook(PASSPHRASE);
      await context.close();
      await site.close();
    }],
    ['a browser that was started anew, without the host, asks for the passphrase', async () => {
      context = await openProfile(profile);
      const visit = await tabOf(context, site.address);
      await unlock(visit);
      await walk(visit);
    }],
  ]);
  await context.close();
  await site.close();
  rmSync(profile, { recursive: true, force: true });
  return done;
}

const results = [];
const parts = { chromium: () => withoutItsHost('chromium'), startedAnew, firefox: () => withoutItsHost('firefox') };
const named = process.argv.slice(5);
for (const name of named.length > 0 ? named : Object.keys(parts)) {
  try {
    results.push(await parts[name]());
  } catch (error) {
    console.error(`FAILED: ${error.stack}`);
    results.push([0, 1]);
  }
}
say(results.reduce((sum, [passed]) => sum + passed, 0), results.reduce((sum, [, failed]) => sum + failed, 0));
process.exit();
