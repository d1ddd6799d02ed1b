/* transport.js - how a request reaches the program: here by fetch to this machine, with the token.
 *
 * The one file that differs between hosts; another host brings its own `send` with the same contract.
 *
 *     const answer = await send('POST', '/check-in', 'mood=2', signal);
 *     answer.status       0 when nothing answered, 401 when this tab has no way in (any more)
 *     answer.path         where the answer came from, after being sent on
 *     answer.type         its media type;  answer.fileName  set when it is a file to keep
 *     answer.bytes        an ArrayBuffer
 *
 * The address that the program prints ends in a code that works once. It is traded for the token, which lives in
 * this tab's session storage and nowhere else; the address bar loses the code before anything else happens.
 */

async function trade(code) {
    history.replaceState(history.state, '', '/');
    const response = await fetch('/session', {
        method: 'POST',
        headers: { 'Content-Type': 'application/x-www-form-urlencoded' },
        body: 'code=' + encodeURIComponent(code),
    });
    if (!response.ok) return;
    sessionStorage.clear();
    sessionStorage.setItem('token', (await response.json()).token);
}

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
export async function send(method, path, body = null, signal = undefined) {
    try {
        const code = location.hash.slice(1);
        if (/^[\w-]{22}$/.test(code)) await trade(code);
        return await request(method, path, body, signal);
    } catch (error) {
        if (error.name === 'AbortError') throw error;
        return { status: 0, path, type: '', fileName: '', bytes: new ArrayBuffer(0) };
    }
}
