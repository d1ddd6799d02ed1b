/* store.js - the sealed notebook in the browser's own database.
 *
 * IndexedDB "evenkeel" holds what a host keeps (src/seal/effect.h), in the bytes in which it left the core:
 *
 *     rows     position 1, 2, 3... -> a batch of appended rows: one, or a chunk of those that follow it
 *     drafts   name -> a batch that keeps the draft
 *     rest     "head", "slots" -> their bytes;  "mark" -> what this browser last wrote (vault.h)
 *              "state" -> { next: the next position, version: counts every change, shreds: those that took away }
 *
 * All effects of one reply become durable in one transaction before the reply is given; of two tabs that write at
 * once, the second is told 'conflict' and changes nothing.
 */
import { batchOf, effect, effectsOf, joined, same } from './batch.js';

const none = new Uint8Array(0);
const beginning = { next: 1, version: 0, shreds: 0 };

function promised(request) {
    return new Promise((resolve, reject) => {
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(request.error);
    });
}

function ended(transaction) {
    return new Promise((resolve, reject) => {
        transaction.oncomplete = () => resolve();
        transaction.onabort = () => reject(transaction.error || new DOMException('aborted', 'AbortError'));
    });
}

export class Store {
    static async open(name = 'evenkeel') {
        const request = indexedDB.open(name, 1);
        request.onupgradeneeded = () => {
            for (const store of ['rows', 'drafts', 'rest']) request.result.createObjectStore(store);
        };
        return new Store(await promised(request));
    }

    constructor(database) {
        this.database = database;
        this.known = null; /* the state that the core holds; null: nothing yet */
    }

    begin(mode) {
        const transaction = this.database.transaction(['rows', 'drafts', 'rest'], mode, { durability: 'strict' });
        const at = (name) => transaction.objectStore(name);
        return { transaction, rows: at('rows'), drafts: at('drafts'), rest: at('rest') };
    }

    /* Everything, for a core that holds nothing: batches, how many rows, and the mark. */
    async all() {
        const { rows, drafts, rest } = this.begin('readonly');
        const [state, slots, head, mark, stored, kept] = await Promise.all(
            [...['state', 'slots', 'head', 'mark'].map((name) => promised(rest.get(name))),
             promised(rows.getAll()), promised(drafts.getAll())]);
        this.known = state || beginning;
        const batches = [];
        if (slots) batches.push(batchOf(effect.slots, '', slots));
        if (head) batches.push(batchOf(effect.head, '', head));
        batches.push(...stored, ...kept);
        return { batches, rowCount: this.known.next - 1, mark: mark || none, slots: slots || none };
    }

    /* What others stored since: null when there is nothing, 'all' when everything has to be loaded anew. */
    async since() {
        const { rows, drafts, rest } = this.begin('readonly');
        const state = await promised(rest.get('state')) || beginning;
        if (this.known && state.version === this.known.version) return null;
        if (!this.known || state.shreds !== this.known.shreds || state.next < this.known.next) return 'all';
        const from = IDBKeyRange.lowerBound(this.known.next);
        const [slots, head, stored, kept] = await Promise.all(
            [promised(rest.get('slots')), promised(rest.get('head')), promised(rows.getAll(from)), promised(drafts.getAll())]);
        this.known = state;
        return joined([batchOf(effect.slots, '', slots), batchOf(effect.head, '', head), ...stored, ...kept]);
    }

    /* 'stored', 'conflict' or 'full'. */
    async apply(batch) {
        const { transaction, rows, drafts, rest } = this.begin('readwrite');
        const done = ended(transaction);
        try {
            const before = await promised(rest.get('state')) || beginning;
            const state = { ...before, version: before.version + 1 };
            for (const one of effectsOf(batch)) {
                if (one.type === effect.append) rows.add(one.bytes, state.next++);
                if (one.type === effect.draftKeep) drafts.put(one.bytes, one.name);
                if (one.type === effect.draftDrop) drafts.delete(one.name);
                if (one.type === effect.shred) await this.shred(rows, one, state);
                if (one.type === effect.head || one.type === effect.slots) {
                    const name = one.type === effect.head ? 'head' : 'slots';
                    if (!same(await promised(rest.get(name)) || none, one.b)) {
                        transaction.abort();
                        await done.catch(() => {});
                        return 'conflict';
                    }
                    rest.put(one.a, name);
                }
            }
            rest.put(state, 'state');
            await done;
            this.known = state;
            return 'stored';
        } catch (error) {
            await done.catch(() => {});
            return 'full';
        }
    }

    /* The row keeps its place and its envelope, and loses its payload. */
    async shred(rows, { chain, sequence }, state) {
        state.shreds += 1;
        for (let cursor = await promised(rows.openCursor()); cursor;) {
            const parts = [...effectsOf(cursor.value)];
            if (parts.some((row) => row.chain === chain && row.sequence === sequence)) {
                const kept = parts.map((row) => {
                    if (row.chain !== chain || row.sequence !== sequence) return row.bytes;
                    const bare = row.bytes.slice(0, row.bytes.length - row.b.length);
                    new DataView(bare.buffer).setUint32(bare.length - 4, 0, true);
                    return bare;
                });
                await promised(cursor.update(joined(kept)));
                return;
            }
            cursor.continue();
            cursor = await promised(cursor.request);
        }
    }

    async keepMark(mark) {
        const { transaction, rest } = this.begin('readwrite');
        rest.put(mark, 'mark');
        await ended(transaction);
    }
}
