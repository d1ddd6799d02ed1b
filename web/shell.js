/* shell.js - the page around the pages: it asks for them, shows them, and keeps the browser from remembering them.
 *
 * Every page is plain HTML with real links and forms; this script sends them through transport.js and puts the
 * answer in place, at one address and under one title, so that the browser's history holds nothing but
 * numbers. docs/SHELL.md says what pages may ask of it.
 */
import { home, pathOf } from './place.js';
import { arrive, away, beside, depart, persist, send, watchLock } from './transport.js';
import { announce, heading, read, settle, show, showOwn } from './page.js';
import { encode, fileOf, holdDraft, keepDrafts, letDraft, partsOf, watchDrafts, watchLive } from './form.js';
import { canShare, save, share } from './file.js';
import { isLeaving, watchLeaving, wasLeft } from './leave.js';
import { watchIdle } from './idle.js';
import { bringPacers } from './pacer.js';
import { bringWaits } from './wait.js';
import { bringChosen, bringFilters, watchRadios } from './choose.js';
import { watchCopying } from './copy.js';

/* Where the reader was: what the browser's history refers to by number. */
const trail = [];
let here = 0;
let asked = null; /* the request under way */

/* `by`: the button that was pressed, for whatever shows how its work goes on. */
function busy(on, by = null) {
    document.documentElement.toggleAttribute('data-busy', on);
    const main = document.querySelector('main');
    if (main) main.setAttribute('aria-busy', String(on));
    for (const old of document.querySelectorAll('[data-asked]')) delete old.dataset.asked;
    if (by) by.dataset.asked = '';
}

function remember(path, step) {
    if (trail[here]) trail[here].scroll = window.scrollY;
    if (step === 'forward' && trail[here] && trail[here].path !== path) {
        here += 1;
        trail.length = here;
        history.pushState(here, '', home);
    }
    trail[here] = { path, scroll: 0 };
}

/* Brings to life what a page asks for. */
function bring(signal) {
    watchDrafts(signal);
    watchLive(signal);
    bringPacers(signal);
    bringWaits(signal);
    bringFilters(signal);
    bringChosen(signal);
}

function dropNotice() {
    const notice = document.getElementById('notice');
    if (notice) notice.remove();
}

/* The page stays as it is, with everything that was typed; a notice says what is the matter. */
function showNotice(id, again) {
    dropNotice();
    const notice = document.getElementById(id).content.cloneNode(true);
    const button = notice.querySelector('[data-again]');
    if (button) button.addEventListener('click', again);
    const title = heading();
    if (title) title.after(notice);
    else document.body.prepend(notice);
    document.getElementById('notice').focus();
}

/* `step`: 'forward' for what a reader does, 'back' for the browser's own buttons, 'stay' for neither. */
async function open(method, path, body, step, more = {}) {
    if (isLeaving() || (asked && asked.method === 'POST')) return;
    if (asked) asked.abort.abort();
    if (more.form) holdDraft(more.form);
    keepDrafts();
    const mine = { method, path, body, step, ...more, abort: new AbortController() };
    asked = mine;
    busy(true, mine.by);
    let answer;
    try {
        answer = await send(method, path, body, { signal: mine.abort.signal, file: mine.file });
    } catch {
        return; /* overtaken by a later request */
    }
    asked = null;
    busy(false);
    place(answer, mine);
    if (mine.form && mine.form.isConnected && !answer.isDone) letDraft(mine.form);
}

/* A file is saved, or handed to another app; a page is never opened by an address that names a file. */
async function keep(answer, request) {
    if (request.arrives) {
        open('GET', '/', null, 'stay');
    } else if (canShare(answer, request.shares)) {
        await handOver(answer, request.shares);
    } else {
        announce(save(answer));
        tellGiven(request.shares);
    }
}

/* To another app; where that cannot be, it is saved. */
async function handOver(answer, given) {
    const became = await share(answer);
    if (became === 'late') return showNotice('say-ready', () => handOver(answer, given));
    dropNotice();
    if (became === 'refused') announce(save(answer));
    if (became !== 'left') tellGiven(given);
    return undefined;
}

function tellGiven(given) {
    if (given) open('POST', given, '', 'stay', { scroll: window.scrollY });
}

function place(answer, request) {
    const repeat = request.again || (() => open(request.method, request.path, request.body, request.step, request));
    const again = answer.isDone ? () => open('GET', answer.path, null, 'forward') : repeat;
    const isPage = answer.type.startsWith('text/html');
    if (answer.status === 0 || (answer.status >= 500 && !isPage)) {
        showNotice(answer.notice || 'say-silent', again);
    } else if (answer.status === 401) {
        showOwn('say-reopen');
        settle(0);
    } else if (answer.fileName) {
        keep(answer, request);
    } else if (isPage) {
        const stays = request.method === 'POST' && answer.status >= 400;
        if (request.step !== 'back' && !stays) remember(answer.path, request.step);
        bring(show(read(new TextDecoder().decode(answer.bytes))));
        settle(request.scroll);
    } else if (answer.status >= 400) {
        showNotice('say-refused', again);
    }
}

/* Within one page: go there without touching the address. */
function jump(hash) {
    const target = document.getElementById(decodeURIComponent(hash.slice(1)));
    if (!target) return;
    const place = target.matches('main') ? heading() || target : target;
    if (!place.matches('a, button, input, select, textarea, [tabindex]')) place.tabIndex = -1;
    place.focus();
    place.scrollIntoView({ block: 'center' });
}

/* The page that the button names says what came of it. */
async function askToPersist(button) {
    await persist();
    open('GET', button.dataset.persist || trail[here].path, null, 'stay', { scroll: window.scrollY });
}

/* Every press of a link is followed here, whatever is held down: no address names a page. */
function followLink(event) {
    if (event.defaultPrevented || event.button > 1) return;
    const link = event.target.closest('a[href], [data-print], [data-persist]');
    if (!link) return;
    const address = link.getAttribute('href') || '';
    const path = pathOf(address);
    if (link.matches('a') && !path && !address.startsWith('#')) return;
    event.preventDefault();
    if (link.matches('[data-print]')) window.print();
    else if (link.matches('[data-persist]')) askToPersist(link);
    else if (!path) jump(address);
    else if (!((event.button === 1 || event.ctrlKey || event.metaKey || event.shiftKey) && beside(path)))
        open('GET', path, null, 'forward');
}

/* All parts but the last are answered with 200 or 204; another answer is shown and ends it. */
async function sendParts(form, path, parts, more) {
    for (let part = 1; part <= parts.length; part += 1) {
        const body = encode(form, null, { [form.dataset.file]: parts[part - 1], part, parts: parts.length });
        if (part === parts.length) return open('POST', path, body, 'forward', more);
        busy(true, more.by);
        const answer = await send('POST', path, body);
        busy(false);
        if (answer.status !== 200 && answer.status !== 204)
            return place(answer, { method: 'POST', path, body, step: 'forward', ...more });
    }
    return undefined;
}

async function followForm(event) {
    const form = event.target;
    const by = event.submitter;
    event.preventDefault();
    const given = (name) => (by && by.getAttribute('form' + name)) || form.getAttribute(name) || '';
    const path = pathOf(given('action') || '/');
    if (!path) return;
    const again = () => { if (form.isConnected) form.requestSubmit(by); };
    const more = { again, by, shares: form.dataset.share };
    const file = fileOf(form);
    if (form.dataset.file && file) {
        await sendParts(form, path, await partsOf(file), more);
    } else if (given('method').toLowerCase() === 'post') {
        if (file && form.matches('[data-backup]')) more.file = file;
        await open('POST', path, encode(form, by), 'forward', { ...more, form });
    } else {
        await open('GET', path.split('?')[0] + '?' + encode(form, by), null, 'forward', more);
    }
}

function goBack(event) {
    if (trail[here]) trail[here].scroll = window.scrollY;
    here = Number(event.state) || 0;
    const to = trail[here] || { path: '/', scroll: 0 };
    trail[here] = to;
    open('GET', to.path, null, 'back', { scroll: to.scroll });
}

/* Takes up what the page before left. Some browsers lose the number of the step when a page is loaded again. */
function takeUp(before) {
    if (trail.length > 0) return;
    trail.push(...before.trail);
    if (history.state !== null) return;
    here = before.here;
    history.replaceState(here, '', home);
}

/* To what the address names, or to where this tab was before it was loaded again. */
async function come() {
    const { path, before } = await arrive();
    if (before) takeUp(before);
    if (history.state === null) history.replaceState(here, '', home);
    const was = trail[here] || { path: '/', scroll: 0 };
    if (path === '/leave') location.replace(away);
    else if (path) await open('GET', path, null, 'stay', { arrives: true });
    else await open('GET', was.path, null, 'stay', { scroll: was.scroll });
}

/* An address was opened in this tab: the browser made a step in the history for it. */
function comeAnew() {
    if (!location.hash) return;
    here += 1;
    trail.length = here;
    history.replaceState(here, '', home.href + location.hash);
    come();
}

function toFirstPage() {
    return open('GET', '/', null, 'stay');
}

function goAway() {
    keepDrafts();
    if (trail[here]) trail[here].scroll = window.scrollY;
    depart({ trail, here });
}

function start() {
    if (wasLeft()) return;
    history.scrollRestoration = 'manual';
    here = Number(history.state) || 0;
    history.replaceState(history.state, '', home.href + location.hash);
    document.addEventListener('click', followLink);
    document.addEventListener('auxclick', followLink);
    document.addEventListener('submit', followForm);
    window.addEventListener('popstate', (event) => { if (event.state !== null) goBack(event); });
    window.addEventListener('hashchange', comeAnew);
    window.addEventListener('pagehide', goAway);
    document.addEventListener('visibilitychange', () => { if (document.visibilityState === 'hidden') keepDrafts(); });
    watchLeaving();
    watchRadios();
    watchCopying();
    watchIdle(toFirstPage);
    watchLock((notice) => toFirstPage().then(() => { if (notice) showNotice(notice); }));
    come();
}

start();
