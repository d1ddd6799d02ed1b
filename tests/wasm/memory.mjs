// memory.mjs - the memory of the browser's core (hosts/browser/memory.c): asked for in every order, nothing that is held
// changes, what is given back is used again, and too much is refused.
//
// usage: node tests/wasm/memory.mjs MEMORY.wasm
import { readFileSync } from 'node:fs';

let passed = 0, failed = 0;
function check(what, good) {
    if (good) passed++;
    else failed++, console.log(`FAILED: ${what}`);
}

const { exports } = new WebAssembly.Instance(new WebAssembly.Module(readFileSync(process.argv[2])));
const first = exports.memory_lowest();
for (const seed of [1, 2, 3]) {
    check(`what is held stays as it is (${seed})`, exports.memory_faults(seed) === 0);
    check(`everything that was given back is used again (${seed})`, exports.memory_lowest() === first);
}
check('more than there is is refused, a large one not', exports.memory_bounds() === 1);
check('what was refused took nothing', exports.memory_lowest() === first);
console.log(`${passed} passed, ${failed} failed`);
process.exit(failed ? 1 : 0);
