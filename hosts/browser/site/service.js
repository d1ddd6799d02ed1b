/* service.js - the service worker: serves the site's own files without a network, and answers everything else itself.
 *
 * When it is installed it takes every file of the site into a cache of this version, each only if it is, byte for byte,
 * the file that this version was built with. From then on no request of the site's pages reaches the network through
 * it: a file of the list comes from the cache, anything else is answered with an error. Pages that are open keep the
 * version that they began with; the next version takes over when none of them is left.
 *
 * Besides, it carries what opens the notebook from a page that goes to the one that comes (tabs.js): in memory, for 15
 * seconds at most, until one page says that it has it, and never while a page that was locked or left says to drop it.
 *
 *     { type: 'keep', handover, place }      { type: 'drop' }
 *     { type: 'take' } and a port            answers { handover, place, others }: with how many other tabs there are;
 *                                            a page that is still there then answers 'taken'
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

/* What a careful host would send, whatever the one that these files came from sends. */
const headers = {
    'Content-Security-Policy': "frame-ancestors 'none'; form-action 'none'; base-uri 'none'",
    'Referrer-Policy': 'no-referrer',
    'Cross-Origin-Opener-Policy': 'same-origin',
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

/* From the browser's own cache if it has the right bytes, since the page has just loaded most of them; else from
 * the host. */
async function fetched(name) {
    for (const cache of ['default', 'reload']) {
        const response = await fetch(addressOf(name), { cache });
        const bytes = await response.arrayBuffer();
        if (response.ok && await sumOf(bytes) === files[name]) {
            const type = types[name.split('.').pop()] || 'application/octet-stream';
            const ofFile = { 'Content-Type': type, 'Content-Length': bytes.byteLength };
            return new Response(bytes, { headers: { ...headers, ...ofFile } });
        }
    }
    throw new Error(`${name} is not the file of this version`);
}

async function keep(name) {
    const response = await fetched(name);
    await (await caches.open(cacheName)).put(addressOf(name), response.clone());
    return response;
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
        return await caches.match(addressOf(name), { cacheName }) || await keep(name);
    } catch {
        return refusal();
    }
}

self.addEventListener('install', (event) => event.waitUntil(keepAll()));
self.addEventListener('activate', (event) => event.waitUntil(dropOlder().then(() => self.clients.claim())));
self.addEventListener('fetch', (event) => event.respondWith(answer(event.request)));

const keptMsMax = 15000;
let kept = null;

function drop() {
    if (kept) kept.handover.fill(0);
    kept = null;
}

/* The browser may end a service worker at any moment, and what it keeps with it; this asks for the time it needs. */
function keepForAMoment({ handover, place }) {
    drop();
    const mine = { handover, place };
    kept = mine;
    return new Promise((resolve) => {
        setTimeout(() => {
            if (kept === mine) drop();
            resolve();
        }, keptMsMax);
    });
}

async function give(port, asking) {
    const given = kept;
    port.onmessage = () => { if (kept === given) drop(); };
    const windows = await self.clients.matchAll({ type: 'window', includeUncontrolled: true });
    const others = windows.filter(({ id, url }) =>
        id !== asking.id && url.startsWith(scope) && !url.endsWith('/leave.html'));
    port.postMessage({ handover: null, place: null, ...given, others: others.length });
}

self.addEventListener('message', (event) => {
    const { data, ports, source } = event;
    if (data.type === 'keep') event.waitUntil(keepForAMoment(data));
    else if (data.type === 'take') event.waitUntil(give(ports[0], source));
    else drop();
});
