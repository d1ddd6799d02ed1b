// moves.mjs - what moves with what, as someone would come upon it: from Growth, with a hundred evenings behind them.
//
// usage: node moves.mjs PROGRAM

import { NOW, story } from './story.mjs';

const EVENINGS = 100;

// Contact on two evenings of three, and moods that went along with it.
function before(program) {
  const rows = ['record,at,mood,solid,contact,conflict'];
  for (let i = 0; i < EVENINGS; i++) {
    const day = new Date(Date.parse('2026-11-20') - i * 864e5).toISOString().slice(0, 10);
    const contact = i % 3 !== 0;
    const wobble = ((i * 7919) % 13) / 4 - 1.5;
    const mood = Math.round((contact ? 1.6 : -0.4) + wobble);
    const solid = Math.round(6 + ((i * 104729) % 11) / 4 - 1.25);
    rows.push(`weather,${day}T21:00:00.000+01:00,${mood},${solid},${contact ? 'remote' : 'none'},${i % 10 === 4 ? 1 : 0}`);
  }
  program.run('import', 'csv', program.write('evenings.csv', `${rows.join('\n')}\n`), '--now', NOW);
}

const numberOf = (program) =>
  JSON.parse(program.run('insight', 'contingency', '--json', '--now', NOW)).numbers.mood_contact;

await story('what moves with what', { gate: true, before }, ({ visit, program, records, assert }) => [
  ['Growth leads there', async () => {
    await visit.go('/growth');
    await visit.press(/^What moves with what/);
    await visit.sees('Being moved by someone you love is ordinary');
  }],
  ['how solid one felt comes first, mood second, and the number is that of the command line', async () => {
    const headings = await visit.page.locator('main h2').allInnerTexts();
    assert.deepEqual(headings.slice(0, 4), ['How solid I felt in myself', 'My mood', 'Evenings apart', 'Over time']);
    const { value, n } = numberOf(program);
    assert.equal(n, EVENINGS);
    await visit.sees(`On evenings with contact your mood was ${Number(value.toPrecision(2))} steps higher`);
  }],
  ['every picture has its table', async () => {
    const figures = visit.page.locator('main figure');
    const count = await figures.count();
    assert.ok(count >= 6, `${count} figures`);
    for (let i = 0; i < count; i++) {
      const figure = figures.nth(i);
      assert.ok(await figure.locator('svg[role=img]').first().getAttribute('aria-label'));
      assert.ok(await figure.locator('table tr').count() >= 2);
    }
  }],
  ['how it was worked out unfolds', async () => {
    await visit.unfold('How this was worked out');
    await visit.sees('One evening carries over into the next');
  }],
  ['both ends are told as losses', async () => {
    await visit.sees('Two ends, and both are losses');
    await visit.sees('It may go the other way round');
  }],
  ['one more evening is one more in the number', async () => {
    await visit.go('/check-in');
    await visit.page.getByRole('radio', { name: 'Rain', exact: true }).first().check({ force: true });
    await visit.choose('How solid', /^\s*6\b/);
    await visit.choose('Were you in touch', 'None');
    await visit.choose('Were you in conflict', 'No');
    await visit.save();
    assert.equal(records('weather')[0].fields.contact, 'none');
    assert.equal(numberOf(program).n, EVENINGS + 1);
    await visit.go('/moves');
    await visit.sees(`from ${EVENINGS + 1} evenings`);
  }],
]);
