// answer.mjs - what build/answer does, in WebAssembly.
//
// usage: node tests/bytes/answer.mjs PROGRAM.wasm < LINES > ANSWERS
import { readFileSync, writeSync } from 'node:fs';

const module = new WebAssembly.Module(readFileSync(process.argv[2]));
const { exports: core } = new WebAssembly.Instance(module);
core._initialize?.();
const room = core.border_room();
const text = (at) => Buffer.from(core.memory.buffer, at, core.border_len()).toString('utf8');

const insights = [];
for (let at = 0; ; at += 1) {
  const name = text(core.border_insight(at));
  if (name === '') break;
  insights.push(name);
}

let said = '';
for (const line of readFileSync(0, 'utf8').trim().split('\n')) {
  const [name, lo, hi, path, keyPath] = line.split(' ');
  const table = readFileSync(path);
  const key = keyPath ? readFileSync(keyPath) : Buffer.alloc(0);
  for (const [at, insight] of insights.entries()) {
    if (name !== '*' && name !== insight) continue;
    const memory = new Uint8Array(core.memory.buffer);
    memory.set(table, room);
    memory.set(key, room + table.length);
    said += `${insight} ${path} ${text(core.border_answer(at, Number(lo), Number(hi), table.length, key.length))}\n`;
  }
}
const bytes = Buffer.from(said);
for (let at = 0; at < bytes.length; ) at += writeSync(1, bytes, at);
