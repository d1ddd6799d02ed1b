// neighbour.mjs - other pages of the same host: a second copy of the site in a folder beside it, which must be another
// notebook; and a hostile page, which must get no key, hear no path, and put no script of its own into the site.
//
// What no site can keep from a page of its own origin (docs/SITE.md says so) is not tried: a window that it opened itself
// and in which the person then types the passphrase.
//
// usage: node neighbour.mjs PROGRAM CORE.wasm CONTENT.bin [BROWSER...]

import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { serveFolder } from '../../hosts/browser/serve.mjs';
import { atEnd } from '../browser/atend.mjs';
import { Visit } from '../browser/browser.mjs';
import { built, inBrowsers, whenKept } from './site.mjs';

const PASSPHRASE = 'seven quiet lamps along the river';
const PATH = '/practice/three-good-things'; // stands for what no other page may hear of
const names = process.argv.slice(5);

/** Two copies and the neighbour, side by side at one host. */
function street() {
  const folder = mkdtempSync(join(tmpdir(), 'ek-street-'));
  for (const copy of ['notes', 'twin']) cpSync(built, join(folder, copy), { recursive: true });
  mkdirSync(join(folder, 'evil'));
  writeFileSync(join(folder, 'evil/index.html'), '<!doctype html><title>-</title><link rel="icon" href="data:,">');
  writeFileSync(join(folder, 'evil/worker.js'), `
    self.addEventListener('activate', (event) => event.waitUntil(self.clients.claim()));
    self.addEventListener('message', async ({ ports: [answer] }) => {
      for (const client of await self.clients.matchAll({ type: 'window', includeUncontrolled: true })) {
        const { port1, port2 } = new MessageChannel();
        port1.onmessage = ({ data }) => answer.postMessage(data);
        client.postMessage({ type: 'wanted' }, [port2]);
      }
    });`);
  return { folder, remove: () => rmSync(folder, { recursive: true, force: true }) };
}

// All of this runs in the hostile page. What came is told as text: which way it came, and what it is.
function installThief({ home }) {
  const came = [];
  const look = (way) => (data) => {
    const found = JSON.stringify(data, (name, value) => (ArrayBuffer.isView(value) ? `bytes ${value.length}` : value));
    if (/bytes|\/practice/.test(found)) came.push(`${way}: ${found}`);
  };
  const pause = (ms) => new Promise((resolve) => { setTimeout(resolve, ms); });
  const messages = [{ type: 'take' }, { type: 'take', isNew: true }, { type: 'take', isNew: false }, { type: 'ask' }];

  async function listen() {
    for (const name of ['evenkeel', `notes ${new URL(home).pathname}`]) {
      const channel = new BroadcastChannel(name);
      channel.onmessage = ({ data }) => look(`channel ${name}`)(data);
      channel.postMessage({ what: 'wanted', id: 'thief' });
    }
  }

  async function askKeeper(way, container = navigator.serviceWorker) {
    const { active } = await container.getRegistration(home) ?? {};
    if (!active) { came.push(`${way}: no service worker to ask`); return; }
    for (const message of messages) {
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = ({ data }) => look(way)(data);
      active.postMessage(message, [port2]);
    }
    await pause(1200);
  }

  async function askAsTheSite() {
    const { receive, receiveBeside } = await import(`${home}tabs.js`);
    for (const way of [receive, receiveBeside]) look(way.name)(await way());
  }

  async function askFromFrame() {
    const frame = document.createElement('iframe');
    const loaded = new Promise((resolve) => { frame.onload = frame.onerror = resolve; });
    frame.src = home;
    document.body.append(frame);
    await Promise.race([loaded, pause(2000)]);
    let container = null;
    try { container = frame.contentWindow.navigator.serviceWorker; } catch { /* it did not come */ }
    if (container) await askKeeper('frame', container).catch(() => {});
    frame.remove();
  }

  async function askFromWorker() {
    const registration = await navigator.serviceWorker.register('worker.js');
    while (!registration.active) await pause(20);
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = ({ data }) => look('service worker of its own')(data);
    registration.active.postMessage('ask', [port2]);
    await pause(800);
    await registration.unregister();
  }

  async function poison() {
    let count = 0;
    for (const name of await caches.keys()) {
      if (!name.startsWith(home)) continue;
      const cache = await caches.open(name);
      for (const request of await cache.keys()) {
        if (!request.url.endsWith('.js')) continue;
        const headers = { 'Content-Type': 'text/javascript' };
        await cache.put(request, new Response('document.documentElement.dataset.taken = "";', { headers }));
        count += 1;
      }
    }
    return count;
  }
  window.thief = { came, listen, askKeeper, askAsTheSite, askFromFrame, askFromWorker, poison, pause };
}

async function enter(context, address) {
  const visit = new Visit(context, new URL(address).origin);
  visit.page = await context.newPage();
  await visit.watch();
  await visit.page.goto(address);
  return visit;
}

async function openNotebook(visit) {
  await visit.makeNotebook(PASSPHRASE);
  await visit.go('/more');
}

/** The hostile page, which keeps what it can to be asked by its own rules: it sends the header that lets it keep windows. */
async function thiefAt(context, host, home) {
  const thief = await enter(context, `${host.origin}/evil/`);
  await thief.page.evaluate(installThief, { home });
  return thief.page;
}

const isOpen = (visit) => visit.page.evaluate(() => Boolean(document.querySelector('nav.tabs')));

async function keysStay(context, host, home, visit, check) {
  const thief = await thiefAt(context, host, home);
  const tried = async (what) => {
    const came = await thief.evaluate(() => window.thief.came.splice(0));
    check(came.length === 0, `${what} gives a neighbour: ${came.join('; ')}`);
  };
  await thief.evaluate(() => window.thief.listen());
  await thief.waitForTimeout(500);
  await tried('a channel');
  await thief.evaluate(() => window.thief.askKeeper('message'));
  await tried('the service worker, asked from outside its folder,');
  await thief.evaluate(() => window.thief.askFromFrame());
  await tried('the site within a frame');
  await thief.evaluate(() => window.thief.askFromWorker());
  await tried('a service worker of another folder');
  await thief.evaluate(() => window.thief.askAsTheSite());
  await tried('its own script');

  // A tab is opened beside: where it goes is for it alone.
  const [page] = await Promise.all([context.waitForEvent('page'), visit.page.evaluate((path) => {
    const link = Object.assign(document.createElement('a'), { href: `./#${path}` });
    document.body.append(link);
    link.dispatchEvent(new MouseEvent('click', { bubbles: true, cancelable: true, ctrlKey: true }));
    link.remove();
  }, PATH)]);
  const beside = new Visit(context, host.origin);
  beside.page = page;
  await beside.settled();
  check(await isOpen(beside), 'a tab that was opened beside an open one is locked');
  await tried('a tab that opens');
  await page.close();

  // It takes the site's address, without loading it.
  await thief.evaluate((address) => history.pushState(null, '', address), home);
  await thief.evaluate(() => window.thief.askKeeper('message under the address of the site'));
  await tried('the service worker, asked under its own address,');
  return { thief, tried };
}

/** A window that the neighbour opened and holds on to is not handed the keys. */
async function windowStays(context, host, home, check) {
  const address = `${host.origin}/evil/window.html`;
  const page = await context.newPage();
  await page.route(address, (route) => route.fulfill({
    contentType: 'text/html', headers: { 'Cross-Origin-Opener-Policy': 'same-origin' },
    body: '<!doctype html><title>-</title><link rel="icon" href="data:,">',
  }));
  for (const disowned of [false, true]) {
    await page.goto(address);
    const [opened] = await Promise.all([context.waitForEvent('page'), page.evaluate(([to, disown]) => {
      window.held = window.open(disown ? 'about:blank' : to);
      if (disown) {
        window.held.opener = null;
        window.held.location = to;
      }
    }, [home, disowned])]);
    const visit = new Visit(context, host.origin);
    visit.page = opened;
    await visit.settled();
    const seen = await page.evaluate(() => {
      try { return Boolean(window.held.document.querySelector('nav.tabs')); } catch { return false; }
    });
    check(!seen, `a neighbour sees an open notebook in a window of its own${disowned ? ', disowned' : ''}`);
    await opened.close();
  }
  await page.close();
}

async function filesStay(thief, visit, check) {
  const count = await thief.evaluate(() => window.thief.poison());
  check(count > 10, `only ${count} files could be changed: nothing was tried`);
  await visit.page.reload();
  await visit.settled();
  const taken = await visit.page.evaluate(() => 'taken' in document.documentElement.dataset);
  check(!taken, 'a script that a neighbour put among the kept files ran');
  check(await visit.heading() === 'More', `with files of a neighbour, loaded again it shows "${await visit.heading()}"`);
}

async function twinsStayApart(context, host, visit, check) {
  const twin = await enter(context, `${host.origin}/twin/`);
  await twin.settled();
  check(await twin.heading() === 'Good that you are here', `the copy beside it shows "${await twin.heading()}"`);
  await openNotebook(twin);
  await twin.go('/more');
  await twin.press(/^Lock/);
  await twin.settled();
  check(await isOpen(visit), 'locking one copy locks the other');
  await visit.page.reload();
  await visit.settled();
  check(await isOpen(visit), 'what opens one copy is gone with the other');
  const stored = await visit.page.evaluate(async () => (await indexedDB.databases()).map(({ name }) => name).sort());
  check(stored.length === 2, `two copies keep: ${stored.join(', ')}`);
  check(!/even/i.test(stored.join()), `a name tells which program it is: ${stored.join(', ')}`);
  await twin.page.close();
}

const { folder, remove } = street();
atEnd(remove);
await inBrowsers(async (name, browser, check) => {
  const host = await serveFolder(folder);
  const home = `${host.origin}/notes/`;
  const visit = await Visit.begin(browser, home);
  const { context } = visit;
  await openNotebook(visit);
  await whenKept(visit.page);

  const { thief, tried } = await keysStay(context, host, home, visit, check);
  await windowStays(context, host, home, check);
  await twinsStayApart(context, host, visit, check);
  await visit.go('/more');
  await filesStay(thief, visit, check);

  // The page went a moment ago: the service worker has what opens it.
  await visit.page.goto('about:blank');
  await thief.evaluate(() => window.thief.askKeeper('message after the page went'));
  await tried('the service worker, while it keeps the keys,');
  await visit.page.goto(home);
  await visit.settled();
  check(await isOpen(visit), 'the next page is locked: there was nothing to be had');
  await visit.end();
  await host.close();
}, names.length > 0 ? names : undefined);
