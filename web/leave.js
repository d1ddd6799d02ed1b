/* leave.js - leaving at once: the screen goes blank, the notebook locks, and Back leads nowhere.
 *
 * By the link "Leave this page" (.leave), or by pressing Shift three times. Other tabs of the page leave too. What
 * is open in this tab's past is told by a mark in its session storage to show the neutral page instead.
 */
import { away, opensByAddress, send } from './transport.js';
import { blank } from './page.js';
import { hear, tell } from './others.js';

const pressesNeeded = 3;
const pressesWithinMs = 1500;

let leaving = false;
let gone = false;

/* From then on nothing more is asked for, whatever the browser's own buttons do. */
export function isLeaving() {
    return leaving;
}

function goAway() {
    leaving = true;
    gone = true;
    sessionStorage.clear();
    sessionStorage.setItem('left', '1');
    location.replace(away);
}

function leave() {
    blank();
    tell('leave');
    leaving = true;
    const locked = send('POST', '/lock', '');
    const patience = new Promise((resolve) => { setTimeout(resolve, 300); });
    Promise.race([locked, patience]).then(goAway);
}

/* Someone typed or chose the address, rather than going back to it or loading it again. */
function isOpenedAnew() {
    if (location.hash.length > 1) return true;
    return opensByAddress && performance.getEntriesByType('navigation')[0]?.type === 'navigate';
}

/* True in a tab that was left: it shows the neutral page, until someone opens the address anew in it. */
export function wasLeft({ comesBack = false } = {}) {
    if (!sessionStorage.getItem('left') || (!comesBack && isOpenedAnew())) return false;
    blank();
    location.replace(away);
    return true;
}

function watchShift() {
    let presses = [];
    document.addEventListener('keydown', (event) => {
        if (event.key !== 'Shift') presses = [];
        else if (!event.repeat) presses.push(event.timeStamp);
        presses = presses.filter((time) => event.timeStamp - time < pressesWithinMs);
        if (presses.length >= pressesNeeded) leave();
    });
}

export function watchLeaving() {
    watchShift();
    const press = (event) => {
        if (!event.target.closest('.leave')) return;
        event.preventDefault();
        event.stopImmediatePropagation();
        leave();
    };
    document.addEventListener('click', press, { capture: true });
    document.addEventListener('auxclick', press, { capture: true });
    hear('leave', () => {
        blank();
        goAway();
    });
    /* Going back at once takes the neutral page back before it is there. */
    window.addEventListener('popstate', () => { if (gone) location.replace(away); });
    window.addEventListener('pageshow', (event) => { if (event.persisted) wasLeft({ comesBack: true }); });
}
