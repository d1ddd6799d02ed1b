// atend.mjs - what a test has begun ends with it, however it ends: by itself, by a fault, by `timeout` or from the keyboard.
//
//   const cancel = atEnd(() => rmSync(folder, { recursive: true, force: true }));      cancel() when it is done already
//
// The last that was begun ends first. What is given must not wait for anything. Browsers need not be given: their driver kills them when the process ends.

const acts = new Set();

export function atEnd(act) {
  acts.add(act);
  return () => acts.delete(act);
}

process.on('exit', () => {
  for (const act of [...acts].reverse()) {
    try {
      act();
    } catch { /* the others are no less due */ }
  }
});

// The driver of the browsers closes them at these signals and lets the test go on, which then waits for ever.
for (const [signal, code] of [['SIGINT', 130], ['SIGTERM', 143], ['SIGHUP', 129]]) process.once(signal, () => process.exit(code));
