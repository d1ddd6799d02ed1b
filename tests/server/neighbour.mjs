// neighbour.mjs - a foreign page in the same browser, served from another port of this machine, tries everything.
import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import http from 'node:http';
import path from 'node:path';
import { openBrowser } from '../browser/browser.mjs';
import { check, finish, makeFolder, program, sleep, start } from './lib.mjs';

const folder = makeFolder();
const file = path.join(folder, 'pass');
writeFileSync(file, 'four words of mine\n', { mode: 0o600 });
const notebook = ['--notebook', path.join(folder, 'notebook.db'), '--passphrase-file', file];
const run = (...words) => execFileSync(program, [...words, ...notebook], { stdio: ['ignore', 'pipe', 'ignore'] }).toString();
run('new');
run('add', 'note', 'text=mine');
const server = await start({ folder, options: ['--passphrase-file', file] });

// The foreign page knows the port, and all addresses; not the code or token, and what it sends is counted at our door.
const evil = http.createServer((request, response) => {
    response.writeHead(200, { 'Content-Type': 'text/html' });
    response.end('<!doctype html><title>Neighbour</title><h1>Neighbour</h1>');
}).listen(0, '127.0.0.1');
await new Promise((resolve) => { evil.on('listening', resolve); });
const neighbour = `http://127.0.0.1:${evil.address().port}`;

const browser = await openBrowser();
const context = await browser.newContext();
const own = await context.newPage();
await own.goto(server.address);
await own.waitForFunction(() => document.querySelector('h1')?.textContent && document.querySelector('nav.tabs'));
const before = run('list');

const foreign = await context.newPage();
await foreign.goto(neighbour);
const attempts = await foreign.evaluate(async (origin) => {
    const results = {};
    const paths = ['/', '/today', '/everything', '/session', '/lock', '/write/note', '/style.css', '/shell.js', '/art.svg'];
    const tell = (name, promise) => promise.then((value) => { results[name] = value; }, () => { results[name] = 'refused'; });
    const asked = [];
    for (const target of paths) {
        for (const mode of ['cors', 'no-cors'])
            for (const method of ['GET', 'POST', 'PUT'])
                for (const credentials of ['omit', 'include']) {
                    if (mode === 'no-cors' && method === 'PUT') continue;
                    asked.push(tell(`${mode} ${method} ${target} ${credentials}`, fetch(origin + target, {
                        mode, method, credentials,
                        ...(method === 'GET' ? {} : { body: new URLSearchParams({ text: 'theirs', code: 'x' }) }),
                    }).then((response) => response.text()).then((text) => (text ? 'read' : 'opaque'))));
                }
        for (const tag of ['img', 'script', 'link', 'iframe', 'object', 'video']) {
            const element = document.createElement(tag);
            if (tag === 'link') { element.rel = 'stylesheet'; element.href = origin + target; }
            else if (tag === 'object') element.data = origin + target;
            else element.src = origin + target;
            asked.push(tell(`${tag} ${target}`, new Promise((resolve, reject) => {
                element.onload = () => resolve(tag === 'iframe' || tag === 'object' ? 'opaque' : 'read');
                element.onerror = reject;
                setTimeout(reject, 3000);
            })));
            document.body.append(element);
        }
        const form = document.createElement('form');
        const frame = document.createElement('iframe');
        frame.name = `frame${target}`;
        form.method = 'post';
        form.action = origin + target;
        form.target = frame.name;
        form.innerHTML = '<input name="text" value="theirs">';
        document.body.append(frame, form);
        form.submit();
        navigator.sendBeacon(origin + target, new URLSearchParams({ text: 'theirs' }));
    }
    asked.push(tell('socket', new Promise((resolve, reject) => {
        const socket = new WebSocket(origin.replace('http', 'ws') + '/');
        socket.onopen = () => resolve('read');
        socket.onerror = reject;
    })));
    await Promise.all(asked);
    results.frames = [...document.querySelectorAll('iframe')].some((frame) => {
        try { return frame.contentDocument && frame.contentDocument.body.textContent.length > 0; } catch { return false; }
    }) ? 'read' : 'refused';
    return results;
}, `http://${server.host}`);
const read = Object.entries(attempts).filter(([, result]) => result === 'read').map(([name]) => name);
check(`${Object.keys(attempts).length} attempts read nothing`, read.length === 0 && Object.keys(attempts).length > 100, read.join(', '));

// Opening the page from a foreign one shows the door or nothing, and gives no hold on it.
const [popup] = await Promise.all([context.waitForEvent('page'), foreign.evaluate((origin) => { window.held = window.open(`${origin}/today`); }, `http://${server.host}`)]);
await sleep(1000);
check('a window that it opens is not its own', await foreign.evaluate(() => {
    try { return window.held.closed || window.held.document.body === null; } catch { return true; }
}));
check('and shows nothing of the notebook', !(await popup.locator('body').innerText().catch(() => '')).includes('mine'));

// A name that leads to this machine: what a rebinding page would have.
const rebound = await context.newPage();
const answer = await rebound.goto(`http://localhost:${server.port}/`).catch(() => null);
check('another name for this machine is refused', !answer || answer.status() === 403);

check('nothing was written', run('list') === before);
check('nothing was locked', await own.evaluate(async () => {
    const response = await fetch('/today', { headers: { Authorization: `Bearer ${sessionStorage.getItem('token')}` } });
    return response.status === 200;
}));
check('a foreign page has no cookie to send', (await context.cookies()).length === 0);

// Nothing that the program carries names another address, but namespaces and licences.
const web = path.join(path.dirname(new URL(import.meta.url).pathname), '../../web');
for (const name of readdirSync(web).filter((one) => /\.(html|js|css|svg)$/.test(one))) {
    const links = (readFileSync(path.join(web, name), 'utf8').match(/(https?:)?\/\/[a-z0-9.-]+\.[a-z]{2,}[^\s"')]*/gi) || [])
        .filter((link) => !link.startsWith('http://www.w3.org/'));
    check(`${name} names no other address`, links.length === 0, links.join(' '));
}

await browser.close();
evil.close();
check('it ends cleanly', await server.end() === 0);
finish();
