// several.mjs - several tests one after the other in one browser, whose start is a third of the time of a short one.
//
// usage: node several.mjs PROGRAM NAME...
//
// Each prints its closing line; what it took is told on standard error.

import { keepBrowser, said, say } from './browser.mjs';

const names = process.argv.splice(3);
const way = `${process.env.EVENKEEL_HOST}/${process.env.EVENKEEL_BROWSER}`;
const end = await keepBrowser();
for (const name of names) {
  const begin = Date.now();
  try {
    await import(`./${name}.mjs`);
  } catch (error) {
    console.error(`FAILED: ${name}: ${error.message}`);
    say(0, 1);
  }
  console.error(`${name} on ${way}: ${said}, ${Math.round((Date.now() - begin) / 1000)} s`);
}
await end();
