// core.mjs - the browser's core in a conversation: the host's part of a request, with nothing stored anywhere.

import { createHash } from 'node:crypto';
import { nothingStaged } from '../../hosts/browser/worker/backup.js';
import { flag, how, keeps, secretType } from '../../hosts/browser/worker/border.js';
import { Core as Border, Panic } from '../../hosts/browser/worker/core.js';

export { Panic };

const notebookLength = 64 << 20;
const rowsAtMost = 4096;
const keyFile = { type: secretType.keyFile, secret: Buffer.alloc(32, 0x42) };

const native = {
  told: 0, memoryShort: false, backupFails: false, browser: { keeps: keeps.unknown, usedBytes: 0, leftBytes: 0 }, staged: nothingStaged,
};

export class Core extends Border {
  constructor(files) { super(files, notebookLength); }

  loadStored(stored) { this.load([stored], rowsAtMost); }

  unlockWithKeyFile() { return this.unlock(keyFile.type, keyFile.secret); }

  /** The answer of a host that can store, or (`full`) of one that cannot; `host` as transcript.mjs reads it, or a native one. */
  converse(request, now, seedNumber, full, host = native) {
    const seed = Buffer.alloc(32);
    seed.writeUInt32LE(seedNumber, 0);
    let told = host.told;
    const ask = (stretched) => this.ask(request, { seed, now: now.ms, offset: now.offset, how: told, stretched });
    const store = () => { if (out.effects.length) this.commit(); };
    this.tellBrowser(host.browser);
    this.tellStaged(host.staged);
    let out = ask([]);
    while (out.wishes.length) {
      if (host.memoryShort) told |= how.memoryShort;
      out = ask(host.memoryShort ? [] : stretch(Buffer.from(out.wishes)));
    }
    if (full && (out.effects.length || out.restoring)) {
      this.rollback();
      told |= how.full;
      out = ask([]);
      this.rollback();
    } else {
      store();
    }
    if (out.flags & flag.backup && host.backupFails) {
      told |= how.backupFailed;
      out = ask([]);
      store();
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
