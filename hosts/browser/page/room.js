/* room.js - what the browser says of the place where the notebook lies: does it keep it, and how much room is there.
 *
 *     roomSeen()            { keeps, installed, sharesFiles, usedBytes, leftBytes }, as each request carries it
 *     await lookAtRoom()    looks again
 *     await persist()       asks the browser to keep it until the person clears it
 */

import { keeps } from './border.js';

const isInstalled = matchMedia('(display-mode: standalone)').matches || navigator.standalone === true;

function sharesFiles() {
    const file = new File(['-'], 'notes.txt', { type: 'text/plain' });
    return Boolean(navigator.canShare && navigator.canShare({ files: [file] }));
}

const seen = {
    keeps: keeps.unknown, installed: isInstalled, sharesFiles: sharesFiles(), usedBytes: 0, leftBytes: 0,
};

export function roomSeen() {
    return seen;
}

/* Browsers without an answer, and pages without https, say nothing. */
export async function lookAtRoom() {
    if (!navigator.storage?.estimate) return;
    const [persisted, { usage = 0, quota = 0 }] =
        await Promise.all([navigator.storage.persisted(), navigator.storage.estimate()]);
    seen.keeps = persisted ? keeps.always : keeps.whileRoom;
    seen.usedBytes = usage;
    seen.leftBytes = Math.max(0, quota - usage);
}

export async function persist() {
    if (!navigator.storage?.persist) return;
    await navigator.storage.persist();
    await lookAtRoom();
}
