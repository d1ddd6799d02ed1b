// traces.mjs - what a browser keeps of an evening: a real profile folder of Chromium and of Firefox, in which someone made a
// notebook, wrote, searched, mistyped the passphrase, filled in fields of every kind, saved files, locked, and in which
// the browser then died with a page half filled in. Every file of the folder is read for the words of that evening.
//
// Beside it, in the same browser, stands a page of another kind, whose title, address and fields the browser does keep:
// unless those are found, the reading proves nothing.
//
// usage: node traces.mjs PROGRAM CORE.wasm CONTENT.bin [BROWSER...]

import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import http from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { atEnd } from '../browser/atend.mjs';
import { openProfile, Visit } from '../browser/browser.mjs';
import { inProfiles, openSite, whenKept } from './site.mjs';

const names = process.argv.slice(5);
const keptMsMax = 45000;

/** A word that nobody else writes: no two share more than chance lets them. */
function wordOf(length = 14) {
  return Array.from(crypto.getRandomValues(new Uint8Array(length)), (byte) => String.fromCharCode(97 + byte % 26)).join('');
}

/** LZ4, as Firefox packs its session: the blocks follow "mozLz40", a zero and the length of it all. */
function unpacked(bytes) {
  const out = Buffer.alloc(bytes.readUInt32LE(8));
  let at = 12, to = 0;
  const lengthOf = (first) => {
    let length = first;
    for (let more = 255; first === 15 && more === 255; length += more) more = bytes[at++];
    return length;
  };
  while (at < bytes.length) {
    const token = bytes[at++];
    const literal = lengthOf(token >> 4);
    bytes.copy(out, to, at, at + literal);
    at += literal;
    to += literal;
    if (at >= bytes.length) break;
    const back = bytes.readUInt16LE(at);
    at += 2;
    for (let left = lengthOf(token & 15) + 4; left > 0; left--, to++) out[to] = out[to - back];
  }
  return out;
}

function filesOf(folder) {
  return readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath ?? entry.path, entry.name));
}

function read(file) {
  try {
    const bytes = readFileSync(file);
    return bytes.subarray(0, 8).toString('latin1') === 'mozLz40\0' ? unpacked(bytes) : bytes;
  } catch {
    return Buffer.alloc(0); /* the browser has just removed it */
  }
}

/** Of `words`, those that lie in the folder, with the file. In the forms in which browsers write text down. */
function found(folder, words) {
  const all = filesOf(folder).map((file) => ({ name: file.slice(folder.length + 1), bytes: read(file) }));
  return Object.entries(words).flatMap(([what, word]) => {
    const forms = [Buffer.from(word), Buffer.from(word, 'utf16le'), Buffer.from(Buffer.from(word).toString('base64').slice(0, -4))];
    const files = all.filter(({ name, bytes }) => name.includes(word) || forms.some((form) => bytes.includes(form)));
    return files.map(({ name }) => `${what} in ${name}`);
  });
}

/** Where browsers write down what stands in the pages that are open, to bring them back. */
const ofSession = (trace) => / in .*(Sessions|sessionstore)/.test(trace);

/** A page such as any: what a browser keeps of it is what it would keep of the site. */
async function serveOther(words) {
  const page = `<!doctype html><meta charset="utf-8"><title>${words.title}</title><h1>-</h1>
    <form><input id="field" name="field"><textarea id="area" name="area"></textarea>
    <label><input type="checkbox" id="${words.tick}" name="${words.tick}">-</label></form>`;
  const server = http.createServer((request, response) =>
    response.writeHead(200, { 'Content-Type': 'text/html', 'Cache-Control': 'no-store' }).end(page));
  await new Promise((resolve) => { server.listen(0, '127.0.0.1', resolve); });
  return { address: `http://127.0.0.1:${server.address().port}/${words.path}`, close: () => server.close() };
}

/** Fills each field that can hold a word, and ticks what can be ticked; nothing is sent. Gives what the fields are called. */
async function fillAll(visit, path, word) {
  await visit.go(path);
  const fields = await visit.page.evaluate((text) => {
    const fields = [...document.querySelectorAll('main input, main textarea, main select')].filter(({ type }) => type !== 'hidden');
    for (const field of fields) {
      if (['radio', 'checkbox'].includes(field.type)) field.checked = true;
      else if (field.matches('select')) field.selectedIndex = field.options.length - 1;
      else if (field.matches('textarea') || ['text', 'search'].includes(field.type)) field.value = text;
      field.dispatchEvent(new Event('input', { bubbles: true }));
      field.dispatchEvent(new Event('change', { bubbles: true }));
    }
    const seen = fields.filter((field) => field.offsetParent);
    (seen.find(({ type }) => ['text', 'search', 'textarea'].includes(type)) ?? seen[0]).focus();
    return fields.map(({ id, name }) => id || name).filter((name) => name.length > 6);
  }, word);
  await visit.page.keyboard.press('Space'); /* a press of the person's own is what makes a browser look at the fields */
  return fields;
}

const filledPages = ['/check-in', '/write/note', '/write/person', '/library', '/everything', '/safety-check', '/settings'];

/** Gives what the fields are called that were filled in. */
async function evening(visit, words) {
  await visit.makeNotebook(words.passphrase);
  await whenKept(visit.page);
  await visit.go('/write/note');
  await visit.page.locator('main textarea').first().fill(`This evening ${words.note} came up.`);
  await visit.save();
  await visit.go('/everything');
  await visit.page.getByRole('searchbox').first().fill(words.search);
  await visit.page.waitForTimeout(400);
  for (const link of ['/data/records.jsonl', '/data/backup']) {
    const download = visit.page.waitForEvent('download', { timeout: 5000 }).catch(() => null);
    await visit.go(link);
    await (await download)?.path();
  }
  const fields = new Set();
  for (const path of filledPages) {
    for (const field of await fillAll(visit, path, words.typed)) fields.add(field);
    await visit.page.waitForTimeout(1300); /* drafts are kept after a second, and browsers look for what to keep */
  }
  await visit.go('/more');
  await visit.press(/^Lock/);
  await visit.go('/unlock');
  await visit.fill('Passphrase', words.mistyped);
  await visit.press('Open');
  await visit.fill('Passphrase', words.passphrase);
  await visit.press('Open');
  for (const [path, word] of [['/write/note', words.left], ['/check-in', words.ticked]]) {
    for (const field of await fillAll(visit, path, word)) fields.add(field);
    await visit.page.waitForTimeout(1300);
  }
  return [...fields];
}

await inProfiles(async (name, check) => {
  const folder = mkdtempSync(join(tmpdir(), 'ek-traces-'));
  const stay = atEnd(() => rmSync(folder, { recursive: true, force: true }));
  const words = Object.fromEntries(['passphrase', 'note', 'search', 'typed', 'mistyped', 'ticked', 'left']
    .map((what) => [what, wordOf()]));
  const other = Object.fromEntries(['title', 'path', 'field', 'area', 'tick'].map((what) => [what, wordOf()]));
  const beside = await serveOther(other);
  const site = await openSite({ under: '/some/folder/' });
  const context = await openProfile(folder, name);

  const visit = new Visit(context, site.origin);
  visit.page = await context.newPage();
  await visit.watch();
  await visit.page.goto(site.address);
  await visit.settled();
  const fields = await evening(visit, words);
  check(fields.length > 25, `only ${fields.length} fields were filled in`);
  const fieldNames = Object.fromEntries(fields.map((field) => [field, field]));

  // Chromium writes down what stood in a page when it goes on to another, Firefox what stands there now.
  for (const goesOn of [true, false]) {
    const page = await context.newPage();
    await page.goto(beside.address);
    await page.fill('#field', other.field);
    await page.fill('#area', other.area);
    await page.check(`#${other.tick}`);
    if (goesOn) await page.goto(`${beside.address}/2`);
  }
  const missing = () => Object.keys(other).filter((what) => !found(folder, { [what]: other[what] }).some(ofSession));
  for (const begin = Date.now(); missing().length > 0 && Date.now() - begin < keptMsMax;) await visit.page.waitForTimeout(500);
  check(missing().length === 0, `of another page the browser keeps no ${missing().join(', ')}: nothing was tried`);
  console.error(`${name}: of another page: ${found(folder, other).join('; ')}`);

  await visit.page.waitForTimeout(2000);
  const after = mkdtempSync(join(tmpdir(), 'ek-traces-'));
  cpSync(folder, after, { recursive: true, filter: (file) => !/(lock|Singleton\w+)$/.test(file) });
  await context.close();
  for (const [when, where] of [['when it dies', after], ['when it is closed', folder]]) {
    const traces = found(where, words);
    check(traces.length === 0, `${when} the browser keeps: ${traces.join('; ')}`);
    const answers = found(where, fieldNames).filter(ofSession);
    check(answers.length === 0, `${when} the browser keeps which fields were answered: ${answers.join('; ')}`);
  }
  check(found(after, { site: '/some/folder/' }).length > 0, 'the folder has nothing of the site at all');
  await site.close();
  beside.close();
  stay();
  for (const one of [folder, after]) rmSync(one, { recursive: true, force: true, maxRetries: 5 });
}, names);
