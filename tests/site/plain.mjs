// plain.mjs - where the site cannot run, a plain page says so, and where there is help; nothing hangs, nothing blames.
//
// usage: node plain.mjs

import assert from 'node:assert/strict';
import { serveFolder } from '../../hosts/browser/serve.mjs';
import { openBrowser, say, steps } from '../browser/browser.mjs';

const server = await serveFolder('build/site');
const browser = await openBrowser('chromium');

async function showsPlain(options, script) {
  const context = await browser.newContext(options);
  if (script) await context.addInitScript(script);
  const page = await context.newPage();
  await page.goto(server.address);
  const heading = page.getByRole('heading', { level: 1 });
  await heading.filter({ hasText: 'This browser cannot open these notes' }).waitFor({ timeout: 10000 });
  await page.waitForTimeout(500);
  assert.equal(await heading.count(), 1);
  const words = await page.locator('main:visible').innerText();
  assert.match(words, /Another browser most often helps/);
  assert.match(words, /call the emergency number/);
  await context.close();
}

const without = (name) => [`without ${name}`, () => showsPlain({}, `delete globalThis.${name};`)];

const [passed, failed] = await steps('plain', [
  ['without scripts', () => showsPlain({ javaScriptEnabled: false })],
  ...['WebAssembly', 'Worker', 'BroadcastChannel'].map(without),
  ['without a database', () => showsPlain({}, "Object.defineProperty(globalThis, 'indexedDB', { value: undefined });")],
  ['where the database is refused, as in some private windows', () =>
    showsPlain({}, "Object.defineProperty(globalThis, 'indexedDB', { get() { throw new DOMException('no', 'SecurityError'); } });")],
]);
await browser.close();
server.close();
say(passed, failed);
