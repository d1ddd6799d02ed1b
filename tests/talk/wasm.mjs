// wasm.mjs - holds every conversation again with the browser's core: pages and sealed bytes must be the same.
//
// usage: node wasm.mjs CORE.wasm CONTENT.bin FOLDER        FOLDER has the transcripts that build/talk wrote

import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Core, Panic } from './core.mjs';
import { firstDifference, readHost, readNow, readTranscript } from './transcript.mjs';

const [coreFile, contentFile, folder] = process.argv.slice(2);
const files = { module: new WebAssembly.Module(readFileSync(coreFile)), content: readFileSync(contentFile) };

function hold(parts) {
  let core = new Core(files), now, mark, stored, answer, host, full = false;
  const load = () => {
    if (mark) core.continueWith(mark);
    if (stored) core.loadStored(stored);
  };
  const same = (got, wanted, what) => {
    if (!got.equals(wanted)) throw new Error(`${what}: ${firstDifference(got, wanted)}`);
  };
  const does = {
    now: (bytes) => { now = readNow(bytes); },
    later: (bytes) => { now = readNow(bytes); },
    mark: (bytes) => { mark = bytes; },
    stored: (bytes) => { stored = bytes; core.loadStored(stored); },
    backup: () => {},
    full: (bytes) => { full = bytes[0] === 1; },
    host: (bytes) => { host = readHost(bytes); },
    lock: () => { core = new Core(files); },
    unlock: () => {
      if (!core.unlockWithKeyFile()) throw new Error('the key file does not unlock');
      load();
    },
    request: (bytes) => {
      const request = bytes.subarray(4);
      answer = core.converse(request, now, bytes.readUInt32LE(0), full, host);
      answer.name = request.toString('latin1').split('\r\n')[0];
      if (answer.opened) load();
    },
    response: (bytes) => same(answer.response, bytes, answer.name),
    effects: (bytes) => same(answer.effects, bytes, `${answer.name}: what is stored`),
  };
  for (const { type, bytes } of parts) {
    try {
      does[type](bytes);
    } catch (error) {
      const where = error instanceof Panic ? core.panic() : '';
      throw new Error(`${error.message} ${where}`);
    }
  }
}

let passed = 0, failed = 0;
for (const name of readdirSync(folder).filter((file) => file.endsWith('.talk')).sort()) {
  try {
    hold(readTranscript(join(folder, name)));
    passed++;
  } catch (error) {
    failed++;
    console.error(`FAILED: ${name}: ${error.message}`);
  }
}
console.log(`${passed} passed, ${failed} failed`);
process.exit(failed || !passed ? 1 : 0);
