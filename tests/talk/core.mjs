// core.mjs - the browser's core under Node: the steps of hosts/browser/border.h.

import { createHash } from 'node:crypto';

const NOTEBOOK_LENGTH = 64 << 20;
const KEY_FILE = 2;

export class Core {
  constructor(module) {
    // It imports nothing: its time and its randomness come with each request.
    this.call = new WebAssembly.Instance(module, {}).exports;
    this.call._initialize();
    this.call.border_begin(NOTEBOOK_LENGTH);
  }

  put(bytes) {
    const at = this.call.border_room(bytes.length);
    new Uint8Array(this.call.memory.buffer).set(bytes, at);
    return bytes.length;
  }

  // What the last call left: pairs of address and length, then two numbers.
  out() {
    const view = new Uint32Array(this.call.memory.buffer, this.call.border_out(), 12);
    const bytes = (i) => Buffer.from(this.call.memory.buffer.slice(view[2 * i], view[2 * i] + view[2 * i + 1]));
    return { response: bytes(0), effects: bytes(1), wishes: bytes(2), mark: bytes(3), panic: bytes(4),
             opened: (view[11] & 8) === 8 };
  }

  load(stored, rowCount = 4096) {
    if (!this.call.border_load(this.put(stored), rowCount, true)) throw new Error('not a batch');
  }

  continueWith(mark) { this.call.border_continue(this.put(mark)); }

  unlockWithKeyFile() {
    return this.call.border_unlock(KEY_FILE, this.put(Buffer.alloc(32, 0x42)));
  }

  ask(request, now, seed, full) {
    const head = Buffer.alloc(36);
    head.writeUInt32LE(seed, 0);
    const ask = (stretched, isFull) => {
      head.writeUInt32LE(stretched.length, 32);
      this.call.border_ask(this.put(Buffer.concat([head, ...stretched, request])), now.ms, now.offset, isFull ? 1 : 0);
      return this.out();
    };
    let out = ask([], false);
    while (out.wishes.length) out = ask(stretch(out.wishes), false);
    if (full && out.effects.length) {
      this.call.border_rollback();
      out = ask([], true);
      this.call.border_rollback();
    } else if (out.effects.length) {
      this.call.border_commit();
      out.mark = this.out().mark;
    }
    return out;
  }
}

// As hosts/test/person.c: one SHA-256 in place of Argon2id.
function stretch(wishes) {
  const stretched = [];
  for (let at = 0; at < wishes.length;) {
    const length = wishes.readUInt32LE(at + 20);
    const hash = createHash('sha256');
    hash.update(wishes.subarray(at, at + 16)).update(wishes.subarray(at + 24, at + 24 + length));
    stretched.push(hash.digest());
    at += 24 + length;
  }
  return stretched;
}
