// hostile.mjs - tables that break careless arithmetic, made out of the reference tables; prints a line for tests/bytes/answer.
//
// usage: node tests/bytes/hostile.mjs FROM INTO > LINES
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const [from, into] = process.argv.slice(2);
const ROWS_MAX = 40;
const isTime = (name) => ['t_days', 'datetime', 'day', 'date', 'occasion', 'moment', 'episode', 'decision'].includes(name);
const put = (rows, column, value) =>
  rows.map((row, i) => row.map((cell, c) => (c === column ? value(cell, i, row) : cell)));

/** One table for each set of columns, the largest of its kind cut short. */
function kinds() {
  const found = new Map();
  for (const file of readdirSync(from).filter((name) => name.endsWith('.csv') && !/_path\.csv$|q_key/.test(name))) {
    const [head, ...lines] = readFileSync(join(from, file), 'utf8').trim().split(/\r?\n/);
    const rows = lines.slice(0, ROWS_MAX).map((line) => line.split(','));
    if (!found.has(head) || found.get(head).rows.length < rows.length) found.set(head, { file, head: head.split(','), rows });
  }
  return [...found.values()];
}

function* variants({ head, rows }) {
  yield ['header', []];
  yield ['one', rows.slice(0, 1)];
  yield ['two', rows.slice(0, 2)];
  yield ['three', rows.slice(0, 3)];
  yield ['backwards', [...rows].reverse()];
  yield ['all-alike', rows.map((row) => row.map((cell, c) => (isTime(head[c]) ? cell : rows[0][c])))];
  yield ['one-time', rows.map((row) => row.map((cell, c) => (isTime(head[c]) ? rows[0][c] : cell)))];
  yield ['twice', rows.flatMap((row) => [row, row])];
  for (const [c, name] of head.entries()) {
    if (isTime(name)) continue;
    yield [`empty-${name}`, put(rows, c, () => '')];
    yield [`alike-${name}`, put(rows, c, () => rows[0][c])];
    yield [`nearly-empty-${name}`, put(rows, c, (cell, i) => (i % 20 === 0 ? cell : ''))];
    if (rows.some((row) => row[c] !== '' && Number.isNaN(Number(row[c])))) continue;
    yield [`none-${name}`, put(rows, c, () => '0')];
    yield [`all-${name}`, put(rows, c, () => '1')];
    yield [`parted-${name}`, put(rows, c, (cell, i) => (i < rows.length / 2 ? '0' : '1'))];
    yield [`huge-${name}`, put(rows, c, (cell, i) => (i % 3 ? cell : '1e300'))];
    yield [`tiny-${name}`, put(rows, c, (cell, i) => (i % 2 ? '1e-300' : '0'))];
    yield [`not-a-number-${name}`, put(rows, c, (cell, i) => (i === 1 ? 'nan' : i === 2 ? 'inf' : cell))];
    for (const [d, other] of head.entries()) {
      if (d !== c && !isTime(other)) yield [`${name}-is-${other}`, put(rows, c, (cell, i, row) => row[d])];
    }
  }
}

for (const kind of kinds()) {
  const questionnaire = kind.head.includes('q01');
  const wide = questionnaire ? { ...kind, head: kind.head.slice(0, 4), rows: kind.rows.map((row) => row.slice(0, 4)) } : kind;
  for (const [name, rows] of variants(wide)) {
    const path = join(into, `${kind.file.replace('.csv', '')}-${name}.csv`);
    const whole = questionnaire ? rows.map((row, i) => [...row, ...(kind.rows[i] ?? kind.rows[0]).slice(4)]) : rows;
    writeFileSync(path, `${[kind.head, ...whole].map((row) => row.join(',')).join('\n')}\n`);
    console.log(`* 0 100 ${path}${questionnaire ? ` ${join(from, 'q_key.csv')}` : ''}`);
  }
}
