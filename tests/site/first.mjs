// first.mjs - a first visit over a line as it is: the first words are there at once and stay, and what the program is made of is
// fetched after them; when a file does not come, or another one comes in its place, the page says so, and "Try again" works.
//
// usage: node first.mjs PROGRAM CORE.wasm CONTENT.bin [BROWSER...]

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { openBrowser, steps } from '../browser/browser.mjs';
import { built, openSite, plant, stepsInBrowsers, whatElse } from './site.mjs';

const names = process.argv.slice(5);
const FIRST = 'Good that you are here';
const LATER = 'Make a notebook';
const UNREACHED = 'Not everything has come';
const patienceMs = 20000;

const seen = (page, text) => page.getByText(text).first().waitFor({ timeout: patienceMs });

/** A window on the site, for what comes of a first visit to it. */
async function windowOn(browser, address, script) {
  const context = await browser.newContext({ viewport: { width: 412, height: 823 } });
  if (script) await context.addInitScript(script);
  const page = await context.newPage();
  page.thrown = [];
  page.on('pageerror', (error) => page.thrown.push(error.message));
  await page.goto(address, { waitUntil: 'commit' });
  return page;
}

/** What Lighthouse goes by: the largest thing painted so far, and when. */
function watchPaint() {
  window.largest = [];
  new PerformanceObserver((list) => {
    for (const { startTime, element } of list.getEntries()) window.largest.push({ startTime, text: element?.textContent });
  }).observe({ type: 'largest-contentful-paint', buffered: true });
}

async function paintsFirst(browser, options) {
  const site = await openSite(options);
  const page = await windowOn(browser, site.address, watchPaint);
  try {
    await seen(page, LATER);
    await page.waitForTimeout(200);
    const { first, fetched, largest } = await page.evaluate(() => ({
      first: performance.getEntriesByName('first-contentful-paint')[0].startTime,
      fetched: performance.getEntriesByType('resource').filter(({ name }) => /\.(wasm|bin|mjs)$/.test(name)).map(({ startTime }) => startTime),
      largest: window.largest,
    }));
    assert.equal(fetched.length, 4);
    assert.ok(Math.min(...fetched) > first, `fetched at ${Math.min(...fetched)}, before anything was painted at ${first}`);
    assert.equal(largest.length, 1, `the largest was painted again: ${JSON.stringify(largest)}`);
    assert.match(largest[0].text, /^A quiet place to steady yourself/);
  } finally {
    await page.context().close();
    await site.close();
  }
}

const login = { status: 200, type: 'text/html', body: '<!doctype html><title>Sign in</title><h1>Sign in to this network</h1>' };

/** As where a machine is so busy that it paints late: nobody is told that anything was painted. */
function hidePaint() {
  window.PerformanceObserver = class {
    observe() { window.observed = performance.now(); }
  };
}

async function waitsForPaint(browser) {
  const site = await openSite();
  const page = await windowOn(browser, site.address, hidePaint);
  try {
    await seen(page, LATER);
    const waited = await page.evaluate(() => performance.getEntriesByType('resource').find(({ name }) => /core\.wasm$/.test(name)).startTime
      - window.observed);
    assert.ok(waited > 900, `fetched after ${waited} ms`);
  } finally {
    await page.context().close();
    await site.close();
  }
}

/** Of a site that was spoiled: the page says what is the matter, also when it is tried again in vain, until it is mended. */
async function breaksOff(browser, spoil) {
  const instead = {}, without = [];
  const site = await openSite({ instead, without });
  spoil({ instead, without });
  const page = await windowOn(browser, site.address);
  try {
    await seen(page, UNREACHED);
    const words = await page.locator('main:visible').innerText();
    assert.match(words, /Nothing that was saved is lost/);
    assert.equal(await page.getByText('This browser cannot open').and(page.locator(':visible')).count(), 0);
    assert.equal(await page.locator('h1:visible').count(), 1);
    const again = page.getByRole('button', { name: 'Try again' });
    await again.click();
    await page.waitForTimeout(300);
    await seen(page, UNREACHED);
    await again.waitFor({ timeout: patienceMs });
    for (const name of Object.keys(instead)) delete instead[name];
    without.length = 0;
    await again.click();
    await seen(page, LATER);
    assert.equal(await page.locator('h1').innerText(), FIRST);
    assert.deepEqual(whatElse(site), []);
  } finally {
    await page.context().close();
    await site.close();
  }
}

async function isHalfUploaded(browser, next, mixed) {
  const instead = { [mixed]: { status: 200, type: 'text/javascript', body: readFileSync(join(built, mixed)) } };
  const site = await openSite({ folder: next.folder, instead });
  const page = await windowOn(browser, site.address);
  try {
    await seen(page, UNREACHED);
    delete instead[mixed];
    await page.getByRole('button', { name: 'Try again' }).click();
    await seen(page, LATER);
  } finally {
    await page.context().close();
    await site.close();
  }
}

async function all(name) {
  const browser = await openBrowser(name);
  const next = plant({ 'shell.js': (text) => `${text}\n`, 'worker.mjs': (text) => `${text}\n` });
  const fonts = readFileSync(join(built, 'SHA256SUMS'), 'utf8').match(/font\/[\w-]+\.woff2/g);
  const done = await steps(name, [
    ['its first words are the largest thing, and nothing is fetched before them', () => paintsFirst(browser, {}), 'chromium'],
    ['so they are where the typeface never comes', () => paintsFirst(browser, { without: fonts }), 'chromium'],
    ['what is painted late is waited for, but not for ever', () => waitsForPaint(browser)],
    ['a script that the host does not find', () => breaksOff(browser, ({ without }) => without.push('form.js'))],
    ['its first script', () => breaksOff(browser, ({ without }) => without.push('start.js'))],
    ['a page to sign in, in place of a script', () => breaksOff(browser, ({ instead }) => { instead['shell.js'] = login; })],
    ['the core, of which the host says that it has a fault', () =>
      breaksOff(browser, ({ instead }) => { instead['core.wasm'] = { status: 500 }; })],
    ['a page to sign in, in place of the content', () => breaksOff(browser, ({ instead }) => { instead['content-en.bin'] = login; })],
    ...['shell.js', 'worker.mjs'].map((mixed) =>
      [`a folder that is half a new version: the old ${mixed}`, () => isHalfUploaded(browser, next, mixed)]),
  ].filter(([, , only]) => !only || only === name));
  await browser.close();
  next.remove();
  return done;
}

await stepsInBrowsers(all, names);
