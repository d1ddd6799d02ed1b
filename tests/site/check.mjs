// check.mjs - counts what held and says what did not.
//
//   check(count === 3, 'three are there');      ...      end();      prints the closing line, and ends with its exit code

let passed = 0, failed = 0;

export function check(fine, what) {
  if (fine) passed++;
  else failed++;
  if (!fine) console.error(`FAILED: ${what}`);
}

export function end() {
  console.log(`${passed} passed, ${failed} failed`);
  process.exit(failed || !passed ? 1 : 0);
}
