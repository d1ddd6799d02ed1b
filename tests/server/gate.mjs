// gate.mjs - who may speak to the page: every way of asking that is not the page's own is refused.
import { check, finish, start } from './lib.mjs';

const server = await start();
const { host, port } = server;
await server.trade();

const alwaysThere = {
    'content-security-policy':
        /^default-src 'none'.*form-action 'none'.*require-trusted-types-for 'script'; trusted-types evenkeel$/,
    'referrer-policy': /^no-referrer$/,
    'cross-origin-opener-policy': /^same-origin$/,
    'cross-origin-embedder-policy': /^require-corp$/,
    'cross-origin-resource-policy': /^same-origin$/,
    'x-content-type-options': /^nosniff$/,
    'permissions-policy': /camera=\(\).*geolocation=\(\).*microphone=\(\)/,
    'cache-control': /^no-store$/,
    'x-dns-prefetch-control': /^off$/,
};
function hasHeaders(answer) {
    const unwanted = (name) => name.startsWith('access-control-') || name === 'set-cookie' || name === 'server';
    return Object.entries(alwaysThere).every(([name, value]) => value.test(answer.headers[name] || '')) &&
        !Object.keys(answer.headers).some(unwanted);
}
const refusal = 'Not available.\n';
const isRefusal = (answer, status) => answer.status === status && answer.body === refusal && hasHeaders(answer);
const ask = (text, isHead) => server.ask(text, isHead);
const bearer = `Authorization: Bearer ${server.token}`;

// Host: one form is right, and it is not one that merely means the same.
const names = ['localhost', 'LOCALHOST', 'localhost.', 'evil.example', '127.0.0.1.', '127.1', '127.0.1', '0x7f.0.0.1',
    '0177.0.0.1', '2130706433', '0x7f000001', '127.0.0.2', '0.0.0.0', '0', '[::1]', '[::]', '[::ffff:127.0.0.1]',
    '::1', '127.0.0.1.nip.io', 'rebind.127.0.0.1.example', 'a.localhost', 'xn--local-host', '127。0。0。1',
    '①②⑦.0.0.1', 'user@127.0.0.1', '127.0.0.1@evil.example', '127.0.0.1%00', '127.0.0.1,evil.example',
    'http://127.0.0.1', '//127.0.0.1', '127.0.0.1/', '127.0.0.1?', '127.0.0.1#', '*'];
const hosts = ['', ' ', '127.0.0.1', '127.0.0.1:', `127.0.0.1:0${port}`, `127.0.0.1:+${port}`, `127.0.0.1:${port + 1}`,
    `127.0.0.1:${port}0`, `127.0.0.1: ${port}`, `127.0.0.1 :${port}`, `127.0.0.1:${port}:${port}`, `127.0.0.1:${port}.`,
    `127.0.0.1:${port}/`, `127.0.0.1:${port}, ${host}`, `${host} ${host}`, `${host}\t${host}`, `:${port}`, `${port}`,
    ...names.map((name) => `${name}:${port}`), ...names];
let wrong = 0;
for (const name of hosts) {
    const answer = await ask(`GET / HTTP/1.1\r\nHost: ${name}\r\n${bearer}\r\n\r\n`);
    if (isRefusal(answer, 403) || isRefusal(answer, 400)) continue;
    wrong += 1;
    check(`Host «${name}» is refused`, false, `${answer.status} ${answer.body.slice(0, 60)}`);
}
check(`${hosts.length} other hosts are refused`, wrong === 0 && hosts.length >= 60);
check('the right host is let in', (await ask('GET / HTTP/1.1\r\nHost: {host}\r\n\r\n')).status === 200);
check('blanks before it are the header\'s', (await ask('GET / HTTP/1.1\r\nHost:   {host}\r\n\r\n')).status === 200);

// Shape.
const form = 'application/x-www-form-urlencoded';
const shapes = [
    ['two hosts, the same', 'GET / HTTP/1.1\r\nHost: {host}\r\nHost: {host}\r\n\r\n', 400],
    ['two hosts, one foreign', 'GET / HTTP/1.1\r\nHost: {host}\r\nHost: evil.example\r\n\r\n', 400],
    ['two hosts, in other letters', 'GET / HTTP/1.1\r\nhOST: evil.example\r\nHost: {host}\r\n\r\n', 400],
    ['absolute form', 'GET http://{host}/ HTTP/1.1\r\nHost: {host}\r\n\r\n', 400],
    ['absolute form of another', 'GET http://evil.example/ HTTP/1.1\r\nHost: {host}\r\n\r\n', 400],
    ['network path', 'GET //evil.example/ HTTP/1.1\r\nHost: {host}\r\n\r\n', 400],
    ['asterisk form', 'GET * HTTP/1.1\r\nHost: {host}\r\n\r\n', 400],
    ['no slash', 'GET today HTTP/1.1\r\nHost: {host}\r\n\r\n', 400],
    ['bytes above ASCII', 'GET /\xe9 HTTP/1.1\r\nHost: {host}\r\n\r\n', 400],
    ['a control byte', 'GET /\x01 HTTP/1.1\r\nHost: {host}\r\n\r\n', 400],
    ['a long target', `GET /${'a'.repeat(5000)} HTTP/1.1\r\nHost: {host}\r\n\r\n`, 414],
    ['long headers', `GET / HTTP/1.1\r\nHost: {host}\r\nX: ${'a'.repeat(9000)}\r\n\r\n`, 431],
    ['many headers', `GET / HTTP/1.1\r\nHost: {host}\r\n${'X: a\r\n'.repeat(40)}\r\n`, 431],
    ['a body to GET', 'GET / HTTP/1.1\r\nHost: {host}\r\nContent-Length: 3\r\n\r\nabc', 400],
    ['two tokens', `GET /today HTTP/1.1\r\nHost: {host}\r\n${bearer}\r\n${bearer}\r\n\r\n`, 401],
    ['two origins', `GET / HTTP/1.1\r\nHost: {host}\r\nOrigin: http://{host}\r\nOrigin: http://{host}\r\n\r\n`, 403],
    ['a body of unknown length', `POST /lock HTTP/1.1\r\nHost: {host}\r\n${bearer}\r\nContent-Type: ${form}\r\n` +
        'Transfer-Encoding: chunked\r\n\r\n3\r\na=b\r\n0\r\n\r\n', 411],
];
for (const [what, request, status] of shapes) {
    const answer = await ask(request);
    check(what, isRefusal(answer, status), `${answer.status} ${answer.body.slice(0, 80)}`);
}
for (const method of ['PUT', 'DELETE', 'PATCH', 'TRACE', 'PROPFIND', 'get', 'X']) {
    const answer = await ask(`${method} / HTTP/1.1\r\nHost: {host}\r\n\r\n`);
    check(`${method} is refused`, isRefusal(answer, 405), `${answer.status}`);
}
const head = await ask('HEAD / HTTP/1.1\r\nHost: {host}\r\n\r\n', true);
check('HEAD is answered without a body', head.status === 200 && hasHeaders(head) && Number(head.headers['content-length']) > 0);
check('HTTP/1.0 without a host is refused', [400, 0].includes((await ask('GET / HTTP/1.0\r\n\r\n')).status));

// Garbage behind a good request reaches nothing.
const heap = ['\0'.repeat(5000), '\xff'.repeat(3000), 'GET '.repeat(3000), '\r\n'.repeat(3000), 'POST /lock HTTP/9.9\r\n\r\n'];
for (const garbage of heap) {
    const connection = server.connect();
    const answer = await connection.ask(`GET /leave HTTP/1.1\r\nHost: ${host}\r\n\r\n${garbage}`);
    check('a good request before garbage is answered', answer.status === 200, `${answer.status}`);
    connection.end();
}
check('and the server goes on', (await ask('GET / HTTP/1.1\r\nHost: {host}\r\n\r\n')).status === 200);

// Tokens.
const other = server.token[0] === 'A' ? 'B' : 'A';
for (const token of ['', 'x', server.token.slice(0, -1), `${server.token}A`, other + server.token.slice(1), 'A'.repeat(43)]) {
    const answer = await ask(`GET /today HTTP/1.1\r\nHost: {host}\r\nAuthorization: Bearer ${token}\r\n\r\n`);
    check('another token is refused', isRefusal(answer, 401), `${answer.status}`);
}
for (const scheme of [`Basic ${server.token}`, `bearer${server.token}`, server.token, `Token ${server.token}`]) {
    const answer = await ask(`GET /today HTTP/1.1\r\nHost: {host}\r\nAuthorization: ${scheme}\r\n\r\n`);
    check('another scheme is refused', isRefusal(answer, 401), `${answer.status}`);
}
check('a token in the address is none', isRefusal(await ask(`GET /today?token=${server.token} HTTP/1.1\r\nHost: {host}\r\n\r\n`), 401));
check('a token in a cookie is none', isRefusal(await ask(`GET /today HTTP/1.1\r\nHost: {host}\r\nCookie: token=${server.token}\r\n\r\n`), 401));

// The matrix: a request passes only where this function says so.
const open = new Set(['/', '/style.css', '/leave']);
function expected({ target, method, origin, site, type, token }) {
    if (origin !== undefined && origin !== `http://${host}`) return 403;
    if (site === 'none' && !(target === '/' || target === '/leave')) return 403;
    if (site !== undefined && site !== 'same-origin' && site !== 'none') return 403;
    if (method === 'OPTIONS') return 403;
    if (method === 'PUT') return 405;
    if (method === 'POST' && type !== form && !(type || '').startsWith(`${form};`)) return 415;
    if (method !== 'POST' && open.has(target) && !(target === '/' && token !== undefined)) return 'let in';
    if (method === 'POST' && target === '/session') return 401; /* there is no such code */
    return token === server.token ? 'let in' : 401;
}
const types = [undefined, form, `${form}; charset=UTF-8`, 'text/plain', 'application/json',
    'multipart/form-data; boundary=x', `${form}x`];
const origins = [undefined, 'null', 'http://evil.example', `http://127.0.0.1:${port + 1}`, `https://${host}`, `http://${host}`];
const cells = [];
for (const target of ['/', '/style.css', '/leave', '/session', '/welcome'])
    for (const method of ['GET', 'POST', 'PUT', 'HEAD', 'OPTIONS'])
        for (const origin of origins)
            for (const site of [undefined, 'none', 'same-origin', 'same-site', 'cross-site', 'bogus'])
                for (const type of method === 'POST' ? types : [undefined])
                    for (const token of [undefined, 'bad', server.token])
                        cells.push({ target, method, origin, site, type, token });
function bytesOf(cell) {
    const lines = [`${cell.method} ${cell.target} HTTP/1.1`, `Host: ${host}`];
    if (cell.origin !== undefined) lines.push(`Origin: ${cell.origin}`);
    if (cell.site !== undefined) lines.push(`Sec-Fetch-Site: ${cell.site}`, 'Sec-Fetch-Mode: navigate');
    if (cell.token !== undefined) lines.push(`Authorization: Bearer ${cell.token}`);
    if (cell.type !== undefined) lines.push(`Content-Type: ${cell.type}`);
    if (cell.method === 'POST') lines.push('Content-Length: 3');
    return `${lines.join('\r\n')}\r\n\r\n${cell.method === 'POST' ? 'a=b' : ''}`;
}
let connection = server.connect();
let misses = 0;
let bare = 0;
for (const cell of cells) {
    if (connection.closed) connection = server.connect();
    const answer = await connection.ask(bytesOf(cell), cell.method === 'HEAD');
    const want = expected(cell);
    const letIn = answer.status !== 0 && answer.body !== refusal && ![401, 403, 415].includes(answer.status);
    if (!hasHeaders(answer)) bare += 1;
    if (want === 'let in' ? letIn : answer.status === want) continue;
    misses += 1;
    if (misses < 10) check(JSON.stringify(cell), false, `wanted ${want}, got ${answer.status}`);
}
connection.end();
check(`the matrix of ${cells.length} cells`, misses === 0, `${misses} differ`);
check('every answer of it has every header', bare === 0, `${bare} have not`);

// An opened address leads to documents only.
for (const mode of ['cors', 'no-cors', 'same-origin', 'websocket']) {
    const answer = await ask(`GET / HTTP/1.1\r\nHost: {host}\r\nSec-Fetch-Site: none\r\nSec-Fetch-Mode: ${mode}\r\n\r\n`);
    check(`an opened address in mode ${mode}`, isRefusal(answer, 403), `${answer.status}`);
}

// Sizes.
const post = (length) => server.request('/nothing-here', `a=${'b'.repeat(length - 2)}`);
check('a body of a whole mebibyte is let in', ![413, 0].includes((await post(1024 * 1024)).status));
check('one byte more than a mebibyte is refused', isRefusal(await post(1024 * 1024 + 1), 413));
check('so are six mebibytes', [413, 0].includes((await post(6 * 1024 * 1024)).status));
for (const length of ['-1', '+3', '3, 3', 'x', '99999999999999999999', '0x3', '3 3']) {
    const answer = await ask(`POST /lock HTTP/1.1\r\nHost: {host}\r\n${bearer}\r\nContent-Type: ${form}\r\n` +
        `Content-Length: ${length}\r\n\r\na=b`);
    check(`length «${length}» is refused`, [400, 413, 0].includes(answer.status), `${answer.status}`);
}

check('a page answers with every header', hasHeaders(await server.request('/')));
check('so does a page that is not there', hasHeaders(await server.request('/nothing-here')));
check('nothing was said on standard error', server.said() === '', server.said());
check('SIGTERM ends it cleanly', await server.end() === 0);
finish();
