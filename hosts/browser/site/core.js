/* core.js - one instance of the program's core, by the calls of hosts/browser/border.h.
 *
 *     const core = new Core(module, notebookLength);
 *     core.load([slots], 0);  core.unlock...; core.load(batches, rowCount)
 *     const out = core.ask(request, { seed, now, offset, how, stretched });
 *     core.commit()  or  core.rollback()
 *
 * Everything in and out is a Uint8Array of its own: the instance's memory may grow at any call. After a panic the
 * instance throws and is of no more use; `core.panic()` says where it happened.
 */

export const state = { empty: 0, locked: 1, open: 2 };
export const how = { full: 1, browser: 2 };
export const flag = { lock: 1, lookBegin: 2, lookEnd: 4, opened: 8, backup: 16 };

const secretLength = 32;
const seedLength = 32;
const handoverLength = 33;

export class Core {
    constructor(module, notebookLength) {
        /* It imports nothing: its time and its randomness come with each request. */
        this.call = new WebAssembly.Instance(module, {}).exports;
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
        return new Uint8Array(this.call.memory.buffer).slice(at, at + length);
    }

    /* What the last call left: pairs of address and length, then numbers (struct border_out). */
    out() {
        const view = new Uint32Array(this.call.memory.buffer, this.call.border_out(), 13).slice();
        const bytes = (i) => this.bytesAt(view[2 * i], view[2 * i + 1]);
        return {
            response: bytes(0), effects: bytes(1), wishes: bytes(2), mark: bytes(3),
            state: view[10], flags: view[11], stale: view[12] !== 0,
        };
    }

    panic() {
        const view = new Uint32Array(this.call.memory.buffer, this.call.border_out(), 13);
        return new TextDecoder().decode(this.bytesAt(view[8], view[9]));
    }

    continueWith(mark) { this.call.border_continue(this.put(mark)); }

    /* All batches of one whole store, in order. */
    load(batches, rowCount) {
        batches.forEach((batch, i) => {
            if (!this.call.border_load(this.put(batch), rowCount, i === batches.length - 1))
                throw new Error('what is stored cannot be read');
        });
    }

    /* True when everything has to be loaded anew. */
    refresh(batch) {
        if (!this.call.border_refresh(this.put(batch))) throw new Error('what is stored cannot be read');
        return this.out().stale;
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
        return this.out().mark;
    }

    rollback() { this.call.border_rollback(); }
}
