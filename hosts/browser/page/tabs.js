/* tabs.js - the tabs of one person: a page that is loaded again, or opened beside an open one, is open.
 *
 *     const { handover, place, path } = await receive();    from the page before, or another tab; or null, null, ''
 *     await receiveBeside()  what another tab has by now
 *     hold(handover)         what opens the notebook, as the worker last said; null when it is locked
 *     await findKeeper()     there may be a service worker by now
 *     depart(place)          this page goes: the service worker keeps for a moment what the next page needs
 *     drop()                 from now on nobody keeps anything
 *     beside(path)           opens a tab that comes to `path`; false where it would be locked
 *
 * What opens the notebook is in memory only: of the pages that are open, and, for 15 seconds after one of them
 * went, of the service worker (service.js), which gives it to one page. It goes through the service worker alone, which
 * knows who asks: a channel is heard by every page of this host, in other folders too. Where a new tab is to go takes
 * the same way, so that no address names it. Where a browser has no service worker, each page is unlocked by itself.
 * When one tab locks, all do.
 */
import { home } from './place.js';
import { hear, tell } from './others.js';

const keeperMsMax = 1500; /* a service worker may have to be started first */
const keeperAgainMsMax = 5000; /* where it is likely to have something */
const nothing = { handover: null, place: null, path: '' };

let held = null;
let passing = null; /* { handover, place } as they came, until the worker has begun: a page that goes before hands them on */
let isOpen = false; /* as far as the worker has said */
let left = false; /* by "Leave this page": nothing is handed on any more */

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

/* What the service worker answers; null where there is none, or none in time. */
async function ask(message, msMax, answerTo = () => {}) {
    await keeperFound;
    if (!keeper()) return null;
    const { port1, port2 } = new MessageChannel();
    const answered = new Promise((resolve) => { port1.onmessage = ({ data }) => resolve(data); });
    keeper().postMessage(message, [port2]);
    const told = await Promise.race([answered, after(msMax)]);
    if (told) answerTo(told, port1);
    return told;
}

function pass() {
    passing?.handover.fill(0);
    passing = null;
}

export async function receive() {
    const isNew = performance.getEntriesByType('navigation')[0]?.type === 'navigate';
    const told = await ask({ type: 'take', isNew }, isNew ? keeperMsMax : keeperAgainMsMax, ({ handover, place }, port) => {
        if (!handover || left) return;
        passing = { handover: handover.slice(), place };
        port.postMessage('taken');
    });
    return told || nothing;
}

/* What opens the notebook, from another tab that is open by now; or null. */
export async function receiveBeside() {
    const told = await ask({ type: 'ask' }, keeperMsMax);
    return told?.handover || null;
}

/* Every service worker of this host can speak to this page. */
function answer({ data, ports, source }) {
    if (data.type === 'wanted' && source?.scriptURL === new URL('service.js', home).href)
        ports[0].postMessage({ handover: held });
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
    if (!keeper()) return false;
    keeper().postMessage({ type: 'next', path });
    window.open(home, '_blank', 'noopener');
    return true;
}

navigator.serviceWorker?.addEventListener('message', answer);
navigator.serviceWorker?.startMessages();
hear('leave', () => {
    left = true;
    drop();
});
