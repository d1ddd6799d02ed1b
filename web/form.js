/* form.js - what forms ask for: their encoding, drafts kept while one writes, search as one types, files. */
import { send } from './transport.js';
import { announce, read } from './page.js';

/* The form as its server reads it: its fields, the button that was pressed, and `more`. Files are left out. */
export function encode(form, submitter, more = {}) {
    const fields = new URLSearchParams();
    for (const [name, value] of new FormData(form, submitter))
        if (typeof value === 'string') fields.append(name, value);
    for (const [name, value] of Object.entries(more)) fields.set(name, value);
    return fields.toString();
}

const draftPauseMs = 1000;
const draftMsMax = 5000;
const livePauseMs = 150;

/* Calls `act` once, `pause` after the last call. */
function after(pause, signal, act) {
    let timer = 0;
    signal.addEventListener('abort', () => clearTimeout(timer));
    return () => {
        clearTimeout(timer);
        timer = setTimeout(act, pause);
    };
}

/* <form data-draft="NAME">: a second after the last key, and every few seconds of someone who writes on and on, what is
 * typed is kept under that name; at once when the page goes or is hidden. A form that is being sent waits for what comes
 * of it: its draft would stand there after its words were saved. */
const unkept = new Map(); /* form -> { timer, latest } */
const sent = new WeakSet();

async function keep(form) {
    clearTimeout(unkept.get(form)?.timer);
    unkept.delete(form);
    const answer = await send('POST', '/draft/' + form.dataset.draft, encode(form, null));
    if (!form.isConnected || answer.status !== 200) return;
    if (!form.querySelector('.kept'))
        form.append(document.getElementById('say-kept').content.cloneNode(true));
}

function keepSoon(form) {
    if (sent.has(form) || !form.isConnected) return;
    const { timer, latest = Date.now() + draftMsMax } = unkept.get(form) || {};
    clearTimeout(timer);
    const pause = Math.max(0, Math.min(draftPauseMs, latest - Date.now()));
    unkept.set(form, { timer: setTimeout(keep, pause, form), latest });
}

/* What is typed and not yet kept, now. */
export function keepDrafts() {
    for (const form of [...unkept.keys()]) keep(form);
}

export function holdDraft(form) {
    clearTimeout(unkept.get(form)?.timer);
    unkept.delete(form);
    sent.add(form);
}

/* It was not taken, and its words are still on the page. */
export function letDraft(form) {
    sent.delete(form);
    if (form.dataset.draft) keepSoon(form);
}

export function watchDrafts(signal) {
    for (const form of document.querySelectorAll('form[data-draft]'))
        form.addEventListener('input', () => keepSoon(form), { signal });
    signal.addEventListener('abort', () => {
        for (const { timer } of unkept.values()) clearTimeout(timer);
        unkept.clear();
    });
}

/* The part of the page called `id` becomes the part of that name in `page`. */
function replacePart(page, id) {
    const found = page.getElementById(id);
    const old = document.getElementById(id);
    if (!found || !old) return;
    old.replaceWith(document.adoptNode(found));
    const said = document.getElementById(id).querySelector('[role=status]');
    if (said) announce(said.textContent);
}

/* <form data-live="ID">: what is found changes as one types; the rest of the page, and the cursor, stay. */
export function watchLive(signal) {
    for (const form of document.querySelectorAll('form[data-live]')) {
        let abort = new AbortController();
        const look = after(livePauseMs, signal, async () => {
            abort.abort();
            abort = new AbortController();
            const path = form.getAttribute('action').split('?')[0];
            const body = encode(form, null);
            const posts = (form.getAttribute('method') || '').toLowerCase() === 'post';
            try {
                const answer = posts ? await send('POST', path, body, { signal: abort.signal })
                                     : await send('GET', path + '?' + body, null, { signal: abort.signal });
                if (signal.aborted || answer.status !== 200) return;
                replacePart(read(new TextDecoder().decode(answer.bytes)), form.dataset.live);
            } catch { /* overtaken by later letters */ }
        });
        form.addEventListener('input', look, { signal });
    }
}

/* <form data-file="FIELD"> with a file chosen in it. */
export function fileOf(form) {
    const input = form.querySelector('input[type=file]');
    return input && input.files.length > 0 ? input.files[0] : null;
}

/* A request may have a mebibyte; the rest is for the form's other fields. */
const encodedLenMax = 900 * 1024;
const partLenMax = 256 * 1024;

/* The text of a file in parts that each fit into a request, cut after line ends where there are any. */
export async function partsOf(file) {
    const text = await file.text();
    const parts = [];
    for (let from = 0; from < text.length || parts.length === 0;) {
        let to = Math.min(text.length, from + partLenMax);
        while (encodeURIComponent(wellFormed(text.slice(from, to))).length > encodedLenMax)
            to = from + Math.floor((to - from) / 2);
        const lineEnd = text.lastIndexOf('\n', to - 1) + 1;
        if (to < text.length && lineEnd > from) to = lineEnd;
        else if (to < text.length && isLead(text.charCodeAt(to - 1))) to -= 1;
        parts.push(text.slice(from, to));
        from = to;
    }
    return parts;
}

function isLead(unit) {
    return unit >= 0xd800 && unit < 0xdc00;
}

/* A pair of code units that a cut would part does not stop the measuring. */
function wellFormed(text) {
    return isLead(text.charCodeAt(text.length - 1)) ? text.slice(0, -1) : text;
}
