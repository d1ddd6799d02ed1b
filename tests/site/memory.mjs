// memory.mjs - what is left in Chromium's memory once the notebook is locked, and once it was left: in the heaps of the page,
// of its workers and of the service worker, read through the browser's own debugger, no text within reach says the
// passphrase, what was written, or where one was.
//
// Text that nothing reaches any more lies about until the browser uses the room for something else; no script can wipe
// it. That, and what the browser's own processes keep, is no part of this (docs/SITE.md).
//
// usage: node memory.mjs PROGRAM CORE.wasm CONTENT.bin

import assert from 'node:assert/strict';
import { openBrowser, say, steps, Visit } from '../browser/browser.mjs';
import { openSite, whenKept } from './site.mjs';

const words = { passphrase: 'qxvjzkwpmbtyhg corvid lantern', note: 'wzkqjvxplmtrbn', search: 'hhvqwzjxkpbd' };
const planted = 'bbtxqkzwmvrj'; // in every heap: it is found, or nothing was tried

/** Everything that runs for the page, by the browser's debugger: the page itself and, beside it, each worker. */
class Heaps {
  static async of(visit) {
    const heaps = new Heaps();
    heaps.session = await visit.context.newCDPSession(visit.page);
    heaps.workers = new Map(); // session id -> what it is
    heaps.waiting = new Map();
    heaps.chunks = new Map();
    heaps.session.on('Target.attachedToTarget', ({ sessionId, targetInfo }) => heaps.workers.set(sessionId, targetInfo.type));
    heaps.session.on('Target.detachedFromTarget', ({ sessionId }) => heaps.workers.delete(sessionId));
    heaps.session.on('Target.receivedMessageFromTarget', ({ sessionId, message }) => heaps.hear(sessionId, JSON.parse(message)));
    heaps.session.on('HeapProfiler.addHeapSnapshotChunk', ({ chunk }) => heaps.take('page', chunk));
    const filter = [{ type: 'worker' }, { type: 'service_worker' }];
    await heaps.session.send('Target.setAutoAttach', { autoAttach: true, waitForDebuggerOnStart: false, flatten: false, filter });
    return heaps;
  }

  take(who, chunk) { this.chunks.get(who)?.push(chunk); }

  hear(who, { id, method, params }) {
    if (method === 'HeapProfiler.addHeapSnapshotChunk') this.take(who, params.chunk);
    this.waiting.get(`${who} ${id}`)?.();
  }

  send(who, method, params = {}) {
    if (who === 'page') return this.session.send(method, params);
    const id = this.waiting.size + 1;
    const message = JSON.stringify({ id, method, params });
    return new Promise((resolve, reject) => {
      this.waiting.set(`${who} ${id}`, resolve);
      this.session.send('Target.sendMessageToTarget', { sessionId: who, message }).catch(reject);
    });
  }

  /** The texts in reach of one of them. */
  async textsOf(who) {
    this.chunks.set(who, []);
    await this.send(who, 'Runtime.evaluate', { expression: `self.planted = '${planted}';` });
    await this.send(who, 'HeapProfiler.collectGarbage');
    await this.send(who, 'HeapProfiler.takeHeapSnapshot');
    const { strings } = JSON.parse(this.chunks.get(who).join(''));
    this.chunks.delete(who);
    return strings;
  }

  /** Which of the words are in reach, and where; and how many heaps there are. */
  async found() {
    const all = [['page', 'page'], ...this.workers];
    const places = [];
    for (const [who, what] of all) {
      const texts = await this.textsOf(who);
      assert.ok(texts.includes(planted), `a word in the ${what} is not found`);
      for (const [name, word] of Object.entries(words)) {
        const forms = [word, new URLSearchParams({ '': word }).toString().slice(1)];
        const text = texts.find((one) => forms.some((form) => one.includes(form)));
        if (text !== undefined) places.push(`${name} in the ${what}: ${text.slice(0, 120)}`);
      }
    }
    return { places, kinds: all.map(([, what]) => what).sort() };
  }
}

const site = await openSite();
const browser = await openBrowser('chromium');
const visit = await Visit.begin(browser, site.address);
let heaps;

const [passed, failed] = await steps('memory', [
  ['someone makes a notebook, writes, and searches', async () => {
    await visit.makeNotebook(words.passphrase);
    await whenKept(visit.page);
    await visit.go('/write/note');
    await visit.page.locator('main textarea').first().fill(words.note);
    await visit.save();
    await visit.go('/everything');
    await visit.page.getByRole('searchbox').first().fill(words.search);
    await visit.page.keyboard.press('Enter');
    await visit.settled();
    heaps = await Heaps.of(visit);
    await visit.page.waitForTimeout(500);
  }],
  ['while it is open its words are found, and the passphrase is not', async () => {
    const { places, kinds } = await heaps.found();
    assert.deepEqual(kinds, ['page', 'service_worker', 'worker']);
    assert.ok(places.some((place) => place.startsWith('search')), `the page's own words are not found: ${places}`);
    assert.deepEqual(places.filter((place) => place.startsWith('passphrase')), []);
  }],
  ['locked, nothing of it is in reach', async () => {
    await visit.go('/more');
    await visit.press(/^Lock/);
    await visit.page.waitForTimeout(500);
    assert.deepEqual((await heaps.found()).places, []);
  }],
  ['opened and left, nothing either', async () => {
    await visit.go('/unlock');
    await visit.fill('Passphrase', words.passphrase);
    await visit.press('Open');
    await visit.go('/everything');
    await visit.sees(words.note);
    for (let i = 0; i < 3; i++) await visit.page.keyboard.press('Shift');
    await visit.page.waitForURL(`${site.address}leave.html`);
    await visit.page.waitForTimeout(500);
    assert.deepEqual((await heaps.found()).places, []);
  }],
]);
await browser.close();
await site.close();
say(passed, failed);
