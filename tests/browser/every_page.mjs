// every_page.mjs - visits every page of the program, without a notebook, in an empty one and in made-up lives, on phones and
// wide screens, light and dark, and finds nothing wrong: no finding of axe-core, nothing on the console, no request to
// elsewhere, nothing that must be scrolled sideways, everything within reach of the keyboard and its focus seen; every page
// can be come to by a link, and every link leads somewhere.
//
// usage: node every_page.mjs PROGRAM [PICTURES [NAME...]]
//
// A page looks different empty and full, on a phone and not, light and dark: each is visited empty in one of four looks and
// full in its opposite. What people meet every day is visited in all.
// With a folder PICTURES, every page of every notebook in every look is written there instead (make pictures); names of
// notebooks and looks after it choose some of them: build/screenshots anna phone-dark.

import { mkdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { axeFindings, bringAxe } from './axe.mjs';
import { openBrowser, say, Visit } from './browser.mjs';
import { Program } from './program.mjs';
import { findPages, readRoutes, routeOf } from './routes.mjs';

const [programFile, pictures, ...chosen] = process.argv.slice(2);
const NOW = '2026-11-21T21:30:00+01:00';
const LOOKS = [
  { name: 'phone-light', width: 320, scheme: 'light' },
  { name: 'wide-light', width: 1280, scheme: 'light' },
  { name: 'wide-dark', width: 1280, scheme: 'dark' },
  { name: 'phone-dark', width: 360, scheme: 'dark' },
];
const DAILY = ['/welcome', '/today', '/check-in', '/now', '/urge', '/week', '/more'];
// What no link leads to in these notebooks: ways in, to which the shell or the server lead; what comes after a form is sent,
// which the areas' own tests go through; what needs something in the trash; and what only a browser's host has.
const BY_NO_LINK = [
  '/', '/unlock', '/recover', '/trash/empty', '/between-us/*', '/missing/*', '/origins/*/done', '/practice/*/done',
  '/urge/*/again', '/helps/test/moment/*/again', '/support/*', '/support/*/change', '/data/restore',
];

/** Whether one of `names` is among those chosen, or none of them was. */
const isChosen = (name, names) => !names.some((one) => chosen.includes(one)) || chosen.includes(name);

// The site shows the same pages by the same style, which the native program's run looks at in every way: here each notebook
// that has other pages is gone through, with each page in one look. A Firefox is light always (firefox.mjs).
const onSite = process.env.EVENKEEL_HOST === 'site';
const inFirefox = process.env.EVENKEEL_BROWSER === 'firefox';
const atOnce = inFirefox ? 1 : 2;
const looks = inFirefox ? LOOKS.filter(({ scheme }) => scheme === 'light') : LOOKS;

const routes = readRoutes();
const reached = new Set();
let passed = 0;
const faults = [];
const check = (fine, what) => { if (fine) passed++; else faults.push(what); };

const pictureName = (pattern) => pattern.replaceAll('/*', '-ID').replaceAll('/', '-').replace(/^-/, '') || 'start';

/** What reaches out of the window to the right. */
const tooWide = (page) => page.evaluate(() => {
  const width = document.documentElement.clientWidth;
  if (document.documentElement.scrollWidth <= width) return '';
  const out = [...document.querySelectorAll('body *')].find((e) => e.getBoundingClientRect().right > width + 1);
  return out ? out.outerHTML.slice(0, 100) : 'something';
});

/** What Tab has to meet, from the top; from now on, what it does meet is written down, and whether its focus can be seen. */
const beginTabs = (page) => page.evaluate(() => {
  window.getSelection().removeAllRanges();
  document.body.tabIndex = -1;
  document.body.focus();
  window.met = new Map();
  const nameOf = (e) => (e.type === 'radio' ? `radio ${e.name}` : e);
  const shown = (e) => e && (getComputedStyle(e).outlineStyle !== 'none' || getComputedStyle(e).boxShadow !== 'none');
  const note = ({ target: e }) => {
    const seen = shown(e) || shown(e.labels?.[0]) || shown(e.nextElementSibling);
    window.met.set(nameOf(e), { seen: seen || window.met.get(nameOf(e))?.seen, html: e.outerHTML.slice(0, 80) });
  };
  document.removeEventListener('focusin', window.noteFocus);
  window.noteFocus = note;
  document.addEventListener('focusin', note);
  const usable = [...document.querySelectorAll('a[href], button, input:not([type=hidden]), select, textarea, summary')]
    .filter((e) => !e.disabled && e.tabIndex >= 0 && e.checkVisibility({ visibilityProperty: true }));
  window.wanted = new Set(usable.map(nameOf)); // of a group of radio buttons, Tab meets one
  return window.wanted.size;
});

const allMet = (page) => page.evaluate(() => [...window.wanted].every((e) => window.met.has(e)));

// Some have several stops of their own: a date, a time, what can be scrolled.
async function keyboardFaults(page) {
  const count = await beginTabs(page);
  for (let i = 0; i < count || (i < 3 * count + 20 && !await allMet(page)); i++) await page.keyboard.press('Tab');
  return page.evaluate(() => [
    ...[...window.wanted].filter((e) => !window.met.has(e))
      .map((e) => `the keyboard does not meet ${e.outerHTML ? e.outerHTML.slice(0, 80) : e}`),
    ...[...window.met.values()].filter(({ seen }) => !seen).map(({ html }) => `the focus cannot be seen on ${html}`),
  ]);
}

async function look(visit, where, { keyboard }) {
  const before = visit.complaints.length;
  const findings = await axeFindings(visit.page);
  check(findings.length === 0, `${where}: ${findings.join('; ')}`);
  const wide = await tooWide(visit.page);
  check(!wide, `${where}: wider than the window: ${wide}`);
  if (keyboard) {
    const found = await keyboardFaults(visit.page);
    check(found.length === 0, `${where}: ${found.slice(0, 3).join('; ')}`);
  }
  const said = visit.complaints.slice(before);
  check(said.length === 0, `${where}: ${said.slice(0, 3).join('; ')}`);
}

async function visitAll(browser, origin, token, state, how, pages) {
  if (pages.length === 0 || !isChosen(how.name, looks.map(({ name }) => name))) return;
  const folder = pictures && join(pictures, how.name, state);
  if (folder) mkdirSync(folder, { recursive: true });
  const visit = await Visit.begin(browser, `${origin}/`, { ...how, token });
  await bringAxe(visit.page);
  // Of several windows of a Firefox one has the focus, a moment after it is told to.
  await visit.page.bringToFront();
  await visit.page.waitForFunction(() => document.hasFocus());
  for (const { pattern, path } of pages) {
    const where = `${state} ${how.name} ${pattern}`;
    try {
      await visit.go(path);
      if (folder) await visit.picture(join(folder, `${pictureName(pattern)}.png`));
      else await look(visit, where, { keyboard: how.width < 400 });
    } catch (error) {
      faults.push(`${where}: ${error.message.split('\n')[0]}`);
    }
  }
  const broken = await visit.page.evaluate(() => window.broken ?? []);
  check(broken.length === 0, `${state} ${how.name}: content policy: ${broken.slice(0, 3).join('; ')}`);
  await visit.end();
}

/** Behind a closed gate nothing is there, and nothing leads there. */
async function checkGate(server, pages, ways) {
  for (const { pattern } of routes.filter(({ access }) => access === 'GATED')) {
    const path = pattern.replaceAll('*', '01a1ffc1-9ba4-7c66-a0f7-51da095b90f7');
    if (routeOf(routes, path).access !== 'GATED') continue;
    const { status } = await server.ask('GET', path);
    check(status === 404, `behind the closed gate ${pattern} answers ${status}`);
    check(!ways.has(pattern), `behind the closed gate something leads to ${pattern}`);
  }
}

async function visitNotebook(browser, program, { state, turn, which, gate }) {
  const server = await program.serve({ now: NOW });
  try {
    const origin = new URL(server.address).origin;
    const { pages, reached: ways, dead } = await findPages(server, routes);
    dead.forEach((what) => faults.push(`${state}: ${what}`));
    ways.forEach((pattern) => reached.add(pattern));
    if (gate) await checkGate(server, pages, ways);
    const shown = pages.filter(({ pattern }) => pictures || which(pattern));
    const inEach = (pattern) => pictures || (!onSite && DAILY.includes(pattern));
    const of = (i) => shown.filter(({ pattern }, n) => inEach(pattern) || (n + turn) % looks.length === i);
    const lookIn = (n) => visitAll(browser, origin, server.token, state, looks[n], of(n));
    for (let i = 0; i < looks.length; i += atOnce) {
      await Promise.all(looks.slice(i, i + atOnce).map((_, n) => lookIn(i + n)));
    }
  } finally {
    if (!await server.stop()) faults.push(`the server of the ${state} notebook did not end cleanly: ${server.said}`);
  }
}

const live = (who) => (program) => {
  program.run('demo', program.folder, '--who', who, '--years', '1', '--now', NOW);
  program.environment.EVENKEEL_PASSPHRASE_FILE = program.write('passphrase', 'demo\n');
};

// How each notebook comes to be, and which of its pages are looked at. `again`: others show all of these pages too.
const NOTEBOOKS = [
  { state: 'none', turn: 0, which: () => true, make: () => {} },
  // The forms of all kinds are made by one function: in an empty notebook, one look at them is enough.
  { state: 'empty', turn: 0, which: (pattern) => pattern !== '/welcome', make: (program) => {
    program.run('new', '--no-passphrase');
    program.openGate('--now', NOW);
  } },
  { state: 'anna', turn: 2, which: (pattern) => pattern !== '/welcome', make: live('anna') },
  { state: 'joan', again: true, turn: 1, which: (pattern) => DAILY.slice(1, 3).includes(pattern) || /where|growth|circle/.test(pattern), make: live('joan') },
  { state: 'viktor', again: true, turn: 3, which: (pattern) => /where|plan|ladders|circle|today/.test(pattern), make: live('viktor') },
  { state: 'samira', turn: 1, which: (pattern) => /where|today|plan|check-in|more|help$/.test(pattern), make: live('samira'), gate: true },
];

const browser = await openBrowser();
const states = NOTEBOOKS.map(({ state }) => state);
for (const notebook of NOTEBOOKS.filter(({ state, again }) => isChosen(state, states) && !(again && onSite && !chosen.includes(state)))) {
  const program = new Program(resolve(programFile));
  const begin = Date.now();
  try {
    notebook.make(program);
    await visitNotebook(browser, program, notebook);
  } catch (error) {
    faults.push(`${notebook.state}: ${error.message}`);
  }
  console.error(`${notebook.state}: ${Math.round((Date.now() - begin) / 1000)} s`);
  program.remove();
}
await browser.close();
// All notebooks together have a way to every page; the site's run goes through some of them.
for (const { pattern } of pictures || onSite ? [] : routes) {
  if (!BY_NO_LINK.includes(pattern)) check(reached.has(pattern), `no link leads to ${pattern}`);
}
for (const fault of faults) console.error(`FAILED: ${fault}`);
say(passed, faults.length);
