// check.mjs - the looks as a test: colours that can be read, drawings that exist, nothing from outside.
import { readFileSync, readdirSync, statSync } from 'node:fs';

const root = new URL('../../', import.meta.url);
const read = (path) => readFileSync(new URL(path, root), 'utf8');
const css = read('web/style.css');
const art = read('web/art.svg');
const guide = read('docs/LOOK.md');
const specimens = readdirSync(new URL('tests/looks/', root)).filter((name) => name.endsWith('.html'));
let passed = 0;
let failed = 0;

function expect(holds, what) {
    if (holds) passed++;
    else { failed++; console.log(`failed: ${what}`); }
}

// Colours: WCAG 2.2 contrast of every pair that the style sheet lays on each other, by day [0] and by night [1].
const tokens = new Map();
for (const [, name, day, night] of css.matchAll(/--([\w-]+): light-dark\((#[0-9a-f]{6}), (#[0-9a-f]{6})\)/g)) {
    const channels = (hex) => [1, 3, 5].map((at) => parseInt(hex.slice(at, at + 2), 16));
    tokens.set(name, [channels(day), channels(night)]);
}
const light = (colour) => {
    const [r, g, b] = colour.map((c) => (c / 255 <= 0.04045 ? c / 255 / 12.92 : ((c / 255 + 0.055) / 1.055) ** 2.4));
    return 0.2126 * r + 0.7152 * g + 0.0722 * b;
};
const ratio = (a, b) => (Math.max(light(a), light(b)) + 0.05) / (Math.min(light(a), light(b)) + 0.05);
const mixed = (a, b, share) => a.map((c, i) => share * c + (1 - share) * b[i]);
const text = 4.5;
const shape = 3;

function contrast(front, back, least, backOf = (theme) => tokens.get(back)[theme]) {
    for (const theme of [0, 1]) {
        const reached = ratio(tokens.get(front)[theme], backOf(theme));
        if (process.argv.includes('--table')) console.log(`${front} on ${back} ${theme ? 'night' : 'day'} ${reached.toFixed(2)}`);
        expect(reached >= least, `${front} on ${back}, ${theme ? 'night' : 'day'}: ${reached.toFixed(2)} of ${least}`);
    }
}
for (const back of ['paper', 'card', 'sunk', 'lamp-soft', 'leaf-soft']) {
    contrast('ink', back, text);
    contrast('ink-soft', back, text);
}
for (const back of ['paper', 'card', 'sunk']) contrast('dusk', back, text);
contrast('lamp-ink', 'lamp', text);
for (const front of ['edge', 'lamp-edge', 'ring', 'leaf']) {
    contrast(front, 'paper', shape);
    contrast(front, 'card', shape);
}
contrast('lamp-edge', 'sunk', shape);
const families = [...css.matchAll(/--family-([a-z]+):/g)].map(([, id]) => id);
expect(families.length === 10, 'ten families of feelings have a hue');
for (const id of families) {
    const tile = (theme) => mixed(tokens.get(`family-${id}`)[theme], tokens.get('card')[theme], 0.15);
    contrast(`family-${id}`, 'paper', text);
    contrast(`family-${id}`, `the tile of ${id}`, shape, tile);
    contrast('ink-soft', `the tile of ${id}`, text, tile);
    expect(css.includes(`.${id} { --hue: var(--family-${id}); }`), `.${id} sets --hue`);
}
expect(!/#[0-9a-f]{3,8}\b/i.test(art), 'the drawings name no colour of their own');
for (const [, name] of (css + art).matchAll(/var\(--([\w-]+)[,)]/g))
    expect(css.includes(`--${name}:`) || name === 'for', `--${name} is a token`);

// Drawings: whatever a page or the guide asks for is there.
const symbols = new Set([...art.matchAll(/<symbol id="([\w-]+)"/g)].map(([, id]) => id));
const skies = ['storm', 'downpour', 'rain', 'drizzle', 'overcast', 'mist', 'thin-cloud', 'bright-spells', 'fair', 'sunny', 'clear'];
for (const sky of skies) {
    expect(symbols.has(`sky-${sky}`) && symbols.has(`band-${sky}`), `sky and band of ${sky}`);
    expect(guide.includes(`\`${sky}\``), `docs/LOOK.md names ${sky}`);
}
for (let step = 0; step <= 10; step++)
    for (const kind of ['wind', 'lamp', 'lamps']) expect(symbols.has(`${kind}-${step}`), `${kind}-${step}`);
for (const source of [guide, art, ...specimens.map((name) => read(`tests/looks/${name}`))])
    for (const [, id] of source.matchAll(/(?:href="(?:\/art\.svg)?#)(cl|ld|bl|map|(?:sky|band|wind|lamps?|tab|i)-[\w-]+)"/g))
        if (id !== 'band-NAME') expect(symbols.has(id), `art.svg has ${id}`);

// Nothing from outside, nothing heavy.
const outside = /(?:https?:)?\/\/(?!www\.w3\.org\/2000\/svg)[a-z]/i;
for (const path of ['web/style.css', 'web/art.svg', 'web/icon.svg'])
    expect(!outside.test(read(path)), `${path} asks nobody outside`);
for (const name of specimens) expect(!/ style="| on[a-z]+="/.test(read(`tests/looks/${name}`)), `${name} has no inline style or script`);
const size = (path) => statSync(new URL(path, root)).size;
expect(size('web/style.css') < 40 * 1024, 'style.css stays under 40 KiB');
expect(size('web/art.svg') < 60 * 1024, 'art.svg stays under 60 KiB');
for (const [, file] of css.matchAll(/url\((font\/[\w.-]+)\)/g)) expect(size(`web/${file}`) < 16 * 1024, `${file} is there and small`);
expect(read('web/font/OFL.txt').includes('SIL Open Font License'), 'the typeface comes with its licence');

console.log(`${passed} passed, ${failed} failed`);
process.exit(failed ? 1 : 0);
