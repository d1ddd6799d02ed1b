// faults.mjs - whatever step of the database fails, in whatever way, nothing that was acknowledged is lost or there twice.
//
// usage: node faults.mjs PROGRAM CORE.wasm CONTENT.bin [BROWSER...]
//
// Then tabs do whatever comes, with failures at random (store/random.js).
//
// EVENKEEL_FAULTS=1 fails every step of every act, and plays long; without it each act fails at every eighth step, from another one
// on for each way. EVENKEEL_SEED plays another game than the usual one.

import { Stage } from './store/stage.mjs';
import { say } from '../browser/browser.mjs';

const every = Number(process.env.EVENKEEL_FAULTS || 8);
const seed = Number(process.env.EVENKEEL_SEED || 1);
const rounds = every === 1 ? 600 : 60;
const browsers = process.argv.slice(5);
let passed = 0, failed = 0;

for (const name of browsers.length ? browsers : ['chromium', 'firefox']) {
  const stage = await Stage.begin(name, ['tests/site/store/random.js']);
  const { acts, ways } = await stage.playOf('faults.js', 'names');
  for (const act of acts)
    for (const [i, way] of ways.entries()) {
      const which = way === 'unsure' ? [] : [every, 1 + i % every];
      try {
        const { cases, failures } = await stage.playOf('faults.js', 'sweep', [act, way, ...which]);
        passed += cases - failures.length;
        failed += failures.length;
        for (const failure of failures) console.error(`FAILED: ${name}: ${act}: ${way}: ${failure}`);
      } catch (error) {
        failed++;
        console.error(`FAILED: ${name}: ${act}: ${way}: ${error.message.split('\n')[0]}`);
      }
    }
  try {
    const { done, failed: broken, notes } = await stage.playOf('random.js', 'play', [seed, rounds]);
    console.error(`${name}: ${done} acts at random, ${broken} of them with a failure, ${notes} notes`);
    passed++;
  } catch (error) {
    failed++;
    console.error(`FAILED: ${name}: ${error.message.split('\n')[0]}`);
  }
  await stage.end();
}
say(passed, failed);
