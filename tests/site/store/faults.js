/* faults.js - each act on the database, with every one of its steps failing once, in each way in which databases fail.
 *
 *     const { cases, failures } = await sweep('a note is saved', way, every, from)
 *     names()                       what can be swept: acts by name, and ways
 *     const steps = await failing(name, way, at, act)      what `act` does on that database fails at that step
 *
 * A step is a call to IndexedDB that the act makes, or, with the way 'unsure', a transaction that changes something.
 * After each failure: what was acknowledged is there; what was not is there whole or not at all; the words that were
 * typed were given back; the same pressed once more succeeds, once; the tab goes on, and a new tab finds the same.
 */
import { readBackup } from './backup.js';
import { Core, Tab, check, passphrase, state, stateOf } from './tab.js';

const fresh = 'eleven lanterns by the other shore';
let counted = 0;

/* Ways to fail. */

const wrapped = [
    [IDBObjectStore.prototype,
     ['add', 'put', 'get', 'getAll', 'getAllKeys', 'delete', 'clear', 'openCursor', 'openKeyCursor']],
    [IDBCursor.prototype, ['update']],
];

/* As when the process that holds the database is ended: the page hears of it a moment later. */
function lose(database) {
    database.close();
    setTimeout(() => database.dispatchEvent(new Event('close')));
}

const ofCalls = {
    refused: () => { throw new DOMException('no room', 'QuotaExceededError'); },
    aborted(transaction, act) {
        const request = act();
        transaction.abort();
        return request;
    },
    lost(transaction, act) {
        const request = act();
        transaction.abort();
        lose(transaction.db);
        return request;
    },
    unreadable: (transaction) => failedRequest(transaction),
};

/* The request fails, and with it the transaction unless someone prevents that. */
export function failedRequest(transaction) {
    const request = { error: new DOMException('a file is gone', 'NotReadableError') };
    transaction.objectStore('rest').count().onsuccess = () => {
        let goesOn = false;
        request.onerror?.({ preventDefault: () => { goesOn = true; }, stopPropagation() {} });
        if (!goesOn) transaction.abort();
    };
    return request;
}

/* Not once, but from that step on. */
const forGood = { full: 'refused', dead: 'lost' };
const writes = ['add', 'put', 'update'];

/* It was stored, and nobody hears of it. */
function makeUnsure(transaction) {
    transaction.addEventListener('complete', (event) => {
        event.stopImmediatePropagation();
        lose(transaction.db);
        transaction.dispatchEvent(new Event('abort'));
    });
}

/* Runs `act`, whose step number `at` fails; gives how many steps there were. */
export async function failing(name, way, at, act) {
    let count = 0;
    const before = [];
    const replace = (on, key, make) => {
        const { [key]: old } = on;
        before.push(() => { on[key] = old; });
        on[key] = make(old);
    };
    const transactionOf = (on) => on.transaction || on.source.transaction;
    if (way !== 'unsure')
        for (const [prototype, keys] of wrapped)
            for (const key of keys)
                replace(prototype, key, (old) => function call(...given) {
                    const transaction = transactionOf(this);
                    const really = () => old.apply(this, given);
                    if (transaction.db.name !== name || (way === 'full' && !writes.includes(key))) return really();
                    count += 1;
                    if (forGood[way] ? count < at : count !== at) return really();
                    return ofCalls[forGood[way] || way](transaction, really);
                });
    replace(IDBDatabase.prototype, 'transaction', (old) => function transaction(...given) {
        const made = old.apply(this, given);
        if (way === 'unsure' && this.name === name && given[1] === 'readwrite' && ++count === at) makeUnsure(made);
        return made;
    });
    try {
        await act();
    } finally {
        for (const undo of before) undo();
    }
    return count;
}

/* Notebooks to begin with, taken out of the database and put into another one. */

function done(request) {
    return new Promise((resolve, reject) => {
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(request.error);
    });
}

async function takenOut(name) {
    const database = await done(indexedDB.open(name));
    const stores = [...database.objectStoreNames];
    const transaction = database.transaction(stores);
    const all = await Promise.all(stores.map(async (store) => {
        const from = transaction.objectStore(store);
        const [keys, values] = await Promise.all([done(from.getAllKeys()), done(from.getAll())]);
        return [store, keys.map((key, i) => [key, values[i]])];
    }));
    database.close();
    return all;
}

async function putInto(name, all) {
    const request = indexedDB.open(name, 1);
    request.onupgradeneeded = () => {
        for (const [store, pairs] of all) {
            const into = request.result.createObjectStore(store);
            for (const [key, value] of pairs) into.put(value, key);
        }
    };
    (await done(request)).close();
}

async function beginAnew() {
    const tab = await Tab.begin(`faults ${counted++}`);
    await tab.make();
    return tab;
}

async function fileOf(tab) {
    return new Blob([(await tab.post('/data/backup')).bytes]);
}

/* What each act begins with: { loose, gathered, handover, files }. A notebook with a draft, something in the trash,
 * and a number of rows, gathered or not; beside it, older backups of it and of another one. */
let given = null;

async function begin() {
    if (given) return given;
    const other = await beginAnew();
    await other.note('of another');
    const one = await beginAnew();
    await one.note('the first');
    const older = await fileOf(one);
    await one.note('thrown away');
    await one.post(`/record/${await one.idOf('thrown away')}/erase`);
    for (let i = 0; i < 66; i++) await one.note(`line ${i}`);
    await one.draft('half a thought');
    const loose = await takenOut(one.name);
    await one.program.store.tidy();
    given = {
        loose, gathered: await takenOut(one.name), handover: one.program.handOn(),
        files: { older, other: await fileOf(other) },
    };
    await Promise.all([end(one), end(other)]);
    return given;
}

async function take(tab, file) {
    await tab.program.queue(() => tab.program.choose(file));
    const answer = await tab.post('/data/restore/take');
    check(answer.path.startsWith('/unlock'), `not brought: ${answer.status} ${answer.path}`);
    await tab.unlock();
}

/* The acts: `before` makes ready, `act` is what fails; `is` says of an answer that it promises what was asked. */

const wentTo = (path) => (answer) => answer.status === 200 && answer.path.startsWith(path);
const bring = (file) => ({
    before: (tab) => tab.program.queue(async () => tab.program.choose((await begin()).files[file])),
    act: (tab) => tab.post('/data/restore/take'),
    is: wentTo('/unlock'),
});

const acts = {
    'a note is saved': {
        act: (tab) => tab.post('/write/note', { text: 'the words <here>' }),
        is: wentTo('/everything'),
        typed: 'the words &lt;here&gt;',
    },
    'a draft is kept': { act: (tab) => tab.draft('more of it'), is: wentTo('/draft/') },
    'rows are gathered': {
        lies: 'loose',
        act: (tab) => tab.program.store.tidy(),
        is: () => false,
        again: () => true,
    },
    'the trash is emptied': { act: (tab) => tab.post('/trash/empty', { really: 'yes' }), is: wentTo('/') },
    'the passphrase is changed': {
        act: (tab) => tab.post('/settings/passphrase', { old: passphrase, passphrase: fresh, again: fresh }),
        is: wentTo('/settings?kept'),
    },
    'an older backup is brought': bring('older'),
    'that of another notebook is brought': bring('other'),
    'one is brought after another': {
        before: async (tab) => {
            await take(tab, (await begin()).files.older);
            await bring('other').before(tab);
        },
        act: bring('other').act,
        is: wentTo('/unlock'),
    },
    'what was there before is put back': {
        before: async (tab) => take(tab, (await begin()).files.other),
        act: (tab) => tab.post('/data/restore/back'),
        is: wentTo('/unlock'),
        again: (answer) => answer.status === 200, /* a second press would change them once more */
    },
    'it is removed': {
        before: async (tab) => take(tab, (await begin()).files.older),
        act: (tab) => tab.post('/data/restore/forget'),
        is: wentTo('/data'),
    },
    'a backup is saved': { act: (tab) => tab.post('/data/backup'), is: (answer) => Boolean(answer.fileName) },
    'it is unlocked': {
        before: (tab) => tab.post('/lock'),
        act: (tab) => tab.unlock(),
        is: wentTo('/today'),
    },
    'others wrote': {
        before: async (tab) => {
            const two = await tab.beside();
            await two.note('by another');
            await end(two);
        },
        act: (tab) => tab.get('/everything'),
        is: (answer) => answer.status === 200 && answer.text.includes('by another'),
    },
};

export function names() {
    return { acts: Object.keys(acts), ways: [...Object.keys(ofCalls), ...Object.keys(forGood), 'unsure'] };
}

/* What a new tab finds; `beneath`, what comes back when what lies aside is put back: looked at in a copy. */
async function found(name, handover) {
    const copy = `faults ${counted++}`;
    await putInto(copy, await takenOut(name));
    const tab = await Tab.begin(copy, handover);
    let opens = 'the keys';
    const open = async () => {
        for (const words of [passphrase, fresh]) {
            if (tab.program.state === state.open) return;
            await tab.unlock(words);
            opens = words;
        }
    };
    const look = async () => {
        await open();
        const all = (await tab.texts()).sort();
        const texts = all.filter((text) => !text.startsWith('line ')); /* of the others, how many there are */
        const [, draft = ''] = /<textarea[^>]*>([^<]*)/.exec((await tab.get('/write/note')).text) || [];
        return {
            texts, lines: [all.length - texts.length, new Set(all).size - new Set(texts).size],
            draft: draft.trim(), whole: await tab.isWhole(),
        };
    };
    const { aside, shreds } = await stateOf(copy);
    const here = { ...await look(), aside, shredded: shreds > 0, opens };
    await tab.post('/lock');
    await tab.unlock(fresh);
    here.changed = tab.program.state === state.open;
    if (aside) {
        await tab.post('/data/restore/back');
        here.beneath = await look();
    }
    await end(tab);
    return JSON.stringify(here);
}

/* A tab is closed, and what it took is given back. */
export async function end(tab) {
    await tab.program.queue(() => tab.program.forget());
    tab.end();
}

export async function answered(act, tab) {
    try {
        return await act(tab) || { status: 0 };
    } catch (error) {
        return { status: 0, error };
    }
}

/* The tab as its act begins, over a database of its own. */
async function made({ before = () => {}, lies = 'gathered' }) {
    const { [lies]: all, handover } = await begin();
    const name = `faults ${counted++}`;
    await putInto(name, all);
    const tab = await Tab.begin(name, handover);
    await before(tab);
    return tab;
}

async function wanted(one, handover) {
    const tab = await made(one);
    const before = await found(tab.name, handover);
    const answer = await answered(one.act, tab);
    check(one.is(answer) || one.again, `without a failure it is answered by ${answer.status} ${answer.path}`);
    await end(tab);
    return { before, after: await found(tab.name, handover) };
}

async function goesOn(tab, before) {
    for (const words of [passphrase, fresh]) if (tab.program.state !== state.open) await tab.unlock(words);
    await tab.note('and it goes on');
    const texts = await tab.texts();
    const there = texts.filter((text) => !text.startsWith('line ')).sort();
    check(there.join() === [...before.texts, 'and it goes on'].sort().join(), `the tab has ${there}`);
    check(texts.length - there.length === before.lines[0], 'the tab has other lines');
    check(await tab.isWhole(), 'the tab does not find it whole');
}

/* What became of it: how many steps there were, and what was not as it has to be. */
async function fail(one, way, at, both, handover) {
    const tab = await made(one);
    let answer;
    const steps = await failing(tab.name, way, at, async () => {
        answer = await answered(one.act, tab);
        await new Promise((resolve) => { setTimeout(resolve, 5); }); /* what nobody waits for, and what is heard late */
        await tab.program.queue(() => {});
    });
    const fault = await judge(one, tab, answer, steps >= at, both, handover).then(() => '', (error) => error.message);
    await end(tab);
    return { steps, fault };
}

async function judge(one, tab, answer, hasFailed, { before, after }, handover) {
    const is = one.is(answer);
    const said = `${answer.status} ${answer.path || ''} ${answer.error || ''}`;
    const now = await found(tab.name, handover);
    check(now === after || (!is && now === before), `answered by ${said}, and there is ${now}`);
    if (one.typed && !is && hasFailed) {
        const keeps = answer.status === 0 || (answer.status === 507 && answer.text.includes(one.typed));
        check(keeps || answer.isDone, `what was typed is answered by ${said}`);
    }
    check(tab.said.length === 0, `it says ${tab.said}`);
    if (!is && !answer.isDone) {
        const again = await answered(one.act, tab);
        const saidThen = `${again.status} ${again.path} ${again.error}`;
        check((one.again || one.is)(again), `pressed again it is answered by ${saidThen}`);
        const then = await found(tab.name, handover);
        check(then === after || one.again, `pressed again there is ${then}`);
    }
    await goesOn(tab, JSON.parse(await found(tab.name, handover)));
}

/* Every step from `from` on, or only each `every`th of them. */
export async function sweep(what, way, every = 1, from = 1) {
    Core.prototype.wipe = () => {}; /* takes most of the time; that it is done is another test's */
    const { handover } = await begin();
    const one = acts[what];
    const both = await wanted(one, handover);
    const failures = [];
    let cases = 0;
    for (let at = from; ; at += every) {
        const { steps, fault } = await fail(one, way, at, both, handover);
        if (fault) failures.push(`step ${at}: ${fault.slice(0, 600)}`);
        cases++;
        if (steps < at) return { cases, failures };
    }
}
