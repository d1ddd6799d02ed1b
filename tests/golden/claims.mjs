// claims.mjs - the phrases of content/claims.txt, held against what is said; and no "nan", no "inf" in any of it.
//
// usage: node tests/golden/claims.mjs FILE...        text: findings by id, or pages as the terminal shows them
import { readFileSync } from 'node:fs';

const claims = readFileSync('content/claims.txt', 'utf8').split('\n').map((line) => line.trim())
  .filter((line) => line && !line.startsWith('#'))
  .map((line) => {
    const [phrase, why, allowed = ''] = line.split('|').map((part) => part.trim());
    const words = phrase.replace(/[.+?()[\]{}\\]/g, '\\$&').replace(/\*$/, '\\p{L}*').replace(/ /g, '\\s+');
    return { phrase, why, allowed: allowed.split(' ').filter(Boolean), pattern: new RegExp(`(?<!\\p{L})${words}(?!\\p{L})`, 'iu') };
  });
const notNumbers = /(?<![\p{L}])-?(nan|inf|infinity)(?![\p{L}])/iu;

let passed = 0;
let failed = 0;
function hold(place, id, text) {
  for (const { phrase, why, allowed, pattern } of claims) {
    if (id.startsWith('json-')) break; // names for scripts; only its numbers are held to something
    if (!pattern.test(text) || allowed.includes(id)) continue;
    failed += 1;
    console.error(`${place}: "${phrase}" (${why}): ${text.trim().slice(0, 160)}`);
    return;
  }
  if (notNumbers.test(text)) {
    failed += 1;
    console.error(`${place}: a number that is none: ${text.trim().slice(0, 160)}`);
    return;
  }
  passed += 1;
}

for (const file of process.argv.slice(2)) {
  let id = file.match(/(page|insight|json)-[^/]*$/)?.[0] ?? '';
  const bytes = readFileSync(file, 'utf8');
  const text = bytes.startsWith('<') ? bytes.replace(/<[^>]*>/g, '\n') : bytes;
  for (const line of text.split('\n')) {
    if (line.startsWith('finding: ')) id = line.slice(9).trim();
    if (line.trim()) hold(/^(page|insight|json)-/.test(id) ? file.split('/').pop() : id || file.split('/').pop(), id, line);
  }
}
console.log(`${passed} passed, ${failed} failed`);
process.exit(failed ? 1 : 0);
