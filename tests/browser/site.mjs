// site.mjs - the program as a folder of static files, in the place of `evenkeel serve`: same tests, other host.
//
// What a test prepares by commands is in the notebook that the commands keep. Here the browser keeps one of its own, and
// between the two go backups, as between a person's phone and computer:
//
//   - before a page is opened, the rows of `evenkeel backup` are put into the browser by the site's own store.js, and
//     what opens them is handed to its first page as by a page that went a moment ago;
//   - when a page has changed something, the browser's rows become a backup file; the next command restores it first;
//   - what a command wrote since then gets into the browser by store.js too, as another tab's writing would.
//
// So a record that a page wrote is found by `evenkeel list` only if its sealed bytes are the same on both hosts, and
// `stop` lets `evenkeel check` look at all of them. The clock is the page's, as the site takes it from there.

import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { backupOf, readBackup } from '../../hosts/browser/worker/backup.js';
import { batchOf, effect, effectsOf, joined, same } from '../../hosts/browser/worker/batch.js';
import { secretType } from '../../hosts/browser/worker/border.js';
import { Core, none } from '../../hosts/browser/worker/core.js';
import { oneText } from '../../hosts/browser/one_text.mjs';
import { serveFolder } from '../../hosts/browser/serve.mjs';
import { hosts, lastBrowser, Visit } from './browser.mjs';

const folder = new URL('../../build/site/', import.meta.url).pathname;
const source = new URL('../../hosts/browser/worker/', import.meta.url).pathname;
const coreRoom = 32 << 20;

// An empty page of the site's origin, which the host of the files never hears of.
const BESIDE = 'beside';
const EMPTY = '<!doctype html><title>-</title><link rel="icon" href="data:,">';

const compiled = (name) => new WebAssembly.Module(readFileSync(folder + name));
const parts = { module: compiled('core.wasm'), content: new Uint8Array(readFileSync(`${folder}content-en.bin`)) };
const newCore = () => new Core(parts, coreRoom);

const asText = (bytes) => Buffer.from(bytes).toString('base64');
const asBytes = (text) => new Uint8Array(Buffer.from(text, 'base64'));

// What a notebook's rows are, wherever they lie: by place, with slots and head.
function held(batches) {
  const all = { slots: none, head: none, rows: new Map() };
  for (const batch of batches) {
    for (const one of effectsOf(batch)) {
      if (one.type === effect.slots) all.slots = one.a;
      if (one.type === effect.head) all.head = one.a;
      if (one.type === effect.append) all.rows.set(`${one.chain} ${one.sequence}`, one);
    }
  }
  return all;
}

function withOld(batch, old) {
  const whole = joined([batch, old]);
  new DataView(whole.buffer).setUint32(batch.length - 4, old.length, true);
  return whole;
}

// What a store that holds `here` has to do to hold `there`.
function effectsFrom(here, there) {
  const effects = [];
  for (const name of ['slots', 'head']) {
    if (!same(here[name], there[name])) effects.push(withOld(batchOf(effect[name], '', there[name]), here[name]));
  }
  for (const [place, row] of there.rows) {
    const known = here.rows.get(place);
    if (!known) {
      effects.push(row.bytes);
    } else if (row.b.length < known.b.length) {
      const shred = row.bytes.slice(0, row.bytes.length - row.a.length - 4);
      const view = new DataView(shred.buffer);
      view.setUint32(0, effect.shred, true);
      view.setUint32(shred.length - 8, 0, true);
      effects.push(shred);
    }
  }
  return joined(effects);
}

function stretched(slots, passphrase) {
  const { exports } = new WebAssembly.Instance(compiled('stretch.wasm'), {});
  exports._initialize();
  const length = Buffer.alloc(4);
  const text = Buffer.from(passphrase.normalize('NFC'));
  length.writeUInt32LE(text.length);
  const wish = Buffer.concat([slots.subarray(24, 40), slots.subarray(4, 8), length, text]);
  new Uint8Array(exports.memory.buffer).set(wish, exports.stretch_room(wish.length));
  if (!exports.stretch(wish.length)) throw new Error('the passphrase could not be stretched');
  return new Uint8Array(exports.memory.buffer).slice(exports.stretch_room(32)).slice(0, 32);
}

// In the page: the clock of the test, which goes on from there.
function setClock({ shift, offset }) {
  const Real = Date;
  window.Date = class extends Real {
    constructor(...given) { super(...(given.length ? given : [Real.now() + shift])); }
    static now() { return Real.now() + shift; }
    getTimezoneOffset() { return -offset; }
  };
}

// In a page, by the site's own store: what was stored since it was last asked; null when that is nothing.
async function takeOut(site) {
  if (!location.href.startsWith(site) || location.pathname.endsWith('leave.html')) return null;
  const first = !window.storeOfTest;
  window.storeOfTest ??= new window.StoreOfTest({ name: 'notes /' });
  if (!first && await window.storeOfTest.since() === null) return null;
  await window.storeOfTest.begun();
  const { batches } = await window.storeOfTest.all();
  return batches.map((batch) => {
    let text = '';
    for (let i = 0; i < batch.length; i += 1 << 15) text += String.fromCharCode(...batch.subarray(i, i + (1 << 15)));
    return btoa(text);
  });
}

async function putIn(effects) {
  const store = new window.StoreOfTest({ name: 'notes /' });
  await store.begun();
  const result = await store.apply(Uint8Array.from(atob(effects), (letter) => letter.charCodeAt(0)));
  store.close();
  return result;
}

// The page's policy lets it fetch no script of the worker's, so the store comes as a text.
const storeText = `${oneText((name) => readFileSync(source + name, 'utf8'), 'store.js').text}
  window.StoreOfTest = from_store_js.Store;`;

async function withStore(page, act, given) {
  if (!await page.evaluate(() => 'StoreOfTest' in window)) await page.evaluate(`{ ${storeText} }`);
  return page.evaluate(act, given);
}

// In a page before its scripts: as long as there is no service worker yet, something answers in its place, once, as the real
// one does for a page that went a moment ago (service.js).
function playKeeper(handover) {
  if (!('ServiceWorkerContainer' in window)) return; // an empty page of the browser's own
  const { getRegistration } = ServiceWorkerContainer.prototype;
  let given = false;
  const active = {
    state: 'activated',
    postMessage({ type }, ports) {
      if (type !== 'take' && type !== 'ask') return;
      const bytes = given ? null : Uint8Array.from(atob(handover), (letter) => letter.charCodeAt(0));
      given = true;
      ports[0].postMessage({ handover: bytes, place: null, path: '' });
    },
  };
  ServiceWorkerContainer.prototype.getRegistration = async function registration(...of) {
    return await getRegistration.apply(this, of) ?? { active };
  };
}

async function askSite([site, method, path, body]) {
  const { send } = await import(`${site}transport.js`);
  const answer = await send(method, path, body);
  let text = '';
  for (const byte of new Uint8Array(answer.bytes)) text += String.fromCharCode(byte);
  return { ...answer, bytes: btoa(text) };
}

export class SiteServer {
  constructor(program, now) {
    this.program = program;
    this.said = '';
    this.here = held([]); // as the browser is known to hold it
    this.homeward = null; // a backup file that the commands do not know yet
    this.behind = false; // commands may have written what the browser does not hold
    this.visit = null; // the one whose notebook this is
    this.child = { kill: () => this.end() };
    if (now) {
      const [, sign, hours, minutes] = /([+-])(\d\d):?(\d\d)$/.exec(now) ?? [0, '+', 0, 0];
      this.clock = { shift: Date.parse(now) - Date.now(), offset: Number(`${sign}1`) * (60 * hours + Number(minutes)) };
    }
  }

  async begin() {
    this.files = await serveFolder(folder);
    this.origin = this.files.origin;
    this.address = `${this.origin}/`;
    hosts.set(this.origin, this);
    await this.lookAtCommands();
  }

  // What the commands hold now, and what leads there from what the browser holds.
  async lookAtCommands() {
    this.behind = false;
    const file = this.program.backUp();
    if (!file) return none;
    const found = await readBackup(newCore(), new Blob([readFileSync(file)]), { batches: [] });
    const there = held(found.batches);
    const effects = effectsFrom(this.here, there);
    this.here = there;
    return effects;
  }

  // What opens the notebook, as an open tab would hand it to the next; null where it stays locked.
  handover() {
    const { keyFile, passphrase } = this.program.waysIn();
    if (this.here.slots.length === 0 || !(keyFile || passphrase)) return null;
    const core = newCore();
    core.load([batchOf(effect.slots, '', this.here.slots)], 0);
    const opens = keyFile ? core.unlock(secretType.keyFile, new Uint8Array(Buffer.from(keyFile.trim(), 'hex')))
      : core.unlock(secretType.passphrase, stretched(this.here.slots, passphrase));
    if (!opens) throw new Error('the notebook does not open');
    return core.handOn();
  }

  /** Before a visit's first page. */
  async prepare(visit) {
    if (this.clock) await visit.context.addInitScript(setClock, this.clock);
    await this.bringUp(this.visit);
    if (this.here.slots.length === 0) return;
    const beside = await visit.context.newPage();
    await beside.route(`${this.address}${BESIDE}`, (route) => route.fulfill({ contentType: 'text/html', body: EMPTY }));
    await beside.goto(`${this.address}${BESIDE}`);
    const effects = effectsFrom(held([]), this.here);
    const result = await withStore(beside, putIn, asText(effects));
    if (result !== 'stored') throw new Error(`the notebook could not be put into the browser: ${result}`);
    const handover = this.handover();
    if (handover) await visit.context.addInitScript(playKeeper, asText(handover));
    await beside.close();
  }

  begun(visit) { this.visit ??= visit; }

  async ended(visit) { if (this.visit === visit) this.visit = null; }

  /** Before a visit asks for something: what commands wrote is there. */
  async bringUp(visit) {
    if (!this.behind || (visit && visit !== this.visit)) return;
    const effects = await this.lookAtCommands();
    if (effects.length === 0 || !visit) return;
    const result = await withStore(visit.page, putIn, asText(effects));
    if (result !== 'stored') throw new Error(`what a command wrote could not be put into the browser: ${result}`);
  }

  /** After a visit was answered: what it wrote can be found by commands. */
  async bringHome(visit) {
    if (visit !== this.visit) return;
    const batches = (await withStore(visit.page, takeOut, this.address))?.map(asBytes);
    if (!batches) return;
    const there = held(batches);
    if (effectsFrom(this.here, there).length === 0) return;
    if (this.behind) throw new Error('a page and a command wrote at the same time, which this test has no way to follow');
    this.here = there;
    this.homeward = Buffer.from(await backupOf(newCore(), { batches }).arrayBuffer());
  }

  /** Before a command: the backup that it has to restore first, if any. */
  takeHome() {
    const file = this.homeward;
    this.homeward = null;
    return file;
  }

  /** As with a server: redirects are not followed. */
  async ask(method, path, body = '') {
    if (!this.visit) await Visit.begin(lastBrowser(), this.address);
    const { visit } = this;
    await this.bringUp(visit);
    const answer = await visit.page.evaluate(askSite, [this.address, method, path, method === 'POST' ? body : null]);
    await this.bringHome(visit);
    return {
      status: answer.path === path ? answer.status : 303,
      headers: { 'content-type': answer.type, location: answer.path },
      body: Buffer.from(answer.bytes, 'base64'),
    };
  }

  end() {
    hosts.delete(this.origin);
    this.files.close();
  }

  /** True when nothing but the site's files was asked for, and the notebook is whole. */
  async stop() {
    this.end();
    const known = new Set(['/', ...readdirSync(folder, { recursive: true }).map((name) => `/${name}`)]);
    const other = this.files.asked.filter(({ method, url, body }) => method !== 'GET' || !known.has(url) || body);
    if (other.length > 0) this.said = `asked of the host of the files: ${JSON.stringify(other.slice(0, 5))}`;
    try {
      if (existsSync(this.program.notebook) || this.homeward) this.program.run('check', ...this.program.wayIn());
    } catch (error) {
      this.said = `evenkeel check: ${error.stderr || error.message}`;
    }
    if (this.said) console.error(this.said);
    return this.said === '';
  }
}
