/* batch.js - batches of effects (hosts/browser/batch.h), cut into effects and put together again. */

export const effect = { append: 0, shred: 1, head: 2, draftKeep: 3, draftDrop: 4, slots: 5 };

const headLength = 4 + 16 + 8 + 16;

export function hex(bytes) {
    return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}

/* Each effect: its type, chain, sequence and name, a and b, and `bytes`, all of it as it came. */
export function* effectsOf(batch) {
    const view = new DataView(batch.buffer, batch.byteOffset, batch.byteLength);
    for (let at = 0; at < batch.length;) {
        const from = at;
        at += headLength;
        const aLength = view.getUint32(at, true);
        const a = batch.subarray(at + 4, at + 4 + aLength);
        at += 4 + aLength;
        const bLength = view.getUint32(at, true);
        const b = batch.subarray(at + 4, at + 4 + bLength);
        at += 4 + bLength;
        yield {
            type: view.getUint32(from, true),
            chain: hex(batch.subarray(from + 4, from + 20)),
            sequence: Number(view.getBigUint64(from + 20, true)),
            name: hex(batch.subarray(from + 28, from + 44)),
            a, b, bytes: batch.subarray(from, at),
        };
    }
}

/* An effect without place or name, or one of a draft, as a batch. */
export function batchOf(type, name, a) {
    const batch = new Uint8Array(headLength + 8 + a.length);
    const view = new DataView(batch.buffer);
    view.setUint32(0, type, true);
    for (let i = 0; i < name.length; i += 2) batch[28 + i / 2] = parseInt(name.slice(i, i + 2), 16);
    view.setUint32(headLength, a.length, true);
    batch.set(a, headLength + 4);
    return batch;
}

export function joined(parts) {
    const whole = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
    let at = 0;
    for (const part of parts) {
        whole.set(part, at);
        at += part.length;
    }
    return whole;
}

export function same(a, b) {
    return a.length === b.length && a.every((byte, i) => byte === b[i]);
}
