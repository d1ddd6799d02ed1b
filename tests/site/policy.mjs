// policy.mjs - what the content policy of the site holds back, without a service worker and without any header of the host:
// every way that a script or a form has to send something, from the page and from a worker made as the program's own is.
//
// The same is tried on a copy of the site without the policy, where each way must arrive: else it would prove nothing.

import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { serveFolder } from '../../hosts/browser/serve.mjs';
import { Visit } from '../browser/browser.mjs';
import { inBrowsers, openSite, plantNoPolicy, whatElse } from './site.mjs';

// Runs in the page or in a worker. Each way to each of two hosts, named in its address; none may disturb the next.
async function tryEverything({ here, elsewhere, known, from }) {
  const page = typeof document !== 'undefined';
  const soon = (promise) => Promise.race([promise, new Promise((resolve) => { setTimeout(resolve, 1500); })]).catch(() => {});
  const ways = {
    fetch: (to) => fetch(to, { mode: 'no-cors' }),
    post: (to) => fetch(to, { method: 'POST', mode: 'no-cors', body: 'marked' }),
    keepalive: (to) => fetch(to, { method: 'POST', mode: 'no-cors', keepalive: true, body: 'marked' }),
    xhr: (to) => new Promise((resolve) => {
      const request = new XMLHttpRequest();
      request.onloadend = resolve;
      request.open('POST', to);
      request.send('marked');
    }),
    events: (to) => new Promise((resolve) => {
      const source = new EventSource(to);
      source.onopen = source.onerror = () => { source.close(); resolve(); };
    }),
    import: (to) => import(`${to}.js`),
  };
  if (page) {
    const loaded = (element, place = document.head) => new Promise((resolve) => {
      element.onload = element.onerror = resolve;
      place.append(element);
    });
    const made = (name, values) => Object.assign(document.createElement(name), values);
    Object.assign(ways, {
      beacon: (to) => navigator.sendBeacon(to, 'marked'),
      image: (to) => loaded(made('img', { src: to })),
      style: (to) => loaded(made('link', { rel: 'stylesheet', href: to })),
      preload: (to) => loaded(made('link', { rel: 'modulepreload', href: to })),
      frame: (to) => loaded(made('iframe', { src: to }), document.body),
      media: (to) => new Promise((resolve) => { const audio = new Audio(to); audio.onerror = resolve; audio.load(); }),
      font: (to) => new FontFace('marked', `url(${to})`).load(),
      object: (to) => loaded(made('object', { data: to, type: 'text/plain' }), document.body),
      form: async (to) => {
        for (const method of ['get', 'post']) {
          const form = made('form', { action: to, method, target: 'nowhere' });
          form.append(made('input', { name: 'word', value: 'marked' }));
          document.body.append(form);
          form.submit();
        }
      },
    });
  }
  const socket = (to) => new Promise((resolve) => {
    const one = new WebSocket(to.replace('http', 'ws'));
    one.onopen = one.onerror = () => { one.close(); resolve(); };
  });
  const tries = [here, elsewhere].flatMap((host) =>
    Object.entries({ ...ways, socket }).map(async ([name, act]) => act(`${host}leak-${from}-${name}`)));
  await Promise.all([...tries, ways.post(`${here}${known}`), ways.xhr(`${here}${known}`)].map(soon));
}

// A worker as the shell makes its own, and in it one more, as that one makes the worker that stretches.
async function tryInWorker({ source, ...what }) {
  const { policy } = await import(new URL('page.js', what.here).href);
  const makeWorker = (code) => {
    const address = URL.createObjectURL(new Blob([code], { type: 'text/javascript' }));
    return new Worker(policy.createScriptURL(address), { type: 'module' });
  };
  const inner = `(${source})(${JSON.stringify({ ...what, from: 'inner' })}).then(() => postMessage('done'));`;
  const code = `
    const policy = self.trustedTypes
      ? trustedTypes.createPolicy('evenkeel', { createScriptURL: (address) => address }) : { createScriptURL: (a) => a };
    await (${source})(${JSON.stringify({ ...what, from: 'worker' })});
    const address = URL.createObjectURL(new Blob([${JSON.stringify(inner)}], { type: 'text/javascript' }));
    const worker = new Worker(policy.createScriptURL(address), { type: 'module' });
    worker.onmessage = worker.onerror = () => postMessage('done');`;
  const worker = makeWorker(code);
  return new Promise((resolve) => {
    worker.onmessage = () => resolve('');
    worker.onerror = ({ message }) => resolve(message || 'the worker did not start');
    setTimeout(() => resolve('the worker did not end'), 10000);
  });
}

const arrived = (server) => new Set(server.asked.map(({ method, url }) =>
  (/leak-(\w+-\w+)/.exec(url) ?? [null, method === 'GET' ? null : `${method} ${url}`])[1]).filter(Boolean));

/* Without a service worker, which would answer what gets past the policy. */
async function tryOn(browser, folder, empty) {
  const site = await openSite({ ...(folder && { folder }), without: ['service.js'] });
  const elsewhere = await serveFolder(empty);
  const visit = await Visit.begin(browser, site.address);
  const what = { here: site.address, elsewhere: elsewhere.address, known: 'core.wasm' };
  await visit.page.evaluate(tryEverything, { ...what, from: 'page' });
  const said = await visit.page.evaluate(tryInWorker, { ...what, source: tryEverything.toString() });
  const result = { here: arrived(site), elsewhere: arrived(elsewhere), else: whatElse(site), said };
  await visit.end();
  await site.close();
  await elsewhere.close();
  return result;
}

const inWorkers = ['fetch', 'post', 'keepalive', 'xhr', 'events', 'import', 'socket'];
const inPage = [...inWorkers, 'beacon', 'image', 'style', 'preload', 'frame', 'media', 'font', 'object', 'form'];
const empty = mkdtempSync(join(tmpdir(), 'ek-empty-'));
const bare = plantNoPolicy();
await inBrowsers(async (name, browser, check) => {
  const held = await tryOn(browser, null, empty);
  check(held.said === '', `worker: ${held.said}`);
  check(held.here.size === 0, `the site's host was asked: ${[...held.here].join(', ')}`);
  check(held.elsewhere.size === 0, `another host was asked: ${[...held.elsewhere].join(', ')}`);
  check(held.else.length === 0, `the site's host was asked for more than its files: ${held.else.slice(0, 5).join('; ')}`);

  const free = await tryOn(browser, bare.folder, empty);
  for (const way of [...inWorkers.flatMap((one) => [`worker-${one}`, `inner-${one}`]), ...inPage.map((one) => `page-${one}`)])
    check(free.here.has(way) || free.elsewhere.has(way), `without the policy ${way} does not arrive: what is tried does nothing`);
  check(free.here.has('POST /core.wasm'), 'without the policy a file of the site takes a POST');
});
bare.remove();
rmSync(empty, { recursive: true });
