/* tabs.js - the tabs of one person: a page that is loaded again, or opened beside an open one, is open.
 *
 *     const { handover, trail, path } = await receive();     from the page before, or from another tab; or null, [], ''
 *     hold(handover)         what opens the notebook, as the worker last said; null when it is locked
 *     depart(trail)          this page goes: the service worker keeps for a moment what the next page needs
 *     drop()                 from now on nobody keeps anything
 *     beside(path)           opens a tab that comes to `path`
 *
 * What opens the notebook is in memory only: of the pages that are open, and, for 15 seconds after one of them
 * went, of the service worker (service.js), which gives it once. Where a new tab is to go takes the same
 * way, so that no address names it. When one tab locks, all do.
 */
import { home } from './place.js';
import { hear, tell } from './others.js';

const keeperMsMax = 1500; /* a service worker may have to be started first */
const othersMsMax = 700;
const unknownOthersMsMax = 250; /* where nobody can say whether there are any */
const besideMsMax = 10000;

let held = null;
let left = false; /* by "Leave this page": nothing is handed on any more */
let next = { path: '', until: 0 };

async function findKeeper() {
    const registration = await navigator.serviceWorker?.getRegistration();
    return registration?.active || null;
}

let keeper = null;
const keeperFound = findKeeper().then((found) => { keeper = found; }, () => {});

function after(ms) {
    return new Promise((resolve) => { setTimeout(resolve, ms, null); });
}

/* { handover, trail, others }: what the page before left, if it went a moment ago, and how many tabs are open. */
async function askKeeper() {
    await keeperFound;
    if (!keeper) return null;
    const { port1, port2 } = new MessageChannel();
    const answered = new Promise((resolve) => { port1.onmessage = ({ data }) => resolve(data); });
    keeper.postMessage({ type: 'take' }, [port2]);
    return Promise.race([answered, after(keeperMsMax)]);
}

/* The first of the other tabs that is open gives what it has. Those that are locked say so, to be waited for no longer. */
function askOthers(kept) {
    const id = String(crypto.getRandomValues(new Uint32Array(4)));
    let answers = 0;
    const answered = new Promise((resolve) => {
        hear('given', (given) => {
            if (given.id !== id) return;
            answers += 1;
            if (given.handover) resolve(given);
            else kept.then((told) => { if (told && answers >= told.others) resolve(null); });
        });
        kept.then((told) => {
            if (told && told.others <= answers) resolve(null);
            after(told ? othersMsMax : unknownOthersMsMax).then(resolve);
        });
    });
    tell('wanted', { id });
    return answered;
}

export async function receive() {
    const kept = askKeeper();
    const given = askOthers(kept);
    const told = await kept;
    if (told?.handover) return { handover: told.handover, trail: told.trail, path: '' };
    const { handover = null, path = '' } = await given || {};
    return { handover, trail: [], path };
}

function answer({ id }) {
    const path = held && Date.now() < next.until ? next.path : '';
    if (path) next = { path: '', until: 0 };
    tell('given', { id, handover: held, path });
}

export function hold(handover) {
    const wasOpen = held !== null;
    held = left ? null : handover;
    if (!wasOpen || held) return;
    keeper?.postMessage({ type: 'drop' });
    tell('locked');
}

export function depart(trail) {
    if (held) keeper?.postMessage({ type: 'keep', handover: held, trail });
}

export function drop() {
    held?.fill(0);
    held = null;
    keeper?.postMessage({ type: 'drop' });
}

export function beside(path) {
    next = { path, until: Date.now() + besideMsMax };
    window.open(home, '_blank', 'noopener');
    return true;
}

hear('wanted', answer);
hear('leave', () => {
    left = true;
    drop();
});
