// life.mjs - rhythm and rituals (B7, E6), ladders (C5, C7), likes (D5), life (D6) and voice (D9), as a person would.
//
// usage: node life.mjs PROGRAM

import { readFileSync } from 'node:fs';
import { NOW, story } from './story.mjs';

const evening = (program, day, fields) =>
  program.add('weather', { mood: 1, ...fields }, '--at', `${day}T22:00+01:00`, '--now', NOW);

// Some evenings with sleep and movement, and a walk that has come round since October.
function before(program) {
  for (const [day, slept] of [['2026-11-17', 420], ['2026-11-18', 450], ['2026-11-19', 480]]) {
    evening(program, day, { slept_min: slept, moved_min: 30, meals: 2 });
  }
  const walk = program.add('ritual', { title: 'A walk after lunch', kind: 'body', rule: 'FREQ=DAILY' },
    '--at', '2026-10-01T12:00+02:00', '--now', NOW);
  for (const day of ['2026-11-10', '2026-11-12', '2026-11-14']) {
    program.add('done', { about: walk }, '--at', `${day}T13:00+01:00`, '--now', NOW);
  }
}

const saveAs = async (visit, name) => {
  const [download] = await Promise.all([
    visit.page.waitForEvent('download'),
    visit.page.getByRole('button', { name }).click(),
  ]);
  return { name: download.suggestedFilename(), text: readFileSync(await download.path(), 'utf8') };
};

await story('a life of one\'s own', { before }, ({ visit, records, only, assert }) => [
  ['More leads to each of these pages', async () => {
    const doors = [['Steady myself', 'Small steps that rise'], ['Know myself', 'My rhythm'], ['Know myself', 'Rituals'],
      ['Trust myself', 'What I like'], ['Trust myself', 'A life of my own'], ['Trust myself', 'My voice']];
    for (const [part, door] of doors) {
      await visit.go('/more');
      await visit.press(new RegExp(`^${part}`), { role: 'link' });
      await visit.press(new RegExp(`^${door}`), { role: 'link' });
      assert.equal(await visit.heading(), door);
    }
  }],

  // C5: being alone well
  ['a first step is taken from what is suggested', async () => {
    await visit.go('/ladders');
    await visit.press(/^Being alone well/);
    await visit.press(/^Sit by a window for five minutes/);
    await visit.rate('How hard do you expect it to feel?', 3);
    await visit.save('Put it on my ladder');
    const { fields } = only('step');
    assert.equal(fields.ladder, 'solitude');
    assert.match(fields.what, /^Sit by a window/);
    assert.equal(fields.expected, 3);
    assert.equal(fields.done, undefined);
  }],
  ['and another in one\'s own words', async () => {
    await visit.press('A step of my own');
    await visit.fill('What would you do?', 'Supper at the corner place, with a book');
    await visit.rate('How hard do you expect it to feel?', 8);
    await visit.save('Put it on my ladder');
    await visit.sees('Expected 8 of 10');
  }],
  ['it is done three times, and felt beside what was expected', async () => {
    for (const felt of [5, 2, 1]) {
      await visit.press(/^Sit by a window/, { role: 'link' });
      await visit.rate('How hard did it feel?', felt);
      await visit.fill('How long did it take?', '0:05');
      await visit.fill('What did you notice?', 'The street was quiet');
      await visit.save('I did it');
    }
    await visit.page.locator('figcaption',
      { hasText: 'It felt easier than you had expected in 2 of 3 times, just so in 0, and harder in 1.' }).waitFor();
    const done = records('step').filter(({ fields }) => fields.done === 1);
    assert.equal(done.length, 3);
    assert.deepEqual(done.map(({ fields }) => fields.felt), [1, 2, 5]);
    assert.ok(done.every(({ fields, about }) => (about ?? fields.about) && fields.minutes === 5));
  }],
  ['the order is one\'s own, and a step may rest', async () => {
    await visit.press(/^Supper at the corner place/, { role: 'link' });
    await visit.press('One place lower');
    await visit.press('Let it rest');
    await visit.sees('It rests for now');
    const supper = records('step').find(({ fields }) => /^Supper/.test(fields.what));
    assert.equal(supper.fields.place, 1);
    assert.equal(supper.fields.paused, 1);
    await visit.press('Take it up again');
    await visit.sees('When you have done it');
  }],

  // C7: opening up, and what waits for the gate
  ['opening up begins with people who are safe; a partner is not named', async () => {
    await visit.go('/ladder/opening');
    await visit.sees('to people who are safe for you');
    await visit.lacks('partner');
    await visit.press(/^Answer "How are you\?"/);
    await visit.rate('How hard do you expect it to feel?', 4);
    await visit.save('Put it on my ladder');
    assert.equal(records('step')[0].fields.ladder, 'opening');
  }],

  // B7: rhythm
  ['Today ticks what comes round, by one press', async () => {
    await visit.go('/today');
    await visit.sees('Comes round today');
    await visit.press(/^Done A walk after lunch/);
    await visit.sees('Saved');
    await visit.lacks('Comes round today');
    assert.equal(records('done').length, 4);
  }],
  ['the rhythm is a slow line beside sleep and meals, and counts no days in a row', async () => {
    await visit.go('/rhythm');
    await visit.sees('Done today');
    await visit.sees('it came round 28 times and was done 4 times');
    await visit.sees('Slow lines');
    await visit.sees('Sleep: noted on 3 of 28 evenings, from 7 h to 8 h.');
    await visit.lacks('in a row');
    assert.ok(await visit.page.locator('figure.chart svg').count() >= 4);
  }],

  // E6: rituals, in one's own calendar
  ['a ritual with someone, on some days of the week, under a discreet title', async () => {
    await visit.go('/rituals');
    await visit.lacks('The two of us');
    await visit.press('Something that comes round');
    await visit.fill('What comes round?', 'Call Ines, and listen');
    await visit.choose('Whose time is it?', 'With others');
    await visit.choose('How often?', 'Every week');
    await visit.choose('On which days?', 'Tue', 'Sat');
    await visit.unfold('When exactly');
    await visit.fill('First day', '2026-11-24');
    await visit.fill('At what time', '18:30');
    await visit.fill('How long?', '0:45');
    await visit.fill('Discreet title', 'Phone');
    await visit.save();
    await visit.sees('Every week: Tue, Sat');
    await visit.sees('At 18:30, for 45 min');
    const { fields } = records('ritual').find(({ fields }) => /^Call/.test(fields.title));
    assert.equal(fields.rule, 'FREQ=WEEKLY;BYDAY=TU,SA');
    assert.equal(fields.kind, 'friends');
    assert.equal(fields.starts, '2026-11-24T18:30:00.000+01:00');
    assert.equal(fields.minutes, 45);
    assert.equal(fields.discreet_title, 'Phone');
  }],
  ['the calendar says nothing but that', async () => {
    await visit.go('/rituals');
    const { name, text } = await saveAs(visit, 'Save a file for my calendar');
    assert.equal(name, 'notes.ics');
    assert.match(text, /SUMMARY:Phone\r\n/);
    assert.match(text, /SUMMARY:Quiet time\r\n/);
    assert.match(text, /DTSTART:20261124T183000\r\n/);
    assert.match(text, /RRULE:FREQ=WEEKLY;BYDAY=TU,SA\r\n/);
    assert.doesNotMatch(text, /Ines|walk/);
  }],
  ['a ritual may rest', async () => {
    await visit.press(/^A walk after lunch/);
    await visit.press('Let it rest');
    await visit.sees('It rests for now');
    assert.equal(records('ritual').find(({ fields }) => /^A walk/.test(fields.title)).fields.paused, 1);
  }],

  // D5: what I like
  ['something to try, tried, and found', async () => {
    await visit.go('/likes');
    const idea = visit.page.locator('section', { hasText: 'Something to try' }).getByRole('button').first();
    const what = (await idea.innerText()).replace(/^I'll try it /, '').trim();
    await idea.click();
    await visit.settled();
    assert.equal(only('like').fields.tried, 0);
    await visit.press(/^I like it /, { role: 'button' });
    await visit.sees('Found: I like this');
    const { fields } = only('like');
    assert.equal(fields.verdict, 'yes');
    assert.equal(fields.tried, 1);
    assert.ok(what.includes(fields.what) || fields.what.length > 0);
  }],
  ['and something of one\'s own, not for me', async () => {
    await visit.fill('What is it?', 'Long films');
    await visit.choose('Do I like it?', 'Not for me');
    await visit.save('Keep it');
    await visit.unfold('Not for me, and good to know');
    await visit.sees('Long films');
    assert.equal(records('like')[0].fields.verdict, 'no');
  }],

  // D6: hours, goals, people
  ['the hours of a week, against what was wanted', async () => {
    await visit.go('/life');
    await visit.press('Note some hours');
    await visit.lacks('Partner');
    const friends = visit.group('Friends');
    await friends.getByLabel('Went').fill('1:30');
    await friends.getByLabel('Wanted').fill('4:00');
    await visit.group('Work').getByLabel('Went').fill('42 h');
    await visit.press('Save');
    await visit.sees('You wanted more time than there was for: Friends.');
    assert.deepEqual(records('hours').map(({ fields }) => [fields.area, fields.minutes]).sort(),
      [['friends', 90], ['work', 2520]]);
  }],
  ['a goal with its next small step, and what was done for it', async () => {
    await visit.press('A goal of mine');
    await visit.fill(/^What would you like to do/, 'Play the clarinet again');
    await visit.fill(/^Why does it matter/, 'It was mine before anything else');
    await visit.fill(/^What is a step so small/, 'Find the case in the attic');
    await visit.save();
    await visit.sees('Find the case in the attic');
    await visit.fill('What did you do for it?', 'Found it, under the tent');
    await visit.fill('And the next small step?', 'New reeds on Saturday');
    await visit.save('I did something for it');
    await visit.sees('Done for it');
    assert.equal(only('goal').fields.next, 'New reeds on Saturday');
    assert.equal(records('done')[0].fields.note, 'Found it, under the tent');
  }],
  ['a community beside the one who stands closest', async () => {
    await visit.go('/life');
    await visit.unfold('Someone, or some place, to add');
    await visit.fill('What do you call them, or it?', 'The Tuesday choir');
    await visit.choose('What are they to you?', 'community');
    await visit.press('Add');
    await visit.sees('The Tuesday choir');
    assert.equal(records('person').find(({ fields }) => /choir/.test(fields.name)).fields.relation, 'community');
  }],

  // D9: my voice
  ['a time of speaking, what was feared, and how it was received', async () => {
    await visit.go('/voice');
    await visit.fill('What was there to say?', 'That I would rather stay at home');
    await visit.choose('What did you do?', 'Said it');
    await visit.rate('How afraid were you of saying it?', 7);
    await visit.save('Note it');
    await visit.press(/^That I would rather stay at home/, { role: 'link' });
    await visit.choose('How was it received', 'Better than I feared');
    await visit.fill('What came back?', 'She laughed and made tea');
    await visit.save();
    const { fields } = only('voiced');
    assert.equal(fields.did, 'said');
    assert.equal(fields.fear, 7);
    assert.equal(fields.reception, 'better');
    await visit.sees('Noted once. Something was said');
  }],
  ['and a time of bending oneself to be liked', async () => {
    await visit.fill('What was there to say?', 'That I do not like the music');
    await visit.choose('What did you do?', 'Made myself different to be liked');
    await visit.save('Note it');
    assert.equal(records('voiced')[0].fields.did, 'reshaped');
  }],
]);
