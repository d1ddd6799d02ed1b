/* aside.js - what lay here before a backup took its place, and how the two change places.
 *
 * The object store "aside" holds the rows as rows.js keeps them, and under "rest" an object { slots, head, chains,
 * length, drafts, same }: `same` when what is aside is of the same notebook as what took its place. Drafts stay where
 * they are then, since its keys open them.
 *
 * All functions here work inside a transaction of store.js, and keep its `state`.
 */
import { effect, effectsOf, hex } from './batch.js';
import { batchFrom, fillRows, promised, stored, valuesOf } from './rows.js';

/* The slot block names its notebook (src/seal/slots.h). */
const nameAt = 8;
const nameEnd = 24;

function areOfOne(slots, others) {
    const named = (bytes) => hex(bytes.subarray(nameAt, nameEnd));
    return named(slots) === named(others);
}

/* All of an object store that can be read, to be put elsewhere: pairs of key and value. */
async function pairsOf(store) {
    const keys = await promised(store.getAllKeys());
    const values = await valuesOf(store, keys);
    return keys.map((key, i) => [key, values[i]]).filter(([, value]) => value);
}

function putPairs(store, pairs) {
    for (const [key, value] of pairs) store.put(value, key);
}

async function notebookHere({ rows, drafts, rest }, state) {
    const [slots, head] = await Promise.all([promised(rest.get('slots')), promised(rest.get('head'))]);
    return {
        rows: await pairsOf(rows),
        rest: { slots, head, chains: state.chains, length: state.length, drafts: await pairsOf(drafts) },
    };
}

function clear({ rows, rest }, state) {
    rows.clear();
    for (const name of ['slots', 'head', 'mark']) rest.delete(name);
    state.chains = [];
    state.length = 0;
}

function putAway(aside, { rows, rest }, same) {
    aside.clear();
    putPairs(aside, rows);
    aside.put({ ...rest, same }, 'rest');
}

/* Another notebook is here from now on: every tab that knew the one before has to ask for its key. */
function settle({ rest }, state, aside) {
    state.version += 1;
    state.generation += 1;
    state.slots = state.drafts = state.version;
    state.aside = aside;
    return promised(rest.put(state, 'state'));
}

/* The drafts here are of what is aside, and would be lost with another notebook in their place. */
async function keepDrafts(aside, here) {
    const before = await promised(aside.get('rest'));
    if (before.same) aside.put({ ...before, drafts: here.rest.drafts, same: false }, 'rest');
}

/* What is aside stays where nothing lies here, or only what an earlier restoring brought and nobody wrote in since:
 * someone who tries one file after the other does not lose what was there at first. */
export async function putAside(parts, state, batches) {
    const effects = batches.flatMap((batch) => [...effectsOf(batch)]);
    const here = await notebookHere(parts, state);
    const { a: slots } = effects.find((one) => one.type === effect.slots);
    const same = Boolean(here.rest.slots) && areOfOne(batchFrom(here.rest.slots), slots);
    const isCopy = state.aside && state.brought === state.version;
    if (isCopy && !same) await keepDrafts(parts.aside, here);
    if (here.rest.slots && !isCopy) putAway(parts.aside, here, same);
    clear(parts, state);
    if (!same) parts.drafts.clear();
    for (const one of effects) {
        if (one.type === effect.slots) parts.rest.put(stored(one.a), 'slots');
        if (one.type === effect.head) parts.rest.put(stored(one.a), 'head');
    }
    fillRows(parts.rows, state, effects.filter((one) => one.type === effect.append));
    state.brought = state.version + 1; /* as settle counts */
    await settle(parts, state, state.aside || Boolean(here.rest.slots));
}

export async function bringBack(parts, state) {
    const before = await promised(parts.aside.get('rest'));
    if (!before) return;
    const beforeRows = (await pairsOf(parts.aside)).filter(([key]) => key !== 'rest');
    const here = await notebookHere(parts, state);
    clear(parts, state);
    if (here.rest.slots) putAway(parts.aside, here, before.same);
    else parts.aside.clear();
    putPairs(parts.rows, beforeRows);
    for (const name of ['slots', 'head']) if (before[name]) parts.rest.put(before[name], name);
    if (!before.same) {
        parts.drafts.clear();
        putPairs(parts.drafts, before.drafts);
    }
    Object.assign(state, { chains: before.chains, length: before.length });
    await settle(parts, state, Boolean(here.rest.slots));
}

/* What is here stays as it is, and open. */
export async function forget({ aside, rest }, state) {
    aside.clear();
    state.version += 1;
    state.aside = false;
    await promised(rest.put(state, 'state'));
}
