// store.mjs - the notebook in a browser's own database keeps what the native one keeps, in Chromium and in Firefox.
//
// usage: node store.mjs

import { say, steps } from '../browser/browser.mjs';
import { Stage } from './store/stage.mjs';

const promises = [
  ['three tabs add at once and lose nothing', 'addingAtOnce'],
  ['what another tab stored shows on the next page, drafts too', 'otherTabsPages'],
  ['pages that are loaded again go on with their chain', 'reloadsKeepTheirChain'],
  ['rows are gathered in chunks, and other tabs go on', 'gathering'],
  ['also when several tabs do it while one adds', 'gatheringAtOnce'],
  ['what is erased is gone, from the database and from the memory of every tab', 'erasing'],
  ['a passphrase may be changed while others write', 'passphraseChangedElsewhere'],
  ['a notebook put in the place of an open one locks its tabs', 'replacedUnderATab'],
  ['so does a database that is removed', 'removedUnderATab'],
  ['the database of a later version is refused', 'ofALaterVersion'],
  ['a browser without a database is told from others', 'withoutADatabase'],
  ['locking wipes the keys and the memory', 'locking'],
  ['keys that are handed on open it, others do not', 'handingOn'],
  ['from the third wrong passphrase on, tries wait and pages do not', 'triesWait'],
  ['a core that panics is asked once more', 'aPanicIsAskedAgain'],
  ['one that panics again loses nothing', 'aPanicThatStays'],
  ['one that runs out of room gets more', 'tooLittleRoom'],
  ['when only the page after a save panics, it is said that it is saved', 'aPanicAfterSaving'],
  ['it is unlocked while another tab writes', 'unlockingWhileOthersWrite'],
  ['every change of rows is as durable as can be', 'everyChangeOfRowsIsStrict'],
  ['one value that cannot be read takes no other with it', 'aChunkThatCannotBeRead'],
  ['the longest entries lie in values of bounded length', 'veryLongEntries'],
  ['a backup that was chosen before another notebook came', 'broughtToAnother'],
];

// In a context of its own, where nothing was stored before: Chromium believes for half a minute what it was last told of the
// room there is, so that a limit set later holds at some moment that nobody knows.
async function fullStorage(stage) {
  const page = await stage.open(await stage.browser.newContext());
  const session = await page.context().newCDPSession(page);
  const { origin } = stage.server;
  await session.send('Storage.overrideQuotaForOrigin', { origin, quotaSize: 4 << 20 });
  const count = await stage.playIn(page, 'fillUp');
  await session.send('Storage.overrideQuotaForOrigin', { origin });
  await stage.playIn(page, 'goOn', count);
}

let passed = 0, failed = 0;
for (const name of process.argv[5] ? [process.argv[5]] : ['chromium', 'firefox']) {
  const stage = await Stage.begin(name);
  const list = promises.map(([what, act]) => [what, () => stage.play(act)]);
  if (name === 'chromium')
    list.push(['when the browser has no room left, what was typed is kept', () => fullStorage(stage)]);
  for (const step of list) { // none needs another
    const [well, badly] = await steps(name, [step]);
    passed += well;
    failed += badly;
  }
  await stage.end();
}
say(passed, failed);
