// beside.mjs - our fits beside R's, in one run: each job is run by both in turn, and the ratio is the median of the pairs.
//
// usage: node bench/beside.mjs [ROUNDS]        rows as in bench.h; nothing where there is no R with its packages
//
// R's start, its packages and reading the data are not counted on either side. Both fit the same rows: an autoregressive
// regression at uneven times (nlme::gls), one on the daily grid with gaps (arima), a survival curve, counts, and alpha.
import { spawn, spawnSync } from 'node:child_process';
import { createInterface } from 'node:readline';

const rounds = Number(process.argv[2] ?? 3);
const jobs = { gls_365: 0.1, gls_740: 0.1, arima: 0.1, survfit: 0.5, glm: 0.5, alpha: 0.5 }; // the most that the ratio may be
const there = spawnSync('Rscript', ['--vanilla', '-e', 'library(nlme); library(survival); library(psych)']);
if (there.status !== 0) {
  console.error('  no R with nlme, survival and psych: not measured beside it');
  process.exit(0);
}

function start(...words) {
  const child = spawn(words[0], words.slice(1), { stdio: ['pipe', 'pipe', 'ignore'] });
  const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
  const run = async (job) => {
    child.stdin.write(`${job}\n`);
    return Number((await lines.next()).value);
  };
  return { run, end: () => child.stdin.end() };
}

const middle = (numbers) => [...numbers].sort((a, b) => a - b)[numbers.length >> 1];
const r = start('Rscript', '--vanilla', 'bench/beside.R');
const ours = start('build/bench_beside');
for (const [job, most] of Object.entries(jobs)) {
  const here = [];
  const there = [];
  const ratios = [];
  for (let round = 0; round < (job === 'gls_740' ? 1 : rounds); round += 1) {
    here.push(await ours.run(job));
    there.push(await r.run(job));
    ratios.push(here.at(-1) / there.at(-1));
  }
  const ms = (numbers) => (middle(numbers) * 1000).toPrecision(4);
  console.log(`beside_r_${job}_ms ${ms(here)} ${ms(there)} ${Number(middle(ratios).toPrecision(2))} ${most}`);
}
r.end();
ours.end();
