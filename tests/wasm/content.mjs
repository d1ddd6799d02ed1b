// content.mjs - the core and its content lie in two files: they are put together again, and no other pair is taken.
//
// usage: node content.mjs CORE.wasm CONTENT.bin
import { readFileSync } from 'node:fs';
import { Core } from '../../hosts/browser/worker/core.js';

const module = new WebAssembly.Module(readFileSync(process.argv[2]));
const content = readFileSync(process.argv[3]);
const welcome = new TextEncoder().encode('GET /welcome HTTP/1.1\r\nHost: here\r\n\r\n');
let passed = 0, failed = 0;

function holds(what, test) {
  if (test()) passed++;
  else {
    failed++;
    console.error(`FAILED: ${what}`);
  }
}

function refuses(bytes) {
  try {
    new Core({ module, content: bytes }, 1 << 20);
    return false;
  } catch (error) {
    return error.message === 'the content is not of this core';
  }
}

const changed = (at) => {
  const bytes = Uint8Array.from(content);
  bytes[at] ^= 1;
  return bytes;
};

holds('the pair answers', () => {
  const core = new Core({ module, content }, 1 << 20);
  const { response } = core.ask(welcome, { seed: new Uint8Array(32), now: 1.7e12, offset: 60, how: 0 });
  return new TextDecoder().decode(response).startsWith('HTTP/1.1 200 ');
});
holds('one letter of a text is not the same content', () => refuses(changed(1000)));
holds('one bit of a table is not the same content', () => refuses(changed(content.length - 9)));
holds('a shorter file is not the same content', () => refuses(content.subarray(0, content.length - 1)));
holds('no file is not the same content', () => refuses(new Uint8Array(0)));
console.log(`${passed} passed, ${failed} failed`);
process.exit(failed || !passed ? 1 : 0);
