// versions.mjs - the folder at the host is another one than before: a newer version, half of one, an older one again, or none at
// all, while pages are open. Whoever has a page keeps a whole program and every word.
//
// usage: node versions.mjs PROGRAM CORE.wasm CONTENT.bin [BROWSER...]

import assert from 'node:assert/strict';
import { openBrowser, steps, Visit } from '../browser/browser.mjs';
import { built, openSite, plant, stepsInBrowsers, whatElse, whenKept } from './site.mjs';

const PASSPHRASE = 'seven quiet lamps along the river';
const names = process.argv.slice(5);
const anewMsMax = 60000; // Firefox ends a service worker half a minute after its last use

async function tabOf(visit, address) {
  const tab = new Visit(visit.context, visit.origin);
  tab.page = await visit.context.newPage();
  await tab.watch();
  await tab.page.goto(address);
  await tab.settled();
  return tab;
}

async function unlock(visit) {
  await visit.press(/^Open my notebook/);
  await visit.fill('Passphrase', PASSPHRASE);
  await visit.press('Open', { role: 'button' });
}

async function write(visit, text) {
  await visit.go('/write/note');
  await visit.page.locator('main textarea').first().fill(text);
  await visit.save();
}

async function holds(visit, ...texts) {
  await visit.go('/everything');
  for (const text of texts) await visit.sees(text);
}

/** The browser asks the host for another version; what became of it. */
const looked = ({ page }) => page.evaluate(async () => {
  const one = await navigator.serviceWorker.getRegistration();
  await one.update().catch(() => {});
  for (let i = 0; i < 200 && (one.installing || i < 10); i++) await new Promise((resolve) => { setTimeout(resolve, 50); });
  return one.waiting?.state ?? 'none';
});

/** The version that a page is of: the planted ones say so in their first page. */
const versionOf = ({ page }) => page.evaluate(() => document.querySelector('meta[name=version]')?.content ?? 'built');

/** Every page of the site is closed, locked, and another one is opened when the browser has taken the other version. */
async function openAnew(visits, address, version) {
  const [first] = visits;
  const anew = new Visit(first.context, first.origin);
  anew.page = await first.context.newPage();
  for (const one of visits) {
    await one.go('/more');
    if (await one.page.getByRole('button', { name: 'Lock the notebook' }).count() > 0) await one.press('Lock the notebook');
    await one.page.close();
  }
  // From a page of this host beside the site's folder: one within it would keep the old version in use.
  const beside = `${anew.origin}/beside`;
  await anew.page.route(beside, (route) => route.fulfill({ contentType: 'text/html', body: '<!doctype html><title>-</title>' }));
  await anew.page.goto(beside);
  const isTaken = () => anew.page.evaluate(async (scope) => (await navigator.serviceWorker.getRegistration(scope)).waiting === null, address);
  for (const end = Date.now() + anewMsMax; !await isTaken();) {
    assert.ok(Date.now() < end, `it never is ${version}`);
    await anew.page.waitForTimeout(200);
  }
  await anew.watch();
  await anew.page.goto(address);
  await anew.page.locator('main#main').waitFor();
  assert.equal(await versionOf(anew), version);
  return anew;
}

const asVersion = (name) => (text) => text.replace('<meta name="files"', `<meta name="version" content="${name}">\n$&`);

/** As a later version would that keeps more than this one. */
const withMoreKept = (text) => text.replace('schemaVersion = 1', 'schemaVersion = 2')
  .replace(/(for \(const store of names\)) (request\.result\.createObjectStore\(store\))/,
    '$1 if (!request.result.objectStoreNames.contains(store)) $2');

async function all(name) {
  const next = plant({ 'index.html': asVersion('next') });
  const later = plant({ 'index.html': asVersion('later'), 'worker.mjs': withMoreKept });
  const torn = plant({ 'leave.html': (text) => `${text}\n` }, { asBuilt: false });
  const browser = await openBrowser(name);
  const instead = {};
  const site = await openSite({ under: '/some/folder/', instead });
  let visit = await Visit.begin(browser, site.address);
  let other = null;
  const done = await steps(name, [
    ['a notebook is made, in two tabs', async () => {
      await whenKept(visit.page);
      await visit.makeNotebook(PASSPHRASE, { code: false });
      other = await tabOf(visit, site.address);
      assert.notEqual(await other.heading(), 'Good that you are here');
    }],
    ['half a new version is not taken', async () => {
      site.turnTo(torn.folder);
      assert.equal(await looked(visit), 'none');
    }],
    ['nor is what a host says that has a fault, asks to sign in, or has the site no more', async () => {
      for (const answer of [{ status: 500 }, { status: 200, type: 'text/html', body: '<h1>Sign in</h1>' }, { status: 404 }]) {
        instead['service.js'] = instead[''] = answer;
        assert.equal(await looked(visit), 'none', String(answer.status));
        await visit.page.reload();
        await visit.settled();
        assert.notEqual(await visit.heading(), 'Good that you are here');
      }
      delete instead['service.js'];
      delete instead[''];
    }],
    ['a new version waits until the old pages are closed; they go on with their own files', async () => {
      site.turnTo(next.folder);
      assert.equal(await looked(visit), 'installed');
      await write(visit, 'written while a new version waits');
      await other.page.reload();
      await other.settled();
      assert.equal(await versionOf(other), 'built');
      await other.go('/look');
      await other.press(/Keeping distance/);
      await other.sees('This is a made-up notebook.');
      await other.press('Leave it');
      await holds(other, 'written while a new version waits');
    }],
    ['then it is the new one, without the host, and the notebook is the same', async () => {
      visit = await openAnew([visit, other], site.address, 'next');
      await site.close();
      await visit.page.reload();
      await visit.settled();
      assert.equal(await versionOf(visit), 'next');
      await site.open();
      await unlock(visit);
      await holds(visit, 'written while a new version waits');
    }],
    ['loaded past what is kept, a later version comes beside an old page: that one says so, and loses no word', async () => {
      site.turnTo(later.folder);
      await visit.go('/write/note');
      await visit.page.locator('main textarea').first().fill('not saved yet');
      other = new Visit(visit.context, visit.origin);
      other.page = await visit.context.newPage();
      const session = await visit.context.newCDPSession(other.page);
      await session.send('Network.enable');
      await session.send('Network.setBypassServiceWorker', { bypass: true });
      await other.page.goto(site.address);
      await other.settled();
      assert.equal(await versionOf(other), 'later');
      await visit.page.locator('main form button.primary').first().click();
      await visit.sees('These notes are newer than this page');
      assert.equal(await visit.page.locator('main textarea').first().inputValue(), 'not saved yet');
      await visit.lacks('a backup took the place');
      await session.send('Network.setBypassServiceWorker', { bypass: false });
      if (await other.heading() === 'Good that you are here') await unlock(other);
      await holds(other, 'written while a new version waits');
      await other.page.close();
    }, 'chromium'],
    ['a host that goes back to an older version: it leaves the notes alone, and says so', async () => {
      site.turnTo(later.folder);
      assert.equal(await looked(visit), 'installed');
      visit = await openAnew([visit], site.address, 'later');
      site.turnTo(built);
      assert.equal(await looked(visit), 'installed');
      visit = await openAnew([visit], site.address, 'built');
      await visit.page.getByText('These notes are newer than this page').first().waitFor();
    }, 'chromium'],
    ['the later one again: everything is there', async () => {
      site.turnTo(later.folder);
      assert.equal(await looked(visit), 'installed');
      visit = await openAnew([visit], site.address, 'later');
      await unlock(visit);
      await holds(visit, 'written while a new version waits');
    }, 'chromium'],
    ['nothing but files of the site was asked of the host', async () => assert.deepEqual(whatElse(site), [])],
  ].filter(([, , only]) => !only || only === name));
  await browser.close();
  await site.close();
  for (const one of [next, later, torn]) one.remove();
  return done;
}

await stepsInBrowsers(all, names);
