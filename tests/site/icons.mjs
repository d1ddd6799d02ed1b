// icons.mjs - the icons of the installed site are drawings of web/icon.svg.
//
// usage: node icons.mjs            compares them with fresh drawings: "N passed, N failed"
//        node icons.mjs --write    draws them anew
//
// They are kept as pictures, since a drawing program of another version would draw other bytes.

import { readFileSync, writeFileSync } from 'node:fs';
import { openBrowser, say } from '../browser/browser.mjs';

const folder = new URL('../../hosts/browser/site/', import.meta.url);
const drawing = readFileSync(new URL('../../web/icon.svg', import.meta.url), 'utf8');
const [, dusk] = /--dusk: light-dark\((#\w+)/.exec(readFileSync(new URL('../../web/style.css', import.meta.url), 'utf8'));

// A telephone cuts its own shape out of a filled square; what has to be seen lies within the middle four fifths.
const icons = [
  { name: 'icon-192.png', size: 192, part: 1, ground: 'transparent' },
  { name: 'icon-512.png', size: 512, part: 1, ground: 'transparent' },
  { name: 'icon-maskable-512.png', size: 512, part: 0.62, ground: dusk },
  { name: 'apple-touch-icon.png', size: 180, part: 0.74, ground: dusk },
];

async function draw(page, { size, part, ground }) {
  await page.setViewportSize({ width: size, height: size });
  await page.setContent(`<style>body { margin: 0; background: ${ground}; display: grid; place-items: center; height: 100vh }
    svg { width: ${part * 100}vw }</style>${drawing}`);
  return page.screenshot({ omitBackground: ground === 'transparent' });
}

// How far two pictures of one size differ: the mean over all channels, 0 to 255.
const difference = (page, pictures) => page.evaluate(async (addresses) => {
  const [a, b] = await Promise.all(addresses.map(async (address) => {
    const bitmap = await createImageBitmap(await (await fetch(address)).blob());
    const context = new OffscreenCanvas(bitmap.width, bitmap.height).getContext('2d');
    context.drawImage(bitmap, 0, 0);
    return context.getImageData(0, 0, bitmap.width, bitmap.height).data;
  }));
  if (a.length !== b.length) return 255;
  return a.reduce((sum, value, i) => sum + Math.abs(value - b[i]), 0) / a.length;
}, pictures.map((bytes) => `data:image/png;base64,${bytes.toString('base64')}`));

const browser = await openBrowser();
const page = await browser.newPage();
let passed = 0, failed = 0;
for (const icon of icons) {
  const fresh = await draw(page, icon);
  const file = new URL(icon.name, folder);
  if (process.argv[2] === '--write') writeFileSync(file, fresh);
  const apart = await difference(page, [readFileSync(file), fresh]);
  if (apart < 1) passed++;
  else { failed++; console.error(`FAILED: ${icon.name} is not a drawing of icon.svg: ${apart.toFixed(1)} apart`); }
}
// What the comparison is worth: two different drawings are not alike.
const [a, b] = [await draw(page, icons[3]), await draw(page, { ...icons[3], part: 0.5 })];
if (await difference(page, [a, b]) > 1) passed++;
else { failed++; console.error('FAILED: two different drawings seem alike'); }
await browser.close();
say(passed, failed);
