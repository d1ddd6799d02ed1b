// check.mjs - what every answer has to be, whatever the table: numbers that are numbers, each inside its own range.
//
// usage: node tests/bytes/check.mjs ANSWERS [--each]      --each: every insight has to answer at least one of the tables
import { readFileSync } from 'node:fs';

const lines = readFileSync(process.argv[2], 'utf8').trim().split('\n');
const answered = new Map();
let passed = 0;
let failed = 0;

function fault(answer) {
  if (/(?<![a-z])-?(nan|inf|infinity)(?![a-z])/i.test(JSON.stringify(answer))) return 'is no number';
  for (const [name, { value, n, lo, hi, level, verdict, needs }] of Object.entries(answer.numbers)) {
    if (value === null && (lo !== null || hi !== null)) return `${name} has a range and no value`;
    if (value === null && !needs) return `${name} is not known and does not say what is missing`;
    if (value !== null && !(lo <= value && value <= hi)) return `${name} lies outside its range: ${lo} ${value} ${hi}`;
    if (value !== null && !(level > 0 && level < 1)) return `${name} has the level ${level}`;
    if (!(n >= 0) || typeof verdict !== 'string') return `${name} has no count or no verdict`;
  }
  return '';
}

for (const line of lines) {
  const [, insight, table, text] = /^(\S+) (\S+) (.*)$/s.exec(line);
  answered.set(insight, answered.get(insight) ?? 0);
  if (!text.startsWith('{')) {
    if (/\b(nan|inf)\b/i.test(text.replace(/"[^"]*"/g, ''))) failed += 1;
    continue;
  }
  answered.set(insight, answered.get(insight) + 1);
  const wrong = fault(JSON.parse(text));
  if (wrong) {
    failed += 1;
    console.error(`${insight} of ${table}: ${wrong}`);
  } else {
    passed += 1;
  }
}
for (const [insight, count] of answered) {
  if (count > 0 || !process.argv.includes('--each')) continue;
  failed += 1;
  console.error(`${insight} could read none of the tables`);
}
console.log(`${passed} passed, ${failed} failed`);
process.exit(failed ? 1 : 0);
