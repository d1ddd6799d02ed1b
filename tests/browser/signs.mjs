// signs.mjs - the six signs of growth (F1, F7), as a person would: a line, its evidence, the same as a table.
//
// usage: node signs.mjs PROGRAM

import { story } from './story.mjs';

// Evenings alone every other day of three weeks, each written down on its day: enough for a picture, not for a verdict.
function before(program) {
  for (let day = 1; day <= 20; day += 1) {
    const now = `2026-10-${String(day).padStart(2, '0')}T22:00:00+02:00`;
    program.add('weather', { mood: (day % 5) - 2, company: day % 2 ? 'alone' : 'friends' }, '--now', now);
  }
}

await story('the signs of growth', { before }, ({ visit, assert }) => [
  ['a line leads to its evidence, with a picture for what decides and one for what connects', async () => {
    await visit.go('/growth');
    await visit.press(/^Less anxious alone/, { role: 'link' });
    assert.equal(await visit.heading(), 'Less anxious alone');
    const pictures = visit.page.locator('main figure:has(svg)');
    assert.equal(await pictures.count(), 2);
    assert.match(await pictures.nth(0).locator('figcaption').innerText(), /10 entries/);
    assert.match(await pictures.nth(1).locator('figcaption').innerText(), /20 entries/);
  }],

  ['each picture is also a table', async () => {
    const table = visit.page.locator('main figure table').first();
    assert.equal(await table.isVisible(), false);
    await visit.unfold('The same as a table');
    assert.ok(await table.isVisible());
    assert.ok(await table.locator('tbody tr').count() >= 2, 'two fortnights');
  }],

  ['what is not yet known says what would settle it, and how it was worked out', async () => {
    await visit.sees('Not yet known');
    await visit.sees('weeks apart');
    await visit.unfold('How this was worked out');
    await visit.sees('a step from then to now');
  }],

  ['behind the closed gate nothing of a partner is there', async () => {
    await visit.lacks('contact');
    await visit.press('All the signs', { role: 'link' });
    assert.equal(await visit.heading(), 'Growth');
    await visit.lacks('Calm in conflict');
  }],
]);
