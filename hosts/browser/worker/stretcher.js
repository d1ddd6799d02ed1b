/* stretcher.js - makes secrets out of passphrases, each in a worker and an instance of its own (stretch.js).
 *
 *     const stretcher = new Stretcher(module, tell);
 *     const secrets = await stretcher.stretch(wishes);     the wishes of one request as border.h names them;
 *                                                          null where there was not memory enough
 *     stretcher.stop();                                    ends what is under way: `stretch` rejects with Stopped
 *
 * `tell({ cost, at, of })` is called before each of them, `tell(null)` after the last.
 */

import { stretchHere } from './stretch.js';

/* The page's content policy holds in its workers too: scripts by a policy of this name, workers from a blob. */
const rules = { createScriptURL: (address) => address };
const policy = self.trustedTypes ? trustedTypes.createPolicy('evenkeel', rules) : rules;
const source = new Blob([`(${stretchHere})();`], { type: 'text/javascript' });
const address = policy.createScriptURL(URL.createObjectURL(source));

const saltLength = 16;
const headLength = saltLength + 4 + 4;

/* The wishes one after the other; passphrases in their normal form, as on every host. */
function* wishesOf(bytes) {
    const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    for (let at = 0; at < bytes.length;) {
        const length = view.getUint32(at + saltLength + 4, true);
        const typed = new TextDecoder().decode(bytes.subarray(at + headLength, at + headLength + length));
        const normal = new TextEncoder().encode(typed.normalize('NFC'));
        const wish = new Uint8Array(headLength + normal.length);
        wish.set(bytes.subarray(at, at + saltLength + 4));
        new DataView(wish.buffer).setUint32(saltLength + 4, normal.length, true);
        wish.set(normal, headLength);
        yield { cost: view.getUint32(at + saltLength, true), wish };
        normal.fill(0);
        at += headLength + length;
    }
}

export class Stopped extends Error {}

export class Stretcher {
    constructor(module, tell) {
        this.module = module;
        this.tell = tell;
        this.stop = () => {};
    }

    async stretch(bytes) {
        const wishes = [...wishesOf(bytes)];
        const secrets = [];
        try {
            for (const { cost, wish } of wishes) {
                this.tell({ cost, at: secrets.length, of: wishes.length });
                const secret = await this.one(wish);
                if (!secret) return null;
                secrets.push(secret);
            }
            return secrets;
        } finally {
            for (const { wish } of wishes) wish.fill(0);
            this.tell(null);
        }
    }

    /* A worker that has no memory ends with an error in some browsers, and says so in others. */
    one(wish) {
        const worker = new Worker(address, { type: 'module' });
        const ended = new Promise((resolve, reject) => {
            worker.onmessage = ({ data }) => resolve(data);
            worker.onerror = (event) => {
                event.preventDefault();
                resolve(null);
            };
            this.stop = () => reject(new Stopped());
        });
        worker.postMessage({ module: this.module, wish });
        return ended.finally(() => {
            worker.terminate();
            this.stop = () => {};
        });
    }
}
