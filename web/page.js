/* page.js - puts an answered page in place of the one on the screen.
 *
 * Pages arrive as text and are read without running anything in them, through the one Trusted Types
 * policy that the content policy allows. Whatever could load or run is left out all the same. Addresses in a page
 * begin at "/"; in the live page they begin where the shell lives (place.js).
 *
 * What a page brings to life (a breath, a waiting clock, a search as one types) lives as long as the page does:
 * `show` returns a signal that is aborted when the next page comes.
 */

import { linkTo } from './place.js';

const asItIs = (text) => text;
const rules = { createHTML: asItIs, createScriptURL: asItIs };
export const policy = window.trustedTypes ? trustedTypes.createPolicy('evenkeel', rules) : rules;

const announcer = document.getElementById('announce');
let life = new AbortController();
let announcing = 0;

/* Else the browser writes down, for when it is started again, what is ticked and chosen in a page. Words and passphrases
 * say the same of themselves. */
function keepUnrecorded(page) {
    for (const field of page.querySelectorAll('form, input:not([autocomplete])')) field.autocomplete = 'off';
}

export function read(text) {
    const page = new DOMParser().parseFromString(policy.createHTML(text), 'text/html');
    for (const element of page.querySelectorAll('script, style, link, base, meta, iframe, object, embed'))
        element.remove();
    keepUnrecorded(page);
    for (const link of page.querySelectorAll('a[href^="/"]'))
        link.setAttribute('href', linkTo(link.getAttribute('href')));
    for (const drawing of page.querySelectorAll('use[href^="/"]'))
        drawing.setAttribute('href', '.' + drawing.getAttribute('href'));
    return page;
}

function copyAttributes(from, to, names) {
    for (const name of names) {
        if (from.hasAttribute(name)) to.setAttribute(name, from.getAttribute(name));
        else to.removeAttribute(name);
    }
}

/* Says it to those who listen rather than look. The same words twice are said twice; of two at once, the later. */
export function announce(text) {
    clearTimeout(announcing);
    announcer.textContent = '';
    announcing = setTimeout(() => { announcer.textContent = text; }, 100);
}

export function heading() {
    return document.querySelector('main h1') || document.querySelector('h1');
}

/* Shows `nodes` in place of everything but the announcer. */
function replaceBody(nodes) {
    life.abort();
    life = new AbortController();
    for (const node of [...document.body.childNodes]) if (node !== announcer) node.remove();
    announcer.before(...nodes);
    return life.signal;
}

export function show(page) {
    copyAttributes(page.documentElement, document.documentElement, ['lang', 'dir', 'data-theme', 'data-text']);
    copyAttributes(page.body, document.body, ['class', 'data-idle']);
    return replaceBody([...page.body.childNodes].map((node) => document.adoptNode(node)));
}

/* Shows one of the shell's own pages: a template of shell.html. */
export function showOwn(id) {
    copyAttributes(document.createElement('body'), document.body, ['class', 'data-idle']);
    return replaceBody([document.getElementById(id).content.cloneNode(true)]);
}

/* Nothing at all, at once. */
export function blank() {
    replaceBody([]);
    announcer.textContent = '';
    document.body.className = 'away';
}

/* The reader's place: at the problem if there is one, else at the heading, or where they were before. */
export function settle(scroll) {
    const title = heading();
    const problem = document.querySelector('main .problems');
    const target = problem || title;
    if (target) {
        if (!target.hasAttribute('tabindex')) target.setAttribute('tabindex', '-1');
        target.focus({ preventScroll: true });
    }
    window.scrollTo(0, scroll || 0);
    if (problem) problem.scrollIntoView({ block: 'start' });
    if (title) announce(title.textContent);
}
