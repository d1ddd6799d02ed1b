/* worker.js - the program in its worker: requests come in as messages, answers go out.
 *
 *     in     { type: 'begin', files, stretch, handover }    the core's files (core.js), stretch.wasm compiled, and
 *                                                           what opens the notebook, or null
 *            { type: 'request', id, method, path, body, now, offset, browser }      or 'bring', with a backup's `file`
 *            { type: 'stop' }                               what is being stretched is not wanted any more
 *     out    { type: 'begun', state, handover }             or with `error`: nothing can be done here
 *            { type: 'answer', id, answer, state, handover }         or with `error` or `stopped` in place of `answer`
 *            { type: 'stretching', cost, at, of }, { type: 'stretched' }      how it goes on
 *
 * `handover` is a copy of what opens the notebook, null while it is locked: the page hands it on to the next one.
 */
import { Program } from './program.js';
import { Stretcher } from './stretcher.js';

let program = null;
let stretcher = null;

async function begin({ files, stretch, handover }) {
    stretcher = new Stretcher(stretch, (work) => postMessage(work ? { ...work, type: 'stretching' } : { type: 'stretched' }));
    program = Program.begin({ files, stretch: (wishes) => stretcher.stretch(wishes), handover });
    try {
        const { state, handover: held } = await program;
        postMessage({ type: 'begun', state, handover: held });
    } catch (error) {
        postMessage({ type: 'begun', error: String(error) });
    }
}

/* What the request came to, and what to transfer rather than to copy. */
async function come({ method, path, body, now, offset, browser, file }) {
    try {
        const answer = await (await program).answer(method, path, body, { now, offset, browser }, file);
        return [{ answer }, [answer.bytes]];
    } catch (error) {
        return [error.name === 'AbortError' ? { stopped: true } : { error: String(error) }, []];
    }
}

async function answer(request) {
    const [came, transferred] = await come(request);
    const { state, handover } = await program;
    postMessage({ type: 'answer', id: request.id, ...came, state, handover }, transferred);
}

onmessage = ({ data }) => {
    if (data.type === 'begin') begin(data);
    else if (data.type === 'stop') stretcher.stop();
    else answer(data);
};
