// core.mjs - the browser's core in a conversation: the host's part of a request, with nothing stored anywhere.

import { createHash } from 'node:crypto';
import { Core as Border, flag, how } from '../../hosts/browser/site/core.js';

const notebookLength = 64 << 20;
const rowsAtMost = 4096;
const keyFile = { type: 2, secret: Buffer.alloc(32, 0x42) };

export class Core extends Border {
  constructor(files) { super(files, notebookLength); }

  loadStored(stored) { this.load([stored], rowsAtMost); }

  unlockWithKeyFile() { return this.unlock(keyFile.type, keyFile.secret); }

  /** The answer of a host that can store, or (`full`) of one that cannot. */
  converse(request, now, seedNumber, full) {
    const seed = Buffer.alloc(32);
    seed.writeUInt32LE(seedNumber, 0);
    const ask = (stretched, told) => this.ask(request, { seed, now: now.ms, offset: now.offset, how: told, stretched });
    let out = ask([], 0);
    while (out.wishes.length) out = ask(stretch(Buffer.from(out.wishes)), 0);
    if (full && out.effects.length) {
      this.rollback();
      out = ask([], how.full);
      this.rollback();
    } else if (out.effects.length) {
      this.commit();
    }
    const { response, effects, flags } = out;
    return { response: Buffer.from(response), effects: Buffer.from(effects), opened: (flags & flag.opened) !== 0 };
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
