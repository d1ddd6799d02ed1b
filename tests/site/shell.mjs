// shell.mjs - the site as a normal site is used: in a folder of a web host, by links, back and forward, in several tabs, loaded
// again, locked, left; in Chromium and in Firefox.
//
// usage: node shell.mjs PROGRAM WASM [BROWSER...]

import assert from 'node:assert/strict';
import { serveFolder } from '../../hosts/browser/serve.mjs';
import { openBrowser, say, steps, Visit } from '../browser/browser.mjs';

const PASSPHRASE = 'seven quiet lamps along the river';
const names = process.argv.slice(4);

const trailOf = (server) => server.asked.map(({ url }) => url.replace(/^\/some\/folder\//, '')).join(' ');

/** A second tab of the same person. */
async function tabOf(visit, address) {
  const tab = new Visit(visit.context, visit.origin);
  tab.page = await visit.context.newPage();
  tab.watch();
  if (address) await tab.page.goto(address);
  await tab.settled();
  return tab;
}

async function make(visit) {
  await visit.press(/^Make a notebook/);
  await visit.fill('A passphrase', PASSPHRASE);
  await visit.fill('The same once more', PASSPHRASE);
  await visit.press('Make the notebook');
}

async function unlock(visit, passphrase = PASSPHRASE) {
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
        new MutationObserver(() => {
          const bar = document.querySelector('.working progress');
          if (!bar) return;
          frames = 0;
          count();
          setTimeout(() => resolve({ words: button.textContent, frames, bar: bar.hasAttribute('value'),
            said: document.getElementById('announce').textContent }), 150);
        }).observe(document.querySelector('main'), { childList: true, subtree: true });
      }));
      await visit.page.locator('main form button.primary').click();
      const { words, frames, bar, said } = await seen;
      assert.match(words, /takes a second or two/);
      assert.equal(said, words);
      assert.ok(!bar, 'how long it takes cannot be known yet');
      assert.ok(frames >= 2, `the page stands still: ${frames}`);
      await visit.settled();
      await neutral();
    }],
    ['a link leads on, and the focus is at the heading', async () => {
      await visit.go('/today');
      await visit.press('More', { role: 'link' });
      assert.ok(await focused());
      await neutral();
      assert.ok(Number.isInteger(await visit.page.evaluate(() => history.state)));
    }],
  ]);
  await browser.close();
  server.close();
  return done;
}

let passed = 0, failed = 0;
for (const name of names.length ? names : ['chromium', 'firefox']) {
  const [well, badly] = await all(name);
  passed += well;
  failed += badly;
}
say(passed, failed);
