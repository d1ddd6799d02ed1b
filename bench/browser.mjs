// browser.mjs - ten years in a browser: opened once the key is there, looked at, written to; beside the native program.
//
// usage: node bench/browser.mjs [PROGRAM [BROWSER]]        rows as in bench.h, from build/site

import { execFileSync, spawn } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import http from 'node:http';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { Stage } from '../tests/site/store/stage.mjs';

const program = resolve(process.argv[2] || 'build/evenkeel');
const browser = process.argv[3] || 'chromium';
const PATHS = [
  '/today', '/week', '/month', '/everything', '/growth', '/circle', '/ladders', '/deciding', '/now', '/data',
];
const OPENINGS = 7, LOOKS = 30, SAVES = 40, REFRESHES = 200;

const folder = mkdtempSync(join(tmpdir(), 'evenkeel-bench-'));
const environment = {
  PATH: process.env.PATH, HOME: folder, XDG_RUNTIME_DIR: folder, XDG_DATA_HOME: folder, XDG_STATE_HOME: folder,
};
const notebook = join(folder, 'years', 'notebook.db');
const backup = join(folder, 'backup'), passphrase = join(folder, 'passphrase');
const run = (...words) => execFileSync(program, words, {
  env: { ...environment, EVENKEEL_NOTEBOOK: notebook, EVENKEEL_PASSPHRASE_FILE: passphrase },
  stdio: ['ignore', 'pipe', 'ignore'],
});

const sorted = (numbers) => [...numbers].sort((a, b) => a - b);
const median = (numbers) => sorted(numbers)[numbers.length >> 1];
const p99 = (numbers) => sorted(numbers)[Math.ceil(numbers.length * 0.99) - 1];
const row = (name, value, beside, most) =>
  console.log(`${name} ${value.toPrecision(4)} ${beside.toPrecision(4)} ${(value / beside).toFixed(2)} ${most}`);
const milliseconds = () => Number(process.hrtime.bigint()) / 1e6;

const agent = new http.Agent({ keepAlive: true, maxSockets: 1 });

/** The native program at the same pages, over its own server. */
class Native {
  async begin() {
    this.child = spawn(program, ['serve', '--notebook', notebook, '--passphrase-file', passphrase],
                       { env: environment, stdio: ['ignore', 'pipe', 'ignore'] });
    const line = await new Promise((done) => { this.child.stdout.once('data', done); });
    const { port, hash } = new URL(String(line).trim());
    this.port = port;
    const { body } = await this.ask('POST', '/session', `code=${encodeURIComponent(hash.slice(1))}`);
    this.token = JSON.parse(body).token;
  }

  ask(method, path, body = '') {
    const headers = { Origin: `http://127.0.0.1:${this.port}` };
    if (this.token) headers.Authorization = `Bearer ${this.token}`;
    if (method === 'POST') headers['Content-Type'] = 'application/x-www-form-urlencoded';
    return new Promise((done, refused) => {
      const request = http.request({ agent, host: '127.0.0.1', port: this.port, method, path, headers }, (answer) => {
        let text = '';
        answer.on('data', (part) => { text += part; });
        answer.on('end', () => done({ status: answer.statusCode, location: answer.headers.location, body: text }));
      });
      request.on('error', refused);
      request.end(body);
    });
  }

  async timed(act) {
    const begin = milliseconds();
    await act();
    return milliseconds() - begin;
  }

  async looking() {
    const took = [];
    for (let i = 0; i < LOOKS; i++) for (const path of PATHS) took.push(await this.timed(() => this.ask('GET', path)));
    return took;
  }

  async saving() {
    const took = [];
    const save = async (i) => this.ask('GET', (await this.ask('POST', '/write/note', `text=written+${i}`)).location);
    for (let i = 0; i < SAVES; i++) took.push(await this.timed(() => save(i)));
    return took;
  }

  end() { this.child?.kill('SIGTERM'); }
}

/** What opening takes besides the key: a command on ten years less the same on an empty notebook. */
function nativeOpening() {
  const took = (file) => {
    const begin = milliseconds();
    const words = ['list', 'note', '--since', '2099-01-01', '--notebook', file, '--passphrase-file', passphrase];
    execFileSync(program, words, { env: environment, stdio: 'ignore' });
    return milliseconds() - begin;
  };
  const empty = join(folder, 'empty', 'notebook.db');
  execFileSync(program, ['demo', join(folder, 'empty'), '--years', '1'], { env: environment, stdio: 'ignore' });
  return median([0, 1, 2, 3, 4].map(() => took(notebook) - took(empty)));
}

writeFileSync(passphrase, 'demo\n', { mode: 0o600 });
execFileSync(program, ['demo', join(folder, 'years'), '--years', '10'], { env: environment, stdio: 'ignore' });
run('backup', backup);
const stage = await Stage.begin(browser, [backup]);
const native = new Native();
try {
  const play = (act, ...given) => stage.playOf('years.js', act, given);
  const rows = await play('fill', 'backup', 'demo');
  if (rows < 36500) throw new Error(`only ${rows} rows`);
  await native.begin();
  const opened = median(await play('opening', OPENINGS));
  await play('looking', PATHS, 1); // what is worked out once is worked out
  await native.looking();
  const looked = await play('looking', PATHS, LOOKS), nativeLooked = await native.looking();
  const saved = await play('saving', SAVES), nativeSaved = await native.saving();
  const refreshed = median(await play('refreshing', REFRESHES));
  row(`${browser}_open_ms_10y`, opened, 2000, 1);
  row(`${browser}_open_to_native`, opened, nativeOpening(), 6);
  row(`${browser}_page_to_native`, median(looked), median(nativeLooked), 6);
  row(`${browser}_page_p99_ms_10y`, p99(looked), p99(nativeLooked), 6);
  row(`${browser}_saved_ms_10y`, median(saved), 100, 1);
  row(`${browser}_saved_to_native`, median(saved), median(nativeSaved), 6);
  row(`${browser}_refresh_ms`, refreshed, 1, 1);
  console.error(`${browser}: ${rows} rows, ${(await play('memory') / 2 ** 20).toFixed(0)} MiB of memory`);
} finally {
  native.end();
  agent.destroy();
  await stage.end();
  rmSync(folder, { recursive: true, force: true });
}
