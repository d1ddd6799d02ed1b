/* worker.js - the program in its worker: requests come in as messages, answers go out.
 *
 *     in    { type: 'begin', core, stretch }           compiled WebAssembly
 *           { type: 'request', id, method, path, body, now, offset }
 *     out   { type: 'answer', id, answer }             or with `error` in place of `answer`
 */
import { Program } from './program.js';

/* The page's content policy holds here too. */
const policy = self.trustedTypes
    ? trustedTypes.createPolicy('evenkeel', { createScriptURL: (address) => address })
    : { createScriptURL: (address) => address };

const saltLength = 16;
const wishHeadLength = saltLength + 4 + 4;

let program = null;

/* The wishes one after the other; passphrases in their normal form, as on every host. */
function* wishesOf(bytes) {
    const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    for (let at = 0; at < bytes.length;) {
        const length = view.getUint32(at + saltLength + 4, true);
        const typed = new TextDecoder().decode(bytes.subarray(at + wishHeadLength, at + wishHeadLength + length));
        const normal = new TextEncoder().encode(typed.normalize('NFC'));
        const wish = new Uint8Array(wishHeadLength + normal.length);
        wish.set(bytes.subarray(at, at + saltLength + 4));
        new DataView(wish.buffer).setUint32(saltLength + 4, normal.length, true);
        wish.set(normal, wishHeadLength);
        yield wish;
        at += wishHeadLength + length;
    }
}

function stretchOne(module, wish) {
    return new Promise((resolve, reject) => {
        const worker = new Worker(policy.createScriptURL(new URL('stretch.js', import.meta.url).href), { type: 'module' });
        const end = (act, value) => { worker.terminate(); act(value); };
        worker.onmessage = ({ data }) => (data ? end(resolve, data) : end(reject, new Error('no memory to stretch in')));
        worker.onerror = () => end(reject, new Error('the passphrase could not be stretched'));
        worker.postMessage({ module, wish });
    });
}

function stretcher(module) {
    return async (wishes) => {
        const stretched = [];
        for (const wish of wishesOf(wishes)) stretched.push(await stretchOne(module, wish));
        return stretched;
    };
}

async function answer({ id, method, path, body, now, offset }) {
    try {
        const given = await (await program).answer(method, path, body, { now, offset });
        postMessage({ type: 'answer', id, answer: given }, [given.bytes]);
    } catch (error) {
        postMessage({ type: 'answer', id, error: String(error) });
    }
}

onmessage = ({ data }) => {
    if (data.type === 'begin') program = Program.begin({ module: data.core, stretch: stretcher(data.stretch) });
    else answer(data);
};
