// serve.mjs - the running page: how soon it is there, what it weighs, and lists against a static body of equal size.
//
// usage: node bench/serve.mjs [PROGRAM]        rows as in bench.h

import { statSync, readFileSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { spawn, execFileSync } from 'node:child_process';
import http from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const program = process.argv[2] || 'build/evenkeel';
const folder = mkdtempSync(join(tmpdir(), 'evenkeel-bench-'));
const environment = {
  PATH: process.env.PATH, HOME: folder, XDG_RUNTIME_DIR: folder, XDG_DATA_HOME: folder, XDG_STATE_HOME: folder,
};
const row = (name, value, reference, ratio, target) =>
  console.log(`${name} ${value.toPrecision(4)} ${reference.toPrecision(4)} ${ratio.toFixed(2)} ${target}`);
const median = (numbers) => numbers.sort((a, b) => a - b)[numbers.length >> 1];
const milliseconds = () => Number(process.hrtime.bigint()) / 1e6;

function serve(...words) {
  const child = spawn(program, ['serve', ...words], { env: environment, stdio: ['ignore', 'pipe', 'inherit'] });
  return new Promise((resolve) => child.stdout.once('data', (line) => {
    const address = new URL(String(line).trim());
    resolve({ child, port: address.port, code: address.hash.slice(1) });
  }));
}

const agent = new http.Agent({ keepAlive: true, maxSockets: 1 });
function ask(page, method, path, headers = {}, body = null) {
  return new Promise((resolve, reject) => {
    const request = http.request({ agent, host: '127.0.0.1', port: page.port, method, path, headers }, (answer) => {
      const parts = [];
      answer.on('data', (part) => parts.push(part));
      answer.on('end', () => resolve({ status: answer.statusCode, body: Buffer.concat(parts) }));
    });
    request.on('error', reject);
    request.end(body);
  });
}

async function tokenOf(page) {
  const answer = await ask(page, 'POST', '/session', { 'Content-Type': 'application/x-www-form-urlencoded' },
    `code=${encodeURIComponent(page.code)}`);
  return { Authorization: `Bearer ${JSON.parse(answer.body).token}` };
}

const ended = (child) => new Promise((resolve) => { child.once('exit', resolve); child.kill('SIGTERM'); });

async function start() {
  const times = [];
  for (let i = 0; i < 15; i++) {
    const begin = milliseconds();
    const page = await serve();
    await ask(page, 'GET', '/welcome', await tokenOf(page));
    times.push(milliseconds() - begin);
    await ended(page.child);
  }
  const took = median(times);
  row('start_to_first_page_ms', took, 50, took / 50, 1);
}

// The static body of equal size: between two of the program's own files, one smaller and one larger.
async function lists() {
  const notebook = join(folder, 'demo', 'notebook.db');
  execFileSync(program, ['demo', join(folder, 'demo'), '--years', '10'], { env: environment, stdio: 'ignore' });
  writeFileSync(join(folder, 'passphrase'), 'demo', { mode: 0o600 });
  const page = await serve('--notebook', notebook, '--passphrase-file', join(folder, 'passphrase'));
  const token = await tokenOf(page);
  const time = async (path) => {
    const begin = milliseconds();
    const answer = await ask(page, 'GET', path, token);
    return { took: milliseconds() - begin, length: answer.body.length };
  };
  const ratios = [], list = [], still = [];
  for (let i = 0; i < 400; i++) {
    const small = await time('/transport.js'), rendered = await time('/everything'), large = await time('/style.css');
    const share = (rendered.length - small.length) / (large.length - small.length);
    list.push(1000 / rendered.took);
    still.push(1000 / (small.took + share * (large.took - small.took)));
    ratios.push(list[i] / still[i]);
  }
  row('list_requests_a_second', median(list), median(still), median(ratios), 0.4);
  const resident = Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${page.child.pid}/status`, 'utf8'))[1]) / 1024;
  row('resident_mib_10y', resident, 64, resident / 64, 1);
  await ended(page.child);
}

try {
  await start();
  await lists();
  const size = statSync(program).size / 1024 / 1024;
  row('binary_mib', size, 2, size / 2, 1);
} finally {
  rmSync(folder, { recursive: true, force: true });
  agent.destroy();
}
