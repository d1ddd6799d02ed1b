/* store.js - the sealed notebook in the browser's own database.
 *
 *     const store = new Store({ name, hear });
 *     await store.load({ begin, take })      everything, batch by batch
 *     await store.since()                    what others stored since
 *     await store.apply(effects)             'stored', and durable; 'conflict' or 'full', and nothing changed
 *
 * The IndexedDB of that name holds what a host keeps (src/seal/effect.h), in the bytes in which it left the core:
 *
 *     rows     rows.js
 *     drafts   name -> a batch that keeps the draft
 *     aside    aside.js
 *     rest     "head", "slots" -> their bytes;  "mark" -> what this browser last wrote (vault.h);  "state" -> with
 *
 *     version                   counts every change of the notebook
 *     shreds, slots, drafts     the version that last took payloads away, changed the slots, a draft
 *     generation                counts the notebooks that came in the place of another
 *     chains, length            of rows.js;  the bytes of all rows
 *     aside                     whether a restoring put something aside
 *     brought                   the version at which a backup was brought: nobody wrote since while it still counts
 *
 * All effects of one reply are on the disk, in one transaction, before the reply is given. Of two tabs that write at
 * once the second finds another version than it knew, changes nothing and is told 'conflict'. A connection that the
 * browser closed, or that gives way to another tab's wish to remove the database, is made anew by the next call.
 */
import { batchOf, effect, effectsOf, joined } from './batch.js';
import { none } from './core.js';
import { bringBack, forget, putAside } from './aside.js';
import {
    appendRow, batchFrom, countRows, eachBatch, gatherRows, isLoose, promised, rowsSince, shredRows, stored,
} from './rows.js';

const schemaVersion = 1;
const names = ['rows', 'drafts', 'aside', 'rest'];

const beginning = () => ({
    version: 0, shreds: 0, slots: 0, drafts: 0, generation: 0, chains: [], length: 0, aside: false,
});

/* Why there is no database to be had: 'database', 'later' (a later version of this program made it), 'blocked'. */
export class StoreProblem extends Error {
    constructor(what, cause) {
        super(`no database: ${what}`, { cause });
        this.what = what;
    }
}

function connect(name) {
    return new Promise((resolve, reject) => {
        let request;
        const refuse = (what, cause) => reject(new StoreProblem(what, cause));
        try {
            request = indexedDB.open(name, schemaVersion);
        } catch (error) {
            refuse('database', error);
            return;
        }
        let gaveUp = false;
        request.onupgradeneeded = () => {
            for (const store of names) request.result.createObjectStore(store);
        };
        request.onblocked = () => {
            gaveUp = true;
            refuse('blocked');
        };
        request.onerror = () => refuse(request.error.name === 'VersionError' ? 'later' : 'database', request.error);
        request.onsuccess = () => (gaveUp ? request.result.close() : resolve(request.result));
    });
}

function ended(transaction) {
    return new Promise((resolve, reject) => {
        transaction.oncomplete = () => resolve();
        transaction.onabort = () => reject(transaction.error || new DOMException('taken back', 'AbortError'));
    });
}

export class Store {
    /* `hear` is told what happened elsewhere and cannot wait for the next request: 'erased', 'replaced', 'gone'. */
    constructor({ name, hear = () => {} } = {}) {
        this.name = name;
        this.hear = hear;
        this.known = null; /* the state that the core knows */
        this.draftNames = new Set(); /* and the drafts */
        this.others = new BroadcastChannel(`${name} store`);
        this.others.onmessage = ({ data }) => this.hear(data);
    }

    async connected() {
        if (!this.database) {
            const database = await connect(this.name);
            const drop = () => {
                if (this.database === database) this.database = null;
                this.known = null;
                this.hear('gone');
            };
            database.onclose = drop;
            database.onversionchange = () => {
                database.close();
                drop();
            };
            this.database = database;
            this.known = null;
        }
        return this.database;
    }

    /* A connection may turn out to be closed when it is used. */
    async begin(mode, durability) {
        for (let again = true; ; again = false) {
            const database = await this.connected();
            try {
                return database.transaction(names, mode, { durability });
            } catch (error) {
                if (!again) throw error;
                this.database = null;
            }
        }
    }

    async look(work) {
        const transaction = await this.begin('readonly', 'default');
        ended(transaction).catch(() => {}); /* what failed is told by its request */
        return work(this.partsOf(transaction));
    }

    async change(work, durability = 'strict') {
        const transaction = await this.begin('readwrite', durability);
        const done = ended(transaction);
        try {
            const result = await work(this.partsOf(transaction));
            await done;
            return result;
        } catch (error) {
            try { transaction.abort(); } catch { /* it has ended */ }
            await done.catch(() => {});
            throw transaction.error || error;
        }
    }

    partsOf(transaction) {
        return Object.fromEntries(names.map((name) => [name, transaction.objectStore(name)]));
    }

    /* What a locked notebook needs: the batch of the slots, none where there is no notebook; how long all rows are. */
    async begun() {
        const [state = beginning(), slots] = await this.look(({ rest }) =>
            Promise.all(['state', 'slots'].map((name) => promised(rest.get(name)))));
        this.known = state;
        return { slots: slots ? batchOf(effect.slots, '', batchFrom(slots)) : none, length: state.length };
    }

    /* Calls begin({ mark, rowCount }), then take(batch) for the slots, the head, the rows and the drafts. */
    async load({ begin, take }) {
        this.known = null;
        await this.look(async (parts) => {
            const state = await this.read(parts, begin, take);
            this.draftNames = await this.readDrafts(parts, take);
            this.known = state;
        });
    }

    async read({ rows, rest }, begin, take) {
        const [state = beginning(), slots, head, mark] = await Promise.all(
            ['state', 'slots', 'head', 'mark'].map((name) => promised(rest.get(name))));
        begin({ mark: mark ? batchFrom(mark) : none, rowCount: countRows(state) });
        if (slots) take(batchOf(effect.slots, '', batchFrom(slots)));
        if (head) take(batchOf(effect.head, '', batchFrom(head)));
        await eachBatch(rows, take);
        return state;
    }

    async readDrafts({ drafts }, take) {
        const [kept, keptNames] = await Promise.all([promised(drafts.getAll()), promised(drafts.getAllKeys())]);
        for (const draft of kept) take(batchFrom(draft));
        return new Set(keptNames);
    }

    /* Slots, head and rows at once, for a backup. */
    async all() {
        const batches = [];
        let rowCount = 0;
        await this.look((parts) =>
            this.read(parts, (begun) => { rowCount = begun.rowCount; }, (batch) => batches.push(batch)));
        return { batches, rowCount };
    }

    /* What others stored since: null when that is nothing; 'all' when everything has to be loaded anew, 'replaced' when
     * it is another notebook; else { batch, slots: whether they changed }. */
    async since() {
        return this.look(async ({ rows, drafts, rest }) => {
            const state = await promised(rest.get('state')) || beginning();
            const known = this.known;
            if (!known) return 'all';
            if (state.version === known.version) return null;
            if (state.generation !== known.generation) return 'replaced';
            if (state.shreds !== known.shreds || known.version === 0) return 'all';
            const [slots, head] = await Promise.all([promised(rest.get('slots')), promised(rest.get('head'))]);
            const parts = [batchOf(effect.slots, '', batchFrom(slots)), batchOf(effect.head, '', batchFrom(head)),
                           ...await rowsSince(rows, state, known)];
            if (state.drafts !== known.drafts) {
                const now = await this.readDrafts({ drafts }, (draft) => parts.push(draft));
                for (const name of this.draftNames)
                    if (!now.has(name)) parts.push(batchOf(effect.draftDrop, name, none));
                this.draftNames = now;
            }
            this.known = state;
            return { batch: joined(parts), slots: state.slots !== known.slots };
        });
    }

    async apply(batch) {
        try {
            const after = await this.change((parts) => this.write([...effectsOf(batch)], parts));
            if (after.shreds === after.version) {
                this.known = null; /* memory still has what is erased */
                this.others.postMessage('erased');
            } else {
                this.known = after;
            }
            return 'stored';
        } catch (error) {
            if (error.name !== 'ConstraintError') return 'full';
            return 'conflict';
        }
    }

    async write(effects, { rows, drafts, rest }) {
        const state = await promised(rest.get('state')) || beginning();
        if (!this.known || state.version !== this.known.version)
            throw new DOMException('others wrote', 'ConstraintError');
        state.version += 1;
        for (const one of effects) {
            if (one.type === effect.append) appendRow(rows, state, one);
            if (one.type === effect.head) rest.put(stored(one.a), 'head');
            if (one.type === effect.slots) rest.put(stored(one.a), 'slots');
            if (one.type === effect.slots) state.slots = state.version;
            if (one.type === effect.draftKeep) drafts.put(stored(one.bytes), one.name);
            if (one.type === effect.draftDrop) drafts.delete(one.name);
            if (one.type === effect.draftKeep || one.type === effect.draftDrop) state.drafts = state.version;
        }
        const erased = effects.filter((one) => one.type === effect.shred);
        if (erased.length > 0) await shredRows(rows, state, erased);
        if (erased.length > 0) state.shreds = state.version;
        await promised(rest.put(state, 'state'));
        for (const one of effects) {
            if (one.type === effect.draftKeep) this.draftNames.add(one.name);
            if (one.type === effect.draftDrop) this.draftNames.delete(one.name);
        }
        return state;
    }

    /* Losing it costs a new chain and nothing else, so nothing waits for it. */
    keepMark(mark) {
        return this.change(async ({ rest }) => { rest.put(stored(mark), 'mark'); }, 'relaxed').catch(() => {});
    }

    /* Gathers rows that were added one by one, when there are some. */
    async tidy() {
        if (!this.known || !isLoose(this.known)) return;
        await this.change(async ({ rows, rest }) => {
            const state = await promised(rest.get('state')) || beginning();
            await gatherRows(rows, state);
            rest.put(state, 'state');
            if (this.known && this.known.version === state.version) this.known = state;
        }, 'relaxed').catch(() => {});
    }

    get holdsAside() { return this.known !== null && this.known.aside; }

    /* Restoring (aside.js): 'stored' or 'full'. Everything is to be loaded anew then. */
    async restore(act) {
        try {
            await this.change(async (parts) => {
                const state = await promised(parts.rest.get('state')) || beginning();
                await act(parts, state);
            });
        } catch {
            return 'full';
        }
        this.known = null;
        this.others.postMessage('replaced');
        return 'stored';
    }

    replace(batches, sameNotebook) {
        return this.restore((parts, state) => putAside(parts, state, batches, sameNotebook));
    }

    bringBack() { return this.restore(bringBack); }

    forgetAside() { return this.restore(forget); }

    close() {
        this.others.close();
        if (this.database) this.database.close();
    }
}
