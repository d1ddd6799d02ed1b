/* offline.js - asks the browser to keep the site's files (service.js), so that it opens without a network from then on.
 *
 * Where a browser keeps none, as some do in private windows, the site works for as long as its page is open; there is
 * nothing to tell the person at that moment.
 */
import { policy } from './page.js';

export async function keepOffline() {
    if (!navigator.serviceWorker) return;
    const address = policy.createScriptURL(new URL('service.js', import.meta.url).href);
    try {
        await navigator.serviceWorker.register(address, { updateViaCache: 'none' });
    } catch { /* as where there is none */ }
}
