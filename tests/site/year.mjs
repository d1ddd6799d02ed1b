// year.mjs - a year without a network: opened once, then written in on each of 365 days, loaded again, locked, its service worker
// killed; at the end a backup goes from Chromium to Firefox and to the native program, and each holds the same year.
//
// usage: node year.mjs PROGRAM CORE.wasm CONTENT.bin
//
// From the first visit on, something stands in the host's place that writes down what is asked and hangs up. The days come by the
// page's clock, as the site takes it from there, with summer time. Most of them are sent as the shell sends a form; one a month
// is written as a person does.

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import http from 'node:http';
import { resolve } from 'node:path';
import { openBrowser, say, steps, Visit } from '../browser/browser.mjs';
import { Program } from '../browser/program.mjs';
import { openSite, whatElse, whenKept } from './site.mjs';

const passphrase = 'seven quiet lamps along the river';
const programFile = resolve(process.argv[2]);
const dayMs = 24 * 60 * 60 * 1000;
const firstDay = Date.UTC(2027, 0, 1);
const summer = [Date.UTC(2027, 2, 28), Date.UTC(2027, 9, 31)];
const hourOfEvening = 20;

/** What is written on each day, and when: one look at the sky and one note. */
const days = Array.from({ length: 365 }, (_, i) => {
  const midnight = firstDay + i * dayMs;
  const offset = midnight >= summer[0] && midnight < summer[1] ? 120 : 60;
  const date = new Date(midnight).toISOString().slice(0, 10);
  return { date, offset, at: midnight + (hourOfEvening * 60 - offset) * 60000, mood: (i * 7) % 11 - 5, text: `The evening of ${date}` };
});
const months = Array.from({ length: 12 }, (_, i) => days.filter(({ date }) => Number(date.slice(5, 7)) === i + 1));
const written = days.map(({ date, mood, text }) => `${date} ${mood} ${text}`);
const lastEvening = days.at(-1);

/** Pages that show what the year came to. */
const shown = ['/today', '/week', '/month', '/growth', '/everything', '/helps', '/plan'];

/** In a page before its scripts: a clock that can be turned, and stays so when the page is loaded again. */
function setClock(start) {
  if (!navigator.storage) return; // an empty page of the browser's own
  const Real = Date;
  const read = () => JSON.parse(sessionStorage.getItem('clock of the test') ?? 'null') ?? start;
  let { at, offset } = read();
  let since = performance.now();
  window.Date = class extends Real {
    constructor(...given) { super(...(given.length ? given : [window.Date.now()])); }
    static now() { return Math.floor(at + performance.now() - since); }
    getTimezoneOffset() { return -offset; }
  };
  // A page that nobody touched for a day would lock itself (shell.mjs): this one is touched before it can look.
  window.turnClock = (to) => {
    const { idle } = document.body.dataset;
    document.body.dataset.idle = '0';
    ({ at, offset } = to);
    since = performance.now();
    document.dispatchEvent(new Event('scroll'));
    document.body.dataset.idle = idle;
    sessionStorage.setItem('clock of the test', JSON.stringify({ at, offset }));
  };
}

/** In a page: days, sent as the shell sends them. What was not saved is told. */
async function live([home, some]) {
  const { send } = await import(`${home}transport.js`);
  const unsaved = [];
  for (const day of some) {
    window.turnClock(day);
    for (const [path, fields] of [['/check-in', { mood: day.mood }], ['/write/note', { text: day.text }]]) {
      const answer = await send('POST', path, new URLSearchParams(fields).toString());
      if (answer.status !== 200 || !/[?&]saved=/.test(answer.path)) unsaved.push(`${day.date} ${path} ${answer.status} ${answer.path}`);
    }
  }
  return unsaved;
}

/** In a page: what pages say at the end of the year, at one moment. */
async function look([home, paths, evening]) {
  const { send } = await import(`${home}transport.js`);
  const pages = {};
  for (const path of paths) {
    window.turnClock({ ...evening, at: evening.at + 3600000 });
    const { status, bytes } = await send('GET', path);
    pages[path] = `${status} ${new TextDecoder().decode(bytes)}`;
  }
  return pages;
}

/** In the host's place: hangs up on everyone. */
async function cut(site) {
  const asked = [];
  await site.close();
  const server = http.createServer(({ method, url }, response) => {
    asked.push(`${method} ${url}`);
    response.destroy();
  });
  await new Promise((done) => { server.listen(new URL(site.origin).port, '127.0.0.1', done); });
  return { asked, mend: () => new Promise((done) => { server.close(done); server.closeAllConnections(); }) };
}

/** What a browser may ask by itself: whether there is another version. */
function onlyLooksForAVersion(site, { asked }) {
  const other = asked.filter((one) => one !== `GET ${site.under}service.js`);
  assert.deepEqual(other.slice(0, 5), []);
}

/** Whoever asks a host that is cut off is written down: else nothing above was tried. */
async function isHeard(visit, { asked }) {
  const page = await visit.context.newPage();
  await page.goto(`${visit.origin}/knock`).catch(() => {});
  await page.close();
  assert.ok(asked.includes('GET /knock'), 'nobody stands in the host\'s place');
}

async function unlock(visit) {
  const open = visit.page.getByRole('link', { name: 'Open my notebook' });
  if (await open.count() > 0) await visit.press('Open my notebook');
  await visit.fill('Passphrase', passphrase);
  await visit.press('Open', { role: 'button' });
}

async function stopServiceWorker(visit) {
  const session = await visit.context.newCDPSession(visit.page);
  await session.send('ServiceWorker.enable');
  await session.send('ServiceWorker.stopAllWorkers');
  await session.detach();
}

async function reload(visit) {
  await visit.page.reload();
  await visit.settled();
  await visit.go('/today');
  if (await visit.page.getByLabel('Passphrase').count() > 0) await unlock(visit);
}

async function lock(visit) {
  await visit.go('/more');
  await visit.press('Lock the notebook');
  await unlock(visit);
}

/** A month: its first day by hand, the others as the shell sends them, and then something that happens to a page. */
async function liveAMonth(visit, home, some, happens) {
  const [first, ...rest] = some;
  await visit.page.evaluate((day) => window.turnClock(day), first);
  await visit.go('/check-in');
  await visit.page.locator(`main input[name=mood][value="${first.mood}"]`).check({ force: true });
  await visit.save();
  await visit.go('/write/note');
  await visit.page.locator('main textarea').first().fill(first.text);
  await visit.save();
  assert.deepEqual(await visit.page.evaluate(live, [home, rest]), []);
  for (const act of happens) await act(visit);
}

const things = [[reload], [stopServiceWorker], [stopServiceWorker, reload], [lock, reload]];

/** As lines of `written`, by the evening that each record says of itself. */
function tellsTheYear(program, ...words) {
  const byDay = new Map();
  for (const kind of ['weather', 'note']) {
    for (const { at, fields } of program.records(kind, ...words)) {
      const [date, time] = [at.slice(0, 10), at.slice(11, 13)];
      assert.equal(Number(time), hourOfEvening, `${kind} of ${at}`);
      byDay.set(date, { ...byDay.get(date), [kind]: [...byDay.get(date)?.[kind] ?? [], fields.mood ?? fields.text] });
    }
  }
  return [...byDay].sort(([a], [b]) => (a < b ? -1 : 1)).map(([date, { weather = [], note = [] }]) => `${date} ${weather} ${note}`);
}

async function bringBack(visit, backup) {
  await visit.press(/^I have a backup/);
  await visit.page.getByLabel('The backup file').setInputFiles({ name: backup.name, mimeType: 'application/octet-stream', buffer: backup.bytes });
  await visit.press('Look what is in it');
  await visit.sees('The file is whole.');
  await visit.press('Bring it back');
  await visit.sees('The backup is here now.');
  await unlock(visit);
}

/** A browser that has opened the site once, and has no network any more. */
async function begin(name, evening) {
  const browser = await openBrowser(name);
  const visit = await Visit.begin(browser, site.address);
  await whenKept(visit.page);
  // Firefox asks the person, who is not there: as if they had said no.
  await visit.context.addInitScript(() => { if (navigator.storage) navigator.storage.persist = async () => false; });
  await visit.context.addInitScript(setClock, evening);
  assert.deepEqual(whatElse(site), []);
  const away = await cut(site);
  await visit.page.reload();
  await visit.settled();
  return { browser, visit, away };
}

async function end({ browser, visit, away }) {
  await isHeard(visit, away);
  onlyLooksForAVersion(site, { asked: away.asked.filter((one) => one !== 'GET /knock') });
  assert.deepEqual(await visit.allComplaints(), []);
  await browser.close();
  await away.mend();
}

const site = await openSite({ under: '/some/folder/' });
let phone = null, computer = null, backup = null, pages = null;
const [passed, failed] = await steps('year', [
  ['a notebook is made, without a network after the first visit', async () => {
    phone = await begin('chromium', days[0]);
    const { visit } = phone;
    await visit.makeNotebook(passphrase, { code: false });
  }],
  ...months.map((some, i) => [`month ${i + 1} is written`, () => liveAMonth(phone.visit, site.address, some, things[i % things.length])]),
  ['at its end a backup is saved', async () => {
    const { visit } = phone;
    await visit.go('/data');
    const [download] = await Promise.all([visit.page.waitForEvent('download'), visit.press('Save a backup')]);
    backup = { name: download.suggestedFilename(), bytes: readFileSync(await download.path()) };
    assert.match(backup.name, /^notes-2027-12-31\.backup$/);
    pages = await visit.page.evaluate(look, [site.address, shown, lastEvening]);
    await end(phone);
  }],
  ['the native program finds every evening in it', () => {
    const program = new Program(programFile);
    try {
      const words = ['--passphrase-file', program.write('pass', passphrase)];
      program.run('restore-backup', program.write('year.backup', backup.bytes), ...words);
      program.run('check', ...words);
      assert.deepEqual(tellsTheYear(program, ...words), written);
    } finally {
      program.remove();
    }
  }],
  ['the other browser, without a network too, shows the same pages', async () => {
    await site.open();
    computer = await begin('firefox', lastEvening);
    await bringBack(computer.visit, backup);
    const there = await computer.visit.page.evaluate(look, [site.address, shown, lastEvening]);
    for (const path of shown) {
      assert.match(pages[path], /^200 /, path);
      assert.equal(there[path], pages[path], path);
    }
    await computer.visit.go('/data');
    await computer.visit.sees('none missing');
    await end(computer);
  }],
]);
await Promise.all([phone, computer].map((one) => one?.browser.close().catch(() => {})));
say(passed, failed);
process.exit();
