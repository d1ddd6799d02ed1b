/* progress.js - what the page says while an answer takes long: that it does, and, of a passphrase that is stretched, how
 * far it is.
 *
 *     progress.show({ cost, at, of }, stop)     the `at`th of `of`; a press on "Stop" calls stop()
 *     progress.stretched()                      it is done
 *     progress.wait()                           something else takes long
 *     progress.end()                            the answer is there
 *
 * The button that was pressed ([data-asked], shell.js) says it, in the words of the template say-working. How long a
 * stretching takes here is known once one was waited for; before that the bar only says that something goes on.
 */
import { announce } from './page.js';

const stepMs = 200;
const shareMax = 0.97; /* the answer ends it, not the clock */

export class Progress {
    constructor() {
        this.msOf = new Map(); /* cost -> how long it took */
        this.begun = 0;
        this.cost = null;
        this.shown = null;
    }

    show({ cost, at, of }, stop) {
        this.begun = performance.now();
        this.cost = cost;
        this.begin();
        this.shown?.querySelector('button').addEventListener('click', stop);
        this.shown?.querySelector('button').removeAttribute('hidden');
        clearInterval(this.timer);
        const expected = this.msOf.get(cost);
        if (!this.shown || !expected) return;
        const step = () => {
            const share = (at + Math.min(1, (performance.now() - this.begun) / expected)) / of;
            this.shown.querySelector('progress').value = Math.min(shareMax, share);
        };
        this.timer = setInterval(step, stepMs);
        step();
    }

    wait() {
        this.begin();
    }

    begin() {
        const button = document.querySelector('[data-asked]');
        if (this.shown || !button) return;
        const given = document.getElementById('say-working').content.cloneNode(true).firstElementChild;
        const words = given.querySelector('p').textContent;
        given.querySelector('p').remove();
        this.button = button;
        this.label = button.textContent;
        button.textContent = words;
        button.setAttribute('aria-disabled', 'true');
        (button.closest('.actions') || button).after(given);
        this.shown = given;
        announce(words);
    }

    stretched() {
        if (this.cost !== null) this.msOf.set(this.cost, performance.now() - this.begun);
        this.cost = null;
    }

    end() {
        clearInterval(this.timer);
        if (!this.shown) return;
        this.shown.remove();
        this.shown = null;
        this.button.textContent = this.label;
        this.button.removeAttribute('aria-disabled');
    }
}
