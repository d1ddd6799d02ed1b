/* wait.js - a wait that someone chose: how long it still is, and what the page says when it is over.
 *
 *     <div class="wait" data-wait-from="UTC MILLISECONDS" data-wait-until="UTC MILLISECONDS" data-wait-done="Words.">
 *     <p class="clock" role="timer">10:00</p><progress max="600" value="0"></progress> ...</div>
 *
 * Nothing rings or flashes: the words change, once, and whatever inside is [data-wait-after] appears.
 */
import { announce } from './page.js';

function clockOf(seconds) {
    return Math.floor(seconds / 60) + ':' + String(seconds % 60).padStart(2, '0');
}

function bringWait(wait, signal) {
    const until = Number(wait.dataset.waitUntil);
    const from = Number(wait.dataset.waitFrom) || Date.now();
    const clock = wait.querySelector('.clock');
    const progress = wait.querySelector('progress');
    const later = wait.querySelectorAll('[data-wait-after]');
    for (const element of later) element.hidden = true;
    let timer = 0;
    const tick = () => {
        const left = Math.max(0, Math.ceil((until - Date.now()) / 1000));
        if (progress) {
            progress.max = Math.max(1, (until - from) / 1000);
            progress.value = progress.max - left;
        }
        if (clock && left > 0) clock.textContent = clockOf(left);
        if (left > 0) return;
        clearInterval(timer);
        for (const element of later) element.hidden = false;
        if (clock && wait.dataset.waitDone) {
            clock.textContent = wait.dataset.waitDone;
            announce(wait.dataset.waitDone);
        }
    };
    timer = setInterval(tick, 1000);
    signal.addEventListener('abort', () => clearInterval(timer));
    tick();
}

export function bringWaits(signal) {
    for (const wait of document.querySelectorAll('[data-wait-until]')) bringWait(wait, signal);
}
