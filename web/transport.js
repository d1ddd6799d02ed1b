/* transport.js - how a request reaches the program: here by fetch to this machine, with the token.
 *
 * The one file that differs between hosts; another host brings its own with the same contract.
 *
 *     const { path, before } = await arrive();      once at the start, and when a new address is opened in this tab:
 *                         the page that it names, or ''; what the page before gave to `depart`, or null. The address
 *                         bar loses what it named.
 *     const answer = await send('POST', '/check-in', 'mood=2', { signal, file });
 *     answer.status       0 when nothing answered, 401 when this tab has no way in (any more)
 *     answer.notice       with status 0: the shell's template that says why, if one does
 *     answer.isDone       with status 0 or 500: what was asked is done; the page at answer.path could not be had
 *     answer.path         where the answer came from, after being sent on
 *     answer.type         its media type;  answer.fileName  set when it is a file to keep
 *     answer.bytes        an ArrayBuffer, or a Blob
 *     depart(place)       this page goes, perhaps to be loaded again in a moment; `place` can be copied
 *     watchLock(act)      `act` is called when the notebook was locked or opened from elsewhere
 *     beside(path)        opens another tab there; false where another tab has no way in
 *     await persist()     asks the browser to keep what is stored here
 *     away                the address of the neutral page that is shown after leaving
 *     opensByAddress      the plain address is a way in
 *
 * The address that the program prints ends in a code that works once. It is traded for the token, which lives in
 * this tab's session storage and nowhere else; the address bar loses the code before anything else happens. A file is
 * sent as text (form.js), not as it is.
 */
import { home } from './place.js';

export const away = new URL('leave', home).href;
export const opensByAddress = false;

async function trade(code) {
    const response = await fetch(new URL('session', home), {
        method: 'POST',
        headers: { 'Content-Type': 'application/x-www-form-urlencoded' },
        body: 'code=' + encodeURIComponent(code),
    });
    if (!response.ok) return;
    sessionStorage.clear();
    sessionStorage.setItem('token', (await response.json()).token);
}

export async function arrive() {
    const code = location.hash.slice(1);
    history.replaceState(history.state, '', home);
    try {
        if (/^[\w-]{22}$/.test(code)) await trade(code);
    } catch {
        /* nothing answers: the first request will find that too */
    }
    return { path: '', before: null };
}

/* The token outlives a reload by itself. */
export function depart() {}

/* The program says so with its next answer. */
export function watchLock() {}

export function beside() {
    return false;
}

/* The notebook is a file, which no browser takes away. */
export async function persist() {}

function fileNameOf(disposition) {
    const name = /^attachment;.*filename="([^"]*)"/.exec(disposition || '');
    return name ? name[1] : '';
}

async function request(method, path, body, signal) {
    const headers = { Authorization: 'Bearer ' + (sessionStorage.getItem('token') || '') };
    if (method === 'POST') headers['Content-Type'] = 'application/x-www-form-urlencoded';
    const keepalive = path === '/lock'; /* sent even if the tab closes at this moment */
    const response = await fetch(path, { method, headers, body, signal, keepalive, cache: 'no-store' });
    const url = new URL(response.url);
    return {
        status: response.status,
        path: url.pathname + url.search,
        type: response.headers.get('Content-Type') || '',
        fileName: fileNameOf(response.headers.get('Content-Disposition')),
        bytes: await response.arrayBuffer(),
    };
}

/* `body` is form-encoded text, or null. Never rejects, but for an aborted `signal`. */
export async function send(method, path, body = null, { signal } = {}) {
    try {
        return await request(method, path, body, signal);
    } catch (error) {
        if (error.name === 'AbortError') throw error;
        return { status: 0, path, type: '', fileName: '', bytes: new ArrayBuffer(0) };
    }
}
