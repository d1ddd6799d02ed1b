/* idle.js - after a while without a touch the notebook locks, and what is on the screen goes with it.
 *
 * The program locks by itself too; this makes the page agree. The time is the open page's (<body data-idle="SECONDS">).
 */
import { send } from './transport.js';

export function watchIdle(afterLock) {
    let touched = Date.now();
    const touch = () => { touched = Date.now(); };
    for (const name of ['keydown', 'pointerdown', 'pointermove', 'scroll', 'input'])
        document.addEventListener(name, touch, { passive: true, capture: true });
    const look = async () => {
        const seconds = Number(document.body.dataset.idle);
        if (!seconds || Date.now() - touched < seconds * 1000) return;
        touch();
        await send('POST', '/lock', '');
        afterLock();
    };
    setInterval(look, 1000);
    document.addEventListener('visibilitychange', look);
}
