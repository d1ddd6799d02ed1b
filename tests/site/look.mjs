// look.mjs - looking around in the browser: a made-up year in an instance of its own, of which nothing is ever stored.
//
// usage: node look.mjs PROGRAM CORE.wasm CONTENT.bin

import { readFileSync } from 'node:fs';
import { flag, how, state } from '../../hosts/browser/worker/border.js';
import { Core } from '../../hosts/browser/worker/core.js';
import { bytesOf } from '../../hosts/browser/worker/http.js';
import { check, end } from './check.mjs';

const [coreFile, contentFile] = process.argv.slice(3);
const files = { module: new WebAssembly.Module(readFileSync(coreFile)), content: readFileSync(contentFile) };
const lives = (name) => new Uint8Array(readFileSync(`content/en/lives/${name}.txt`));
const when = { seed: new Uint8Array(32).fill(7), now: Date.parse('2026-11-21T20:30:00Z'), offset: 60, how: how.browser };

function ask(core, method, path, body) {
  const out = core.ask(bytesOf(method, path, body), when);
  return { ...out, text: Buffer.from(out.response).toString() };
}

const own = new Core(files, 8 << 20);
const everyone = [...ask(own, 'GET', '/look').text.matchAll(/name="who" value="(\w+)"/g)].map((match) => match[1]);
for (const who of everyone) {
  const wish = ask(own, 'POST', '/look', `who=${who}`);
  check((wish.flags & flag.lookBegin) && wish.lookWho === who, `the page asks for ${who}`);
  const look = new Core(files, 64 << 20);
  const began = performance.now();
  check(look.look(lives(wish.lookWho), lives('words'), when), `the year of ${who} is told`);
  check(performance.now() - began < 10000, 'within seconds');
  const today = ask(look, 'GET', '/today');
  check(today.state === state.open && today.text.includes('made-up'), 'Today says that it is made up');
  check(!ask(look, 'GET', '/data').text.includes('Where it lies'), 'My data does not say that it lies here');
  const written = ask(look, 'POST', '/write/note', 'text=not+to+be+kept');
  check(/^HTTP\/1.1 303/.test(written.text) && written.effects.length === 0, 'what is written there leaves nothing to store');
  check(ask(look, 'GET', '/everything').text.includes('not to be kept'), 'and is there all the same');
  check(ask(look, 'POST', '/look/end').flags & flag.lookEnd, 'its end is asked for');
}
check(everyone.length === 4, 'there are four to look at');
check(ask(own, 'GET', '/today').state === state.empty, 'the own notebook is as it was: there is none');
check(!new Core(files, 8 << 20).look(lives('anna'), lives('words'), { ...when, now: 1000 }), 'no year fits before 1971');
end();
