// shell.mjs - the site as a normal site is used: in a folder of a web host, by links, back and forward, in several tabs, loaded
// again, locked, left; in Chromium and in Firefox.
//
// usage: node shell.mjs PROGRAM WASM CONTENT [BROWSER...]

import assert from 'node:assert/strict';
import { serveFolder } from '../../hosts/browser/serve.mjs';
import { openBrowser, steps, Visit } from '../browser/browser.mjs';
import { stepsInBrowsers } from './site.mjs';

const PASSPHRASE = 'seven quiet lamps along the river';
const names = process.argv.slice(5);

const sleep = (ms) => new Promise((resolve) => { setTimeout(resolve, ms); });

/** A page of that heading stands there. */
const stands = (visit, heading) => visit.page.waitForFunction((want) => document.querySelector('h1')?.textContent === want
  && !document.documentElement.hasAttribute('data-busy'), heading);

/** Back, by the browser's button. */
async function back(visit) {
  const before = await visit.page.evaluate(() => history.state);
  await visit.page.goBack();
  await visit.page.waitForFunction((was) => history.state === was - 1 && !document.documentElement.hasAttribute('data-busy'), before);
}

/** A second tab of the same person. */
async function tabOf(visit, address) {
  const tab = new Visit(visit.context, visit.origin);
  tab.page = await visit.context.newPage();
  tab.watch();
  if (address) await tab.page.goto(address);
  await tab.settled();
  return tab;
}

const isLocked = (visit) => visit.page.getByRole('link', { name: /^Open my notebook/ }).waitFor();

async function unlock(visit, passphrase = PASSPHRASE) {
  await visit.press(/^Open my notebook/);
  await visit.fill('Passphrase', passphrase);
  await visit.press('Open');
}

async function all(name) {
  const server = await serveFolder('build/site', { under: '/some/folder/' });
  const browser = await openBrowser(name);
  const home = server.address;
  let visit = await Visit.begin(browser, home);
  let other = null;
  const neutral = async (one = visit) => {
    assert.equal(one.page.url(), home);
    assert.equal(await one.page.title(), 'Notes');
  };
  const focused = () => visit.page.evaluate(() => document.activeElement === document.querySelector('main h1'));
  const done = await steps(name, [
    ['the first page comes, from a folder of the host', async () => {
      assert.equal(await visit.heading(), 'Good that you are here');
      await neutral();
    }],
    ['links carry their path where no host is told', async () => {
      const hrefs = await visit.page.locator('a').evaluateAll((links) => links.map((link) => link.getAttribute('href')));
      assert.ok(hrefs.length > 3);
      assert.deepEqual(hrefs.filter((href) => !/^(\.\/#\/|#)/.test(href)), []);
      const drawings = await visit.page.locator('use').evaluateAll((uses) => uses.map((use) => use.getAttribute('href')));
      assert.deepEqual(drawings.filter((href) => !href.startsWith('./art.svg#')), []);
    }],
    ['a notebook is made; the button says that it takes a moment', async () => {
      await visit.press(/^Make a notebook/);
      await visit.fill('A passphrase', PASSPHRASE);
      await visit.fill('The same once more', PASSPHRASE);
      const seen = visit.page.evaluate(() => new Promise((resolve) => {
        const button = document.querySelector('main form button.primary');
        let frames = 0;
        const count = () => { frames += 1; requestAnimationFrame(count); };
        new MutationObserver((changes, observer) => {
          const bar = document.querySelector('.working progress');
          if (!bar) return;
          observer.disconnect();
          frames = 0;
          count();
          setTimeout(() => resolve({ words: button.textContent, frames, bar: bar.hasAttribute('value'),
            said: document.getElementById('announce').textContent }), 150);
        }).observe(document.querySelector('main'), { childList: true, subtree: true });
      }));
      await visit.page.locator('main form button.primary').click();
      const { words, frames, bar, said } = await seen;
      assert.match(words, /This takes a moment/);
      assert.equal(said, words);
      assert.ok(!bar, 'how long it takes cannot be known yet');
      assert.ok(frames >= 2, `the page stands still: ${frames}`);
      await visit.settled();
      await neutral();
    }],
    ['a link leads on, and the focus is at the heading', async () => {
      await visit.go('/today');
      await visit.press('More', { role: 'link' });
      assert.equal(await visit.heading(), 'More');
      assert.ok(await focused());
      await neutral();
    }],
    ['back and forward, and to where one was on a page', async () => {
      await visit.page.evaluate(() => window.scrollTo(0, 300));
      await visit.go('/now');
      assert.equal(await visit.page.evaluate(() => window.scrollY), 0);
      await back(visit);
      assert.equal(await visit.heading(), 'More');
      assert.ok(Math.abs(await visit.page.evaluate(() => window.scrollY) - 300) < 5);
      assert.ok(Number.isInteger(await visit.page.evaluate(() => history.state)));
      await neutral();
    }],
    ['the site lies in the browser, so that the next load has its service worker', async () => {
      await visit.page.evaluate(async () => { await navigator.serviceWorker.ready; });
    }],
    ['loaded again it is open, and where one was, and back still leads back', async () => {
      await visit.page.reload();
      await visit.settled();
      assert.equal(await visit.heading(), 'More');
      await neutral();
      await back(visit);
      assert.notEqual(await visit.heading(), 'More');
      await visit.page.goForward();
      await stands(visit, 'More');
    }],
    ['loaded again before it has begun, it is open all the same', async () => {
      for (const ms of [0, 30, 80, 150, 300]) {
        await visit.page.reload({ waitUntil: 'commit' });
        await sleep(ms);
        await visit.page.reload();
        await visit.settled();
        assert.equal(await visit.heading(), 'More', `after ${ms} ms`);
      }
    }],
    ['nothing of it is written anywhere', async () => {
      const stored = await visit.page.evaluate(() => [
        JSON.stringify({ ...localStorage }), JSON.stringify({ ...sessionStorage }), document.cookie, typeof history.state,
      ]);
      assert.deepEqual(stored, ['{}', '{}', '', 'number']);
    }],
    ['a tab beside an open one is open', async () => {
      other = await tabOf(visit, home);
      await other.go('/now');
      assert.equal(await other.heading(), 'What is happening?');
      await neutral(other);
    }],
    ['a link opened in a new tab, by its address, goes there and loses it', async () => {
      const third = await tabOf(visit, `${home}#/more`);
      assert.equal(await third.heading(), 'More');
      await neutral(third);
      await third.page.close();
    }],
    ['a link pressed with Control held down opens a tab there, and no address names it', async () => {
      const [page] = await Promise.all([
        visit.context.waitForEvent('page'), visit.page.locator('nav.tabs a', { hasText: 'Write' }).click({ modifiers: ['Control'] }),
      ]);
      const third = new Visit(visit.context, visit.origin);
      third.page = page;
      await third.settled();
      assert.equal(await third.page.locator('nav.tabs [aria-current=page]').innerText(), 'Write');
      assert.equal(await visit.heading(), 'More');
      await neutral(third);
      await page.close();
    }],
    ['an address that names a file gives none', async () => {
      const third = await tabOf(visit, `${home}#/data/records.jsonl`);
      await neutral(third);
      await third.page.close();
    }],
    ['locking in one tab locks the other', async () => {
      await visit.go('/more');
      await visit.page.evaluate(() => { document.documentElement.dataset.mark = 'same page'; });
      await other.go('/more');
      await other.press(/^Lock/);
      await isLocked(visit);
      assert.equal(await visit.page.evaluate(() => document.documentElement.dataset.mark), 'same page');
      await visit.go('/now');
      assert.equal(await visit.page.locator('nav.tabs').count(), 0);
    }],
    ['locked it stays locked when it is loaded again', async () => {
      await visit.page.reload();
      await visit.settled();
      await isLocked(visit);
    }],
    ['a wrong passphrase is told, and nothing is lost', async () => {
      await unlock(visit, 'something else altogether');
      assert.equal(await visit.page.locator('main .problems, main [role=alert]').count() > 0, true);
      assert.equal(await visit.page.locator('.working').count(), 0);
    }],
    ['the second time the bar knows how long it takes; it can be stopped, and nothing is left of it', async () => {
      await visit.fill('Passphrase', PASSPHRASE);
      const seen = visit.page.evaluate(() => new Promise((resolve) => {
        new MutationObserver((changes, observer) => {
          const bar = document.querySelector('.working progress');
          if (!bar) return;
          observer.disconnect();
          resolve(bar.hasAttribute('value'));
          document.querySelector('.working button').click();
        }).observe(document.querySelector('main'), { childList: true, subtree: true });
      }));
      await visit.page.locator('main form button.primary').click();
      assert.equal(await seen, true);
      await visit.settled();
      assert.equal(await visit.page.locator('.working').count(), 0);
      assert.equal(await visit.page.locator('input[type=password]').inputValue(), PASSPHRASE);
      assert.equal(await visit.page.locator('main form button.primary').getAttribute('aria-disabled'), null);
    }],
    ['then it opens', async () => {
      await visit.press('Open');
      await visit.go('/more');
      assert.equal(await visit.heading(), 'More');
    }],
    ['leaving: blank, locked in every tab, and neither Back nor loading again shows anything', async () => {
      await other.page.reload();
      await other.settled();
      await other.go('/more');
      assert.equal(await other.heading(), 'More');
      await visit.page.bringToFront();
      for (let i = 0; i < 3; i++) await visit.page.keyboard.press('Shift');
      await visit.page.waitForURL(`${home}leave.html`);
      await other.page.waitForURL(`${home}leave.html`);
      for (const one of [visit, other]) {
        assert.equal((await one.page.locator('body').innerText()).trim(), '');
        await one.page.reload();
        assert.equal((await one.page.locator('body').innerText()).trim(), '');
      }
      await visit.page.goBack({ waitUntil: 'commit' }).catch(() => {});
      await visit.page.waitForURL(`${home}leave.html`);
      assert.equal((await visit.page.locator('body').innerText()).trim(), '');
    }],
    ['the address, typed again, opens it, locked', async () => {
      await visit.page.goto(home);
      await visit.settled();
      await isLocked(visit);
    }],
    ['closing the last tab locks: after a quarter of a minute nothing is kept', async () => {
      await other.page.close();
      await unlock(visit);
      const page = await visit.context.newPage();
      await page.goto('about:blank');
      await visit.page.close();
      await sleep(15500);
      visit.page = page;
      visit.watch();
      await page.goto(home);
      await visit.settled();
      await isLocked(visit);
    }],
    ['after a while without a touch it locks, by the clock: a sleeping machine counts too', async () => {
      await unlock(visit);
      await visit.go('/more');
      const seconds = await visit.page.evaluate(() => Number(document.body.dataset.idle));
      assert.ok(seconds >= 60);
      await visit.page.evaluate((ms) => {
        const { now } = Date;
        Date.now = () => now() + ms;
        document.dispatchEvent(new PointerEvent('pointermove'));
      }, (seconds + 1) * 1000);
      await isLocked(visit);
    }],
    ['the host was asked for its own files, and the browser has no complaints', async () => {
      const asked = new Set(server.asked.map(({ method, url }) => `${method} ${url.replace('/some/folder/', '')}`));
      const odd = [...asked].filter((one) => !/^GET ((lives\/)?[\w.-]+\.(m?js|css|svg|png|wasm|html|webmanifest|bin)|font\/[\w.-]+|[A-Z\d]+(\.txt)?|)$/.test(one));
      assert.deepEqual(odd, []);
      // Firefox looks for an icon at the host's root by itself; the page's policy does not let it.
      const complaints = (await visit.allComplaints()).filter((what) => !/\/favicon\.ico because it violates/.test(what));
      assert.deepEqual(complaints, []);
    }],
  ]);
  await browser.close();
  server.close();
  return done;
}

await stepsInBrowsers(all, names);
