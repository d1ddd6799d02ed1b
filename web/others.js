/* others.js - what the tabs of one person tell each other. Only pages of the same origin hear it, on this machine.
 *
 *     tell('leave');  hear('leave', () => ...)
 *
 * A copy in another folder has a channel of its own. But pages of other folders can listen too: nothing private is said.
 */
import { home } from './place.js';

const channel = new BroadcastChannel(`notes ${home.pathname}`);

/* To all tabs but this one. */
export function tell(what, more = {}) {
    channel.postMessage({ ...more, what });
}

export function hear(what, act) {
    channel.addEventListener('message', ({ data }) => { if (data.what === what) act(data); });
}
