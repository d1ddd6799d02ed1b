// lib.mjs - starts the server as a person would and speaks to it byte by byte.
//
//     const server = await start();
//     const answer = await server.ask('GET / HTTP/1.1\r\nHost: {host}\r\n\r\n');     {host} is 127.0.0.1:PORT
//     check('says hello', answer.status === 200);
//     await server.end();
//     finish();
import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import net from 'node:net';
import os from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const here = path.dirname(fileURLToPath(import.meta.url));
export const program = process.env.EVENKEEL_PROGRAM || path.join(here, '../../build/evenkeel');

let passed = 0;
let failed = 0;

export function check(what, good, more = '') {
    if (good) passed += 1;
    else {
        failed += 1;
        console.log(`FAILED: ${what} ${more}`);
    }
}

export function finish() {
    console.log(`${passed} passed, ${failed} failed`);
    process.exit(failed === 0 ? 0 : 1);
}

process.setMaxListeners(0);

export const sleep = (ms) => new Promise((resolve) => { setTimeout(resolve, ms); });

/** Waits until `fine` holds. False when it never does: after so long that a busy machine is no fault of the program. */
export async function until(fine, msMax = 60000) {
    for (const end = Date.now() + msMax; Date.now() < end; await sleep(50)) if (await fine()) return true;
    return false;
}

export function makeFolder() {
    const folder = mkdtempSync(path.join(os.tmpdir(), 'evenkeel-server.'));
    process.on('exit', () => rmSync(folder, { recursive: true, force: true }));
    return folder;
}

// One HTTP response out of `bytes`, or null while it is not whole.
export function parse(bytes, isHead = false) {
    const headEnd = bytes.indexOf('\r\n\r\n');
    if (headEnd < 0) return null;
    const [first, ...lines] = bytes.subarray(0, headEnd).toString('latin1').split('\r\n');
    const headers = {};
    for (const line of lines) {
        const colon = line.indexOf(':');
        headers[line.slice(0, colon).toLowerCase()] = line.slice(colon + 1).trim();
    }
    const status = Number(first.split(' ')[1]);
    const length = isHead || status === 204 ? 0 : Number(headers['content-length'] || 0);
    const end = headEnd + 4 + length;
    if (bytes.length < end) return null;
    return { status, headers, body: bytes.subarray(headEnd + 4, end).toString(), rest: bytes.subarray(end) };
}

// A connection on which requests follow each other.
export class Connection {
    constructor(port) {
        this.got = Buffer.alloc(0);
        this.closed = false;
        this.wake = () => {};
        this.socket = net.connect(port, '127.0.0.1');
        this.socket.setNoDelay(true);
        this.socket.on('data', (data) => { this.got = Buffer.concat([this.got, data]); this.wake(); });
        this.socket.on('close', () => { this.closed = true; this.wake(); });
        this.socket.on('error', () => {});
    }

    // Status 0: the connection ended, or nothing came in time.
    async ask(request, isHead = false, patienceMs = 60000) {
        this.socket.write(request);
        const until = Date.now() + patienceMs;
        for (;;) {
            const answer = parse(this.got, isHead);
            if (answer) {
                this.got = answer.rest;
                return answer;
            }
            if (this.closed || Date.now() > until) return { status: 0, headers: {}, body: this.got.toString() };
            await new Promise((resolve) => {
                const timer = setTimeout(resolve, until - Date.now() + 1);
                this.wake = () => { clearTimeout(timer); resolve(); };
            });
        }
    }

    end() { this.socket.destroy(); }
}

export async function start({ folder = makeFolder(), environment = {}, options = [] } = {}) {
    const notebook = path.join(folder, 'notebook.db');
    const begun = performance.now();
    const child = spawn(program, ['serve', '--notebook', notebook, ...options],
        { env: { ...process.env, XDG_RUNTIME_DIR: '', HOME: folder, XDG_STATE_HOME: '', ...environment }, stdio: ['ignore', 'pipe', 'pipe'] });
    process.on('exit', () => child.kill('SIGKILL'));
    let said = '';
    child.stderr.on('data', (data) => { said += data; });
    const address = await new Promise((resolve, reject) => {
        let out = '';
        child.stdout.on('data', (data) => {
            out += data;
            if (out.includes('\n')) resolve(out.split('\n')[0]);
        });
        child.on('exit', () => reject(new Error(`the server ended: ${said}`)));
    });
    const startMs = performance.now() - begun;
    const [, host, port, code] = /^http:\/\/(127\.0\.0\.1:(\d+))\/#(.+)$/.exec(address);
    const server = {
        child, folder, notebook, address, host, port: Number(port), code, startMs,
        said: () => said,
        connect: () => new Connection(Number(port)),
        async ask(request, isHead) {
            const connection = server.connect();
            const answer = await connection.ask(request.replaceAll('{host}', host), isHead);
            connection.end();
            return answer;
        },
        // The bytes of a POST of `form` to `target`, or of a GET without one, with the token.
        bytesOf(target, form) {
            const type = 'Content-Type: application/x-www-form-urlencoded';
            const body = form === undefined ? '' : `${type}\r\nContent-Length: ${Buffer.byteLength(form)}\r\n`;
            const token = server.token ? `Authorization: Bearer ${server.token}\r\n` : '';
            return `${form === undefined ? 'GET' : 'POST'} ${target} HTTP/1.1\r\nHost: ${host}\r\n${token}${body}\r\n${form || ''}`;
        },
        request: (target, form) => server.ask(server.bytesOf(target, form)),
        async trade(given = code) {
            const answer = await server.request('/session', `code=${given}`);
            if (answer.status === 200) server.token = JSON.parse(answer.body).token;
            return answer;
        },
        end(signal = 'SIGTERM') {
            return new Promise((resolve) => {
                if (child.exitCode !== null) resolve(child.exitCode);
                child.on('exit', (exitCode, by) => resolve(exitCode === null ? by : exitCode));
                child.kill(signal);
            });
        },
    };
    return server;
}
