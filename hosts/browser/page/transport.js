/* transport.js - how a request reaches the program: here by messages to a worker that holds it.
 *
 * The contract is that of web/transport.js, in whose place this one stands on the site. What a request carries besides
 * is what only a page knows: the time, and what the browser says of its storage (room.js). Where the browser lacks
 * what the program needs, every answer is the plain page of index.html, which says so.
 */
import { state as stateOf } from './border.js';
import { fetchFiles } from './files.js';
import { storeName } from './start.js';
import { lifeOf } from './lives.js';
import { keepOffline } from './offline.js';
import { home, pathOf } from './place.js';
import { policy } from './page.js';
import { lookAtRoom, persist, roomSeen } from './room.js';
import { Progress } from './progress.js';
import { drop, findKeeper, hold, receive, receiveBeside } from './tabs.js';
import { hear } from './others.js';

export { beside, depart } from './tabs.js';
export { persist } from './room.js';

export const away = new URL('leave.html', home).href;
export const opensByAddress = true;

/* A worker made from a blob is under this page's own content policy, whatever the host of the files sends. Its scripts
   are one text (make_site.mjs). */
function makeWorker(text) {
    const source = new Blob([text], { type: 'text/javascript' });
    return new Worker(policy.createScriptURL(URL.createObjectURL(source)), { type: 'module' });
}

const waiting = new Map();
const progress = new Progress();
const slowMs = 400;
let known = null;
let isNew = false; /* what is here came since this page was opened: made, or brought as a backup */
let counted = 0;
let unable = '';
let begun = null;
let afterLock = () => {};

/* What the worker says of the notebook. Once one is made here, the browser is asked to keep it. */
function know({ state, handover }) {
    hold(handover);
    isNew = known === stateOf.empty || (isNew && known === stateOf.locked);
    if (isNew && state === stateOf.open) persist();
    known = state;
}

async function tellText(worker, name) {
    const text = await lifeOf(name).catch(() => null);
    worker.postMessage({ type: 'text', name, text });
}

/* The first message says whether the program could begin. */
function listen(worker, [begun, failed]) {
    worker.onerror = (event) => failed(new Error(event.message || 'the worker could not begin'));
    worker.onmessage = ({ data }) => {
        if (data.type === 'stretching') progress.show(data, () => worker.postMessage({ type: 'stop' }));
        else if (data.type === 'stretched') progress.stretched();
        else if (data.type === 'wanted') tellText(worker, data.name);
        else if (data.type === 'unable') unable = data.what;
        else if (data.type === 'begun' && data.error) failed({ what: data.what });
        else know(data);
        if (data.type === 'begun') begun();
        if (data.type === 'state') afterLock(noticeOf(data.why));
        waiting.get(data.id)?.(data);
        waiting.delete(data.id);
    };
}

/* As plain.js found it, before anything began. */
const isWhole = document.documentElement.classList.contains('starting');
const plain = document.getElementById('plain').innerHTML;
const received = receive();
lookAtRoom();

async function begin() {
    if (!isWhole) throw new Error('this browser lacks what is needed');
    const files = await fetchFiles().catch(() => {
        begun = null; /* the next request tries again */
        throw { what: 'line' };
    });
    keepOffline().then(findKeeper).catch(() => {}); /* without one, loading again locks */
    const worker = makeWorker(files.get('worker.mjs'));
    const isBegun = new Promise((...ends) => listen(worker, ends));
    const compiled = (name) => WebAssembly.compile(files.get(name));
    const [module, stretch, { handover }] =
        await Promise.all([compiled('core.wasm'), compiled('stretch.wasm'), received]);
    const content = new Uint8Array(files.get('content-en.bin'));
    worker.postMessage({ type: 'begin', store: storeName, files: { module, content }, stretch, handover });
    await isBegun;
    return worker;
}

/* Each request finds what became of it. */
function beginOnce() {
    begun ??= begin();
    return begun;
}

beginOnce().catch(() => {});

function answerOf(path, status, text = '') {
    const type = text ? 'text/html' : '';
    return { status, path, type, fileName: '', bytes: new TextEncoder().encode(text).buffer };
}

/* Of what cannot be reached: its own words, where there are some. */
function noticeOf(what) {
    return document.getElementById('say-' + what) ? 'say-' + what : '';
}

function pageOf(path, what) {
    const notice = what && document.getElementById(noticeOf(what));
    const inside = notice ? `<h1>Not just now</h1>${notice.innerHTML}` : plain;
    return answerOf(path, 503, `<html lang="en"><body><main id="main">${inside}</main></body></html>`);
}

function ask(worker, request, signal) {
    const id = counted++;
    const now = new Date();
    return new Promise((resolve, reject) => {
        signal?.addEventListener('abort', () => {
            waiting.delete(id);
            reject(signal.reason);
        });
        waiting.set(id, resolve);
        worker.postMessage({
            ...request, id, now: now.getTime(), offset: -now.getTimezoneOffset(), browser: roomSeen(),
        });
    });
}

async function answerFrom(worker, request, signal) {
    signal?.throwIfAborted();
    const { answer, stopped } = await ask(worker, request, signal);
    lookAtRoom();
    if (stopped) return answerOf(request.path, 204);
    return answer || { ...answerOf(request.path, 0), notice: noticeOf(unable) };
}

/* `body` is form-encoded text, or null; `file` a backup that goes with it. Rejects for an aborted `signal` alone. */
export async function send(method, path, body = null, { signal, file } = {}) {
    if (path === '/lock') drop();
    const slow = setTimeout(() => progress.wait(), slowMs);
    const request = { type: file ? 'bring' : 'request', method, path, body, ...(file && { file }) };
    try {
        return await beginOnce()
            .then((worker) => answerFrom(worker, request, signal), ({ what }) => pageOf(path, what));
    } finally {
        clearTimeout(slow);
        progress.end();
    }
}

export async function arrive() {
    const path = pathOf(location.hash);
    history.replaceState(history.state, '', home);
    sessionStorage.removeItem('left');
    const given = await received;
    return { path: path || given.path, before: given.place };
}

/* `act` is called when this notebook was locked, or opened, by something else than a request of this page; with the
 * notice that says why, where there is one. */
export function watchLock(act) {
    afterLock = act;
}

hear('locked', async () => {
    await send('POST', '/lock', '');
    afterLock();
});

/* A locked page that one comes back to opens when another tab has opened in the meantime. */
async function openBeside() {
    if (document.visibilityState !== 'visible' || known !== stateOf.locked) return;
    const handover = await receiveBeside();
    if (!handover || known !== stateOf.locked) return;
    const { state } = await ask(await begun, { type: 'take-over', handover });
    if (state === stateOf.open) afterLock();
}

document.addEventListener('visibilitychange', openBeside);
