// reload.mjs - a page that is loaded again while the browser still fetches the site's files, as in the first seconds on a slow
// line, is open and where one was.
//
// usage: node reload.mjs PROGRAM CORE.wasm CONTENT.bin [BROWSER...]

import { Visit } from '../browser/browser.mjs';
import { inBrowsers, openSite } from './site.mjs';

const passphrase = 'seven quiet lamps along the river';
const names = process.argv.slice(5);

await inBrowsers(async (name, browser, check) => {
  const site = await openSite({ held: ['VERIFY.txt'] });
  const visit = await Visit.begin(browser, site.address);
  await visit.makeNotebook(passphrase);
  await visit.go('/more');
  await visit.page.reload();
  await visit.settled();
  check(await visit.heading() === 'More', `loaded again it shows "${await visit.heading()}"`);
  const isActive = await visit.page.evaluate(async () => Boolean((await navigator.serviceWorker.getRegistration()).active));
  check(!isActive, 'the files were there already: nothing was tried');
  await visit.end();
  await site.close();
}, names.length > 0 ? names : undefined);
