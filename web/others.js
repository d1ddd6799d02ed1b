/* others.js - what the tabs of one person tell each other. Only pages of the same origin hear it, on this machine.
 *
 *     tell('leave');  hear('leave', () => ...)
 */

const channel = new BroadcastChannel('evenkeel');

/* To all tabs but this one. */
export function tell(what, more = {}) {
    channel.postMessage({ ...more, what });
}

export function hear(what, act) {
    channel.addEventListener('message', ({ data }) => { if (data.what === what) act(data); });
}
