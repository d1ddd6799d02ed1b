// story.mjs - one test of an area, as a person would go through it: a notebook, a browser, and steps in order.
//
//   await story('triggers', { gate: true }, ({ visit, program, only }) => [
//     ['a trigger is written down', async () => {
//       await visit.go('/triggers/new');
//       await visit.fill('What sets you off', 'A message left unanswered');
//       await visit.save();
//       const { fields } = only('trigger');          the one record of that kind, by `evenkeel list --json`
//       ...
//     }],
//   ]);
//
// A step needs those before it. What every such test asks is asked here: the browser complains of nothing, and the
// program ends cleanly. The program's file is the first word on the command line.

import assert from 'node:assert/strict';
import { resolve } from 'node:path';
import { openBrowser, say, steps, Visit } from './browser.mjs';
import { Program } from './program.mjs';

export const NOW = '2026-11-21T21:30:00+01:00';

/** `gate`: the private questions are answered with "no". `before(program)`: what is in the notebook already. With a
 *  `passphrase` the notebook has one; else it opens by a key file. */
export async function story(title, { gate = false, passphrase = '', width = 360, now = NOW, before = () => {} }, list) {
  const program = new Program(resolve(process.argv[2]));
  const browser = await openBrowser();
  let server, visit, passed = 0, failed = 1;
  try {
    if (passphrase) program.environment.EVENKEEL_PASSPHRASE_FILE = program.write('passphrase', passphrase);
    program.run('new', ...(passphrase ? [] : ['--no-passphrase']));
    if (gate) program.openGate('--now', now);
    before(program);
    server = await program.serve({ now });
    visit = await Visit.begin(browser, server.address, { width });
    const records = (kind) => program.records(kind, '--now', now);
    const only = (kind) => {
      const found = records(kind);
      assert.equal(found.length, 1, `records of kind ${kind}`);
      return found[0];
    };
    [passed, failed] = await steps(title, [
      ...list({ visit, program, server, records, only, assert }),
      ['the browser complains of nothing', async () => {
        // A refused form is answered with 422, which the browser writes to its console.
        const complaints = (await visit.allComplaints()).filter((what) => !/status of 422/.test(what));
        assert.deepEqual(complaints, []);
      }],
      ['the program ends cleanly', async () => { assert.ok(await server.stop(), server.said); }],
    ]);
    if (failed) await visit.picture(`build/${title.replace(/\W+/g, '-')}-failed.png`).catch(() => {});
  } catch (error) {
    console.error(`FAILED: ${title}: ${error.message}`);
  }
  await browser.close();
  server?.child.kill('SIGKILL');
  program.remove();
  say(passed, failed);
}
