/* years.js - a notebook of many years in the site's database, and how many milliseconds it takes to live with. */
import { nothingStaged, readBackup } from './backup.js';
import { Core, Tab, check, fetchFiles, state } from './tab.js';

const name = 'notes /';
let tab = null;

async function timed(act) {
    const begin = performance.now();
    await act();
    return performance.now() - begin;
}

/* The backup of that address becomes the notebook here, open; gives how many rows it has. */
export async function fill(address, passphrase) {
    const { files } = await fetchFiles();
    const file = await (await fetch(address)).blob();
    const found = await readBackup(new Core(files, 1 << 20), file, { ...nothingStaged, batches: [] });
    tab = await Tab.begin(name, null, 'slowly');
    check(await tab.program.store.replace(found.batches) === 'stored', 'it was not stored');
    await tab.unlock(passphrase);
    check(tab.program.state === state.open, 'it does not open');
    return found.rowCount;
}

/* From the key to the open notebook, a whole new tab each time. */
export async function opening(rounds) {
    const took = [];
    for (let i = 0; i < rounds; i++) {
        const handover = tab.program.handOn();
        tab.program.forget();
        tab.end();
        took.push(await timed(async () => { tab = await Tab.begin(name, handover); }));
        check(tab.program.state === state.open, 'it does not open');
    }
    return took;
}

export async function looking(paths, rounds) {
    const took = [];
    for (let i = 0; i < rounds; i++) for (const path of paths) took.push(await timed(() => tab.get(path)));
    return took;
}

/* A note and the page that comes then. */
export async function saving(rounds) {
    const took = [];
    for (let i = 0; i < rounds; i++) took.push(await timed(() => tab.note(`written ${i}`)));
    return took;
}

/* What a request costs when there is nothing to do: the look for what others stored. */
export async function refreshing(rounds) {
    const took = [];
    for (let i = 0; i < rounds; i++) took.push(await timed(() => tab.program.store.since()));
    return took;
}

export async function memory() {
    return tab.program.core.call.memory.buffer.byteLength;
}
