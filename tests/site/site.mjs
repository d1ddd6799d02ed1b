// site.mjs - the site for a test: served from a folder, with the log of what was asked of its host.
//
//   const site = await openSite({ under: '/some/folder/' });       site.address, site.asked, site.close(), site.open()
//   site.names                      every file of the site, by name
//   whatElse(site)                  what the host was asked that is not: GET a file of the site, without more
//   await forget(page)              the service worker and the files that it kept are gone, while the page stands
//   await stepsInBrowsers(async (name) => steps(...), names)       the same for named steps
//   inBrowsers(async (name, browser, check) => ...)       once in each browser; prints the closing line
//   const planted = plant({ 'start.js': (text) => ... })      a copy of the site with something changed

import { createHash } from 'node:crypto';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { serveFolder } from '../../hosts/browser/serve.mjs';
import { atEnd } from '../browser/atend.mjs';
import { openBrowser, say } from '../browser/browser.mjs';

const sumOf = (text, how) => createHash('sha256').update(text).digest(how);
const everyBrowser = ['chromium', 'firefox'];
const keptMsMax = 20000;
const closingMsMax = 20000;

export const built = resolve('build/site');

let planted = 0;

export async function openSite({ folder = built, under = '/', ...more } = {}) {
  const server = await serveFolder(folder, { under, ...more });
  const names = readFileSync(join(folder, 'SHA256SUMS'), 'utf8').split('\n').filter(Boolean).map((line) => line.slice(66));
  return { ...server, under, names };
}

/** What was asked of the host besides the site's files, and whatever came along with that. */
export function whatElse({ asked, under, names, origin }) {
  const files = new Set(['', ...names].map((name) => under + name));
  return asked.filter(({ method, url, headers, body }) => method !== 'GET' || !files.has(url) || body !== ''
    || (headers.referer && !headers.referer.startsWith(`${origin}${under}`)))
    .map(({ method, url, body }) => `${method} ${url} ${body}`.trim());
}

/** Resolves once the service worker has kept everything and answers for this page. */
export async function whenKept(page) {
  await page.waitForFunction(() => navigator.serviceWorker.controller?.state === 'activated', undefined, { timeout: keptMsMax });
}

export async function forget(page) {
  await page.evaluate(async () => {
    for (const registration of await navigator.serviceWorker.getRegistrations()) await registration.unregister();
    for (const name of await caches.keys()) await caches.delete(name);
  });
}

/**
 * A copy of the site with something changed: `changes` has, by file name, what makes the new text of the old. As if it had been
 * built so: pages start nothing and the service worker keeps nothing whose hash is another. Else it is of a version that
 * has other files.
 */
export function plant(changes, { asBuilt = true } = {}) {
  const folder = mkdtempSync(join(tmpdir(), 'ek-site-'));
  cpSync(built, folder, { recursive: true });
  const text = (name) => readFileSync(join(folder, name), 'utf8');
  const before = new Map();
  const change = (name, make) => {
    const old = text(name);
    if (!before.has(name)) before.set(name, old);
    writeFileSync(join(folder, name), make(old));
  };
  const rehash = (name, from, how) => {
    if (before.has(from)) change(name, (old) => old.replace(sumOf(before.get(from), how), sumOf(text(from), how)));
  };
  for (const [name, make] of Object.entries(changes)) {
    change(name, make);
    if (text(name) === before.get(name)) throw new Error(`${name}: nothing was planted`);
  }
  if (asBuilt) {
    for (const name of [...before.keys()]) rehash('files.js', name, 'base64');
    for (const name of [...before.keys()]) rehash('index.html', name, 'base64');
    for (const name of [...before.keys()]) rehash('service.js', name, 'hex');
  }
  change('service.js', (old) => old.replace(/const version = '/, `$&next ${planted++} `));
  const remove = () => rmSync(folder, { recursive: true, force: true });
  const stay = atEnd(remove);
  return { folder, remove: () => { stay(); remove(); } };
}

/** The site as it would be if nobody had thought of a content policy. */
export function plantNoPolicy() {
  return plant({
    'index.html': (text) => text.replace(/<meta http-equiv="Content-Security-Policy"[^>]*>/, ''),
    'start.js': (text) => text.replace('document.head.append(meta);', ''),
  });
}

/** Named steps (browser.mjs) in each browser: `all(name)` promises how many passed and failed. Prints the closing line. */
export async function stepsInBrowsers(all, names) {
  let passed = 0, failed = 0;
  for (const name of names.length ? names : everyBrowser) {
    const [well, badly] = await all(name);
    passed += well;
    failed += badly;
  }
  say(passed, failed);
}

/** The same for what begins its browsers itself. */
export async function inProfiles(act, names) {
  let passed = 0, failed = 0;
  for (const name of names.length ? names : everyBrowser) {
    const check = (fine, what) => {
      if (fine) passed++;
      else { failed++; console.error(`FAILED: ${name}: ${what}`); }
    };
    await act(name, check).catch((error) => check(false, error.stack));
  }
  say(passed, failed);
  process.exit();
}

export async function inBrowsers(act, names = everyBrowser) {
  let passed = 0, failed = 0;
  for (const name of names) {
    const check = (fine, what) => {
      if (fine) passed++;
      else { failed++; console.error(`FAILED: ${name}: ${what}`); }
    };
    const browser = await openBrowser(name);
    try {
      await act(name, browser, check);
    } catch (error) {
      check(false, error.stack);
    }
    await Promise.race([browser.close(), new Promise((resolve) => { setTimeout(resolve, closingMsMax); })]);
  }
  say(passed, failed);
  process.exit(); /* a server that a fault left open would wait for ever, as would a browser that does not close */
}
