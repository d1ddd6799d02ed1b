/* core.js - one instance of the program's core, by the calls of hosts/browser/border.h (its numbers: border.js).
 *
 *     const core = new Core({ module, content }, notebookLength);      core.wasm compiled, and content-en.bin
 *     core.load([slots], 0);  core.unlock...;  core.load(batches, rowCount)
 *     const out = core.ask(request, { seed, now, offset, how, stretched });
 *     core.commit()  or  core.rollback()
 *     core.wipe()
 *
 * Everything in and out is a Uint8Array of its own: the instance's memory may grow at any call. After a panic the
 * instance throws a Panic and is of no more use; `core.panic()` says where it happened.
 */

import { flag, outAt, place } from './border.js';
import { placeContent } from './content.js';

export const none = new Uint8Array(0);

/* The instance is of no more use: an error of ours, or it ran out of room. */
export class Panic extends Error {}

/* What a browser throws then differs: RuntimeError, RangeError, InternalError. */
function guarded(act) {
    try {
        return act();
    } catch (error) {
        throw new Panic(String(error), { cause: error });
    }
}

function guardedCalls(exports) {
    const calls = { memory: exports.memory };
    for (const [name, call] of Object.entries(exports))
        if (typeof call === 'function') calls[name] = (...given) => guarded(() => call(...given));
    return calls;
}

const secretLength = 32;
const seedLength = 32;
const handoverLength = 33;

export class Core {
    constructor({ module, content }, notebookLength) {
        /* It imports nothing: its time and its randomness come with each request. */
        this.call = guardedCalls(guarded(() => new WebAssembly.Instance(module, {})).exports);
        placeContent(module, content, this.call.memory);
        this.call._initialize();
        this.call.border_begin(notebookLength);
    }

    put(...parts) {
        const length = parts.reduce((sum, part) => sum + part.length, 0);
        let at = this.call.border_room(length);
        const memory = new Uint8Array(this.call.memory.buffer);
        for (const part of parts) {
            memory.set(part, at);
            at += part.length;
        }
        return length;
    }

    bytesAt(at, length) {
        return length > 0 ? new Uint8Array(this.call.memory.buffer, at, length).slice() : none;
    }

    /* What the last call left: numbers, and places of bytes. */
    left() {
        return new Uint32Array(this.call.memory.buffer, this.call.border_out(), outAt.end);
    }

    leftBytes(at) {
        const left = this.left();
        return this.bytesAt(left[at], left[at + 1]);
    }

    leftText(at) { return new TextDecoder().decode(this.leftBytes(at)); }

    out() {
        const left = this.left();
        return {
            response: this.leftBytes(outAt.response), effects: this.leftBytes(outAt.effects),
            wishes: this.leftBytes(outAt.wishes), lookWho: this.leftText(outAt.lookWho),
            state: left[outAt.state], flags: left[outAt.flags] % flag.restoring,
            restoring: Math.floor(left[outAt.flags] / flag.restoring),
        };
    }

    panic() { return this.leftText(outAt.panic); }

    continueWith(mark) { this.call.border_continue(this.put(mark)); }

    /* One of the batches of a whole store, in order; the last one ends the loading. */
    take(batch, rowCount, last) {
        if (!this.call.border_load(this.put(batch), rowCount, last)) throw new Error('what is stored cannot be read');
    }

    load(batches, rowCount) {
        batches.forEach((batch, i) => this.take(batch, rowCount, i === batches.length - 1));
    }

    /* True when everything has to be loaded anew. */
    refresh(batch) {
        if (!this.call.border_refresh(this.put(batch))) throw new Error('what is stored cannot be read');
        return this.left()[outAt.stale] !== 0;
    }

    unlock(type, secret) {
        this.put(secret);
        return this.call.border_unlock(type) !== 0;
    }

    handOn() {
        this.call.border_hand_on();
        return this.bytesAt(this.call.border_room(handoverLength), handoverLength);
    }

    takeOver(handover) {
        this.put(handover);
        return this.call.border_take_over() !== 0;
    }

    ask(request, { seed, now, offset, how: told, stretched = [] }) {
        if (seed.length !== seedLength || stretched.some((secret) => secret.length !== secretLength))
            throw new RangeError('seed or secret of another length');
        const count = new Uint8Array(new Uint32Array([stretched.length]).buffer);
        this.call.border_ask(this.put(seed, count, ...stretched, request), now, offset, told);
        return this.out();
    }

    commit() {
        this.call.border_commit();
        return this.leftBytes(outAt.mark);
    }

    rollback() { this.call.border_rollback(); }

    /* Before it is thrown away: nothing of the keys and the notebook waits for the browser to use the memory again. */
    wipe() { new Uint8Array(this.call.memory.buffer).fill(0); }

    /* What this browser is like: { keeps, installed, sharesFiles, holdsAside, usedBytes, leftBytes }. */
    tellBrowser(told) {
        const bits = told.keeps | (told.installed && place.installed) | (told.sharesFiles && place.sharesFiles)
            | (told.holdsAside && place.holdsAside);
        this.call.border_browser(bits, told.usedBytes, told.leftBytes);
    }

    /* What became of a backup file that was chosen: { state, same, rowCount, newCount, asideCount }. */
    tellStaged(told) {
        this.call.border_staged(told.state, told.same ? 1 : 0, told.rowCount, told.newCount, told.asideCount);
    }

    /* A made-up notebook in place of one that is loaded; false where the clock stands too early. */
    look(story, words, { seed, now, offset }) {
        const length = new Uint8Array(new Uint32Array([story.length]).buffer);
        return this.call.border_look(this.put(seed, length, story, words), now, offset) !== 0;
    }

    /* The next piece of a backup file out of a batch (border_backup_write). */
    writeBackup(batch) {
        if (!this.call.border_backup_write(this.put(batch)))
            throw new Error('what is stored cannot be written as a backup');
        return this.leftBytes(outAt.backup);
    }

    /* What a piece of a backup file holds, as a batch, and how much of it was used (border_backup_read). */
    readBackup(piece, first, atEnd) {
        this.call.border_backup_read(this.put(piece), first, atEnd);
        const left = this.left();
        return {
            batch: this.leftBytes(outAt.backup), used: left[outAt.backupUsed], state: left[outAt.backupState],
            rowCount: left[outAt.backupRowCount], same: left[outAt.backupSame] !== 0,
        };
    }
}
