// program.mjs - the real program for a test: a notebook in a folder of its own, and its server.
//
// Where EVENKEEL_HOST says "site", the server is the static site in the browser, and commands see what it keeps (site.mjs).
//
//   const program = new Program('build/evenkeel');
//   program.run('new', '--no-passphrase');          any command; throws when it fails
//   program.openGate();  program.add('win', { what: 'Swam' });  program.records('win')[0].fields.what
//   const server = await program.serve({ now });    server.address, server.ask('GET', '/today')
//   await server.stop(); program.remove();

import { execFileSync, spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import http from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { atEnd } from './atend.mjs';

const startMsMax = 20000;
// Commands that never write.
const READING = ['list', 'show', 'find', 'get', 'today', 'week', 'now', 'insight', 'export', 'check', 'history', 'kinds'];
const onSite = process.env.EVENKEEL_HOST === 'site';

export class Program {
  constructor(file) {
    this.file = file;
    this.folder = mkdtempSync(join(tmpdir(), 'ek-'));
    this.stay = atEnd(() => this.remove());
    this.notebook = join(this.folder, 'notebook.db');
    // A home of its own: nothing of the person who runs the tests is read or written.
    this.environment = {
      PATH: process.env.PATH, HOME: this.folder, XDG_RUNTIME_DIR: this.folder, XDG_DATA_HOME: this.folder,
      TMPDIR: this.folder, LANG: 'C.UTF-8', EVENKEEL_NOTEBOOK: this.notebook,
      ...(process.env.ASAN_OPTIONS && { ASAN_OPTIONS: process.env.ASAN_OPTIONS }),
    };
  }

  run(...words) {
    const at = words.indexOf('--passphrase-file');
    if (at >= 0) this.passphraseFile = words[at + 1];
    const home = this.site?.takeHome();
    if (home) this.command('restore-backup', this.write('home.backup', home), ...this.wayIn());
    if (this.site && !READING.includes(words[0])) this.site.behind = true;
    return this.command(...words);
  }

  command(...words) {
    return execFileSync(this.file, words, {
      env: this.environment, encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'], maxBuffer: 1 << 28,
    });
  }

  /** For the site: a file with all of the notebook; null where there is none yet. */
  backUp() {
    const file = join(this.folder, 'out.backup');
    if (!existsSync(this.notebook)) return null;
    this.command('backup', '--force', file, ...this.wayIn());
    return file;
  }

  wayIn() { return this.passphraseFile ? ['--passphrase-file', this.passphraseFile] : []; }

  /** For the site: what this notebook opens with. */
  waysIn() {
    const key = `${this.notebook}-key`;
    const file = this.passphraseFile ?? this.environment.EVENKEEL_PASSPHRASE_FILE;
    return {
      keyFile: existsSync(key) && readFileSync(key, 'utf8'),
      passphrase: file && readFileSync(file, 'utf8').replace(/\n$/, ''),
    };
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
    if (onSite) {
      // Not before the site is asked for: it has to be built.
      const { SiteServer } = await import('./site.mjs');
      this.site = new SiteServer(this, now);
      await this.site.begin();
      return this.site;
    }
    const child = spawn(this.file, ['serve', ...(now ? ['--now', now] : []), ...words], {
      env: this.environment, stdio: ['ignore', 'pipe', 'pipe'],
    });
    const server = new Server(child);
    await server.begin();
    return server;
  }

  remove() {
    this.stay();
    rmSync(this.folder, { recursive: true, force: true });
  }
}

class Server {
  constructor(child) {
    this.child = child;
    this.said = '';
    const stay = atEnd(() => child.kill('SIGKILL'));
    this.ended = new Promise((resolve) => child.once('exit', (code, signal) => {
      stay();
      resolve({ code, signal });
    }));
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
