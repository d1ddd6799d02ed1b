/* transport.js - how a request reaches the program: here by messages to a worker that holds it.
 *
 * The contract is that of web/transport.js, in whose place this one stands on the site.
 */
import { fetchFiles } from './files.js';
import { keepOffline } from './offline.js';
import { policy } from './page.js';

const here = (name) => new URL(name, import.meta.url).href;

/* A worker made from a blob is under this page's own content policy, whatever the host of the files sends. */
function makeWorker() {
    const source = new Blob([`import ${JSON.stringify(here('worker.js'))};`], { type: 'text/javascript' });
    return new Worker(policy.createScriptURL(URL.createObjectURL(source)), { type: 'module' });
}

const waiting = new Map();
let counted = 0;

async function begin() {
    const files = await fetchFiles();
    keepOffline();
    const worker = makeWorker();
    worker.onmessage = ({ data }) => {
        const asked = waiting.get(data.id);
        waiting.delete(data.id);
        if (asked) asked(data);
    };
    const compiled = (name) => WebAssembly.compile(files.get(name));
    const [core, stretch] = await Promise.all([compiled('core.wasm'), compiled('stretch.wasm')]);
    worker.postMessage({ type: 'begin', core, stretch });
    return worker;
}

const begun = begin();

export async function send(method, path, body = null, signal = undefined) {
    const silent = { status: 0, path, type: '', fileName: '', bytes: new ArrayBuffer(0) };
    try {
        const worker = await begun;
        if (signal && signal.aborted) throw signal.reason;
        const id = counted++;
        const now = new Date();
        return await new Promise((resolve, reject) => {
            if (signal) signal.addEventListener('abort', () => { waiting.delete(id); reject(signal.reason); });
            waiting.set(id, ({ answer }) => resolve(answer || silent));
            worker.postMessage({ type: 'request', id, method, path, body, now: now.getTime(), offset: -now.getTimezoneOffset() });
        });
    } catch (error) {
        if (error.name === 'AbortError') throw error;
        return silent;
    }
}
