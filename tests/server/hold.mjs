// hold.mjs - the server under people who hold on: idle and slow connections, floods; and what it may do at all.
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import net from 'node:net';
import { check, finish, sleep, start, until } from './lib.mjs';

const server = await start();
await server.trade();
const status = (name) => new RegExp(`^${name}:\\s+(\\S+)`, 'm').exec(readFileSync(`/proc/${server.child.pid}/status`, 'utf8'))[1];
// Whoever is blocked waits until the others are cut off, five seconds (CONNECTION_HEAD_MS): far less is not that.
const blockedMs = 2500;

const residentMiB = () => Number(status('VmRSS')) / 1024;

/* On a processor, in ticks of a hundredth of a second: its own and the system's for it. */
function workOf(pid) {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1].split(' ');
    return 10 * (Number(stat[11]) + Number(stat[12]));
}

async function pageMs() {
    const begun = performance.now();
    const answer = await server.request('/leave');
    return answer.status === 200 ? performance.now() - begun : Infinity;
}

// Hundreds that say nothing, or a little at a time.
const idle = [];
for (let i = 0; i < 400; i += 1) {
    const socket = net.connect(server.port, '127.0.0.1');
    socket.on('error', () => {});
    if (i % 2) socket.write('GET / HTTP/1.1\r\nHost: ');
    idle.push(socket);
}
await sleep(200);
let slowest = 0;
for (let i = 0; i < 20; i += 1) slowest = Math.max(slowest, await pageMs());
check('400 idle connections block nobody', slowest < blockedMs, `${slowest.toFixed(0)} ms`);
const drip = setInterval(() => { for (const socket of idle) socket.write('x'); }, 500);
const open = () => idle.filter((socket) => !socket.destroyed && socket.readyState === 'open').length;
check('a head that drips in is cut off', await until(() => open() === 0, 20000), `${open()} are open`);
clearInterval(drip);
for (const socket of idle) socket.destroy();

// Floods of garbage.
for (let i = 0; i < 20; i += 1) {
    const socket = net.connect(server.port, '127.0.0.1');
    socket.on('error', () => {});
    socket.write(Buffer.alloc(1 << 20, 'GET /\r\n\r\n\0\xff'));
    await new Promise((resolve) => { socket.on('close', resolve); setTimeout(resolve, 300); });
    socket.destroy();
}
check('garbage blocks nobody', await pageMs() < blockedMs);

// Bodies that are announced and never come.
const promised = [];
for (let i = 0; i < 100; i += 1) {
    const connection = server.connect();
    connection.socket.write(`POST /lock HTTP/1.1\r\nHost: ${server.host}\r\nAuthorization: Bearer ${server.token}\r\n` +
        'Content-Type: application/x-www-form-urlencoded\r\nContent-Length: 1000000\r\n\r\na=');
    promised.push(connection);
}
await sleep(200);
check('promised bodies block nobody', await pageMs() < blockedMs);
check('nor do they take memory', residentMiB() < 64, `${residentMiB()} MiB`);
for (const connection of promised) connection.end();

// Speed: what other processes can change is told rather than judged.
const count = 3000;
const connection = server.connect();
const request = server.bytesOf('/leave');
let begun = performance.now();
for (let i = 0; i < count; i += 1) await connection.ask(request);
console.log(`one connection, a static file: ${Math.round(count / (performance.now() - begun) * 1000)} requests a second`);
const page = server.bytesOf('/');
begun = performance.now();
for (let i = 0; i < count; i += 1) await connection.ask(page);
console.log(`one connection, a page: ${Math.round(count / (performance.now() - begun) * 1000)} requests a second`);
connection.end();
const fresh = await start();
begun = performance.now();
await fresh.trade();
await fresh.request('/welcome');
const firstPageMs = fresh.startMs + performance.now() - begun;
const workMs = workOf(fresh.child.pid);
console.log(`without a notebook, from start to the first page ${firstPageMs.toFixed(0)} ms, ${workMs} of them work`);
check('from start to the first page it works less than 50 ms', workMs < 50, `${workMs} ms`);
await fresh.end();
console.log(`from start to the address ${server.startMs.toFixed(0)} ms; ${residentMiB().toFixed(1)} MiB resident`);
check('the memory stays small', residentMiB() < 64, `${residentMiB()} MiB`);

// Another user of this machine is not let in: not even to the page that needs no token.
if (process.getuid() === 0) {
    const script = `require('net').connect(${server.port}, '127.0.0.1', function () { this.write('GET / HTTP/1.1\\r\\nHost: ${server.host}\\r\\n\\r\\n'); })
        .on('data', () => console.log('answered')).on('close', () => console.log('closed')).on('error', () => console.log('error'));
        setTimeout(() => process.exit(), 2000);`;
    const said = execFileSync(process.execPath, ['-e', script], { uid: 65534, gid: 65534, cwd: '/', env: { PATH: process.env.PATH } }).toString();
    check('another user is not let in', !said.includes('answered') && /closed|error/.test(said), said);
}

// The sandbox, from outside.
check('it can gain no privileges', status('NoNewPrivs') === '1');
check('its system calls are filtered', status('Seccomp') === '2');
check('it leaves no core dump', /Max core file size\s+0\s+0/.test(readFileSync(`/proc/${server.child.pid}/limits`, 'utf8')));
const arguments_ = readFileSync(`/proc/${server.child.pid}/cmdline`, 'utf8');
check('no code or token stands among its arguments', !arguments_.includes(server.code) && !arguments_.includes(server.token));
check('it listens on loopback only', /\d+: 0100007F:/.test(readFileSync('/proc/net/tcp', 'utf8').split('\n')
    .find((line) => line.includes(`:${server.port.toString(16).toUpperCase().padStart(4, '0')} 00000000:0000 0A`)) || ''));
check('nothing was said on standard error', server.said() === '', server.said());
check('SIGTERM ends it cleanly', await server.end() === 0);
finish();
