/* worker.js - the program in its worker: requests come in as messages, answers go out.
 *
 *     in     { type: 'begin', store, files, stretch, handover }    the name of the store, the core's files
 *                                                           (core.js), stretch.wasm compiled, and what opens the
 *                                                           notebook, or null
 *            { type: 'request', id, method, path, body, now, offset, browser }
 *            { type: 'bring', file, and the rest of a request }      a backup to be looked at before it is answered
 *            { type: 'hand-on', id }
 *            { type: 'take-over', id, handover }            from a tab that is open, for one that is locked
 *            { type: 'stop' }                               what is being stretched is not wanted any more
 *            { type: 'text', name, text }                   what was wanted; null where it cannot be had
 *     out    { type: 'begun', state, handover }             or with `error` and `what`: nothing can be done here
 *            { type: 'answer', id, answer, state, handover }         or with `error` or `stopped` in place of `answer`
 *            { type: 'state', state, handover, why }        it was locked, and nobody here asked for it (program.js)
 *            { type: 'unable', what }                       the notebook cannot be reached: 'database'; 'later', as a
 *                                                           later version of this program made it; 'blocked', by
 *                                                           another tab; 'memory', which it is too large for
 *            { type: 'stretching', cost, at, of }, { type: 'stretched' }      how it goes on
 *            { type: 'wanted', name }                       the text of a made-up life
 *
 * `handover` is a copy of what opens the notebook, null while it is locked: the page hands it on to the next one.
 */
import { Program } from './program.js';
import { Store } from './store.js';
import { Stopped, Stretcher } from './stretcher.js';

let program = null;
let stretcher = null;

const stateNow = () => ({ state: program.state, handover: program.handOn() });

/* The texts that the page was asked for: what goes on when each comes, by name. */
const wanted = new Map();

function textOf(name) {
    return new Promise((resolve, reject) => {
        wanted.set(name, { resolve, reject });
        postMessage({ type: 'wanted', name });
    });
}

function takeText({ name, text }) {
    const { resolve, reject } = wanted.get(name);
    wanted.delete(name);
    if (text === null) reject(new Error(`${name} cannot be had`));
    else resolve(text);
}

async function begin({ store, files, stretch, handover }) {
    const tell = (work) => postMessage(work ? { ...work, type: 'stretching' } : { type: 'stretched' });
    stretcher = new Stretcher(stretch, tell);
    program = new Program({
        store: new Store({ name: store }),
        files,
        stretch: (wishes) => stretcher.stretch(wishes),
        textOf,
        say: (why) => postMessage({ type: 'state', ...stateNow(), why }),
    });
    try {
        await program.begin(handover);
        postMessage({ type: 'begun', ...stateNow() });
    } catch (error) {
        postMessage({ type: 'begun', error: String(error), what: error.what || '' });
    }
}

/* What the request came to, and what to transfer rather than to copy. */
async function come(request) {
    try {
        const answer = await program.answer(request);
        return [{ answer }, [answer.bytes]];
    } catch (error) {
        if (error.what) postMessage({ type: 'unable', what: error.what });
        return [error instanceof Stopped ? { stopped: true } : { error: String(error) }, []];
    }
}

async function answer({ type, id, ...request }) {
    const [came, transferred] = await come(request);
    postMessage({ type: 'answer', id, ...came, ...stateNow() }, transferred);
}

async function takeOver({ id, handover }) {
    await program.takeOver(handover).catch(() => {}); /* the next request says why */
    postMessage({ type: 'answer', id, ...stateNow() });
}

onmessage = ({ data }) => {
    if (data.type === 'begin') begin(data);
    else if (data.type === 'stop') stretcher.stop();
    else if (data.type === 'hand-on') postMessage({ type: 'answer', id: data.id, ...stateNow() });
    else if (data.type === 'take-over') takeOver(data);
    else if (data.type === 'text') takeText(data);
    else answer(data);
};
