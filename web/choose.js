/* choose.js - choosing in long lists, and choosing nothing after all.
 *
 *     <input type="search" data-filter="ID">   of the details and labels in #ID, those without the typed words step back
 *
 *     <ul class="tags" data-chosen="ID">       lists what is ticked in #ID, each with the class of its family
 *
 * A radio that is chosen and pressed again (or met with Delete or Backspace) is given up: an answer can always be
 * taken back.
 */
import { announce } from './page.js';

/* Without case and accents, as the program's own search. */
function plain(text) {
    return text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
}

function filter(input, list) {
    const words = plain(input.value.trim());
    let found = 0;
    for (const family of list.querySelectorAll('details')) {
        let any = false;
        for (const label of family.querySelectorAll('label')) {
            const fits = words === '' || plain(label.textContent).includes(words);
            label.hidden = !fits && !label.querySelector('input:checked');
            any ||= fits;
            found += fits;
        }
        family.hidden = !any;
        if (words !== '') family.open = any;
    }
    if (words !== '') announce(String(found));
}

export function bringFilters(signal) {
    for (const input of document.querySelectorAll('[data-filter]')) {
        const list = document.getElementById(input.dataset.filter);
        input.addEventListener('input', (event) => {
            event.stopPropagation(); /* what is searched for is no draft */
            filter(input, list);
        }, { signal });
        input.addEventListener('keydown', (event) => {
            if (event.key === 'Enter') event.preventDefault(); /* it would send the form around it */
        }, { signal });
    }
}

/* The name of a choice is what stands before its gloss. */
function tagOf(input) {
    const family = input.closest('details');
    const tag = document.createElement('li');
    tag.className = family ? [...family.classList].filter((name) => name !== 'family').join(' ') : '';
    tag.textContent = input.parentElement.querySelector('bdi').textContent;
    return tag;
}

export function bringChosen(signal) {
    for (const tags of document.querySelectorAll('[data-chosen]')) {
        const list = document.getElementById(tags.dataset.chosen);
        list.addEventListener('change', () => {
            tags.replaceChildren(...[...list.querySelectorAll('input:checked')].map(tagOf));
            tags.hidden = tags.childElementCount === 0;
        }, { signal });
    }
}

function giveUp(radio) {
    radio.checked = false;
    radio.dispatchEvent(new Event('input', { bubbles: true }));
}

export function watchRadios() {
    let chosenBefore = null;
    addEventListener('pointerdown', (event) => {
        const label = event.target.closest('label');
        const radio = label && label.querySelector('input[type=radio]');
        chosenBefore = radio && radio.checked ? radio : null;
    });
    addEventListener('click', (event) => {
        if (event.target === chosenBefore && event.target.checked) giveUp(event.target);
        if (event.target.matches('input[type=radio]')) chosenBefore = null;
    });
    addEventListener('keydown', (event) => {
        const gone = event.key === 'Delete' || event.key === 'Backspace';
        if (gone && event.target.matches('input[type=radio]:checked')) giveUp(event.target);
    });
}
