// weather.mjs - My weather from nothing to two years, its earlier days, and a day that is marked.
//
// usage: node weather.mjs PROGRAM

import { story, NOW } from './story.mjs';

const DAY_MS = 864e5;
const dayAgo = (days) => new Date(Date.parse('2026-11-21') - days * DAY_MS).toISOString().slice(0, 10);

/** Evenings of two years with their gaps: lows that last some days, and words to them. */
function evenings() {
  const moods = [3, 2, 3, 1, -2, -3, -1, 2, 3, 4, 2, 1, 2, -4, -2, 1, 3];
  const words = ['calm', 'tired', 'sad', 'hopeful', 'tender', 'angry'];
  return Array.from({ length: 700 }, (_, i) => i).filter((i) => i % 9 !== 4).map((i) => JSON.stringify({
    id: `01920000-0000-7000-8000-${String(i).padStart(12, '0')}`, kind: 'weather',
    at: `${dayAgo(i)}T21:00:00.000+01:00`, written: `${dayAgo(i)}T21:00:00.000+01:00`,
    fields: { mood: moods[(i * 5) % moods.length], solid: (i * 7) % 11, feelings: [words[i % 6], words[(i * 5 + 1) % 6]] },
  })).join('\n');
}

await story('weather', {}, ({ visit, program, only, assert }) => {
  const caption = () => visit.page.locator('figure.chart figcaption').first().innerText();
  const line = () => visit.page.locator('figure.chart svg[role=img] path.line').first().getAttribute('d');
  const figures = () => visit.page.locator('main figure.chart');
  return [
    ['F3: an empty page says what it will show, and the first small thing to do', async () => {
      await visit.go('/growth');
      await visit.press(/^My weather/, { role: 'link' });
      await visit.sees('The first number shows from seven evenings');
      assert.equal(await figures().count(), 0);
    }],
    ['F3: full, it begins with one sentence and holds to the last year', async () => {
      program.run('import', 'jsonl', program.write('evenings.jsonl', `${evenings()}\n`), '--now', NOW);
      await visit.go('/level');
      assert.match(await visit.page.locator('p.lead').innerText(), /^Over 3\d\d evenings your weather lay around .+ were between .+ and .+\.$/);
      assert.match(await caption(), /^3\d\d of 365 days, longest gap 1\./);
    }],
    ['F7: every figure has the same as a table, of as many rows as it draws', async () => {
      assert.ok(await figures().count() >= 5);
      for (const figure of await figures().all()) {
        await figure.locator('summary').click();
        const bars = await figure.locator('.bars li').count(), rows = await figure.locator('tbody tr').count();
        assert.ok(rows > 0 && (bars === 0 || bars === rows), `${bars} bars, ${rows} rows`);
      }
      const skies = await visit.page.locator('figure', { hasText: 'How many evenings had each sky.' }).locator('tbody td').allInnerTexts();
      const shown = JSON.parse(program.run('insight', 'dynamics', '--json', '--now', NOW));
      assert.equal(skies.length, 11);
      assert.ok(skies.reduce((sum, text) => sum + Number(text), 0) < shown.numbers.level.n);
    }],
    ['F3: words by month describe, and judge nothing', async () => {
      const words = visit.page.locator('section', { hasText: 'Words by month' });
      assert.match(await words.innerText(), /In \w+ 2026 the \d+ feeling words/);
      assert.match(await words.innerText(), /More words are not better/);
    }],
    ['F7: earlier days, and back', async () => {
      const last = await line();
      await visit.press('Earlier', { role: 'link' });
      assert.notEqual(await line(), last);
      assert.match(await caption(), /of 3\d\d days/);
      await visit.press('Later', { role: 'link' });
      assert.equal(await line(), last);
    }],
    ['F7: three months, a year, everything', async () => {
      await visit.press('Three months', { role: 'link' });
      assert.match(await caption(), /of 92 days/);
      await visit.press('A year', { role: 'link' });
      assert.match(await caption(), /of 365 days/);
      await visit.press('Everything', { role: 'link' });
      assert.match(await caption(), /of 700 days.*Each point is the mean of a week/);
    }],
    ['F7: a day that is marked stands in the picture', async () => {
      await visit.go('/level');
      await visit.unfold('Mark a day');
      await visit.fill('Day', dayAgo(120));
      await visit.fill('A word or two for it', 'the move');
      await visit.press('Mark it');
      assert.ok((await visit.page.locator('figure.chart svg[role=img]').first().locator('text').allTextContents()).includes('the move'));
      const { fields, at } = only('note');
      assert.equal(fields.marks, 'the move');
      assert.equal(at.slice(0, 10), dayAgo(120));
    }],
    ['F7: on paper stand pictures, and only the tables that are open', async () => {
      await visit.go('/level');
      await visit.page.locator('figure.chart summary').nth(1).click();
      await visit.paper(true);
      assert.ok(await visit.page.locator('figure.chart svg').first().isVisible());
      const tables = visit.page.locator('figure.chart table');
      assert.equal((await Promise.all((await tables.all()).map((table) => table.isVisible()))).filter(Boolean).length, 1);
      assert.ok(!await visit.page.getByRole('navigation').first().isVisible());
      await visit.paper(false);
    }],
  ];
});
