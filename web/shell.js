/* shell.js - the page around the pages: it asks for them, shows them, and keeps the browser from remembering them.
 *
 * Every page is plain HTML with real links and forms; this script sends them through transport.js and puts the
 * answer in place, at one address and under one title, so that the browser's history holds nothing but
 * numbers. docs/SHELL.md says what pages may ask of it.
 */
import { send } from './transport.js';
import { announce, heading, read, settle, show, showOwn } from './page.js';
import { encode, fileOf, partsOf, watchDrafts, watchLive } from './form.js';
import { watchLeaving, wasLeft } from './leave.js';
import { watchIdle } from './idle.js';
import { bringPacers } from './pacer.js';
import { bringWaits } from './wait.js';
import { bringChosen, bringFilters, watchRadios } from './choose.js';
import { watchCopying } from './copy.js';

/* Where the reader was: what the browser's history refers to by number. */
const trail = [];
let here = 0;
let asked = null; /* the request under way */

function busy(on) {
    document.documentElement.toggleAttribute('data-busy', on);
    const main = document.querySelector('main');
    if (main) main.setAttribute('aria-busy', String(on));
}

function remember(path, step) {
    if (trail[here]) trail[here].scroll = window.scrollY;
    if (step === 'forward' && trail[here] && trail[here].path !== path) {
        here += 1;
        trail.length = here;
        history.pushState(here, '', '/');
    }
    trail[here] = { path, scroll: 0 };
}

function save(answer) {
    const link = document.createElement('a');
    link.href = URL.createObjectURL(new Blob([answer.bytes], { type: answer.type }));
    link.download = answer.fileName;
    link.click();
    setTimeout(() => URL.revokeObjectURL(link.href), 60000);
    announce(link.download);
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

/* The page stays as it is, with everything that was typed; a notice says what is the matter. */
function showNotice(id, again) {
    const old = document.getElementById('notice');
    if (old) old.remove();
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
    if (asked && asked.method === 'POST') return;
    if (asked) asked.abort.abort();
    const mine = { method, path, body, step, ...more, abort: new AbortController() };
    asked = mine;
    busy(true);
    let answer;
    try {
        answer = await send(method, path, body, mine.abort.signal);
    } catch {
        return; /* overtaken by a later request */
    }
    asked = null;
    busy(false);
    place(answer, mine);
}

function place(answer, request) {
    const again = request.again || (() => open(request.method, request.path, request.body, request.step, request));
    if (answer.status === 0) {
        showNotice('say-silent', again);
    } else if (answer.status === 401) {
        showOwn('say-reopen');
        settle(0);
    } else if (answer.fileName) {
        save(answer);
    } else if (answer.type.startsWith('text/html')) {
        const stays = request.method === 'POST' && answer.status >= 400;
        if (request.step !== 'back' && !stays) remember(answer.path, request.step);
        bring(show(read(new TextDecoder().decode(answer.bytes))));
        settle(request.scroll);
    } else if (answer.status >= 400) {
        showNotice('say-refused', again);
    }
}

function local(link) {
    const url = new URL(link.getAttribute('href'), location.origin);
    return url.origin === location.origin ? url : null;
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

/* A new tab would have no way in, so every press of a link, whatever is held down, is followed here. */
function followLink(event) {
    const printing = event.target.closest('[data-print]');
    if (printing) {
        event.preventDefault();
        window.print();
        return;
    }
    const link = event.target.closest('a[href]');
    const url = link && !event.defaultPrevented && local(link);
    if (!url || url.protocol !== location.protocol || event.button > 1) return;
    event.preventDefault();
    if (link.getAttribute('href').startsWith('#')) jump(url.hash);
    else open('GET', url.pathname + url.search, null, 'forward');
}

/* All parts but the last are answered with 200 or 204; another answer is shown and ends it. */
async function sendParts(form, path, parts, again) {
    for (let part = 1; part <= parts.length; part += 1) {
        const body = encode(form, null, { [form.dataset.file]: parts[part - 1], part, parts: parts.length });
        if (part === parts.length) return open('POST', path, body, 'forward', { again });
        busy(true);
        const answer = await send('POST', path, body);
        busy(false);
        if (answer.status !== 200 && answer.status !== 204)
            return place(answer, { method: 'POST', path, body, step: 'forward', again });
    }
    return undefined;
}

async function followForm(event) {
    const form = event.target;
    const by = event.submitter;
    event.preventDefault();
    const given = (name) => (by && by.getAttribute('form' + name)) || form.getAttribute(name) || '';
    const url = new URL(given('action') || '/', location.origin);
    const path = url.pathname + url.search;
    if (url.origin !== location.origin) return;
    const again = () => { if (form.isConnected) form.requestSubmit(by); };
    if (form.dataset.file && fileOf(form)) {
        await sendParts(form, path, await partsOf(fileOf(form)), again);
    } else if (given('method').toLowerCase() === 'post') {
        await open('POST', path, encode(form, by), 'forward', { again });
    } else {
        await open('GET', url.pathname + '?' + encode(form, by), null, 'forward');
    }
}

function goBack(event) {
    if (trail[here]) trail[here].scroll = window.scrollY;
    here = Number(event.state) || 0;
    const to = trail[here] || { path: '/', scroll: 0 };
    trail[here] = to;
    open('GET', to.path, null, 'back', { scroll: to.scroll });
}

function start() {
    if (wasLeft()) return;
    history.scrollRestoration = 'manual';
    here = Number(history.state) || 0;
    history.replaceState(here, '', '/' + location.hash);
    document.addEventListener('click', followLink);
    document.addEventListener('auxclick', followLink);
    document.addEventListener('submit', followForm);
    window.addEventListener('popstate', (event) => { if (event.state !== null) goBack(event); });
    window.addEventListener('hashchange', () => { if (location.hash) open('GET', '/', null, 'stay'); });
    watchLeaving();
    watchRadios();
    watchCopying();
    watchIdle(() => open('GET', '/', null, 'stay'));
    open('GET', '/', null, 'stay');
}

start();
