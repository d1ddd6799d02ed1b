// program.mjs - the real program for a test: a notebook in a folder of its own, and its server.
//
//   const program = new Program('build/evenkeel');
//   program.run('new', '--no-passphrase');          any command; throws when it fails
//   program.openGate();  program.add('win', { what: 'Swam' });  program.records('win')[0].fields.what
//   const server = await program.serve({ now });    server.address, server.ask('GET', '/today')
//   await server.stop(); program.remove();

import { execFileSync, spawn } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import http from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const startMsMax = 20000;

export class Program {
  constructor(file) {
    this.file = file;
    this.folder = mkdtempSync(join(tmpdir(), 'ek-'));
    this.notebook = join(this.folder, 'notebook.db');
    // A home of its own: nothing of the person who runs the tests is read or written.
    this.environment = {
      PATH: process.env.PATH, HOME: this.folder, XDG_RUNTIME_DIR: this.folder, XDG_DATA_HOME: this.folder,
      TMPDIR: this.folder, LANG: 'C.UTF-8', EVENKEEL_NOTEBOOK: this.notebook,
      ...(process.env.ASAN_OPTIONS && { ASAN_OPTIONS: process.env.ASAN_OPTIONS }),
    };
  }

  run(...words) {
    return execFileSync(this.file, words, {
      env: this.environment, encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'], maxBuffer: 1 << 28,
    });
  }

  /** Records of a kind as the command line lists them, the latest first. */
  records(kind, ...words) {
    return this.run('list', kind, '--json', ...words).split('\n').filter(Boolean).map((line) => JSON.parse(line));
  }

  /** Adds a record; returns its id. Lists are given as "a,b". */
  add(kind, fields, ...words) {
    const typed = Object.entries(fields).map(([name, value]) => `${name}=${value}`);
    return this.run('add', kind, ...typed, ...words).trim();
  }

  /** The private questions, answered so that what is for two is offered. */
  openGate(...words) {
    const questions = ['afraid', 'control', 'hurt', 'forced', 'refusing', 'watched'];
    return this.add('safety', { answers: questions.map((question) => `${question}=0`).join(',') }, ...words);
  }

  write(name, bytes, mode = 0o600) {
    writeFileSync(join(this.folder, name), bytes, { mode });
    return join(this.folder, name);
  }

  drop(name) { rmSync(join(this.folder, name), { force: true }); }

  async serve({ now, words = [] } = {}) {
    const child = spawn(this.file, ['serve', ...(now ? ['--now', now] : []), ...words], {
      env: this.environment, stdio: ['ignore', 'pipe', 'pipe'],
    });
    const server = new Server(child);
    await server.begin();
    return server;
  }

  remove() { rmSync(this.folder, { recursive: true, force: true }); }
}

class Server {
  constructor(child) {
    this.child = child;
    this.said = '';
    this.ended = new Promise((resolve) => child.once('exit', (code, signal) => resolve({ code, signal })));
    child.stderr.on('data', (bytes) => { this.said += bytes; });
    child.on('error', (error) => { this.said += error.message; });
  }

  async begin() {
    let line = '';
    const address = new Promise((resolve) => {
      this.child.stdout.on('data', (bytes) => {
        line += bytes;
        if (line.includes('\n')) resolve(line.split('\n')[0]);
      });
    });
    const late = new Promise((resolve) => { setTimeout(resolve, startMsMax).unref(); });
    this.address = await Promise.race([address, this.ended, late]);
    if (typeof this.address !== 'string') {
      this.child.kill('SIGKILL');
      throw new Error(`the server did not start: ${this.said}`);
    }
    this.origin = new URL(this.address).origin;
  }

  /** One request, as a page of our own would send it, with the token that the address's code is traded for. */
  async ask(method, path, body = '') {
    this.token ??= await this.trade();
    return this.send(method, path, body, { Authorization: `Bearer ${this.token}` });
  }

  async trade() {
    const code = new URL(this.address).hash.slice(1);
    const { status, body } = await this.send('POST', '/session', `code=${encodeURIComponent(code)}`);
    if (status !== 200) throw new Error(`the code was not taken: ${status}`);
    return JSON.parse(body.toString()).token;
  }

  send(method, path, body, more = {}) {
    const headers = { ...more };
    if (method === 'POST') {
      headers.Origin = this.origin;
      headers['Content-Type'] = 'application/x-www-form-urlencoded';
      headers['Content-Length'] = Buffer.byteLength(body);
    }
    return new Promise((resolve, reject) => {
      const request = http.request(this.origin + path, { method, headers }, (response) => {
        const parts = [];
        response.on('data', (part) => parts.push(part));
        response.on('error', reject);
        response.on('end', () => resolve({
          status: response.statusCode, headers: response.headers, body: Buffer.concat(parts),
        }));
      });
      request.on('error', reject);
      request.end(body);
    });
  }

  /** Ends it as a person would; true when it ended cleanly. */
  async stop() {
    this.child.kill('SIGTERM');
    const hurry = setTimeout(() => this.child.kill('SIGKILL'), 5000);
    const { code } = await this.ended;
    clearTimeout(hurry);
    return code === 0;
  }
}
