// know.mjs - knowing and steadying oneself: evenings, words, notes, triggers, soothers, values, origins, kind words,
// feared stories and old sentences, as a person would go through them.
//
// usage: node know.mjs PROGRAM

import { story } from './story.mjs';

const scale = (visit, question, step) =>
  visit.page.getByRole('group', { name: question }).getByRole('radio', { name: String(step), exact: true }).first()
    .check({ force: true });

await story('know', { gate: true }, ({ visit, records, only, assert }) => [
  ['B4: a trigger is written down with its loop', async () => {
    await visit.go('/triggers');
    await visit.press('Name it');
    await visit.fill('What happens, as a camera would see it?', 'No answer, for hours');
    await visit.press('Being left', { role: 'radio' });
    await visit.fill('Where do you feel it first?', 'A stone in the stomach');
    await visit.unfold('What happens then');
    await visit.fill('What do you usually do then?', 'I write three more messages');
    await visit.fill('And what tends to come of that?', 'She puts the phone away');
    await visit.unfold('Next time');
    await visit.fill('What do you want to try next time?', 'Put the kettle on first');
    await visit.page.locator('#soothers-new').fill('A walk by the river');
    await visit.press('Save');
    assert.equal(await visit.page.locator('.loop li').count(), 5);
    const { fields } = only('trigger');
    assert.equal(fields.fear, 'abandonment');
    assert.equal(fields.plan, 'Put the kettle on first');
    assert.equal(only('soother').fields.name, 'A walk by the river');
    assert.deepEqual(fields.soothers, [only('soother').id]);
  }],
  ['B1, B4: an evening names its trigger in two presses, and a new one without losing the evening', async () => {
    await visit.go('/check-in');
    await visit.press('drizzle', { role: 'radio' });
    await visit.unfold('What set me off');
    await visit.press('No answer, for hours', { role: 'checkbox' });
    await visit.page.locator('#because-new').fill('A short tone');
    await visit.press('Enough for tonight');
    const { fields } = only('weather');
    assert.equal(fields.mood, -2);
    assert.deepEqual(fields.because, records('trigger').map((trigger) => trigger.id).reverse().sort());
  }],
  ['B1: each question can be switched off', async () => {
    await visit.go('/settings');
    await visit.page.getByRole('checkbox', { name: /^What set me off/ }).uncheck();
    await visit.page.locator('main form').first().getByRole('button', { name: 'Save' }).click();
    await visit.settled();
    await visit.go('/check-in');
    assert.equal(await visit.page.locator('#because').count(), 0);
  }],
  ['B4: a wish to be reassured names its trigger', async () => {
    await visit.go('/urge');
    await visit.press('To hear that we are all right', { role: 'radio' });
    await scale(visit, /How strong is it/, 7);
    await visit.unfold('What is behind it');
    await visit.press('No answer, for hours', { role: 'radio' });
    await visit.press('Put it down');
    assert.ok(only('urge').fields.trigger);
    await visit.go('/triggers');
    await visit.press(/^No answer, for hours/);
    await visit.sees('Wishes to be reassured');
    await visit.sees('The latest');
  }],
  ['B5: what soothes is tried, with a number before and one after', async () => {
    await visit.go('/soothers');
    await visit.press(/^A walk by the river/);
    await visit.sees('Not yet known');
    await scale(visit, /How upset are you now/, 8);
    await visit.press('Put it down');
    await scale(visit, /How upset are you now/, 4);
    await visit.press('Save');
    const { fields } = only('done');
    assert.deepEqual([fields.before, fields.after], [8, 4]);
    await visit.sees('calmer afterwards: 1 of 1');
  }],
  ['B6: values are chosen, put in order, and lived', async () => {
    await visit.go('/values');
    await visit.press('Choose what matters');
    await visit.fill('In your own words', 'Time at the sea');
    await visit.press(/^Closeness/, { role: 'checkbox' });
    await visit.unfold('How I want to be');
    await visit.press(/^Honesty/, { role: 'checkbox' });
    await visit.press('These matter');
    await visit.press('closeness: matters more');
    await visit.press('Closeness', { role: 'link' });
    await scale(visit, /How far have you lived it/, 4);
    await visit.fill('Why does it matter to you?', 'It is where I can breathe');
    await visit.press('Save');
    const values = records('value');
    assert.equal(values.length, 3);
    const closeness = values.find((value) => value.fields.name === 'closeness').fields;
    assert.deepEqual([closeness.importance, closeness.lived, closeness.why], [8, 4, 'It is where I can breathe']);
  }],
  ['B2: an own word gets a family and can be chosen', async () => {
    await visit.go('/feelings/words');
    await visit.fill('The word', 'wobbly');
    await visit.press('Fear', { role: 'radio' });
    await visit.press('Keep the word');
    assert.equal(only('word').fields.family, 'fear');
    await visit.go('/feelings');
    await visit.page.getByLabel('Find a word').pressSequentially('wobb');
    await visit.press(/^Wobbly/, { role: 'checkbox' });
    await visit.press('That is the word');
    await visit.sees('wobbly');
  }],
  ['B2: "can\'t tell" is an answer, with a way in', async () => {
    await visit.go('/feelings');
    await visit.unfold("Numb, or I can't tell");
    assert.ok((await visit.leadsTo()).includes('/practice/through-the-senses'));
    await visit.press(/^Can't tell/, { role: 'checkbox' });
    await visit.press('That is the word');
    await visit.sees('start from the body');
    assert.ok((await visit.leadsTo()).includes('/practice/through-the-senses'));
  }],
  ['B3: a note in Markdown, from a prompt, found as one types', async () => {
    await visit.go('/journal');
    await visit.unfold('A few minutes');
    await visit.press(/^What was enough today/);
    await visit.fill('What is on your mind?', 'The *soup* was enough.');
    await visit.press('Save');
    const { fields } = only('note');
    assert.match(fields.prompt, /What was enough/);
    await visit.go('/everything');
    await visit.page.getByRole('searchbox', { name: 'Find' }).pressSequentially('SOUP');
    await visit.page.locator('main mark').first().waitFor();
  }],
  ['A5: where it may come from: one skipped, one written, in no list, taken away for good', async () => {
    await visit.go('/origins');
    await visit.press('Near and far');
    await visit.press('Skip this one');
    await visit.sees('Perhaps the grown-ups worked');
    await visit.page.locator('main textarea').fill('I learned to be quiet');
    await visit.press('Keep it behind its lock');
    await visit.sees('It lies behind its own lock now');
    const { fields } = only('origin');
    assert.deepEqual([fields.prompt, fields.text], ['care-absent', 'I learned to be quiet']);
    await visit.go('/everything');
    await visit.lacks('I learned to be quiet');
    await visit.go('/origins/kept');
    await visit.sees('I learned to be quiet');
    await visit.unfold('Take it away for good');
    await visit.press('Take it away');
    assert.equal(records('origin').length, 0);
  }],
  ['C3: a sentence to lean on, believed before and after, and read again', async () => {
    await visit.go('/kindness');
    await visit.press('Write that sentence');
    await visit.unfold('Sentences to lean on');
    await visit.press('I can feel this and still be all right');
    await scale(visit, /How far can you believe it now/, 3);
    await visit.press('Keep it');
    await scale(visit, /How far can you believe it now/, 5);
    await visit.press('Save');
    const { fields } = only('kindness');
    assert.deepEqual([fields.kind, fields.before, fields.after], ['affirmation', 3, 5]);
    await visit.go('/kindness');
    await visit.sees('I can feel this and still be all right');
  }],
  ['C3: who likes me; forgiving someone else is owed to no one', async () => {
    await visit.go('/kindness/new/trait');
    await visit.page.locator('#person-new').fill('Ada');
    await visit.fill('What is it, or how can you tell that you are liked?', 'She calls when it storms');
    await visit.press('Keep it');
    assert.equal(only('person').fields.name, 'Ada');
    await visit.go('/kindness/new/forgiveness');
    await visit.press('Someone else, only if you wish it');
    await visit.sees('It is owed to no one');
  }],
  ['C4: from the feared story to balance, with the old sentence beneath', async () => {
    await visit.go('/balance');
    await visit.press('Write the story down');
    await visit.fill('What are you afraid will happen, or is so?', 'She will leave');
    await scale(visit, /^How likely does it feel\?/, 80);
    await visit.fill('What do you know that speaks for it?', 'She was quiet');
    await visit.fill('What do you know that does not fit?', 'She laughed at lunch');
    await visit.fill('What else could it mean?', 'She is tired');
    await visit.fill('If it came true after all, what would you do?', 'Call Ada');
    await scale(visit, /^How likely does it feel now\?/, 40);
    await visit.unfold('Where it came from');
    await visit.press('No answer, for hours', { role: 'radio' });
    await visit.page.locator('#belief-new').fill('Everyone leaves');
    await visit.press('Put it down');
    const { fields } = only('reframe');
    assert.deepEqual([fields.held_before, fields.held_after, fields.against], [80, 40, 'She laughed at lunch']);
    assert.equal(fields.belief, only('belief').id);
    await visit.press('Everyone leaves', { role: 'link' });
  }],
  ['C4: an old sentence is looked at, and held less', async () => {
    await visit.press('Look for it');
    await visit.fill('Where may you have learned it?', 'When I was nine');
    await visit.fill('A sentence that is fairer, and that you can believe', 'Some stay, and I can bear it when one goes');
    await visit.press('Save');
    await scale(visit, /How true does it feel today/, 60);
    await visit.press('Save');
    const { fields } = only('belief');
    assert.deepEqual([fields.held, fields.origin], [60, 'When I was nine']);
    await visit.sees('Some stay');
    await visit.sees('Stories that grew from it');
  }],
]);
