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
 *     stamp                     of the last change, which no other has
 *
 * All effects of one reply are on the disk, in one transaction, before the reply is given. Of two tabs that write at
 * once the second finds another version than it knew, changes nothing and is told 'conflict'. A connection that the
 * browser closed, or that gives way to another tab's wish to remove the database, is made anew by the next call; where
 * nobody said whether a change was stored, the stamp tells. What fails otherwise throws, and has changed nothing.
 */
import { batchOf, effect, effectsOf, joined } from './batch.js';
import { none } from './core.js';
import { bringBack, forget, putAside } from './aside.js';
import {
    appendRow, batchFrom, countRows, eachBatch, gatherRows, isLoose, promised, rowsSince, shredRows, stored,
    valuesOf,
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

function newStamp() {
    return String(crypto.getRandomValues(new Uint32Array(4)));
}

export class Store {
    /* `hear` is told what happened elsewhere and cannot wait for the next request: 'erased', 'replaced'; 'closed', when
     * the connection is, and nobody knows what is there now. */
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
                if (this.database !== database) return;
                this.database = null;
                this.known = null;
                this.hear('closed');
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
                database.close();
                this.database = null;
            }
        }
    }

    async look(work) {
        const transaction = await this.begin('readonly', 'default');
        const done = ended(transaction);
        done.catch(() => {}); /* what failed is told by its request */
        const result = await work(this.partsOf(transaction));
        await done;
        return result;
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
        const [state, draftNames] = await this.look(async (parts) =>
            [await this.read(parts, begin, take), await this.readDrafts(parts, take)]);
        this.draftNames = draftNames;
        this.known = state;
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
        const keptNames = await promised(drafts.getAllKeys());
        for (const draft of await valuesOf(drafts, keptNames)) if (draft) take(batchFrom(draft));
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
        const [news, state, draftNames] = await this.look((parts) => this.readSince(parts));
        if (state) this.known = state;
        if (draftNames) this.draftNames = draftNames;
        return news;
    }

    /* The news, and what is known with them. */
    async readSince({ rows, drafts, rest }) {
        const state = await promised(rest.get('state')) || beginning();
        const known = this.known;
        if (!known) return ['all'];
        if (state.version === known.version && state.stamp === known.stamp) return [null];
        if (state.generation !== known.generation) return ['replaced'];
        if (state.version <= known.version || state.shreds !== known.shreds || known.version === 0) return ['all'];
        const [slots, head] = await Promise.all([promised(rest.get('slots')), promised(rest.get('head'))]);
        const parts = [batchOf(effect.slots, '', batchFrom(slots)), batchOf(effect.head, '', batchFrom(head)),
                       ...await rowsSince(rows, state, known)];
        let draftNames = null;
        if (state.drafts !== known.drafts) {
            draftNames = await this.readDrafts({ drafts }, (draft) => parts.push(draft));
            for (const name of this.draftNames)
                if (!draftNames.has(name)) parts.push(batchOf(effect.draftDrop, name, none));
        }
        return [{ batch: joined(parts), slots: state.slots !== known.slots }, state, draftNames];
    }

    async apply(batch) {
        const effects = [...effectsOf(batch)];
        const stamp = newStamp();
        let after;
        try {
            after = await this.change((parts) => this.write(effects, parts, stamp));
        } catch (error) {
            if (error.name === 'ConstraintError') return 'conflict';
            return this.outcomeOf(stamp, error); /* if it was stored, all is loaded anew */
        }
        for (const one of effects) {
            if (one.type === effect.draftKeep) this.draftNames.add(one.name);
            if (one.type === effect.draftDrop) this.draftNames.delete(one.name);
        }
        this.known = after;
        if (after.shreds === after.version) {
            this.known = null; /* memory still has what is erased */
            this.others.postMessage('erased');
        }
        return 'stored';
    }

    /* Of a change that was told to have failed: the news may have been lost, and not the change. */
    async outcomeOf(stamp, error) {
        const state = await this.look(({ rest }) => promised(rest.get('state')));
        if (state && state.stamp === stamp) {
            this.known = null;
            return 'stored';
        }
        if (error.name === 'QuotaExceededError') return 'full';
        throw error;
    }

    async write(effects, { rows, drafts, rest }, stamp) {
        const state = await promised(rest.get('state')) || beginning();
        if (!this.known || state.version !== this.known.version)
            throw new DOMException('others wrote', 'ConstraintError');
        state.version += 1;
        state.stamp = stamp;
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
        return state;
    }

    /* Losing it costs a new chain and nothing else, so nothing waits for it. */
    keepMark(mark) {
        return this.change(async ({ rest }) => { rest.put(stored(mark), 'mark'); }, 'relaxed').catch(() => {});
    }

    /* Gathers rows that were added one by one, when there are some. As durable as they were: no power that fails may
     * take with the new chunk what stood safely in its rows. */
    async tidy() {
        if (!this.known || !isLoose(this.known)) return;
        await this.change(async ({ rows, rest }) => {
            const state = await promised(rest.get('state')) || beginning();
            await gatherRows(rows, state);
            rest.put(state, 'state');
            if (this.known && this.known.version === state.version) this.known = state;
        }).catch(() => {});
    }

    get holdsAside() { return this.known !== null && this.known.aside; }

    /* Restoring (aside.js): 'stored' or 'full'. Everything is to be loaded anew then. */
    async restore(act) {
        const stamp = newStamp();
        let result = 'stored';
        try {
            await this.change(async (parts) => {
                const state = await promised(parts.rest.get('state')) || beginning();
                state.stamp = stamp;
                await act(parts, state);
            });
        } catch (error) {
            result = await this.outcomeOf(stamp, error);
        }
        if (result === 'full') return result;
        this.known = null;
        this.others.postMessage('replaced');
        return result;
    }

    replace(batches) { return this.restore((parts, state) => putAside(parts, state, batches)); }

    bringBack() { return this.restore(bringBack); }

    forgetAside() { return this.restore(forget); }

    close() {
        this.others.close();
        if (this.database) this.database.close();
    }
}
