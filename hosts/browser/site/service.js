/* service.js - the service worker: serves the site's own files without a network, and answers everything else itself.
 *
 * When it is installed it takes every file of the site into a cache of this version, each only if it is, byte for byte,
 * the file that this version was built with. From then on no request of the site's pages reaches the network through
 * it: a file of the list comes from the cache, anything else is answered with an error. Pages that are open keep the
 * version that they began with; the next version takes over when none of them is left.
 *
 * Besides, it carries what opens the notebook between the pages of this folder (tabs.js): from one that goes to the one
 * that comes, kept in memory for 15 seconds at most, until that one says that it has it, and never once a page was
 * locked or left; and from one that is open to one that is not.
 *
 *     { type: 'keep', handover, place }      { type: 'drop' }
 *     { type: 'next', path }                 where the tab that opens now is to go
 *     { type: 'take', isNew } and a port     answers { handover, place, path }; the page then answers 'taken'
 *     { type: 'ask' } and a port             answers { handover }: of the pages that are open, not what is kept
 *     to a page: { type: 'wanted' } and a port, which it answers with { handover }
 *
 * It does so for pages of this folder's own address alone, in windows that no other page opened and holds. Every page of
 * this host can speak to it, from whichever folder; the others get no answer.
 *
 * `make site` writes the two lines below.
 */
'use strict';

const version = '';
const files = {}; /* name: SHA-256 */

const scope = self.registration.scope;
const cacheName = `${scope} ${version}`;

const types = {
    html: 'text/html; charset=utf-8', js: 'text/javascript; charset=utf-8', css: 'text/css; charset=utf-8',
    svg: 'image/svg+xml', png: 'image/png', wasm: 'application/wasm', woff2: 'font/woff2',
    webmanifest: 'application/manifest+json', txt: 'text/plain; charset=utf-8',
};

/* A page of this host that opened this one would hold it, and could read in it. Chromium parts the two by a word of its
 * own; other browsers do not know it, and tell such a window by its type (isOurs). */
const isChromium = navigator.userAgentData?.brands.some(({ brand, version }) =>
    brand === 'Chromium' && Number(version) >= 131);

/* What a careful host would send, whatever the one that these files came from sends. */
const headers = {
    'Content-Security-Policy': "frame-ancestors 'none'; form-action 'none'; base-uri 'none'",
    'Referrer-Policy': 'no-referrer',
    'Cross-Origin-Opener-Policy': isChromium ? 'noopener-allow-popups' : 'same-origin',
    'Cross-Origin-Resource-Policy': 'same-origin',
    'X-Content-Type-Options': 'nosniff',
    'X-DNS-Prefetch-Control': 'off',
    'Permissions-Policy': 'accelerometer=(), camera=(), display-capture=(), gamepad=(), geolocation=(), ' +
        'gyroscope=(), hid=(), identity-credentials-get=(), idle-detection=(), local-fonts=(), magnetometer=(), ' +
        'microphone=(), midi=(), otp-credentials=(), payment=(), publickey-credentials-get=(), serial=(), usb=(), ' +
        'xr-spatial-tracking=()',
};

function refusal() {
    return new Response('Not available.\n', { status: 404, headers: { ...headers, 'Content-Type': types.txt } });
}

/* Some hosts send index.html only by the folder's own address. */
function addressOf(name) {
    return scope + (name === 'index.html' ? '' : name);
}

async function sumOf(bytes) {
    const sum = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
    return Array.from(sum, (byte) => byte.toString(16).padStart(2, '0')).join('');
}

async function isWhole(name, bytes) {
    return await sumOf(bytes) === files[name];
}

function responseOf(name, bytes) {
    const type = types[name.split('.').pop()] || 'application/octet-stream';
    const ofFile = { 'Content-Type': type, 'Content-Length': bytes.byteLength };
    return new Response(bytes, { headers: { ...headers, ...ofFile } });
}

/* From the browser's own cache if it has the right bytes, since the page has just loaded most of them; else from
 * the host. */
async function fetched(name) {
    for (const cache of ['default', 'reload']) {
        const response = await fetch(addressOf(name), { cache });
        const bytes = await response.arrayBuffer();
        if (response.ok && await isWhole(name, bytes)) return bytes;
    }
    throw new Error(`${name} is not the file of this version`);
}

async function keep(name) {
    const bytes = await fetched(name);
    await (await caches.open(cacheName)).put(addressOf(name), new Response(bytes));
    return bytes;
}

/* Any page of this host can write into this cache: what it gives is looked at anew. */
async function kept(name) {
    const response = await caches.match(addressOf(name), { cacheName });
    const bytes = response && await response.arrayBuffer();
    return bytes && await isWhole(name, bytes) ? bytes : null;
}

async function keepAll() {
    await Promise.all(Object.keys(files).map(keep));
}

/* A copy of the site in another folder of this host has caches of its own. */
async function dropOlder() {
    const names = await caches.keys();
    const older = names.filter((name) => name.startsWith(`${scope} `) && name !== cacheName);
    await Promise.all(older.map((name) => caches.delete(name)));
}

/* The file that is asked for, or null. What may stand behind a typed address of the page itself is of no concern. */
function nameOf(request) {
    const url = new URL(request.url);
    const address = url.origin + url.pathname;
    const name = address.slice(scope.length) || 'index.html';
    if (request.method !== 'GET' || !address.startsWith(scope) || !Object.hasOwn(files, name)) return null;
    return url.search === '' || request.mode === 'navigate' ? name : null;
}

async function answer(request) {
    const name = nameOf(request);
    if (name === null) return refusal();
    try {
        return responseOf(name, await kept(name) || await keep(name));
    } catch {
        return refusal();
    }
}

/* While it starts a service worker, Chromium asks the host for the page as well, to save time; unless it is told that
 * every request is for the worker. Where a browser does not know how to be told so, it keeps the files all the same. */
async function answerAlone(event) {
    try {
        await event.addRoutes?.({ condition: { urlPattern: new URLPattern({}) }, source: 'fetch-event' });
    } catch { /* as where there is none */ }
}

self.addEventListener('install', (event) => event.waitUntil(Promise.all([keepAll(), answerAlone(event)])));
self.addEventListener('activate', (event) => event.waitUntil(dropOlder().then(() => self.clients.claim())));
self.addEventListener('fetch', (event) => event.respondWith(answer(event.request)));

const carriedMsMax = 15000;
const nextMsMax = 10000;
const tabsMsMax = 700; /* a tab that the browser put to sleep does not answer */
let carried = null;
let next = { path: '', until: 0 };

/* The address with which a page began, whatever it made of it since, is this folder's; and no other page is around it or
 * opened it: such a page could read in it. */
function isOurs(client) {
    if (client?.type !== 'window' || client.frameType !== 'top-level') return false;
    const [address] = client.url.split(/[?#]/);
    return address === scope || address === `${scope}index.html`;
}

function drop() {
    carried?.handover.fill(0);
    carried = null;
}

/* The browser may end a service worker at any moment, and what it keeps with it; this asks for the time it needs. */
function carry({ handover, place }) {
    drop();
    const mine = { handover, place };
    carried = mine;
    return new Promise((resolve) => {
        setTimeout(() => {
            if (carried === mine) drop();
            resolve();
        }, carriedMsMax);
    });
}

/* What opens the notebook, of the first page that is open and says so; null where all are locked, or there is none. */
async function askTabs(asking) {
    const windows = await self.clients.matchAll({ type: 'window', includeUncontrolled: true });
    const tabs = windows.filter((client) => client.id !== asking.id && isOurs(client));
    const answers = tabs.map((tab) => new Promise((resolve, reject) => {
        const { port1, port2 } = new MessageChannel();
        port1.onmessage = ({ data }) => (data.handover ? resolve(data.handover) : reject(new Error('locked')));
        tab.postMessage({ type: 'wanted' }, [port2]);
    }));
    const patience = new Promise((resolve) => { setTimeout(resolve, tabsMsMax, null); });
    return Promise.race([Promise.any(answers).catch(() => null), patience]);
}

function tell(port, { handover, ...more }) {
    port.postMessage({ handover, ...more });
    handover?.fill(0);
}

/* A page that is loaded again has what it needs from itself; a new one may have to go somewhere. */
async function give(port, asking, { isNew }) {
    const mine = carried;
    port.onmessage = () => { if (carried === mine) drop(); };
    const path = isNew && Date.now() < next.until ? next.path : '';
    if (isNew) next.until = 0;
    const place = isNew ? null : mine?.place || null;
    const own = () => carried?.handover.slice() || null;
    tell(port, { handover: (!isNew && own()) || await askTabs(asking) || own(), place, path });
}

async function askFor(port, asking) {
    tell(port, { handover: await askTabs(asking) });
}

self.addEventListener('message', (event) => {
    const { data, ports: [port], source } = event;
    if (!isOurs(source)) return;
    if (data.type === 'keep') event.waitUntil(carry(data));
    else if (data.type === 'next') next = { path: data.path, until: Date.now() + nextMsMax };
    else if (data.type === 'take') event.waitUntil(give(port, source, data));
    else if (data.type === 'ask') event.waitUntil(askFor(port, source));
    else drop();
});
