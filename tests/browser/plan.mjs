// plan.mjs - the plan, Today, the look-back, the month and stepping back, as a person would go through them.
//
// usage: node plan.mjs PROGRAM

import { NOW, story } from './story.mjs';

const evening = (program, day, fields) =>
  program.add('weather', { mood: 1, feelings: 'calm', ...fields }, '--at', `${day}T22:00+01:00`, '--now', NOW);

const answers = (steady, close) => {
  const reversed = new Set(['s2', 's5', 's6', 's8', 's11', 's12', 'c2', 'c5', 'c6', 'c8', 'c11', 'c12']);
  const item = (name, high) => `${name}=${reversed.has(name) ? 4 - high : high}`;
  const twelve = (letter, high) => Array.from({ length: 12 }, (_, i) => item(`${letter}${i + 1}`, high));
  return [...twelve('s', steady), ...twelve('c', close)].join(',');
};

// Two months that a steady person may have, and in the week before this one a strong wish on three evenings.
function before(program) {
  for (const [day, mood] of [['2026-09-20', 0], ['2026-10-01', 1], ['2026-10-08', 1], ['2026-10-15', 0], ['2026-10-20', 1]]) {
    evening(program, day, { mood, company: 'friends' });
  }
  for (const [i, urge] of [8, 7, 2, 6, 3].entries()) evening(program, `2026-11-1${i + 1}`, { urge, company: 'friends' });
  for (const day of ['2026-11-18', '2026-11-19']) evening(program, day, { company: 'friends' });
  program.add('win', { what: 'Asked for the day off' }, '--at', '2026-11-18T12:00+01:00', '--now', NOW);
}

await story('the plan', { gate: true, before }, ({ visit, program, only, records, assert }) => [
  ['Today offers the look-back, and it can be skipped', async () => {
    await visit.go('/today');
    await visit.sees('Look back on the week');
    await visit.press('Skip this week');
    await visit.lacks('Look back on the week');
    assert.ok(records('setting').some(({ fields }) => fields.name === 'look-back-on'));
  }],
  ['Today offers one small step, with its reason in one\'s own evenings', async () => {
    await visit.sees('One small step');
    await visit.sees('the wish for reassurance was strong');
    await visit.lacks('Not for me');
  }],
  ['another is asked for, and comes', async () => {
    await visit.press('Another');
    await visit.sees('Saved');
    await visit.lacks('give it ten minutes');
    const { fields } = only('plan-step');
    assert.equal(fields.state, 'offered');
    assert.equal(fields.path, 'calming');
    assert.match(fields.reason, /^On \d of the last \d evenings you noted/);
  }],
  ['a path is chosen by oneself', async () => {
    await visit.go('/plan');
    await visit.unfold('All other paths');
    await visit.unfold('Towards people');
    const path = visit.page.locator('details#towards-people');
    await visit.press('Walk this path', { within: path });
    await visit.sees('Have one short friendly exchange today');
    await visit.sees('You chose this path yourself');
    assert.equal(records('plan-step')[0].fields.state, 'taken');
  }],
  ['the step is done, and the plan rests for today', async () => {
    await visit.go('/today');
    await visit.sees('Have one short friendly exchange today');
    await visit.press('I did it');
    await visit.sees('Saved');
    await visit.lacks('One small step');
    const { fields } = records('plan-step')[0];
    assert.deepEqual([fields.state, fields.path, fields.what], ['done', 'towards-people', 'a-short-exchange']);
    await visit.go('/plan');
    await visit.sees('one step behind you');
  }],
  ['a path is set aside for good, and taken back', async () => {
    await visit.unfold('All other paths');
    await visit.unfold('Sleep, food, movement');
    await visit.press('Not this path', { within: visit.page.locator('details#body-and-rest') });
    await visit.sees('Set aside');
    assert.equal(records('plan-step')[0].fields.state, 'never');
    await visit.press('Take it back');
    await visit.lacks('Set aside');
    assert.equal(records('plan-step').length, 3);
  }],
  ['the look-back is begun, left, and found again where it was', async () => {
    await visit.go('/look-back');
    await visit.press('Begin');
    await visit.sees('Words you used');
    await visit.press('Go on');
    await visit.unfold('Noted this week');
    await visit.sees('Evenings with someone');
    await visit.press('Leave it here');
    await visit.go('/look-back');
    await visit.press('Go on where you were');
    await visit.unfold('Noted this week');
    await visit.sees('Evenings with someone');
    await visit.press('Go on');
    await visit.sees('Not yet known');
    await visit.press('Go on');
  }],
  ['a win is kept in words, and the week is put down', async () => {
    await visit.sees('Asked for the day off');
    await visit.fill('Is there one thing, however small, to be glad of?', 'The walk with Ines');
    await visit.fill('Anything else to keep of this week?', 'Rain, and it was fine.');
    await visit.press('Go on');
    assert.ok(records('win').some(({ fields }) => fields.what === 'The walk with Ines'));
    assert.deepEqual(only('note').fields, { text: 'Rain, and it was fine.', tags: ['look-back'] });
    await visit.press('That was the week');
    await visit.sees('Put this down now');
  }],
  ['the month says what was in it, and asks whether it really changed', async () => {
    await visit.go('/month');
    await visit.sees('The walk with Ines');
    await visit.sees('Answer the 24 sentences');
    await visit.sees('evenings have their weather');
  }],
  ['with steady ground at two looks, the program says gladly that it is needed less', async () => {
    program.add('answers', { form: 'position', answers: answers(4, 4) }, '--at', '2026-10-20T12:00+02:00', '--now', NOW);
    program.add('answers', { form: 'position', answers: answers(4, 4) }, '--at', '2026-11-20T12:00+01:00', '--now', NOW);
    await visit.go('/stepping-back');
    await visit.sees('Not yet known'); // three evenings of strong wishes are there
    for (const { id, fields } of records('weather')) if (fields.urge > 5) program.run('amend', id, 'urge=1', '--now', NOW);
    await visit.go('/stepping-back');
    await visit.sees('You seem to need this less');
  }],
  ['it steps back when asked, and comes back as easily', async () => {
    await visit.press('Step back to once a month');
    await visit.sees('This notebook has stepped back');
    await visit.go('/today');
    await visit.lacks('One small step');
    await visit.lacks('Look back on the week');
    await visit.go('/stepping-back');
    await visit.press('Offer things again');
    const offers = records('setting').filter(({ fields }) => fields.name === 'offers');
    assert.equal(offers[0].fields.value, 'all');
  }],
  ['the evening has an end', async () => {
    await visit.go('/today');
    await visit.press('Check in, half a minute');
    await visit.press(/^Fair/, { role: 'radio' });
    await visit.press('Enough for tonight');
    await visit.sees('That is enough for tonight');
    await visit.lacks('You seem to need this less');
    await visit.press('Look at the rest of today');
    await visit.sees('You seem to need this less');
  }],
]);
