// every_page.mjs - visits every page that links lead to, at two widths, light and dark, in an empty notebook and in a
// full one, and finds nothing wrong: no finding of axe-core, nothing on the console, no request to elsewhere, nothing
// that must be scrolled sideways, everything within reach of the keyboard.
//
// usage: node every_page.mjs PROGRAM [PICTURES]
//
// With a folder PICTURES, pictures of every page are written there, for people to look at (make pictures).

import axe from 'axe-core';
import { mkdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { openBrowser, say, Visit } from './browser.mjs';
import { Program } from './program.mjs';

const [programFile, pictures] = process.argv.slice(2);
const NOW = '2026-11-21T21:30:00+01:00';
const PAGES_MAX = 120;
const RULES = { resultTypes: ['violations'], runOnly: { type: 'tag', values: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'] } };
const LOOKS = [
  { name: 'phone-light', width: 360, scheme: 'light' },
  { name: 'phone-dark', width: 360, scheme: 'dark' },
  { name: 'wide-light', width: 1280, scheme: 'light' },
  { name: 'wide-dark', width: 1280, scheme: 'dark' },
];

let passed = 0;
const faults = [];
const check = (fine, what) => { if (fine) passed++; else faults.push(what); };

/** An address without what differs from record to record, so that one page of a kind is visited and not hundreds. */
function kindOf(path) {
  return path.split(/[?#]/)[0]
    .replace(/[0-9a-f]{8}-[0-9a-f-]{27}/g, 'ID')
    .replace(/\d{4}-\d{2}-\d{2}/g, 'DAY')
    .replace(/^\/help\/[A-Z]{2}$/, '/help/COUNTRY');
}

const pictureName = (path) => kindOf(path).replaceAll('/', '-').replace(/^-/, '') || 'start';

async function findAll(visit, starts) {
  const found = new Map(starts.map((path) => [kindOf(path), path]));
  for (const path of found.values()) {
    if (found.size > PAGES_MAX) break;
    await visit.go(path);
    for (const next of await visit.leadsTo()) {
      const kind = kindOf(next);
      if (kind === '/' || kind === '/leave' || /\.(css|js|svg)$/.test(kind)) continue;
      if (!found.has(kind)) found.set(kind, next);
    }
  }
  return [...found.values()];
}

const axeFindings = (page) => page.evaluate(async (rules) => {
  const { violations } = await window.axe.run(document, rules);
  return violations.map(({ id, nodes }) => `${id}: ${nodes[0].html.slice(0, 120)} (${nodes.length})`);
}, RULES);

/** What reaches out of the window to the right. */
const tooWide = (page) => page.evaluate(() => {
  const width = document.documentElement.clientWidth;
  if (document.documentElement.scrollWidth <= width) return '';
  const out = [...document.querySelectorAll('body *')].find((e) => e.getBoundingClientRect().right > width + 1);
  return out ? out.outerHTML.slice(0, 100) : 'something';
});

/** Walks the page with Tab: everything that can be used is met, and the one that is met can be seen to be so. */
async function keyboardFaults(page) {
  const wanted = await page.evaluate(() => {
    window.getSelection().removeAllRanges();
    document.activeElement?.blur();
    const usable = [...document.querySelectorAll('a[href], button, input:not([type=hidden]), select, textarea, summary')]
      .filter((e) => !e.disabled && e.checkVisibility({ visibilityProperty: true }));
    // Of a group of radio buttons, Tab meets one.
    const groups = new Set();
    return usable.filter((e) => {
      if (e.type !== 'radio') return true;
      if (groups.has(e.name)) return false;
      groups.add(e.name);
      return true;
    }).length;
  });
  const met = new Map(); // what was met, and whether the focus could ever be seen on it
  for (let presses = 0; presses < wanted + 10; presses++) {
    await page.keyboard.press('Tab');
    const at = await page.evaluate(() => {
      const e = document.activeElement;
      if (!e || e === document.body) return null;
      window.metNumber ??= 0;
      e.metAs ??= ++window.metNumber;
      const shown = (s) => s.outlineStyle !== 'none' || s.boxShadow !== 'none';
      const label = e.labels?.[0];
      const seen = shown(getComputedStyle(e)) || (label && shown(getComputedStyle(label)))
        || (e.nextElementSibling && shown(getComputedStyle(e.nextElementSibling)));
      return { number: e.type === 'radio' ? `radio ${e.name}` : e.metAs, seen, html: e.outerHTML.slice(0, 80) };
    });
    if (!at) continue;
    // A date has several stops of its own.
    if (met.get(at.number)?.html === at.html) presses -= met.get(at.number).stops++ < 4 ? 1 : 0;
    else met.set(at.number, { html: at.html, seen: false, stops: 0 });
    met.get(at.number).seen ||= at.seen;
  }
  const found = [...met.values()].filter((one) => !one.seen).map((one) => `the focus cannot be seen on ${one.html}`);
  if (met.size < wanted) found.push(`the keyboard meets ${met.size} of ${wanted}`);
  return found;
}

async function visitAll(browser, program, state) {
  const server = await program.serve({ now: NOW });
  try {
    const first = await Visit.begin(browser, server.address, { width: 1280 });
    const origin = new URL(server.address).origin;
    const token = await first.token();
    const starts = state === 'none' ? ['/welcome', '/now'] : ['/today', '/now', '/write', '/everything', '/trash', '/more'];
    const paths = await findAll(first, starts);
    await first.end();
    // The forms of all kinds are made by one function: in an empty notebook, one look at them is enough.
    const fewer = paths.filter((path) => state === 'full' || !/^\/write\/./.test(path));
    const visitIn = (look) => visitLook(browser, origin, token, state, look, look === LOOKS[0] ? paths : fewer);
    for (let i = 0; i < LOOKS.length; i += 2) await Promise.all(LOOKS.slice(i, i + 2).map(visitIn));
  } finally {
    if (!await server.stop()) faults.push(`the server of the ${state} notebook did not end cleanly: ${server.said}`);
  }
}

async function visitLook(browser, origin, token, state, look, paths) {
  const folder = pictures && join(pictures, look.name, state);
  if (folder) mkdirSync(folder, { recursive: true });
  const visit = await Visit.begin(browser, `${origin}/`, { ...look, token });
  await visit.page.evaluate(axe.source);
  for (const path of paths) {
    const where = `${state} ${look.name} ${kindOf(path)}`;
    const before = visit.complaints.length;
    try {
      await visit.go(path);
      if (folder) await visit.picture(join(folder, `${pictureName(path)}.png`));
      const findings = await axeFindings(visit.page);
      check(findings.length === 0, `${where}: ${findings.join('; ')}`);
      if (look.width === 360) {
        await visit.page.setViewportSize({ width: 320, height: 640 });
        const wide = await tooWide(visit.page);
        check(!wide, `${where}: wider than 320 pixels: ${wide}`);
        await visit.page.setViewportSize({ width: 360, height: 740 });
      }
      if (look.name === 'phone-light') {
        const found = await keyboardFaults(visit.page);
        check(found.length === 0, `${where}: ${found.slice(0, 3).join('; ')}`);
      }
    } catch (error) {
      faults.push(`${where}: ${error.message.split('\n')[0]}`);
    }
    const said = visit.complaints.slice(before);
    check(said.length === 0, `${where}: ${said.slice(0, 3).join('; ')}`);
  }
  const broken = await visit.page.evaluate(() => window.broken ?? []);
  check(broken.length === 0, `${state} ${look.name}: content policy: ${broken.slice(0, 3).join('; ')}`);
  await visit.end();
}

// How each notebook comes to be.
const NOTEBOOKS = {
  none: () => {},
  empty: (program) => program.run('new', '--no-passphrase'),
  full: (program) => {
    program.run('demo', program.folder, '--years', '1', '--now', NOW);
    program.environment.EVENKEEL_PASSPHRASE_FILE = program.write('passphrase', 'demo\n');
  },
};

const browser = await openBrowser();
for (const [state, make] of Object.entries(NOTEBOOKS)) {
  const program = new Program(resolve(programFile));
  try {
    make(program);
    await visitAll(browser, program, state);
  } catch (error) {
    faults.push(`${state}: ${error.message}`);
  }
  program.remove();
}
await browser.close();
for (const fault of faults) console.error(`FAILED: ${fault}`);
say(passed, faults.length);
