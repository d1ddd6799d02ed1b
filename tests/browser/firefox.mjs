// firefox.mjs - Firefox as Debian has it, driven over WebDriver BiDi, with what its driver does not do by itself.
//
//   const browser = await launchFirefox(file);
//   const context = await openFirefoxIn(file, folder);      its profile lies there while it runs
//
// - Files that a page hands out land in a folder of this browser and come as Playwright's "download", as in Chromium.
// - Windows are opened one after the other: for a new one Firefox looks at the one before, and fails where that is still opening.
// - It reduces motion and is light always: neither can be asked for a context.

import { mkdtempSync, renameSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
// The last version that drives a Firefox nobody patched.
import { firefox } from 'playwright-core-firefox';
import { atEnd } from './atend.mjs';

const require = createRequire(import.meta.url);
const driver = dirname(require.resolve('playwright-core-firefox/package.json'));
const { BidiPage } = require(join(driver, 'lib/server/bidi/bidiPage.js'));
const { BidiBrowserContext } = require(join(driver, 'lib/server/bidi/bidiBrowser.js'));

// A file made by a page is no navigation, and the driver passes over what has no navigation's name. Its address is as
// good a name, since it is made anew for each.
const nameOf = (event) => event.navigation ?? event.url.split('/').pop();
const { _onDownloadWillBegin: willBegin, _onDownloadEnded: ended } = BidiPage.prototype;
BidiPage.prototype._onDownloadWillBegin = function begin(event) {
  willBegin.call(this, { ...event, navigation: nameOf(event) });
};
BidiPage.prototype._onDownloadEnded = function end(event) {
  const { downloadsPath } = this._browserContext._browser.options;
  if (event.status === 'complete') renameSync(event.filepath, join(downloadsPath, nameOf(event)));
  ended.call(this, { ...event, navigation: nameOf(event) });
};

const { doCreateNewPage: openWindow } = BidiBrowserContext.prototype;
let lastWindow = Promise.resolve();
BidiBrowserContext.prototype.doCreateNewPage = function open() {
  const opening = lastWindow.then(() => openWindow.call(this));
  lastWindow = opening.catch(() => {});
  return opening;
};

export async function launchFirefox(file, prefs = {}) {
  const folder = mkdtempSync(join(tmpdir(), 'ek-downloads-'));
  const browser = await firefox.launch({
    channel: 'moz-firefox',
    executablePath: file,
    downloadsPath: folder,
    firefoxUserPrefs: {
      'browser.download.folderList': 2,
      'browser.download.dir': folder,
      'ui.prefersReducedMotion': 1,
      'layout.css.prefers-color-scheme.content-override': 1,
      ...prefs,
    },
  });
  const remove = () => rmSync(folder, { recursive: true, force: true });
  const cancel = atEnd(remove);
  browser.on('disconnected', () => {
    cancel();
    remove();
  });
  return browser;
}

// What it writes down of a person's pages is what it does by itself, only sooner.
const writingDown = {
  'browser.sessionstore.resume_from_crash': true,
  'browser.sessionstore.interval': 1000,
  'browser.sessionstore.privacy_level': 0,
  'browser.formfill.enable': true,
  'places.history.enabled': true,
  'signon.rememberSignons': true,
};

/** The driver makes the profile where temporary files go. */
export async function openFirefoxIn(file, folder) {
  const before = process.env.TMPDIR;
  process.env.TMPDIR = folder;
  try {
    const browser = await launchFirefox(file, writingDown);
    const context = await browser.newContext({ acceptDownloads: true });
    context.once('close', () => browser.close());
    return context;
  } finally {
    if (before === undefined) delete process.env.TMPDIR;
    else process.env.TMPDIR = before;
  }
}
