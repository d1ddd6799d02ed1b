// browser.mjs - a real browser for a test, and the few things a person does with a page.
//
// Everything is found as a person finds it, by its role and its name. The browser is Chromium, or Firefox where
// openBrowser is told so or EVENKEEL_BROWSER says so; EVENKEEL_CHROMIUM and EVENKEEL_FIREFOX name other browser files.
//
//   const visit = await Visit.begin(browser, server.address, { width: 360 });
//   await visit.press('Make a notebook');           a link or a button of that name
//   await visit.fill('Passphrase', '...');  await visit.sees('Good evening');
//   await visit.choose('What do you fear', 'Being left');  await visit.rate(/How strong/, 7);
//   await visit.save();                              presses the form's main button, and "Saved" appears
//   visit.complaints                                what the browser said, or tried, that it should not

import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium } from 'playwright-core';
import { atEnd } from './atend.mjs';
import { launchFirefox, openFirefoxIn } from './firefox.mjs';

// Long, so that a machine with much else to do is no fault of the program.
const stepMsMax = 60000;

// Chromium leaves a folder of its own behind when it is killed. Its name is short: the path of the socket in it, which
// adds 45 bytes, may have 107.
function roomOfItsOwn() {
  const folder = mkdtempSync(join(tmpdir(), 'c'));
  atEnd(() => rmSync(folder, { recursive: true, force: true, maxRetries: 5 }));
  return { ...process.env, TMPDIR: folder };
}

const asChromium = () => ({
  env: roomOfItsOwn(),
  executablePath: process.env.EVENKEEL_CHROMIUM || '/usr/bin/chromium',
  args: ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-sync',
         '--disable-background-networking', '--disable-component-update', '--disable-default-apps',
         '--disable-dev-shm-usage'],
});
const launches = {
  chromium: () => chromium.launch(asChromium()),
  firefox: () => launchFirefox(process.env.EVENKEEL_FIREFOX || '/usr/bin/firefox-esr'),
};

let opened = null, kept = null;

/** A context whose profile lies in `folder`. Chromium's outlives it; Firefox's is gone when the browser is closed. */
export const openProfile = (folder, name = 'chromium') => (name === 'firefox'
  ? openFirefoxIn(process.env.EVENKEEL_FIREFOX || '/usr/bin/firefox-esr', folder)
  : chromium.launchPersistentContext(folder, asChromium()));

/** A browser of that name: 'chromium' or 'firefox'. */
export async function openBrowser(name = process.env.EVENKEEL_BROWSER || 'chromium') {
  opened = kept?.isConnected() ? kept : await launches[name]();
  return opened;
}

/** From here on every test of this process gets one browser; closing it closes its windows. Resolves to what ends it. */
export async function keepBrowser() {
  const browser = await openBrowser();
  const end = browser.close.bind(browser);
  browser.close = () => Promise.all(browser.contexts().map((context) => context.close()));
  kept = browser;
  return end;
}

export const lastBrowser = () => opened;

/** Hosts that have to be told what a visit does, by origin (site.mjs). */
export const hosts = new Map();

// What a Firefox says of its own doings: the icon that it asks for without being told, which the site's policy refuses; a
// typeface of a page that went before it came (0x804b0002, "binding aborted"); and, now and then on a busy machine, a load
// without an address. Whatever the site loads has one.
const OF_FIREFOX_ITSELF = [
  /\/favicon\.ico/, /^download failed \(font-family: .* status=2152398850 /,
  /^Failed to load ‘’\. A ServiceWorker intercepted the request/,
];

const exactly = (name) => (name instanceof RegExp ? name : new RegExp(`^\\s*${escape(name)}\\s*$`, 'i'));
const beginning = (name) => (name instanceof RegExp ? name : new RegExp(`^\\s*${escape(name)}`, 'i'));
const escape = (text) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

export class Visit {
  static async begin(browser, address, { width = 360, height = 740, scheme = 'light', motion = 'reduce', token = '' } = {}) {
    const context = await browser.newContext({
      viewport: { width, height }, colorScheme: scheme, reducedMotion: motion, locale: 'en-GB',
      acceptDownloads: true,
    });
    const visit = new Visit(context, new URL(address).origin);
    // A second window of the same person: the address's code works once.
    if (token) await context.addInitScript((value) => sessionStorage.setItem('token', value), token);
    visit.host = hosts.get(visit.origin);
    await visit.host?.prepare(visit);
    visit.page = await context.newPage();
    await visit.watch();
    await visit.page.goto(address);
    await visit.settled();
    await visit.host?.begun(visit);
    return visit;
  }

  constructor(context, origin) {
    this.context = context;
    this.origin = origin;
    this.complaints = [];
  }

  // Whatever a page writes to the console, throws, fails to load or asks of another host is a fault.
  async watch() {
    const complain = (what) => this.complaints.push(what);
    this.page.setDefaultTimeout(stepMsMax);
    this.page.on('console', (message) => {
      if (['error', 'warning'].includes(message.type())) complain(`console: ${message.text()} ${message.location().url}`);
    });
    this.page.on('pageerror', ({ message }) => { if (!OF_FIREFOX_ITSELF.some((said) => said.test(message))) complain(`script: ${message}`); });
    this.page.on('dialog', (dialog) => { complain(`dialog: ${dialog.message()}`); dialog.dismiss(); });
    this.page.on('requestfailed', (request) => {
      const { errorText } = request.failure();
      // A request that a later one overtook is aborted by the page itself.
      if (!['net::ERR_ABORTED', 'NS_BINDING_ABORTED', 'NS_BINDING_CANCELLED_OLD_LOAD'].includes(errorText)) complain(`${request.method()} ${request.url()}: ${errorText}`);
    });
    this.page.on('request', (request) => {
      const url = request.url();
      if (!url.startsWith(this.origin + '/') && !/^(data|blob):/.test(url)) complain(`request to elsewhere: ${url}`);
    });
    await this.context.addInitScript(() => {
      window.broken = [];
      document.addEventListener('securitypolicyviolation', (event) => {
        window.broken.push(`${event.violatedDirective}: ${event.blockedURI}`);
      });
    });
  }

  /** The page that was asked for stands there. */
  async settled() {
    await this.page.waitForFunction(() => !document.documentElement.hasAttribute('data-busy')
      && !document.getElementById('starting') && document.querySelector('h1')
      && document.querySelector('h1').textContent !== 'One moment');
    await this.host?.bringHome(this);
  }

  token() { return this.page.evaluate(() => sessionStorage.getItem('token')); }

  heading() { return this.page.locator('h1').first().innerText(); }

  /** Presses a link, button or anything to choose of that name, and waits for what comes. */
  async press(name, { role, within } = {}) {
    await this.host?.bringUp(this);
    const place = within ?? this.page;
    const roles = role ? [role] : ['button', 'link', 'radio', 'checkbox'];
    let found = null;
    for (const one of roles) {
      const candidates = place.getByRole(one, { name: exactly(name) });
      if (await candidates.count() > 0) { found = candidates.first(); break; }
    }
    if (!found) throw new Error(`nothing to press is called ${name} on "${await this.heading()}": ${await this.names()}`);
    const kind = await found.evaluate((element) => element.type);
    // A drawn choice covers its input: the label is what a finger meets.
    if (kind === 'radio' || kind === 'checkbox') await found.check({ force: true });
    else await found.click();
    await this.settled();
  }

  /** What could be pressed, for a message. */
  async names() {
    const all = await this.page.locator('main a, main button, main summary').allInnerTexts();
    return all.map((text) => text.trim().split('\n')[0]).filter(Boolean).slice(0, 40).join(' | ');
  }

  async unfold(name) {
    const summary = this.page.locator('summary').filter({ hasText: name }).first();
    const open = await summary.evaluate((element) => element.parentElement.open);
    if (!open) await summary.click();
  }

  /** What is folded away cannot be found by its role: whoever looks for it opens everything. */
  async reveal(find) {
    if (await find().isVisible()) return;
    for (const summary of await this.page.locator('main details:not([open]) > summary').all()) {
      if (await summary.isVisible()) await summary.click();
    }
  }

  async fill(name, text) {
    const find = () => this.page.getByLabel(exactly(name)).or(this.page.getByRole('textbox', { name: exactly(name) })).first();
    await this.reveal(find);
    await find().fill(text);
  }

  /** From the first page on; with a recovery code unless told otherwise. */
  async makeNotebook(passphrase, { code = true } = {}) {
    await this.press(/^Make a notebook/);
    await this.fill('A passphrase', passphrase);
    await this.fill('The same once more', passphrase);
    if (!code) await this.page.getByRole('checkbox').uncheck({ force: true });
    await this.press('Make the notebook');
  }

  /** The question of that name: what groups its answers, or the whole page. */
  group(question) { return this.page.getByRole('group', { name: beginning(question) }).first(); }

  /** Chooses one or more answers to a question. */
  async choose(question, ...answers) {
    await this.reveal(() => this.group(question));
    const group = this.group(question);
    for (const answer of answers) {
      const name = exactly(answer);
      await group.getByRole('radio', { name }).or(group.getByRole('checkbox', { name })).first().check({ force: true });
    }
  }

  /** A number on a scale. Its name may say in words what it stands for. */
  async rate(question, number) {
    await this.choose(question, new RegExp(`^\\s*${escape(String(number))}\\b`));
  }

  /** An entry of a list that unfolds. */
  async pick(name, label) { await this.page.getByLabel(exactly(name)).first().selectOption({ label }); }

  /** Presses the main button of the form that is written in, or of the first one. */
  async save(name = null) {
    const main = this.page.locator('main');
    const button = name ? main.getByRole('button', { name: exactly(name) }) : main.locator('form button.primary');
    await button.first().click();
    await this.settled();
    await this.sees('Saved');
  }

  async sees(text) {
    await this.page.locator('main').getByText(text, { exact: false }).first().waitFor({ state: 'visible' })
      .catch(() => { throw new Error(`"${text}" cannot be seen`); });
  }

  async lacks(text) {
    const count = await this.page.locator('main').getByText(text, { exact: false }).count();
    if (count > 0) throw new Error(`"${text}" can be seen`);
  }

  /** Goes to a path as a link on the page would. */
  async go(path) {
    await this.host?.bringUp(this);
    await this.page.evaluate((to) => {
      document.querySelectorAll('[data-test-link]').forEach((old) => old.remove());
      const link = document.createElement('a');
      link.href = to;
      link.dataset.testLink = '';
      document.body.append(link);
      link.click();
      link.remove();
    }, path);
    await this.settled();
  }

  /** The links to a path within a part of the page. */
  linksTo(path, within = 'main') {
    return this.page.locator(`${within} a[href="${path}"], ${within} a[href="./#${path}"]`);
  }

  /** Every address that the page leads to, without what follows "?". */
  async leadsTo() {
    return this.page.evaluate(() => [...document.querySelectorAll('a[href]')]
      .map((a) => a.getAttribute('href').replace(/^\.\/#/, '')).filter((href) => href.startsWith('/')));
  }

  /** The complaints so far, the content policy's among them. */
  async allComplaints() {
    const broken = await this.page.evaluate(() => window.broken ?? []).catch(() => []);
    return [...this.complaints, ...broken.map((what) => `content policy: ${what}`)];
  }

  // With the caret as it is: hiding it would take a style of the browser's driver, which the content policy refuses.
  async picture(path) { await this.page.screenshot({ path, fullPage: true, caret: 'initial' }); }

  /** The page as it is on paper, or again as it is on the screen. In every browser, so the style's own rules are told. */
  async paper(on) {
    await this.page.evaluate((print) => {
      const tell = (rules, from, to) => {
        for (const rule of rules) if (rule.media?.mediaText === from) rule.media.mediaText = to;
      };
      for (const sheet of document.styleSheets) tell(sheet.cssRules, ...(print ? ['print', 'all'] : ['all', 'print']));
    }, on);
  }

  async end() {
    await this.host?.ended(this);
    await this.context.close();
  }
}

/** Runs named steps in order; prints what failed; returns [passed, failed]. A step needs those before it. */
export async function steps(title, list) {
  let passed = 0;
  for (const [name, act] of list) {
    try {
      await act();
      passed++;
    } catch (error) {
      console.error(`FAILED: ${title}: ${name}: ${error.message}`);
      return [passed, list.length - passed];
    }
  }
  return [passed, 0];
}

/** The last closing line. */
export let said = '';

export function say(passed, failed) {
  said = `${passed} passed, ${failed} failed`;
  console.log(said);
  process.exitCode ||= failed || !passed ? 1 : 0;
}
