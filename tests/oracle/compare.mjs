// compare.mjs - what `evenkeel insight NAME --from FILE --json` says, beside the reference calculations in R.
//
// usage: node tests/oracle/compare.mjs PROGRAM FOLDER [INSIGHT] [--report]
//
// FOLDER holds tables (.csv) and references (.json), side by side or in data/ and ref/. Every number of a reference
// is looked for in the answer under the same name, and must lie within the reference's own tolerance, with half a unit of
// the sixth digit for printing. A name that the answer does not have is a failure unless it stands in `apart`.
// --report also lists those.
import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { apart, cases } from './cases.mjs';

const words = process.argv.slice(2).filter((word) => !word.startsWith('--'));
const report = process.argv.includes('--report');
const [program, folder, only] = words;
const HALF_A_SIXTH_DIGIT = 5.1e-6;
const lie = (part, name) => [join(folder, part, name), join(folder, name)].find(existsSync);
const references = new Map();

/** Empty where this folder has none of that name. */
function reference(name) {
  const path = lie('ref', name);
  if (!path) return { tol: {} };
  if (!references.has(name)) references.set(name, JSON.parse(readFileSync(path, 'utf8')));
  return references.get(name);
}

/** The columns of a reference that is a table itself, but for its row numbers; undefined where there is none. */
function columns(name) {
  const path = lie('ref', name);
  if (!path) return undefined;
  const [head, ...rows] = readFileSync(path, 'utf8').trim().split(/\r?\n/).map((line) => line.split(','));
  const column = (c) => rows.map((row) => Number(row[c]));
  return Object.fromEntries(head.map((title, c) => [title, column(c)]).filter(([title]) => title !== 'i'));
}

function ask(one) {
  const call = ['insight', one.insight, '--from', lie('data', one.table), '--json'];
  if (one.range) call.push('--range', one.range);
  if (one.window) call.push('--window', one.window);
  if (one.key) call.push('--key', lie('data', one.key));
  return JSON.parse(execFileSync(program, call, { maxBuffer: 1 << 28, stdio: ['ignore', 'pipe', 'pipe'] }));
}

/** Walks both at once; calls `say(path, what)` for every difference and every absent name. */
function walk(reference, answer, path, tolerance, say) {
  if (answer === undefined) return say(path, 'absent');
  if (reference === null || answer === null) {
    return say(path, reference === answer ? 'same' : `null in one only: ${JSON.stringify(answer)}`);
  }
  if (Array.isArray(reference)) {
    if (!Array.isArray(answer) || answer.length !== reference.length) return say(path, 'has another shape');
    // Rows about people come in any order.
    const beside = (item, i) => (item?.person === undefined ? answer[i] : answer.find((row) => row.person === item.person));
    return reference.forEach((item, i) => walk(item, beside(item, i), `${path}[]`, tolerance, say));
  }
  if (typeof reference === 'object') {
    if (typeof answer !== 'object' || Array.isArray(answer)) return say(path, 'has another shape');
    for (const name of Object.keys(reference)) {
      walk(reference[name], answer[name], path ? `${path}.${name}` : name, tolerance, say);
    }
    return undefined;
  }
  // R writes an array of one as its only element.
  if (Array.isArray(answer) && answer.length === 1) return walk(reference, answer[0], path, tolerance, say);
  if (typeof reference !== 'number') return say(path, reference === answer ? 'same' : `${answer}, not ${reference}`);
  if (typeof answer !== 'number') return say(path, 'has another shape');
  const room = tolerance(path) * Math.max(1, Math.abs(reference)) + HALF_A_SIXTH_DIGIT * Math.abs(reference);
  return say(path, Math.abs(answer - reference) <= room ? 'same' : `${answer}, not ${reference}`);
}

/** Some members stand under a name of their own in the answer: the first place that has any of them. */
function place(answer, places, wanted) {
  for (const name of places ?? ['']) {
    const found = name === '' ? answer : answer[name];
    if (found && Object.keys(wanted).some((member) => member in found)) return found;
  }
  return answer;
}

let passed = 0;
let failed = 0;
const unprinted = new Map();
for (const one of cases(reference, columns)) {
  if (only && one.insight !== only) continue;
  const title = `${one.insight} ${one.table}${one.part ? ` (${one.part})` : ''}`;
  let answer;
  try {
    answer = ask(one);
  } catch (error) {
    failed += 1;
    console.error(`${title}: ${String(error.stderr ?? error).trim().split('\n')[0]}`);
    continue;
  }
  if (one.when && !one.when(place(answer, one.places, one.expected))) continue;
  const counts = { same: 0, wrong: 0, absent: new Set() };
  walk(one.expected, place(answer, one.places, one.expected), '', one.tolerance, (path, what) => {
    if (what === 'same') {
      counts.same += 1;
    } else if (what === 'absent') {
      if (!apart(one, path)) counts.absent.add(path);
      const key = `${one.insight} ${one.part ?? ''} ${path}`;
      unprinted.set(key, (unprinted.get(key) ?? 0) + 1);
    } else {
      counts.wrong += 1;
      if (counts.wrong <= 4) console.error(`${title}: ${path} is ${what}`);
    }
  });
  passed += counts.same;
  failed += counts.wrong + counts.absent.size;
  if (counts.wrong > 4) console.error(`${title}: ${counts.wrong - 4} more`);
  for (const path of counts.absent) console.error(`${title}: ${path} is not printed`);
}
if (report) for (const [name, count] of unprinted) console.error(`not printed: ${name} (${count})`);
console.log(`${passed} passed, ${failed} failed`);
process.exit(failed ? 1 : 0);
