// memory.mjs - what stays in the server's memory: little with ten years open, and nothing personal once it is locked.
import { execFileSync } from 'node:child_process';
import { closeSync, openSync, readFileSync, readSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { check, finish, makeFolder, program, sleep, start } from './lib.mjs';

const status = (server, name) => new RegExp(`^${name}:\\s+(\\d+)`, 'm').exec(readFileSync(`/proc/${server.child.pid}/status`, 'utf8'))[1];

// Which of `needles` stand in a page of another process that is there at all (proc_pid_pagemap(5)).
function memoryHas(pid, needles) {
    const found = new Set();
    const memory = openSync(`/proc/${pid}/mem`, 'r');
    const pagemap = openSync(`/proc/${pid}/pagemap`, 'r');
    const pageLen = 4096;
    const marks = Buffer.alloc(1 << 20);
    const look = (from, to) => {
        const room = Buffer.alloc(to - from);
        try { readSync(memory, room, 0, to - from, from); } catch { return; }
        for (const needle of needles) if (room.includes(needle)) found.add(needle);
    };
    for (const line of readFileSync(`/proc/${pid}/maps`, 'utf8').split('\n')) {
        const match = /^([0-9a-f]+)-([0-9a-f]+) r/.exec(line);
        if (!match || line.includes('[v')) continue;
        const to = parseInt(match[2], 16);
        let run = 0; /* the beginning of a row of pages that are there */
        for (let at = parseInt(match[1], 16); at < to; at += (marks.length / 8) * pageLen) {
            const got = readSync(pagemap, marks, 0, Math.min(marks.length, ((to - at) / pageLen) * 8), (at / pageLen) * 8);
            for (let i = 0; i < got; i += 8) {
                const page = at + (i / 8) * pageLen;
                const there = (marks[i + 7] & 0xc0) !== 0;
                if (there && !run) run = page;
                if (run && !there) look(run, page);
                if (!there) run = 0;
            }
        }
        if (run) look(run, to);
    }
    closeSync(memory);
    closeSync(pagemap);
    return [...found];
}

// Nothing personal once it is locked.
const folder = makeFolder();
const file = path.join(folder, 'pass');
const passphrase = 'zither quokka marmalade';
writeFileSync(file, `${passphrase}\n`, { mode: 0o600 });
execFileSync(program, ['new', '--notebook', path.join(folder, 'notebook.db'), '--passphrase-file', file], { stdio: 'ignore' });
let server = await start({ folder });
await server.trade();
await server.request('/unlock', `passphrase=${encodeURIComponent(passphrase)}`);
const canaries = [...Array(8)].map((_, i) => `canary${i}x${Math.random().toString(36).slice(2)}`);
const connection = server.connect();
for (const canary of canaries) {
    await connection.ask(server.bytesOf('/write/note', `text=${canary}`));
    await connection.ask(server.bytesOf('/draft/write-note', `text=draft${canary}`));
}
await connection.ask(server.bytesOf('/everything'));
await connection.ask(server.bytesOf('/everything', `q=${canaries[0]}`));
let readable = true;
try { closeSync(openSync(`/proc/${server.child.pid}/mem`, 'r')); } catch { readable = false; }
if (readable) {
    check('while it is open its memory holds what was written', memoryHas(server.child.pid, canaries).length > 0);
    await connection.ask(server.bytesOf('/lock', ''));
    await sleep(100);
    const left = memoryHas(server.child.pid, [...canaries, passphrase, encodeURIComponent(passphrase)]);
    check('once it is locked its memory holds none of it', left.length === 0, `${left.length} are left: ${left.join(' ').slice(0, 80)}`);
} else {
    check('its memory cannot be read, even by its own user', true);
}
connection.end();
await server.end();

// Ten years open.
const years = makeFolder();
execFileSync(program, ['demo', years, '--years', '10', '--seed', '1'], { stdio: 'ignore' });
const demoFile = path.join(years, 'pass');
writeFileSync(demoFile, 'demo\n', { mode: 0o600 });
server = await start({ folder: years, options: ['--passphrase-file', demoFile] });
await server.trade();
console.log(`ten years: from start to the address ${server.startMs.toFixed(0)} ms`);
const slow = [];
for (const target of ['/', '/today', '/everything', '/week', '/growth', '/more', '/write', '/now', '/help']) {
    const begun = performance.now();
    const answer = await server.request(target);
    slow.push(`${target} ${(performance.now() - begun).toFixed(1)} ms`);
    check(`ten years: ${target} is answered`, answer.status > 0 && answer.status < 400, `${answer.status}`);
}
console.log(slow.join(', '));
console.log(`ten years: ${(status(server, 'VmRSS') / 1024).toFixed(1)} MiB resident`);
check('ten years open take less than 64 MiB', status(server, 'VmRSS') / 1024 < 64, `${status(server, 'VmRSS') / 1024} MiB`);
await server.end();
finish();
