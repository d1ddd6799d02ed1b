/* backup.js - a backup file written out of what is stored, and read into it; the bytes of src/seal/backup.h.
 *
 *     const file = backupOf(core, stored);                    a Blob: stored.batches as store.js gives all of it
 *     const found = await readBackup(core, file, stored);     { state, same, rowCount, newCount, asideCount, batches }
 *
 * A file is read piece by piece and never changed; only where found.state is staged.whole was it read to its end, and
 * found.batches are what makes a notebook: slots, rows, head. Neither asks for a key, so that both work on a locked
 * notebook.
 */
import { batchOf, effect, effectsOf, joined, same } from './batch.js';
import { staged } from './border.js';
import { none } from './core.js';

/* Well within what the border takes at once, and some times the longest row. */
const pieceLength = 1 << 20;

/* Chain ids as hexadecimal digits stand in the order of their bytes. */
function inOrder(a, b) {
    if (a.chain !== b.chain) return a.chain < b.chain ? -1 : 1;
    return a.sequence - b.sequence;
}

function sorted(batches) {
    const found = { slots: none, head: none, rows: [] };
    for (const batch of batches)
        for (const one of effectsOf(batch)) {
            if (one.type === effect.slots) found.slots = one.a;
            if (one.type === effect.head) found.head = one.a;
            if (one.type === effect.append) found.rows.push(one);
        }
    found.rows.sort(inOrder);
    return found;
}

/* Rows gathered to pieces of some length. */
function* gathered(rows) {
    let parts = [], length = 0;
    for (const row of rows) {
        parts.push(row.bytes);
        length += row.bytes.length;
        if (length < pieceLength) continue;
        yield joined(parts);
        parts = [];
        length = 0;
    }
    if (parts.length > 0) yield joined(parts);
}

export function backupOf(core, stored) {
    const { slots, head, rows } = sorted(stored.batches);
    const pieces = [core.writeBackup(batchOf(effect.slots, '', slots))];
    for (const batch of gathered(rows)) pieces.push(core.writeBackup(batch));
    pieces.push(core.writeBackup(batchOf(effect.head, '', head)));
    return new Blob(pieces, { type: 'application/octet-stream' });
}

const placeOf = (row) => `${row.chain} ${row.sequence}`;

/* How many rows of a file are not here, and how many here are not in it: by place and envelope. */
function compared(batches, stored) {
    const here = new Map();
    for (const row of sorted(stored.batches).rows) here.set(placeOf(row), row.a);
    let matched = 0, rowCount = 0;
    for (const batch of batches)
        for (const row of effectsOf(batch)) {
            if (row.type !== effect.append) continue;
            rowCount++;
            const envelope = here.get(placeOf(row));
            if (envelope && same(envelope, row.a)) matched++;
        }
    return { rowCount, newCount: rowCount - matched, asideCount: here.size - matched };
}

const nothing = { state: staged.none, same: false, rowCount: 0, newCount: 0, asideCount: 0, batches: [] };

export async function readBackup(core, file, stored) {
    const batches = [];
    let at = 0, read;
    do {
        const piece = new Uint8Array(await file.slice(at, at + pieceLength).arrayBuffer());
        read = core.readBackup(piece, at === 0, at + piece.length >= file.size);
        if (read.batch.length > 0) batches.push(read.batch);
        at += read.used;
    } while (read.state === staged.none);
    if (read.state !== staged.whole) return { ...nothing, state: read.state };
    return { state: staged.whole, same: read.same, batches, ...compared(batches, stored) };
}

export { nothing as nothingStaged };
