// session.mjs - addresses, their codes, the commands that reach a running page, and how it ends.
import { execFile, spawn } from 'node:child_process';
import { existsSync, lstatSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import net from 'node:net';
import path from 'node:path';
import { check, finish, makeFolder, program, sleep, start } from './lib.mjs';

// A command's exit code and output.
function run(server, command, environment = {}) {
    return new Promise((resolve) => {
        execFile(program, [...command, '--notebook', server.notebook],
            { env: { ...process.env, XDG_RUNTIME_DIR: '', ...environment }, timeout: 20000 },
            (error, out, said) => resolve({ code: error ? error.code : 0, out, said }));
    });
}

// What a line to the socket at `file` is answered with.
function tell(file, line) {
    return new Promise((resolve) => {
        const socket = net.connect(file, () => socket.write(line));
        let got = '';
        socket.on('data', (data) => { got += data; });
        socket.on('close', () => resolve(got));
        socket.on('error', () => resolve('error'));
    });
}

const server = await start();
check('the address is of loopback and has a code of 128 bits', /^http:\/\/127\.0\.0\.1:\d+\/#[\w-]{22}$/.test(server.address), server.address);

// The code.
for (const wrong of ['', 'x', server.code.slice(1), `${server.code}A`, server.code.split('').reverse().join('')]) {
    const answer = await server.trade(wrong);
    check('a wrong code is refused', answer.status === 401 && answer.body === 'Not available.\n', `${answer.status}`);
}
const traded = await server.trade();
check('the code is traded for a token', traded.status === 200 && /^[\w-]{43}$/.test(server.token) && traded.headers['content-type'] === 'application/json');
check('the code works once', (await server.trade(server.code)).status === 401);
check('the token opens a page', (await server.request('/')).status < 400);
check('GET /session is nothing', (await server.request('/session')).status === 404);

// The socket beside the notebook.
const socket = `${server.notebook}.page`;
const mode = lstatSync(socket);
check('the socket is for this user alone', mode.isSocket() && (mode.mode & 0o777) === 0o600, (mode.mode & 0o777).toString(8));
const fresh = (await tell(socket, 'address\n')).trim();
check('it gives a fresh address', fresh.startsWith(`http://${server.host}/#`) && fresh !== server.address, fresh);
check('whose code works', (await server.trade(fresh.split('#')[1])).status === 200);
check('and works once', (await server.trade(fresh.split('#')[1])).status === 401);
check('it locks', await tell(socket, 'lock\n') === 'locked\n');
check('another line is answered with nothing', (await tell(socket, 'open\n')).trim() === '');
const begun = Date.now();
const silent = net.connect(socket);
await sleep(50);
check('a silent command holds up nobody', (await server.request('/')).status < 400 && Date.now() - begun < 4000);
silent.destroy();
let first = '';
for (let i = 0; i < 5; i += 1) {
    const address = (await tell(socket, 'address\n')).trim();
    if (i === 0) first = address;
}
check('only the last few codes wait', (await server.trade(first.split('#')[1])).status === 401);

// Commands.
const again = await run(server, ['serve']);
check('a second `serve` gives the address of the first', again.code === 0 && again.out.startsWith(`http://${server.host}/#`), JSON.stringify(again));
const other = await run(server, ['serve', '--port', '1']);
check('but not on another port', other.code === 1 && other.said.length > 0, JSON.stringify(other));
if (!process.env.EVENKEEL_PROGRAM) {
    const bare = await run(server, []);
    check('`evenkeel` gives the address', bare.code === 0 && bare.out.startsWith(`http://${server.host}/#`), JSON.stringify(bare));
    const locked = await run(server, ['lock']);
    check('`evenkeel lock` locks', locked.code === 0, JSON.stringify(locked));
}

// The end.
check('SIGTERM ends it cleanly', await server.end() === 0);
check('and takes the socket away', !existsSync(socket));
check('nothing was said on standard error', server.said() === '', server.said());
for (const signal of ['SIGINT', 'SIGHUP']) check(`${signal} ends it cleanly`, await (await start()).end(signal) === 0);

// A page that was killed leaves its socket behind; the next one takes its place.
const killed = await start();
await killed.end('SIGKILL');
check('a killed page leaves its socket', existsSync(`${killed.notebook}.page`));
const next = await start({ folder: killed.folder });
check('the next one starts', (await tell(`${next.notebook}.page`, 'address\n')).startsWith('http://'));
check('and ends', await next.end() === 0);

// In the user's runtime folder, where there is one.
const runtime = path.join(makeFolder(), 'run');
mkdirSync(runtime, { mode: 0o700 });
const housed = await start({ environment: { XDG_RUNTIME_DIR: runtime } });
check('the socket lies in the runtime folder', !existsSync(`${housed.notebook}.page`) && existsSync(path.join(runtime, 'evenkeel')));
check('and it ends', await housed.end() === 0);

// A port that is taken is said, and is not shared.
const holder = net.createServer().listen(0, '127.0.0.1');
await new Promise((resolve) => { holder.on('listening', resolve); });
const refused = await run({ notebook: path.join(makeFolder(), 'notebook.db') }, ['serve', '--port', String(holder.address().port)]);
check('a port that is taken is refused', refused.code === 1 && refused.out === '' && refused.said.includes('port'), JSON.stringify(refused));
holder.close();

finish();
