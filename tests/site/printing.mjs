// printing.mjs - pages on paper, with the network cut: each one's own words and none of the shell around them, black on white though
// the screen is dark, nothing beyond the sheet, and nobody asked. The words are read out of the PDF that Chromium makes.
//
// usage: node printing.mjs

import assert from 'node:assert/strict';
import { createServer } from 'node:net';
import { inflateSync } from 'node:zlib';
import { openBrowser, say, steps, Visit } from '../browser/browser.mjs';
import { openSite, whatElse, whenKept } from './site.mjs';

const SHEET = { width: 658, height: 990 }; // A4 at 96 dots an inch, without the margins
const CONTRAST_MIN = 4.5;
// Without /where, whose names have a rim around their letters, so that they are drawn twice.
const PATHS = [
  '/plan', '/help', '/help/professional', '/help/safety', '/library/leaning', '/level', '/week', '/month', '/everything',
];

/** Each object of a PDF by its number, with its stream, unpacked. Chromium packs no objects into streams. */
function objectsOf(pdf) {
  const text = pdf.toString('latin1'), objects = new Map();
  for (const { 1: number, 2: body, 0: whole, index } of text.matchAll(/\b(\d+) 0 obj\s*([^]*?)(?:\bendobj|\bstream\r?\n)/g)) {
    const length = Number(/\/Length (\d+)/.exec(body)?.[1] ?? 0);
    const bytes = pdf.subarray(index + whole.length, index + whole.length + length);
    const packed = whole.includes('stream') && body.includes('/FlateDecode');
    objects.set(number, { body, stream: packed ? inflateSync(bytes).toString('latin1') : bytes.toString('latin1') });
  }
  return objects;
}

const inUtf16 = (hex) => String.fromCharCode(...hex.match(/.{4}/g).map((four) => parseInt(four, 16)));

/** What each glyph of a font stands for. */
function lettersOf(cmap) {
  const letters = new Map();
  for (const [, part] of cmap.matchAll(/beginbfchar\n([^]*?)endbfchar/g)) {
    for (const [, glyph, to] of part.matchAll(/<(\w+)> <(\w+)>/g)) letters.set(parseInt(glyph, 16), inUtf16(to));
  }
  for (const [, part] of cmap.matchAll(/beginbfrange\n([^]*?)endbfrange/g)) {
    for (const [, first, last, to] of part.matchAll(/<(\w+)> <(\w+)> <(\w+)>/g)) {
      const from = parseInt(first, 16);
      for (let glyph = from; glyph <= parseInt(last, 16); glyph++) letters.set(glyph, String.fromCharCode(parseInt(to, 16) + glyph - from));
    }
  }
  return letters;
}

/** The letters on the paper in the order they are drawn. */
function wordsOn(pdf) {
  const objects = objectsOf(pdf), fonts = new Map();
  const fontOf = (number) => {
    if (!fonts.has(number)) fonts.set(number, lettersOf(objects.get(/\/ToUnicode (\d+)/.exec(objects.get(number).body)[1]).stream));
    return fonts.get(number);
  };
  let words = '';
  for (const { body } of objects.values()) {
    if (!/\/Type \/Page\b/.test(body)) continue;
    const named = new Map([...body.matchAll(/\/(F\d+) (\d+) 0 R/g)].map(([, name, number]) => [name, number]));
    let font = null;
    for (const [, name, glyphs] of objects.get(/\/Contents (\d+)/.exec(body)[1]).stream.matchAll(/\/(F\d+) [\d.]+ Tf|<(\w+)> Tj/g)) {
      if (name) font = fontOf(named.get(name));
      else for (const glyph of glyphs.match(/.{4}/g)) words += font.get(parseInt(glyph, 16)) ?? '';
    }
  }
  return words;
}

/* In the page: what can be seen of it, text by text, besides what is within `but`. */
function seenTexts([within, but]) {
  const walker = document.createTreeWalker(document.querySelector(within), NodeFilter.SHOW_TEXT), texts = [];
  while (walker.nextNode()) {
    const { data, parentElement: around } = walker.currentNode;
    if (!data.trim() || (but && around.closest(but)) || around.closest('script, style, svg title, svg desc')) continue;
    if (around.checkVisibility({ visibilityProperty: true })) texts.push(data);
  }
  return texts;
}

/* In the page: each text that is too pale for white paper, and each part that hides what does not fit. */
function badlyPrinted(contrastMin) {
  const linear = (part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4);
  const contrast = (color) => {
    const [red, green, blue] = color.match(/[\d.]+/g).map((part) => linear(part / 255));
    return 1.05 / (0.2126 * red + 0.7152 * green + 0.0722 * blue + 0.05);
  };
  const bad = [];
  for (const element of document.querySelectorAll('main, main *')) {
    if (!element.checkVisibility({ visibilityProperty: true })) continue;
    const style = getComputedStyle(element), name = `${element.tagName} ${element.className.baseVal ?? element.className}`;
    const own = [...element.childNodes].some((node) => node.nodeType === Node.TEXT_NODE && node.data.trim());
    const color = element.namespaceURI.endsWith('svg') ? style.fill : style.color;
    if (own && !element.matches('title, desc') && contrast(color) < contrastMin) bad.push(`pale: ${name} ${color}`);
    const hides = style.overflowX !== 'visible' && element.clientWidth > 1 && element.scrollWidth > element.clientWidth + 1;
    if (hides) bad.push(`cut off: ${name}`);
  }
  const { scrollWidth, clientWidth } = document.documentElement;
  return scrollWidth > clientWidth ? [...bad, `${scrollWidth} wide`] : bad;
}

const sorted = (text) => [...text].sort().join('');
const bare = (text) => text.normalize('NFKC').replace(/[\s\u00ad\u200b]+/g, '').toLowerCase();

const site = await openSite({ under: '/some/folder/' });
const browser = await openBrowser('chromium');
const visit = await Visit.begin(browser, site.address, { ...SHEET, scheme: 'dark' });
const { page } = visit;
let knocks = 0;
const nobody = createServer((socket) => { knocks++; socket.destroy(); });

async function printed(path) {
  await visit.go(path);
  // As under Settings; where nothing is chosen, a browser takes the light colours for paper by itself.
  await page.evaluate(() => { document.documentElement.dataset.theme = 'dark'; });
  // A person may use what can be pressed and typed into; on paper it says nothing. What is folded stays folded.
  const own = await page.evaluate(seenTexts, ['main', 'button, select, textarea, .actions, .search, .pages, .notice, details:not([open])']);
  await page.emulateMedia({ media: 'print' });
  const left = await page.evaluate(seenTexts, ['body', 'main']);
  const pressed = await page.evaluate(() => [...document.querySelectorAll('button, nav, [data-leave]')]
    .filter((element) => element.checkVisibility()).map((element) => element.outerHTML.slice(0, 80)));
  const onPaper = await page.evaluate(seenTexts, ['body', null]);
  const bad = await page.evaluate(badlyPrinted, CONTRAST_MIN);
  const pdf = await page.pdf({ format: 'A4' });
  await page.emulateMedia({ media: null });
  return { own, left, pressed, onPaper, bad, words: bare(wordsOn(pdf)) };
}

const onPaper = (path) => [`${path} on paper`, async () => {
  const { own, left, pressed, onPaper: seen, bad, words } = await printed(path);
  assert.ok(own.length >= 5, `only ${own.length} texts`);
  assert.deepEqual(left, [], 'what stands around a page');
  assert.deepEqual(pressed, [], 'what can be pressed');
  assert.deepEqual(bad, []);
  assert.deepEqual(own.filter((text) => !seen.includes(text)), [], 'not on the paper');
  // All letters are there and no others; sorted, since what stands at a page's end may be drawn in another order.
  assert.ok(sorted(words) === sorted(bare(seen.join(''))), `other letters on the paper: ${words}`);
}];

const [passed, failed] = await steps('printing', [
  ['a year is there to be printed, and the network is gone', async () => {
    await whenKept(page);
    assert.deepEqual(whatElse(site), []);
    await site.close();
    await new Promise((resolve) => { nobody.listen(new URL(site.origin).port, '127.0.0.1', resolve); });
    await visit.go('/look');
    await page.locator('main form[action="/look"] button').first().click();
    await visit.settled();
  }],
  ...PATHS.map(onPaper),
  ['the shell prints where a page has a button for it', async () => {
    await page.evaluate(() => {
      window.printed = 0;
      window.print = () => { window.printed++; };
      const button = document.createElement('button');
      button.type = 'button';
      button.dataset.print = '';
      button.textContent = 'Print';
      document.querySelector('main').append(button);
    });
    await page.getByRole('button', { name: 'Print' }).click();
    assert.equal(await page.evaluate(() => window.printed), 1);
  }],
  ['nobody was asked for anything, and no page complained', async () => {
    assert.equal(knocks, 0);
    assert.deepEqual(await visit.allComplaints(), []);
  }],
]);
await browser.close();
nobody.close();
say(passed, failed);
