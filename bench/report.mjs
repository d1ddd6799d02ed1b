// report.mjs - everything a notebook of ten years can be asked, in WebAssembly.
//
// usage: node bench/report.mjs build/report.wasm        a row as in bench.h
import { readFileSync } from 'node:fs';

const ROUNDS = 5;
const TARGET_MS = 1000;
const { exports: core } = new WebAssembly.Instance(new WebAssembly.Module(readFileSync(process.argv[2])));
core._initialize?.();
core.border_begin(10);
const took = [];
for (let round = 0; round < ROUNDS; round += 1) {
  const begin = process.cpuUsage().user;
  if (core.border_report() === 0) throw new Error('an empty report');
  took.push((process.cpuUsage().user - begin) / 1000);
}
const median = took.sort((a, b) => a - b)[ROUNDS >> 1];
console.log(`report_wasm_ms_10y ${median.toPrecision(4)} ${TARGET_MS} ${(median / TARGET_MS).toFixed(2)} 1`);
