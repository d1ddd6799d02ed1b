// ending.mjs - a test that is ended, as `timeout` or someone at the keyboard does, ends its browser too and leaves no folder.
//
// usage: node ending.mjs PROGRAM CORE.wasm CONTENT.bin

import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { openBrowser, say, steps } from '../browser/browser.mjs';
import { Program } from '../browser/program.mjs';
import { openSite } from './site.mjs';

const [programFile, , , hanging] = process.argv.slice(2);
const endMsMax = 15000;

/** What a test has open while it waits for what never comes. */
async function hang() {
  const site = await openSite();
  const browser = await openBrowser(hanging);
  const page = await (await browser.newContext()).newPage();
  await page.goto(site.address);
  const program = new Program(programFile);
  await program.serve();
  console.log('open');
  await new Promise(() => { setInterval(() => {}, 1000); });
}

function descendantsOf(pid) {
  const threads = readdirSync(`/proc/${pid}/task`);
  const children = threads.flatMap((thread) => readFileSync(`/proc/${pid}/task/${thread}/children`, 'utf8').split(' ').filter(Boolean));
  return children.flatMap((child) => [child, ...descendantsOf(child)]);
}

const lives = (pid) => existsSync(`/proc/${pid}/stat`) && !/\) Z /.test(readFileSync(`/proc/${pid}/stat`, 'utf8'));

async function until(fine, what) {
  const begin = Date.now();
  while (!fine()) {
    if (Date.now() - begin > endMsMax) throw new Error(what());
    await new Promise((resolve) => { setTimeout(resolve, 50); });
  }
}

async function end(name, signal) {
  const folder = mkdtempSync(join(tmpdir(), 'e'));
  const words = [fileURLToPath(import.meta.url), ...process.argv.slice(2), name];
  const test = spawn(process.execPath, words, { env: { ...process.env, TMPDIR: folder }, stdio: ['ignore', 'pipe', 'inherit'] });
  let started = [];
  try {
    await once(test.stdout, 'data');
    started = descendantsOf(test.pid);
    if (started.length < 3) throw new Error(`only ${started.length} processes were begun`);
    test.kill(signal);
    await until(() => !lives(test.pid), () => 'it goes on');
    await until(() => !started.some(lives), () => `${started.filter(lives).length} of its ${started.length} processes go on`);
    await until(() => readdirSync(folder).length === 0, () => `it leaves ${readdirSync(folder).join(', ')}`);
  } finally {
    for (const pid of [test.pid, ...started]) if (lives(pid)) process.kill(pid, 'SIGKILL');
    rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
  }
}

if (hanging) {
  await hang();
} else {
  const [passed, failed] = await steps('ended', [
    ['Chromium, by TERM', () => end('chromium', 'SIGTERM')],
    ['Chromium, by INT', () => end('chromium', 'SIGINT')],
    ['Firefox, by TERM', () => end('firefox', 'SIGTERM')],
  ]);
  say(passed, failed);
}
