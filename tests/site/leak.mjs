// leak.mjs - nothing that is typed reaches the web server: every form of the program is filled with marked words and sent, as
// the shell sends it and as the browser would by itself, without a service worker between; links are pressed in every way;
// then the server's log is read, and the browser's own.
//
// On a copy of the site without its policy the same forms do reach the server: else the log would prove nothing.
//
// The shell sends every form in Chromium alone: its script is the same in both. By itself each is sent in both.
//
// usage: node leak.mjs PROGRAM CORE.wasm CONTENT.bin [BROWSER...]

import { Visit } from '../browser/browser.mjs';
import { findPages, readRoutes } from '../browser/routes.mjs';
import { inBrowsers, openSite, plantNoPolicy, whatElse, whenKept } from './site.mjs';

const MARK = 'heronmark';
const PASSPHRASE = `seven ${MARK} lamps along the river`;
const routes = readRoutes();
const names = process.argv.slice(5);

/** Everything below runs in the page. */
async function installWalker({ mark, passphrase }) {
  const { send } = await import(new URL('transport.js', location.href.split('#')[0]).href);
  const pause = (ms) => new Promise((resolve) => { setTimeout(resolve, ms); });
  const settled = async () => {
    for (let i = 0; i < 12000 && document.documentElement.hasAttribute('data-busy'); i++) await pause(5);
  };
  const go = async (path) => {
    const link = Object.assign(document.createElement('a'), { href: path });
    document.body.append(link);
    link.click();
    link.remove();
    await settled();
  };
  const fillOne = (field, n) => {
    const { type } = field;
    if (field.disabled || ['hidden', 'submit', 'button', 'file'].includes(type)) return;
    if (type === 'radio' || type === 'checkbox') field.checked = true;
    else if (field.matches('select')) field.selectedIndex = field.options.length - 1;
    else if (type === 'password') field.value = passphrase;
    else if (type === 'number' || type === 'range') field.value = field.min || '1';
    else if (['date', 'time', 'datetime-local', 'month'].includes(type)) { /* as it is */ }
    else field.value = `${mark} ${n}`;
    field.dispatchEvent(new Event('input', { bubbles: true }));
  };
  const fill = (form) => [...form.elements].forEach(fillOne);
  /* Without the shell: its listener never hears of it, or it is no event at all. */
  const sendByItself = (form) => {
    const hush = (event) => event.stopImmediatePropagation();
    window.addEventListener('submit', hush, { capture: true });
    form.noValidate = true;
    for (const submit of [() => form.requestSubmit(), () => HTMLFormElement.prototype.submit.call(form)])
      try { submit(); } catch { /* Firefox throws what the policy forbids */ }
    window.removeEventListener('submit', hush, { capture: true });
  };
  const badLinks = () => [...document.querySelectorAll('a[href], area[href]')].map((a) => a.getAttribute('href'))
    .filter((href) => !/^(\.\/#\/|#|tel:|mailto:|sms:|https:\/\/)/.test(href));
  const sendAll = async (path, every) => {
    await go(path);
    const count = document.querySelectorAll('form').length;
    const links = badLinks();
    for (const form of document.querySelectorAll('form')) {
      fill(form);
      sendByItself(form);
    }
    for (let i = 0; every && i < count; i++) {
      if (i > 0) await go(path);
      const form = document.querySelectorAll('form')[i];
      if (!form) break;
      if (i > 0) fill(form);
      form.requestSubmit();
      await pause(0);
      await settled();
    }
    return { count, links };
  };
  window.walker = { ask: send, go, fill, sendAll, sendByItself, settled, pause };
}

class Walk {
  constructor(visit, site) {
    this.visit = visit;
    this.page = visit.page;
    this.site = site;
    this.forms = 0;
    this.seen = new Set();
    this.links = [];
  }

  async begin() { await this.page.evaluate(installWalker, { mark: MARK, passphrase: PASSPHRASE }); }

  /** As tests/browser/program.mjs asks a server. */
  async ask(method, path, body = null) {
    const { status, type, text } = await this.page.evaluate(async ([how, where, what]) => {
      const answer = await window.walker.ask(how, where, what);
      return { status: answer.status, type: answer.type, text: new TextDecoder().decode(answer.bytes) };
    }, [method, path, body]);
    return { status, headers: { 'content-type': type }, body: text };
  }

  /** In a notebook of one's own, empty, or in a made-up life; in whichever state what was sent left it. */
  async enter(who) {
    const { page } = this;
    const heading = await this.page.evaluate(async () => (await window.walker.ask('GET', '/today')).path);
    if (heading === '/today') return;
    if (heading.startsWith('/unlock')) await this.ask('POST', '/unlock', `passphrase=${encodeURIComponent(PASSPHRASE)}`);
    else if (who) await this.ask('POST', '/look', `who=${who}`);
    else await this.make();
    const now = await page.evaluate(async () => (await window.walker.ask('GET', '/today')).path);
    if (now !== '/today') throw new Error(`no way back into the notebook: ${now}`);
  }

  async make() {
    const { visit } = this;
    await this.page.evaluate(() => window.walker.go('/'));
    await visit.makeNotebook(PASSPHRASE);
  }

  /** Every form of every page that is not known yet, by itself, and with `every` by the shell too. */
  async sendEverything(who, every) {
    await this.enter(who);
    const { pages } = await findPages(this, routes);
    for (const { path, pattern } of pages.filter((one) => !this.seen.has(one.pattern))) {
      this.seen.add(pattern);
      await this.enter(who);
      const { count, links } = await this.page.evaluate(([where, all]) => window.walker.sendAll(where, all), [path, every]);
      this.forms += count;
      this.links.push(...links.map((href) => `${path}: ${href}`));
    }
  }
}

/** Every way to press a link: each leads to the site's own files, in this tab or in another. */
async function pressLinks(walk) {
  const { page } = walk;
  const { context } = walk.visit;
  await walk.enter(null);
  await page.evaluate(() => window.walker.go('/more'));
  const link = page.locator('main a[href^="./#/"]').first();
  for (const press of [{ button: 'middle' }, { modifiers: ['Control'] }, { modifiers: ['Shift'] }]) {
    await link.click(press);
    await page.evaluate(() => window.walker.settled());
    await page.evaluate(() => window.walker.go('/more'));
  }
  const popup = context.waitForEvent('page');
  await link.evaluate((a) => { window.open(a.href); });
  await (await popup).waitForLoadState();
  for (const other of context.pages()) if (other !== page) await other.close();
}

/** What the shell sends while one types, and what is refused. */
async function typeAndFail(walk) {
  const { page } = walk;
  await walk.enter(null);
  await page.evaluate(async (mark) => {
    const { go, fill, pause, settled } = window.walker;
    for (const path of ['/write/note', '/check-in', '/library', '/everything']) {
      await go(path);
      document.querySelectorAll('form').forEach(fill);
      await pause(1200);
    }
    await go(`/nothing/${mark}?${mark}`);
    await go('/data/import');
    const input = document.querySelector('input[type=file]');
    const files = new DataTransfer();
    files.items.add(new File([`{"kind":"note","${mark}":1}\n`], `${mark}.jsonl`, { type: 'text/plain' }));
    input.files = files.files;
    input.form.requestSubmit();
    await pause(50);
    await settled();
  }, MARK);
}

async function walkAll(name, browser, check) {
  /* Chromium can be rid of the service worker under the page's feet; where that cannot be, there never was one. */
  const removed = name === 'chromium';
  const site = await openSite({ under: '/some/folder/', without: removed ? [] : ['service.js'] });
  const visit = await Visit.begin(browser, site.address);
  const asked = [];
  visit.context.on('request', (request) => asked.push(request.url()));
  if (removed) await whenKept(visit.page);
  const walk = new Walk(visit, site);
  await walk.begin();
  await walk.enter('anna'); /* its files are the last that are fetched */
  if (removed) await removeWorker(visit, site);
  await walk.sendEverything('anna', name === 'chromium');
  await walk.ask('POST', '/look/end', '');
  await walk.sendEverything(null, name === 'chromium');
  await typeAndFail(walk);
  await pressLinks(walk);
  await visit.page.waitForTimeout(1000);

  check(walk.seen.size > 150, `only ${walk.seen.size} pages were met`);
  check(walk.forms > 300, `only ${walk.forms} forms were sent`);
  check(walk.links.length === 0, `links that a browser would ask the host for: ${walk.links.slice(0, 5).join('; ')}`);
  const more = whatElse(site);
  check(more.length === 0, `the host was asked for more than its files: ${more.slice(0, 5).join('; ')}`);
  const log = JSON.stringify(site.asked).toLowerCase();
  check(!log.includes(MARK), 'a marked word is in what the host was asked');
  const elsewhere = asked.filter((url) => !url.startsWith(site.address) && !/^(blob|data):/.test(url));
  check(elsewhere.length === 0, `another host was asked: ${elsewhere.slice(0, 5).join(', ')}`);
  console.error(`${name}: ${walk.forms} forms on ${walk.seen.size} pages; the host was asked ${site.asked.length} times`);
  await visit.end();
  await site.close();
}

/** Gone while the page stands, as when someone clears the browser's storage. */
async function removeWorker(visit, { origin }) {
  const session = await visit.context.newCDPSession(visit.page);
  await session.send('Storage.clearDataForOrigin', { origin, storageTypes: 'service_workers,cache_storage' });
  const left = await visit.page.evaluate(async () => (await navigator.serviceWorker.getRegistrations()).length);
  if (left > 0) throw new Error('the service worker is still there');
}

/** The same ways on the site without its policy: a form that goes by itself is in the log, with what it says. */
async function checkThatItCanFail(name, browser, check) {
  const bare = plantNoPolicy();
  for (const path of ['/write/note', '/everything']) {
    const site = await openSite({ folder: bare.folder, without: ['service.js'] });
    const visit = await Visit.begin(browser, site.address);
    const walk = new Walk(visit, site);
    await walk.begin();
    await walk.enter('anna');
    await visit.page.evaluate(async (where) => {
      await window.walker.go(where);
      const form = document.querySelector('main form:has(textarea, input[type=text], input[type=search])');
      window.walker.fill(form);
      window.walker.sendByItself(form);
    }, path).catch(() => {}); /* the page goes where the form leads */
    await visit.page.waitForTimeout(500);
    check(whatElse(site).some((line) => line.includes(MARK)), `without the policy the form of ${path} reaches nobody`);
    await visit.end();
    await site.close();
  }
  bare.remove();
}

await inBrowsers(async (name, browser, check) => {
  await checkThatItCanFail(name, browser, check);
  await walkAll(name, browser, check);
}, names.length > 0 ? names : undefined);
