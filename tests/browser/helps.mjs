// helps.mjs - what helps, as observed, and the fair coin from opting in to its result, as a person would go through them.
//
// usage: node helps.mjs PROGRAM

import { story, NOW } from './story.mjs';

const at = (daysAgo, time) => {
  const day = new Date(Date.parse('2026-11-21') - daysAgo * 864e5).toISOString().slice(0, 10);
  return `${day}T${time}+01:00`;
};

await story('helps', {}, ({ visit, program, records, only, assert }) => [
  ['F5: an empty page says what it is for', async () => {
    await visit.go('/growth');
    await visit.press(/^What helps/, { role: 'link' });
    await visit.sees('Once you have done a few things');
  }],
  ['F5: what was observed comes with what it cannot tell, a picture, a table and how sure it is', async () => {
    for (let i = 1; i <= 36; i++) program.add('weather', { mood: [1, -2, 0, 2, -1, 3][i % 6] }, '--now', at(i, '21:00'));
    for (let i = 2; i <= 30; i += 4) {
      program.add('practice', { name: 'five-senses', before: 7, after: 3 + (i % 3) }, '--now', at(i, '19:00'));
      program.add('practice', { name: 'hand-pause', before: 6, after: 5 - (i % 2) }, '--now', at(i - 1, '19:30'));
    }
    await visit.go('/helps');
    await visit.sees('this cannot tell helping from bouncing back');
    assert.ok(await visit.page.locator('figure.chart svg[role=img]').count() >= 2);
    await visit.unfold('The same as a table');
    const shown = JSON.parse(program.run('insight', 'helps', '--json', '--now', NOW));
    assert.equal(shown.numbers['five-senses.before_after'].n, 8);
    assert.equal(shown.numbers['five-senses.before_after'].verdict, 'not-yet-known');
    assert.equal(shown.numbers['five-senses.before_after'].needs.what, 'followed-up-moments');
  }],
  ['F5: the coin is explained before it is chosen', async () => {
    await visit.press(/^Find out with a fair coin/, { role: 'link' });
    await visit.sees('About 80 such moments');
    await visit.sees('Only the suggestion.');
    await visit.sees('At any time, in one press.');
    await visit.choose('Which one would you like to know about?', 'Five senses');
    await visit.press('Begin with the coin');
    await visit.sees('Saved');
    assert.deepEqual(only('setting').fields, { name: 'fair-test', value: 'five-senses' });
    await visit.sees('0 moments with their second look');
  }],
  ['F5: beside a strong wish the coin falls, and everything stays open', async () => {
    await visit.go('/urge');
    await visit.choose('What do you want right now?', 'To hear that we are all right');
    await visit.rate('How strong is it?', 7);
    await visit.press('Put it down');
    await visit.press(/^Let the coin fall/, { role: 'link' });
    await visit.rate('How strong is it now?', 7);
    await visit.press('I have five minutes');
    const { fields } = only('trial');
    assert.equal(fields.practice, 'five-senses');
    assert.equal(fields.p, 0.5);
    assert.equal(fields.before, 7);
    assert.equal(await visit.heading(), fields.suggested ? 'The coin suggests it' : 'Not suggested this time');
    await visit.go('/helps/test/moment');
    assert.equal(await visit.heading(), fields.suggested ? 'The coin suggests it' : 'Not suggested this time');
    assert.equal(records('trial').length, 1);
    await visit.go('/practice/five-senses');
    await visit.sees('Begin');
  }],
  ['F5: an hour later Today asks once', async () => {
    await visit.go('/today');
    await visit.lacks('How strong is it now?');
    program.run('amend', only('trial').id, '--at', '2026-11-21T20:20:00+01:00', '--now', NOW);
    await visit.go('/today');
    await visit.press(/How strong is it now/, { role: 'link' });
    await visit.sees('Leave it out');
    await visit.rate('How strong is it now?', 3);
    await visit.press('Save');
    await visit.sees('Saved');
    const { fields } = only('trial');
    assert.equal(fields.after, 3);
    assert.ok(fields.followed_up_min >= 60 && fields.followed_up_min <= 120);
  }],
  ['F5: not before twelve outcomes; then in words that only a coin allows', async () => {
    await visit.go('/helps/test');
    await visit.sees('11 more moments');
    assert.equal(await visit.page.getByText('led to').count(), 0);
    for (let i = 1; i <= 15; i++)
      program.add('trial', { practice: 'five-senses', suggested: i % 2, p: 0.5, before: 5 + (i % 4), ...(i % 7 && { after: i % 2 ? 2 + (i % 3) : 4 + (i % 4) }) }, '--now', at(i * 2, '20:00'));
    await visit.go('/helps/test');
    await visit.sees('Suggesting "Five senses" led to it being');
    await visit.sees('of 100 cases');
    await visit.unfold('Each moment, as a table');
    const effect = JSON.parse(program.run('insight', 'helps', '--json', '--now', NOW)).numbers['five-senses.suggested'];
    assert.equal(effect.n, 14);
    assert.equal(effect.level, 0.9);
  }],
  ['F5: stopped, kept, and put in the trash', async () => {
    await visit.press('Stop, and keep the numbers');
    assert.equal(only('setting').fields.value, 'no');
    await visit.sees('These numbers');
    await visit.press('Put them in the trash');
    assert.equal(records('trial').length, 0);
    await visit.sees('Begin with the coin');
    await visit.go('/now/upset');
    assert.equal(await visit.page.getByText('Let the coin fall').count(), 0);
  }],
]);
