/* tabs.js - the tabs of one person: a page that is loaded again, or opened beside an open one, is open.
 *
 *     const { handover, place, path } = await receive();    from the page before, or another tab; or null, null, ''
 *     await receiveBeside()  what another tab has by now
 *     hold(handover)         what opens the notebook, as the worker last said; null when it is locked
 *     await findKeeper()     there may be a service worker by now
 *     depart(place)          this page goes: the service worker keeps for a moment what the next page needs
 *     drop()                 from now on nobody keeps anything
 *     beside(path)           opens a tab that comes to `path`
 *
 * What opens the notebook is in memory only: of the pages that are open, and, for 15 seconds after one of them
 * went, of the service worker (service.js), which gives it to one page. Where a new tab is to go takes the same
 * way, so that no address names it. When one tab locks, all do.
 */
import { home } from './place.js';
import { hear, tell } from './others.js';

const keeperMsMax = 1500; /* a service worker may have to be started first */
const keeperAgainMsMax = 5000; /* where it is likely to have something */
const othersMsMax = 700;
const unknownOthersMsMax = 250; /* where nobody can say whether there are any */
const besideMsMax = 10000;

let held = null;
let passing = null; /* { handover, place } as they came, until the worker has begun: a page that goes before hands them on */
let isOpen = false; /* as far as the worker has said */
let left = false; /* by "Leave this page": nothing is handed on any more */
let next = { path: '', until: 0 }; /* for the tab that opens now: known to all, since any of them may answer it */

/* The service worker: of this page; or, where a page was loaded past it, the one that there is; or, on a first visit, the
 * one that is still taking in the site's files. */
let present = null;

export async function findKeeper() {
    const registration = await navigator.serviceWorker?.getRegistration();
    present = registration?.active || registration?.waiting || registration?.installing || null;
}

const keeperFound = findKeeper().catch(() => {});

function keeper() {
    return navigator.serviceWorker?.controller || (present?.state === 'redundant' ? null : present);
}

function after(ms) {
    return new Promise((resolve) => { setTimeout(resolve, ms, null); });
}

/* { handover, place, others }: what the page before left, if it went a moment ago, and how many tabs are open. */
async function askKeeper(msMax) {
    await keeperFound;
    if (!keeper()) return null;
    const { port1, port2 } = new MessageChannel();
    const answered = new Promise((resolve) => { port1.onmessage = ({ data }) => resolve(data); });
    keeper().postMessage({ type: 'take' }, [port2]);
    const told = await Promise.race([answered, after(msMax)]);
    if (!told?.handover || left) return told;
    passing = { handover: told.handover.slice(), place: told.place };
    port1.postMessage('taken');
    return told;
}

function pass() {
    passing?.handover.fill(0);
    passing = null;
}

/* The first of the other tabs that is open gives what it has. Those that are locked say so: nobody waits for them. */
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

/* A page that is loaded again has what it needs from itself; only another tab can know where a new one is to go. */
export async function receive() {
    const isNew = performance.getEntriesByType('navigation')[0]?.type === 'navigate';
    const kept = askKeeper(isNew ? keeperMsMax : keeperAgainMsMax);
    const given = askOthers(kept);
    const told = await kept;
    if (told?.handover && !isNew) return { handover: told.handover, place: told.place, path: '' };
    const { handover = null, path = '' } = await given || {};
    return { handover: handover || told?.handover || null, place: null, path };
}

/* What opens the notebook, from another tab that is open by now; or null. */
export async function receiveBeside() {
    const given = await askOthers(Promise.resolve(null));
    return given?.handover || null;
}

function answer({ id }) {
    const path = held && Date.now() < next.until ? next.path : '';
    next.until = 0;
    tell('given', { id, handover: held, path });
}

export function hold(handover) {
    const wasOpen = isOpen;
    isOpen = handover !== null;
    held?.fill(0);
    held = left ? null : handover;
    pass();
    if (!wasOpen || isOpen) return;
    keeper()?.postMessage({ type: 'drop' });
    tell('locked');
}

export function depart(place) {
    const going = held ? { handover: held, place } : passing;
    if (going) keeper()?.postMessage({ type: 'keep', ...going });
}

export function drop() {
    held?.fill(0);
    held = null;
    pass();
    keeper()?.postMessage({ type: 'drop' });
}

export function beside(path) {
    next = { path, until: Date.now() + besideMsMax };
    tell('beside', { next });
    window.open(home, '_blank', 'noopener');
    return true;
}

hear('wanted', answer);
hear('beside', (told) => { next = told.next; });
hear('given', () => { next.until = 0; });
hear('leave', () => {
    left = true;
    drop();
});
