// measure.mjs - the site as Lighthouse sees it, on a slow phone and on a computer: at least 95 in everything.
//
// usage: node measure.mjs [FOLDER]
//
// Every visit is by a browser that was never there. How fast a page is depends on what else the machine does: of three visits
// the middle one counts (two that agree are enough), and each is printed with the load beside it. The rest of what
// Lighthouse finds does not vary, and counts each time; also of pages of an open notebook, as they stand there.

import { launch } from 'chrome-launcher';
import lighthouse, { desktopConfig, startFlow } from 'lighthouse';
import { loadavg } from 'node:os';
import puppeteer from 'puppeteer-core';
import { serveFolder } from '../../hosts/browser/serve.mjs';

const scoreMin = 0.95;
const visitsMax = 3, visitsEnough = 2;
const always = ['accessibility', 'best-practices'];
const chromeFlags = ['--headless=new', '--no-sandbox', '--disable-gpu', '--disable-dev-shm-usage'];
const chromePath = process.env.EVENKEEL_CHROMIUM || '/usr/bin/chromium';

async function visit(address, config) {
  const chrome = await launch({ chromePath, chromeFlags, logLevel: 'silent' });
  try {
    const flags = { port: chrome.port, logLevel: 'silent', onlyCategories: ['performance', ...always] };
    const { lhr } = await lighthouse(address, flags, config);
    if (lhr.runtimeError) throw new Error(lhr.runtimeError.message);
    return lhr;
  } finally {
    chrome.kill();
  }
}

/** What takes points away, most of all first. */
function faultsOf({ categories, audits }, name) {
  return categories[name].auditRefs.filter(({ id, weight }) => weight > 0 && audits[id].score !== null && audits[id].score < 1)
    .sort((a, b) => b.weight * (1 - audits[b.id].score) - a.weight * (1 - audits[a.id].score))
    .map(({ id }) => `${id} ${audits[id].displayValue ?? ''}`.trim()).join(', ');
}

let passed = 0, failed = 0;
const check = (fine, what) => {
  if (fine) passed++;
  else { failed++; console.error(`FAILED: ${what}`); }
};

async function firstVisits(address, device, config) {
  const well = [];
  let last = '';
  const settled = () => Math.max(well.filter(Boolean).length, well.filter((one) => !one).length) === visitsEnough;
  while (well.length < visitsMax && !settled()) {
    const lhr = await visit(address, config);
    const score = (name) => lhr.categories[name].score;
    last = faultsOf(lhr, 'performance');
    const figures = Object.keys(lhr.categories).map((name) => `${name} ${Math.round(100 * score(name))}`).join(', ');
    console.error(`${device}: ${figures}; load ${loadavg()[0].toFixed(1)}, this machine ${Math.round(lhr.environment.benchmarkIndex)}; ${last}`);
    for (const name of always) check(score(name) >= scoreMin, `${device}: ${name}: ${faultsOf(lhr, name)}`);
    well.push(score('performance') >= scoreMin);
  }
  check(well.filter(Boolean).length >= visitsEnough, `${device}: performance: ${last}`);
}

async function makeNotebook(page, address) {
  await page.goto(address);
  await (await page.waitForSelector('a[href="./#/new"]')).click();
  await page.waitForSelector('input[name=passphrase]');
  for (const field of await page.$$('input[type=password]')) await field.type('seven quiet lamps along the river');
  await page.$eval('input[name=code]', (code) => { code.checked = false; });
  await page.click('main form button.primary');
  await page.waitForSelector('nav.tabs');
}

/** As pressing a link there does. */
async function goTo(page, path) {
  await page.evaluate((to) => {
    const link = document.createElement('a');
    link.href = `./#${to}`;
    document.querySelector('h1').remove();
    document.body.append(link);
    link.click();
    link.remove();
  }, path);
  await page.waitForSelector('h1');
}

async function openPages(address) {
  const browser = await puppeteer.launch({ executablePath: chromePath, args: chromeFlags.slice(1) });
  try {
    const page = await browser.newPage();
    await makeNotebook(page, address);
    for (const [device, config] of devices) {
      const flow = await startFlow(page, { config, flags: { onlyCategories: always, disableStorageReset: true } });
      for (const path of ['/today', '/week', '/now', '/check-in', '/data', '/more']) {
        await goTo(page, path);
        await flow.snapshot({ name: path });
      }
      for (const { name, lhr } of (await flow.createFlowResult()).steps) {
        for (const one of always)
          check(lhr.categories[one].score >= scoreMin, `${device}: ${name}: ${one}: ${faultsOf(lhr, one)}`);
      }
    }
  } finally {
    await browser.close();
  }
}

const devices = [['phone', undefined], ['computer', desktopConfig]];
const server = await serveFolder(process.argv[2] ?? 'build/site');
for (const [device, config] of devices) await firstVisits(server.address, device, config);
await openPages(server.address);
await server.close();
console.log(`${passed} passed, ${failed} failed`);
process.exitCode = failed ? 1 : 0;
