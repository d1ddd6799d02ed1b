/* rows.js - sealed rows in the object store "rows": by their places, one by one or in chunks.
 *
 * A key is the place of a row: the number of its chain (from 1) and its sequence in one number. The value is a batch
 * (batch.js) of that row, or of it and those that follow in its chain: rows are added one by one, and gathered when
 * there is time, since many small values take long to read. `state.chains` says of each chain, in the order of their
 * numbers:
 *
 *     id       as it stands in the rows
 *     next     the sequence after the last
 *     open     the first sequence that may still be gathered with those after it
 *     loose    how many rows were added since that was done
 *
 * All functions here work inside a transaction of the caller's, who keeps `state` with what they changed in it.
 */
import { effectsOf, joined } from './batch.js';

const sequencesPerChain = 2 ** 40;
const rowsPerChunk = 500;
const chunkLengthMax = 1 << 20; /* unless one row is longer: browsers refuse, or fail to read, very long values */
const looseMax = 64;
const keysAtOnce = 16;

export function promised(request) {
    return new Promise((resolve, reject) => {
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(request.error);
    });
}

/* The same of a request that only reads; `otherwise` where it failed, and its transaction goes on. */
function triedOr(otherwise, request) {
    return new Promise((resolve, reject) => {
        request.onsuccess = () => resolve(request.result);
        request.onerror = (event) => {
            if (request.error.name === 'AbortError') {
                reject(request.error);
                return;
            }
            event.preventDefault();
            event.stopPropagation();
            resolve(otherwise);
        };
    });
}

/* The values of some keys of an object store that stand side by side; null for one that cannot be read: browsers keep
 * long values in files, which get lost. What the others hold is not lost with it. */
export async function valuesOf(store, keys) {
    if (keys.length === 0) return [];
    const range = IDBKeyRange.bound(keys[0], keys.at(-1));
    const values = await triedOr(null, store.getAll(range));
    return values || Promise.all(keys.map((key) => triedOr(null, store.get(key))));
}

function keyOf(number, sequence) {
    return number * sequencesPerChain + sequence;
}

function from(number, sequence) {
    return IDBKeyRange.bound(keyOf(number, sequence), keyOf(number + 1, 0), false, true);
}

/* Bytes of their own: a view would be stored with all that lies around it. */
export function stored(bytes) {
    return bytes.slice().buffer;
}

export function batchFrom(value) {
    return new Uint8Array(value);
}

function numberOf(state, id) {
    return state.chains.findIndex((chain) => chain.id === id) + 1;
}

/* A row whose place is taken makes the request fail, and with it the transaction. */
export function appendRow(rows, state, { chain: id, sequence, bytes }) {
    if (numberOf(state, id) === 0) state.chains.push({ id, next: sequence, open: sequence, loose: 0 });
    const number = numberOf(state, id);
    const chain = state.chains[number - 1];
    if (sequence < chain.next) throw new DOMException('the place is taken', 'ConstraintError');
    rows.add(stored(bytes), keyOf(number, sequence));
    chain.next = sequence + 1;
    chain.loose += 1;
    state.length += bytes.length;
}

export function countRows(state) {
    return state.chains.reduce((sum, chain) => sum + chain.next - 1, 0);
}

/* Every batch that can be read, chain after chain; the next ones are on their way while some are taken. */
export async function eachBatch(rows, take) {
    const keys = await promised(rows.getAllKeys());
    const ask = (at) => valuesOf(rows, keys.slice(at, at + keysAtOnce));
    let asked = ask(0);
    for (let at = 0; at < keys.length; at += keysAtOnce) {
        const values = await asked;
        asked = ask(at + keysAtOnce);
        for (const value of values) if (value) take(batchFrom(value));
    }
}

/* The rows that `state` has and `known`, which is of an earlier moment, has not; as parts of a batch. */
export async function rowsSince(rows, state, known) {
    const found = [];
    for (let number = 1; number <= state.chains.length; number++) {
        const sequence = number <= known.chains.length ? known.chains[number - 1].next : 1;
        if (sequence === state.chains[number - 1].next) continue;
        const chunk = await promised(rows.openKeyCursor(
            IDBKeyRange.bound(keyOf(number, 0), keyOf(number, sequence)), 'prev'));
        const first = chunk ? chunk.key - keyOf(number, 0) : sequence;
        for (const value of await promised(rows.getAll(from(number, first))))
            for (const row of effectsOf(batchFrom(value)))
                if (row.sequence >= sequence) found.push(row.bytes);
    }
    return found;
}

/* The row without its payload: b is the last of an effect. */
function bare(row) {
    const kept = row.bytes.slice(0, row.bytes.length - row.b.length);
    new DataView(kept.buffer).setUint32(kept.length - 4, 0, true);
    return kept;
}

/* The rows keep their places and their envelopes and lose their payloads. Each chunk is written once. */
export async function shredRows(rows, state, places) {
    for (let number = 1; number <= state.chains.length; number++) {
        const left = new Set(places.filter((place) => place.chain === state.chains[number - 1].id)
            .map((place) => place.sequence));
        for (const sequence of left) {
            const cursor = await promised(rows.openCursor(
                IDBKeyRange.bound(keyOf(number, 0), keyOf(number, sequence)), 'prev'));
            left.delete(sequence);
            if (!cursor) continue;
            const kept = [...effectsOf(batchFrom(cursor.value))].map((row) => {
                const goes = row.sequence === sequence || left.has(row.sequence);
                left.delete(row.sequence);
                return goes ? bare(row) : row.bytes;
            });
            await promised(cursor.update(joined(kept).buffer));
        }
    }
}

/* Rows of one chain, by rising sequence, in chunks: arrays of rows. */
function chunksOf(parts) {
    const chunks = [];
    let length = 0;
    for (const row of parts) {
        const last = chunks.at(-1);
        length += row.bytes.length;
        if (last && last.length < rowsPerChunk && length <= chunkLengthMax) {
            last.push(row);
        } else {
            chunks.push([row]);
            length = row.bytes.length;
        }
    }
    return chunks;
}

function putChunks(rows, number, chain, parts) {
    const chunks = chunksOf(parts);
    for (const chunk of chunks)
        rows.put(joined(chunk.map((row) => row.bytes)).buffer, keyOf(number, chunk[0].sequence));
    const last = chunks.at(-1);
    chain.open = last && last.length < rowsPerChunk ? last[0].sequence : chain.next;
    chain.loose = 0;
}

/* Whether there is anything to gather. */
export function isLoose(state) {
    return state.chains.some((chain) => chain.loose >= looseMax);
}

export async function gatherRows(rows, state) {
    for (let number = 1; number <= state.chains.length; number++) {
        const chain = state.chains[number - 1];
        if (chain.loose < looseMax) continue;
        const values = await promised(rows.getAll(from(number, chain.open)));
        rows.delete(from(number, chain.open));
        putChunks(rows, number, chain, values.flatMap((value) => [...effectsOf(batchFrom(value))]));
    }
}

/* Appended rows, by rising sequence in each chain, become all that `rows` holds, which is empty. */
export function fillRows(rows, state, effects) {
    const chains = new Map();
    for (const row of effects) {
        if (!chains.has(row.chain)) chains.set(row.chain, []);
        chains.get(row.chain).push(row);
        state.length += row.bytes.length;
    }
    for (const [id, parts] of chains) {
        const chain = { id, next: parts.at(-1).sequence + 1, open: 0, loose: 0 };
        state.chains.push(chain);
        putChunks(rows, state.chains.length, chain, parts);
    }
}
