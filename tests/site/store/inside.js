/* inside.js - what the browser's store promises, each promise played by tabs in one page: a function that ends held. */
import { failedRequest } from './faults.js';
import {
    Core, Panic, StoreProblem, Tab, check, contains, fetchFiles, lying, openDatabase, passphrase, removeDatabase, state,
    stateOf,
} from './tab.js';

let counted = 0;

async function newTab() {
    const tab = await Tab.begin(`test ${counted++}`);
    await tab.make();
    return tab;
}

function numbered(prefix, count) {
    return Array.from({ length: count }, (_, i) => `${prefix}${i}`);
}

async function holds(tab, texts) {
    const there = (await tab.texts()).sort();
    const wanted = [...texts].sort();
    const other = there.filter((text, i) => text !== wanted[i]).slice(0, 3);
    check(there.length === wanted.length && other.length === 0,
          `${there.length} notes in place of ${wanted.length}: ${other}`);
    check(await tab.isWhole(), 'the notebook is not whole');
}

/* Several tabs. */

export async function addingAtOnce() {
    const first = await newTab();
    const tabs = [first, await first.beside(), await first.beside()];
    const texts = ['a', 'b', 'c'].map((prefix) => numbered(prefix, 20));
    await Promise.all(tabs.map(async (tab, i) => { for (const text of texts[i]) await tab.note(text); }));
    for (const tab of tabs) await holds(tab, texts.flat());
    const { chains } = await stateOf(first.name);
    check(chains.length <= tabs.length, `${chains.length} chains`);
}

export async function otherTabsPages() {
    const one = await newTab();
    const two = await one.beside();
    await one.note('written in the first');
    check((await two.get('/everything')).text.includes('written in the first'), 'the next page lacks it');
    await one.draft('half a thought');
    check((await two.get('/write/note')).text.includes('half a thought'), 'the draft does not show');
    await two.note('a whole thought');
    check(!(await one.get('/write/note')).text.includes('half a thought'), 'the draft is still there');
    await holds(one, ['written in the first', 'a whole thought']);
}

export async function reloadsKeepTheirChain() {
    let tab = await newTab();
    await tab.note('first');
    for (const text of numbered('after reload ', 12)) {
        await new Promise((resolve) => { setTimeout(resolve, 20); });
        const next = await tab.beside();
        tab.end();
        tab = next;
        await tab.note(text);
    }
    const { chains } = await stateOf(tab.name);
    check(chains.length === 1, `${chains.length} chains`);
    await holds(tab, ['first', ...numbered('after reload ', 12)]);
}

export async function gathering() {
    const one = await newTab();
    await one.note('before');
    const two = await one.beside();
    for (const text of numbered('line ', 70)) await one.note(text);
    check((await lying(one.name, 'rows')).length === 71, 'rows were not added one by one');
    await one.program.store.tidy();
    check((await lying(one.name, 'rows')).length === 1, 'rows were not gathered');
    await holds(two, ['before', ...numbered('line ', 70)]);
    await two.note('after');
    await holds(one, ['before', 'after', ...numbered('line ', 70)]);
    await holds(await one.beside(), ['before', 'after', ...numbered('line ', 70)]);
    check((await lying(one.name, 'rows')).length === 2, 'a row was not added behind the chunk');
}

/* More than one chunk, gathered by two tabs at once while a third one adds. */
export async function gatheringAtOnce() {
    const one = await newTab();
    const two = await one.beside();
    const texts = numbered('x', 620);
    for (const text of texts.slice(0, 600)) await one.note(text);
    await two.get('/now');
    await Promise.all([one.program.store.tidy(), two.program.store.tidy(),
                       (async () => { for (const text of texts.slice(600)) await two.note(text); })()]);
    await one.program.store.tidy();
    await holds(await one.beside(), texts);
    const { chains } = await stateOf(one.name);
    check((await lying(one.name, 'rows')).length < 30, 'rows were not gathered');
    const count = chains.reduce((sum, chain) => sum + chain.next - 1, 0);
    check(count === 620, `${count} rows`);
}

export async function erasing() {
    const one = await newTab();
    const secret = 'what nobody may find again';
    const sealed = [];
    const apply = one.program.store.apply.bind(one.program.store);
    one.program.store.apply = (batch) => { sealed.push(batch.slice()); return apply(batch); };
    await one.note(secret);
    one.program.store.apply = apply;
    for (const text of numbered('other ', 70)) await one.note(text);
    await one.program.store.tidy();
    const two = await one.beside();
    check(two.remembers(secret), 'it was not in memory');
    const ofPayload = sealed[0].subarray(400, 464); /* behind the place and the envelope */
    const isStored = async () => (await lying(one.name, 'rows'))
        .some(([, value]) => contains(new Uint8Array(value), ofPayload));
    check(await isStored(), 'its payload was not found before it was erased');
    await one.eraseForGood(secret);
    check(!await isStored(), 'its payload is still stored');
    await new Promise((resolve) => { setTimeout(resolve, 300); });
    await two.program.queue(() => {});
    check(!two.remembers(secret), 'another tab, in which nothing was pressed, has it in memory');
    check(!one.remembers(secret), 'this tab has it in memory');
    await holds(two, numbered('other ', 70));
    await holds(await one.beside(), numbered('other ', 70));
}

export async function passphraseChangedElsewhere() {
    const one = await newTab();
    const two = await one.beside();
    const fresh = 'eleven lanterns by the other shore';
    const change = (tab, old, now) => tab.post('/settings/passphrase', { old, passphrase: now, again: now });
    const [changed] = await Promise.all([change(one, passphrase, fresh), two.note('at the same time')]);
    check(changed.path.startsWith('/settings?kept'), `not changed: ${changed.status} ${changed.path}`);
    await two.note('and after it');
    const three = await Tab.begin(one.name);
    check((await three.unlock()).status === 422 && three.program.state === state.locked, 'the old one opens it');
    await three.unlock(fresh);
    check(three.program.state === state.open, 'the new one does not open it');
    check((await change(two, fresh, passphrase)).path.startsWith('/settings?kept'), 'not changed back');
    await holds(three, ['at the same time', 'and after it']);
    const four = await one.beside();
    check(four.program.state === state.open, 'keys that were handed on do not fit any more');
}

export async function replacedUnderATab() {
    const one = await newTab();
    await one.note('the one before');
    const two = await one.beside();
    await two.draft('a draft before');
    const other = await newTab();
    await other.note('the other one');
    const file = (await other.program.store.all()).batches;
    check(await one.program.store.replace(file) === 'stored', 'not replaced');
    await new Promise((resolve) => { setTimeout(resolve, 300); });
    await two.program.queue(() => {});
    check(two.said.join() === 'replaced' && two.program.state === state.locked, 'it does not lock and say so');
    check((await two.get('/today')).path === '/unlock', 'the other tab does not ask for the passphrase');
    await two.unlock();
    await holds(two, ['the other one']);
    check(two.program.store.holdsAside, 'what was there is not kept aside');
    await two.post('/data/restore/back');
    check(two.program.state === state.locked, 'not locked');
    await two.unlock();
    await holds(two, ['the one before']);
    check((await two.get('/write/note')).text.includes('a draft before'), 'the draft did not come back');
    await two.note('goes on');
    await two.post('/data/restore/forget');
    check(!(await stateOf(two.name)).aside && (await lying(two.name, 'aside')).length === 0, 'still kept aside');
    await holds(two, ['the one before', 'goes on']);
}

export async function removedUnderATab() {
    const one = await newTab();
    const two = await one.beside();
    await one.note('gone');
    const core = two.program.core;
    await removeDatabase(one.name);
    for (const tab of [one, two]) await tab.program.queue(() => {});
    check(one.said.join() === 'replaced' && two.said.join() === 'replaced', 'a tab did not say it');
    check(two.program.core !== core && new Uint8Array(core.call.memory.buffer).every((byte) => byte === 0),
          'a tab still has what was removed in memory');
    check((await one.get('/today')).path === '/welcome', 'there is still a notebook');
    await one.make();
    await one.note('a new one');
    check((await two.get('/today')).path === '/unlock', 'the other tab does not ask for the passphrase');
    await two.unlock();
    await holds(two, ['a new one']);
}

export async function ofALaterVersion() {
    const one = await newTab();
    await one.note('kept');
    const later = await openDatabase(one.name, 2);
    const refused = (act) => act.then(() => '', (error) => error.what);
    check(await refused(one.get('/today')) === 'later', 'an open tab does not refuse');
    check(await refused(Tab.begin(one.name)) === 'later', 'a new tab does not refuse');
    later.close();
}

export async function withoutADatabase() {
    const open = Object.getOwnPropertyDescriptor(IDBFactory.prototype, 'open');
    try {
        IDBFactory.prototype.open = () => { throw new DOMException('not here', 'SecurityError'); };
        const what = await Tab.begin('never').then(() => '', (error) => error instanceof StoreProblem && error.what);
        check(what === 'database', `it says ${what}`);
    } finally {
        Object.defineProperty(IDBFactory.prototype, 'open', open);
    }
}

/* Another tab that keeps a draft each second does not keep this one from being unlocked. */
export async function unlockingWhileOthersWrite() {
    const one = await newTab();
    const two = await Tab.begin(one.name);
    const { stretch } = two.program;
    let count = 0;
    two.program.stretch = async (wishes) => {
        if (++count < 20) await one.draft(`letter ${count}`);
        return stretch(wishes);
    };
    await two.unlock();
    check(two.program.state === state.open && count === 1, `stretched ${count} times`);
    check((await two.get('/write/note')).text.includes('letter 1'), 'what was written meanwhile is missing');
}

/* Locking. */

export async function locking() {
    const tab = await newTab();
    await tab.note('not to be seen');
    const { core, handover } = tab.program;
    check(tab.remembers('not to be seen') && handover.some((byte) => byte !== 0), 'it was not open');
    await tab.post('/lock');
    check(new Uint8Array(core.call.memory.buffer).every((byte) => byte === 0), 'its memory was not wiped');
    check(handover.every((byte) => byte === 0) && tab.program.handOn() === null, 'its keys were not wiped');
    check((await tab.get('/today')).path === '/unlock', 'it does not ask for the passphrase');
    await tab.unlock();
    check((await tab.texts()).join() === 'not to be seen', 'it does not open again');
}

export async function handingOn() {
    const one = await newTab();
    await one.note('here');
    const two = await Tab.begin(one.name);
    check(two.program.state === state.locked, 'a tab without keys is open');
    const wrong = one.program.handOn();
    wrong[5] ^= 1;
    check(!await two.program.takeOver(wrong) && two.program.state === state.locked, 'wrong keys open it');
    check(await two.program.takeOver(one.program.handOn()), 'the keys do not open it');
    await holds(two, ['here']);
}

export async function triesWait() {
    const tab = await newTab();
    await tab.post('/lock');
    const timed = async (act) => {
        const begin = performance.now();
        await act;
        return performance.now() - begin;
    };
    for (let i = 0; i < 3; i++) check(await timed(tab.unlock('not the right one')) < 900, `try ${i + 1} waits`);
    const waits = timed(tab.unlock('nor this one, either'));
    check(await timed(tab.get('/now')) < 500, 'another page waits too');
    check(await waits > 700, 'the fourth try does not wait');
    check(await timed(tab.unlock()) > 1400, 'the fifth does not wait longer');
    check(tab.program.state === state.open, 'the right one does not open it');
    await tab.post('/lock');
    check(await timed(tab.unlock()) < 900, 'it waits after a right one');
}

/* A core that panics. */

/* Has the next `count` calls of `name` panic, in whatever instance. */
function panicking(name, count) {
    const { [name]: act } = Core.prototype;
    let left = count;
    Core.prototype[name] = function call(...given) {
        if (left-- > 0) throw new Panic('as a test wants it');
        return act.apply(this, given);
    };
    return () => { Core.prototype[name] = act; };
}

async function withPanics(name, count, act) {
    const end = panicking(name, count);
    try {
        return await act();
    } finally {
        end();
    }
}

export async function aPanicIsAskedAgain() {
    const tab = await newTab();
    for (const name of ['ask', 'commit', 'refresh', 'takeOver']) {
        const other = await tab.beside();
        await other.note(`by another, ${name}`);
        await withPanics(name, 1, () => tab.note(`in spite of ${name}`));
    }
    const names = ['ask', 'commit', 'refresh', 'takeOver'];
    const texts = names.flatMap((name) => [`by another, ${name}`, `in spite of ${name}`]);
    await holds(tab, texts);
    await holds(await tab.beside(), texts);
}

export async function aPanicThatStays() {
    const tab = await newTab();
    await tab.note('before');
    const answer = await withPanics('ask', 2, () => tab.post('/write/note', { text: 'not taken' }));
    check(answer.status === 500 && answer.bytes.byteLength === 0, `it says ${answer.status}`);
    await tab.note('after');
    await holds(tab, ['before', 'after']);
    const { spare } = tab.program;
    for (let i = 0; i < 4; i++) await withPanics('ask', 2, () => tab.post('/write/note', { text: 'not taken' }));
    check(tab.program.spare === spare, `it takes ${tab.program.spare} bytes in place of ${spare}`);
}

/* A panic while the page is made that follows: what was pressed is not to be pressed again. */
export async function aPanicAfterSaving() {
    const tab = await newTab();
    let asked = 0;
    const failing = (old) => function ask(...given) {
        if (++asked > 1) throw new Panic('as a test wants it');
        return old.apply(this, given);
    };
    const answer = await withInPlace(Core.prototype, 'ask', failing, () => tab.post('/write/note', { text: 'taken' }));
    check(answer.isDone && answer.notice === 'say-done', 'it does not say that it is done');
    check(answer.path.startsWith('/everything'), `it leads on to ${answer.path}`);
    await holds(tab, ['taken']);
}

export async function tooLittleRoom() {
    const tab = await newTab();
    const long = (i) => `${i} ${'long '.repeat(12000)}end`;
    tab.program.spare = 2 << 20;
    await tab.program.lock();
    await tab.unlock();
    for (let i = 0; i < 60; i++) await tab.note(long(i));
    check(tab.program.spare > 2 << 20, 'there was room for all of it');
    await holds(tab, numbered('', 60).map((i) => long(i)));
    tab.program.spare = 1 << 10;
    await tab.program.reopen();
    await holds(tab, numbered('', 60).map((i) => long(i)));
}

/* A store that fails. */

/* Puts `make(old)` in the place of a method for as long as `act` takes. */
async function withInPlace(prototype, name, make, act) {
    const { [name]: old } = prototype;
    prototype[name] = make(old);
    try {
        return await act();
    } finally {
        prototype[name] = old;
    }
}

/* What takes rows away, or puts them elsewhere, is on the disk as surely as they were. */
export async function everyChangeOfRowsIsStrict() {
    const tab = await newTab();
    const other = await newTab();
    const file = (await other.program.store.all()).batches;
    const durabilities = new Map();
    const see = (name) => [IDBObjectStore.prototype, name, (old) => function change(...given) {
        if (this.name !== 'rest') durabilities.set(this.transaction.durability, name);
        return old.apply(this, given);
    }];
    const all = ['add', 'put', 'delete', 'clear'].map(see);
    const act = async () => {
        for (const text of numbered('line ', 70)) await tab.note(text);
        await tab.program.store.tidy();
        await tab.eraseForGood('line 7');
        await tab.program.store.replace(file);
        await tab.program.store.bringBack();
    };
    await all.reduce((inner, [prototype, name, make]) => () => withInPlace(prototype, name, make, inner), act)();
    check([...durabilities.keys()].join() === 'strict', `changed in these ways: ${[...durabilities].join(' ')}`);
}

/* Long values lie in files of their own in some browsers, and can get lost alone. */
export async function aChunkThatCannotBeRead() {
    const tab = await newTab();
    for (const text of numbered('x', 580)) await tab.note(text);
    await tab.program.store.tidy();
    for (const text of numbered('loose ', 5)) await tab.note(text);
    const keys = (await lying(tab.name, 'rows')).map(([key]) => key);
    check(keys.length === 7, `${keys.length} values`);
    const whole = (await tab.program.store.all()).batches;
    const handover = tab.program.handOn();
    const failing = (old) => function read(asked) {
        const isOurs = this.transaction.db.name === tab.name && this.name === 'rows';
        const meets = asked instanceof IDBKeyRange ? asked.includes(keys[1]) : asked === keys[1];
        return isOurs && meets ? failedRequest(this.transaction) : old.call(this, asked);
    };
    const within = (act) => withInPlace(IDBObjectStore.prototype, 'get', failing, () =>
        withInPlace(IDBObjectStore.prototype, 'getAll', failing, act));
    await within(async () => {
        const other = await Tab.begin(tab.name, handover);
        check(other.program.state === state.open, 'it does not open');
        check((await other.texts()).length === 505, `${(await other.texts()).length} notes`);
        check(!await other.isWhole(), 'nothing is said of it');
        await other.note('written nevertheless');
        const third = await Tab.begin(tab.name, handover);
        check((await third.texts()).includes('written nevertheless'), 'what was written since is lost');
        check((await third.post('/data/backup')).fileName, 'no backup can be made');
    });
    const again = await Tab.begin(tab.name, handover);
    check((await again.texts()).length === 586, 'what can be read again is not there');
    await within(async () => {
        const other = await Tab.begin(tab.name, handover);
        check(await other.program.store.replace(whole) === 'stored', 'no backup can be brought');
        await other.get('/');
        if (other.program.state !== state.open) await other.unlock();
        check((await other.texts()).length === 500, 'what was brought in its place is another number');
    });
    const brought = await Tab.begin(tab.name, handover);
    await holds(brought, [...numbered('x', 580), ...numbered('loose ', 5)]);
}

/* A notebook of the longest entries goes aside, into chunks, and comes back. */
export async function veryLongEntries() {
    const tab = await newTab();
    const long = (i) => `${i} ${'a long evening '.repeat(4000)}`.trim();
    for (let i = 0; i < 70; i++) await tab.note(long(i));
    await tab.program.store.tidy();
    const lengths = (await lying(tab.name, 'rows')).map(([, value]) => value.byteLength);
    check(Math.max(...lengths) <= 1 << 20 && lengths.length < 20, `values of ${lengths}`);
    const file = (await tab.program.store.all()).batches;
    await tab.program.store.replace(file);
    const brought = await Tab.begin(tab.name, null);
    await brought.unlock();
    await holds(brought, numbered('', 70).map((i) => long(i)));
    const again = (await lying(tab.name, 'rows')).map(([, value]) => value.byteLength);
    check(Math.max(...again) <= 1 << 20, `brought as values of ${again}`);
}

/* Chosen while the one notebook lay here, brought when another did. */
export async function broughtToAnother() {
    const one = await newTab();
    await one.note('of one');
    const { bytes } = await one.post('/data/backup');
    const other = await newTab();
    const theirs = (await other.program.store.all()).batches;
    await one.draft('a draft of one');
    await one.program.queue(() => one.program.choose(new Blob([bytes])));
    check(one.program.restoring.found.same, 'it is not known as the same');
    const two = await one.beside();
    await two.program.store.replace(theirs);
    await two.unlock();
    await two.draft('a draft of the other');
    const taken = await one.post('/data/restore/take');
    check(taken.path.startsWith('/unlock'), `not brought: ${taken.status} ${taken.path}`);
    await one.unlock();
    await holds(one, ['of one']);
    check(!(await one.get('/write/note')).text.includes('a draft of the other'), 'the draft of another is here');
    await one.post('/data/restore/back');
    await one.unlock();
    check((await one.get('/write/note')).text.includes('a draft of the other'), 'its draft is lost');
}

let quotaTab = null;

/* Writes until the browser has no room, which a test outside sees to. */
export async function fillUp() {
    quotaTab = await newTab();
    const noise = () => btoa(String.fromCharCode(...crypto.getRandomValues(new Uint8Array(40000))));
    for (let i = 0; i < 2000; i++) {
        const text = `${i} ${noise()}`;
        const answer = await quotaTab.post('/write/note', { text });
        if (answer.status === 507) {
            check(answer.text.includes(text), 'what was typed is gone');
            return i;
        }
        check(answer.status === 200, `answered by ${answer.status}`);
    }
    throw new Error('there is always room');
}

export async function goOn(count) {
    await quotaTab.note('there is room again');
    for (const tab of [quotaTab, await quotaTab.beside()]) {
        check(await tab.isWhole(), 'the notebook is not whole');
        const { chains } = await stateOf(tab.name);
        check(chains[0].next - 1 === count + 1, `${chains[0].next - 1} rows in place of ${count + 1}`);
        check((await tab.get('/everything')).text.includes('there is room again'), 'the last one does not show');
    }
}

/* Tabs that are closed. */

const closingName = 'notes /';
let closed = null;

/* The notebook that tabs are closed on: gives the keys. */
export async function beginClosing() {
    closed = await Tab.begin(closingName, null, 'slowly');
    await closed.make();
    return [...closed.program.handOn()];
}

/* A worker as the site has it: asks are answered by promises, which stay open when it is ended. */
async function startWorker(given, handover) {
    const worker = new Worker('worker.js', { type: 'module' });
    const waiting = new Map();
    const begun = new Promise((resolve) => {
        worker.onmessage = ({ data }) => {
            if (data.type === 'begun') resolve(data);
            waiting.get(data.id)?.(data);
        };
    });
    worker.postMessage({ type: 'begin', store: closingName, ...given, handover: Uint8Array.from(handover) });
    const first = await begun;
    check(first.state === state.open, `a tab could not begin: ${first.error}`);
    let id = 0;
    const note = (text) => new Promise((resolve) => {
        waiting.set(++id, ({ answer }) => { if (answer?.status === 200) resolve(text); });
        const request = { method: 'POST', path: '/write/note', body: `text=${text}`, now: Date.now(), offset: 0 };
        worker.postMessage({ type: 'request', id, ...request });
    });
    return { note, end: () => worker.terminate() };
}

const upTo = (ms) => new Promise((resolve) => { setTimeout(resolve, Math.random() * ms); });

/* Ends `rounds` workers in the middle of their saves, three at a time; gives what was acknowledged. None, one, two or three are
   before it ends, however slow the machine is. */
export async function closeWorkers(rounds, handover) {
    const given = await fetchFiles();
    const saved = [];
    let left = rounds;
    const lane = async (name) => {
        for (let round = 0; left-- > 0; round++) {
            const worker = await startWorker(given, handover);
            const saves = numbered(`${name}-${round}-`, 8).map((text) => worker.note(text).then((done) => saved.push(done)));
            await Promise.all(saves.slice(0, round % 4));
            await upTo(25);
            worker.end();
        }
    };
    await Promise.all(['one', 'two', 'three'].map(lane));
    return saved;
}

/* Saves until its page is closed; another page listens. The first is saved before the title says so. */
export async function saveUntilClosed(name, handover) {
    const worker = await startWorker(await fetchFiles(), handover);
    for (const text of numbered(`page-${name}-`, 10000)) {
        heard.postMessage(await worker.note(text));
        document.title = 'saving';
    }
}

const heardTexts = [];
const heard = new BroadcastChannel('heard');
heard.onmessage = ({ data }) => heardTexts.push(data);

/* What became of it: every note that is there, and the notebook as a backup file. */
export async function afterClosing() {
    const tab = await closed.beside();
    check(await tab.isWhole(), 'the notebook is not whole');
    const { bytes } = await tab.post('/data/backup');
    const { chains } = await stateOf(closingName);
    return {
        texts: await tab.texts(), heard: heardTexts, chains: chains.length,
        file: btoa(new Uint8Array(bytes).reduce((all, byte) => all + String.fromCharCode(byte), '')),
    };
}
