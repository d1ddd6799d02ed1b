// unreachable.mjs - what a page says when the notebook under it goes, or belongs to a later version of the program.
//
// usage: node unreachable.mjs

import assert from 'node:assert/strict';
import { serveFolder } from '../../hosts/browser/serve.mjs';
import { openBrowser, say, steps, Visit } from '../browser/browser.mjs';

const PASSPHRASE = 'seven quiet lamps along the river';

const server = await serveFolder('build/site');
const browser = await openBrowser('chromium');
const visit = await Visit.begin(browser, `${server.origin}/`);

const ended = (act, ...given) => visit.page.evaluate(([name, all]) => new Promise((done, refused) => {
  const request = indexedDB[name](...all);
  request.onsuccess = () => done();
  request.onerror = request.onblocked = refused;
}), [act, given]);

const [passed, failed] = await steps('unreachable', [
  ['a notebook is made', async () => {
    await visit.makeNotebook(PASSPHRASE);
    assert.notEqual(await visit.heading(), 'A notebook of your own');
  }],
  ['its storage is cleared: nothing of it stays on the page, which says why', async () => {
    await ended('deleteDatabase', 'notes /');
    await visit.sees('So the notebook was closed here.');
    assert.equal(await visit.heading(), 'Good that you are here');
  }],
  ['the pages that need no notebook go on', async () => {
    await visit.go('./#/now');
    assert.equal(await visit.heading(), 'What is happening?');
  }],
  ['a later version has opened it: that is said, and it is left alone', async () => {
    await ended('open', 'notes /', 2);
    await visit.go('./#/welcome');
    await visit.sees('These notes are newer than this page');
    await visit.page.reload();
    await visit.settled();
    await visit.sees('These notes are newer than this page');
    assert.equal(await visit.heading(), 'Not just now');
  }],
  ['nothing broke a rule on the way', async () => {
    const complaints = await visit.allComplaints();
    assert.deepEqual(complaints.filter((what) => !/manifest|favicon/.test(what)), []);
  }],
]);
await browser.close();
server.close();
say(passed, failed);
