/* idle.js - after a while without a touch the notebook locks, and what is on the screen goes with it.
 *
 * The program locks by itself too where it can; this makes the page agree. The time is the open page's
 * (<body data-idle="SECONDS">), counted by the clock and not by timers, which sleep when the machine does: the first
 * touch after a long sleep finds the notebook locked. A touch in one tab counts in all.
 */
import { hear, tell } from './others.js';
import { send } from './transport.js';

const tellEveryMs = 5000;

export function watchIdle(afterLock) {
    let touched = Date.now();
    let told = 0;
    const isOver = () => {
        const seconds = Number(document.body.dataset.idle);
        return seconds > 0 && Date.now() - touched >= seconds * 1000;
    };
    const look = async () => {
        if (!isOver()) return;
        touched = Date.now();
        await send('POST', '/lock', '');
        afterLock();
    };
    const touch = () => {
        if (isOver()) {
            look();
            return;
        }
        touched = Date.now();
        if (touched - told < tellEveryMs) return;
        told = touched;
        tell('touch');
    };
    for (const name of ['keydown', 'pointerdown', 'pointermove', 'scroll', 'input'])
        document.addEventListener(name, touch, { passive: true, capture: true });
    hear('touch', () => { if (!isOver()) touched = Date.now(); });
    setInterval(look, 1000);
    document.addEventListener('visibilitychange', look);
    window.addEventListener('pageshow', look);
}
