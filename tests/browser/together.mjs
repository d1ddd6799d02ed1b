// together.mjs - A4, D7, D8, E2 to E5, E7 to E9 and F9, as one person alone would go through them: first with the gate
// closed, when nothing of it is there; then, after six times "no", each in turn.
//
// usage: node together.mjs PROGRAM

import { story } from './story.mjs';

const COUPLE_PATHS = ['/missing', '/support', '/topics', '/conflicts', '/repair/new', '/appreciation', '/ahead', '/visions',
  '/between-us'];
const WORDS_OF_THE_GATE = /Missing or dread|Between us|When we clash|Hard topics|Where we want to go/;

/** Asking for any of it is answered with the very bytes of an address that never was. */
async function isAbsent(visit, server, assert) {
  server.token ??= await visit.token();
  const nothing = await server.ask('GET', '/nothing/like/this');
  assert.equal(nothing.status, 404);
  for (const path of COUPLE_PATHS) {
    const { status, body } = await server.ask('GET', path);
    assert.equal(status, 404, path);
    assert.equal(body.toString(), nothing.body.toString(), path);
  }
}

await story('together', {}, ({ visit, program, server, records, only, assert }) => [
  ['behind the closed gate there is nothing, and no trace of it', async () => {
    await isAbsent(visit, server, assert);
    for (const path of ['/more', '/growth', '/today', '/write']) {
      await visit.go(path);
      assert.doesNotMatch(await visit.page.locator('main').innerText(), WORDS_OF_THE_GATE, path);
      assert.deepEqual((await visit.leadsTo()).filter((to) => COUPLE_PATHS.includes(to.split('?')[0])), [], path);
    }
    for (const command of ['today', 'week']) assert.doesNotMatch(program.run(command), WORDS_OF_THE_GATE);
  }],
  ['D7: a circle begins with a name, several at once, and one more about them', async () => {
    await visit.go('/circle');
    await visit.sees('Begin with one name');
    await visit.fill('What you call them', 'Ada, Grandmother Ruth');
    await visit.press('Add');
    assert.deepEqual(records('person').map((person) => person.fields.name).sort(), ['Ada', 'Grandmother Ruth']);
    await visit.go('/circle');
    await visit.unfold('The same as a table');
    await visit.press('Ada', { role: 'link' });
    await visit.press('Change');
    await visit.fill('Who they are to you', 'my oldest friend');
    await visit.rate('How near do they feel', 9);
    await visit.choose('What do you find with them', 'Listening', 'Another way to see it');
    await visit.rate('How does their company leave you', 4);
    await visit.save();
    const ada = records('person').find((person) => person.fields.name === 'Ada');
    assert.deepEqual(ada.fields, { name: 'Ada', relation: 'my oldest friend', closeness: 9,
      gives: ['listen', 'perspective'], does_me_good: 4 });
  }],
  ['D7: the circle is drawn, said, and the same as a table', async () => {
    await visit.go('/circle');
    const picture = visit.page.locator('figure.circle svg');
    assert.equal(await picture.getAttribute('role'), 'img');
    assert.match(await picture.locator('desc').textContent(), /Nearest stands Ada/);
    await visit.unfold('The same as a table');
    await visit.sees('very close');
    await visit.sees('Whose company does me good');
    await visit.sees('Small ways to widen it');
  }],
  ['D7: a time of support, and how it is spread once enough is known', async () => {
    await visit.sees('shows once ten times are written down');
    for (let i = 0; i < 11; i++) {
      await visit.go('/circle/support');
      await visit.fill('With whom?', i ? 'Ada' : 'Mo');
      await visit.choose('Did you give it or receive it?', 'Received');
      await visit.choose('What was it?', 'Listening');
      await visit.save();
    }
    assert.equal(records('support').length, 11);
    await visit.go('/circle');
    await visit.page.locator('figcaption', { hasText: 'Support reached you 11 times, and 10 of them came from Ada.' }).waitFor();
    await visit.sees('Support was spread as if');
    await visit.press('Mo', { role: 'button' });
    assert.ok(records('person').some((person) => person.fields.name === 'Mo'));
  }],
  ['D8: a win in words, shared with a name', async () => {
    await visit.go('/wins');
    await visit.fill('What went well?', 'I called the doctor.');
    await visit.press('Keep it');
    await visit.fill('A name', 'Ada');
    await visit.press('Keep the name with it');
    const win = only('win');
    assert.equal(win.fields.what, 'I called the doctor.');
    assert.equal(win.fields.with, records('person').find((person) => person.fields.name === 'Ada').id);
  }],
  ['D8: what was handled can be read on a bad night', async () => {
    await visit.go('/wins');
    await visit.press('I handled that');
    await visit.fill('What did you think you could not bear?', 'A weekend alone.');
    await visit.fill('What did you do, and how did you come through?', 'I cooked, and I slept.');
    await visit.save();
    const handled = records('win').find((win) => win.fields.handled === 1);
    assert.equal(handled.fields.feared, 'A weekend alone.');
    await visit.go('/wins/carried');
    await visit.sees('I cooked, and I slept.');
    await visit.lacks('I called the doctor.');
  }],
  ['the gate opens on six times "no"', async () => {
    await visit.go('/safety-check');
    const groups = visit.page.getByRole('group');
    for (let i = 0; i < await groups.count(); i++) {
      await groups.nth(i).getByRole('radio', { name: 'No', exact: true }).check({ force: true });
    }
    await visit.press('Done');
    await visit.go('/more');
    await visit.press(/^With others/, { role: 'link' });
    await visit.sees('When we clash');
  }],
  ['A4: missing, looked at honestly, leads to steps on both sides', async () => {
    await visit.go('/missing');
    await visit.press('Five questions');
    await visit.choose('How long are you mostly apart', 'An hour or an evening');
    await visit.choose('What is being apart mostly like?', /^It is close to dread/);
    await visit.choose('Do sleep, meals', 'Mostly as ever');
    await visit.save();
    await visit.sees('Dread is an old alarm');
    await visit.sees('Settle the body first');
    await visit.sees('Someone who is there too');
    await visit.sees('A plan for the next time apart');
    const look = only('answers');
    assert.equal(look.fields.form, 'missing');
    assert.deepEqual(look.fields.answers, { length: 1, apart: 3, 'going-on': 1 });
    await visit.press('Earlier looks');
    await visit.sees('It is close to dread');
  }],
  ['E3: what I need becomes words; then wanted stands against got', async () => {
    await visit.go('/support');
    await visit.press('What would help me now');
    await visit.fill('What do you need, in a few words?', 'a quiet hour');
    await visit.choose('Which kind of support would help?', 'Listening');
    await visit.fill('Whom would you ask?', 'Ada');
    await visit.save();
    await visit.sees('What I need is this: a quiet hour. Could you listen to me for a while?');
    await visit.choose('What was it in fact?', 'Help to fix it');
    await visit.rate('How well did it fit?', 3);
    await visit.press('Keep it');
    await visit.sees('another kind than you wanted');
    const asked = records('support').find((support) => support.fields.need);
    assert.deepEqual([asked.fields.direction, asked.fields.wanted, asked.fields.got, asked.fields.fit],
      ['received', 'listen', 'fix', 3]);
    await visit.go('/support');
    await visit.sees('you received it');
  }],
  ['E4: a hard topic: readiness, the asking, and later as an answer', async () => {
    await visit.go('/topics');
    await visit.press('Name one');
    await visit.fill('What would you like to talk about?', 'our money');
    await visit.rate('How ready are you yourself?', 8);
    await visit.choose('Are both of you rested', 'Yes');
    await visit.save();
    await visit.sees('Is now a good time for it, or would another day be better?');
    await visit.fill('If you named a day', '2026-11-24');
    await visit.press('Later');
    await visit.sees('Later is an answer');
    const { fields } = only('topic');
    assert.deepEqual(fields, { what: 'our money', state: 'later', ready: 8, rested: 1, on: '2026-11-24' });
    assert.match(program.run('today', '--now', '2026-11-24T21:00:00+01:00'), /our money/);
  }],
  ['E5: a clash from both sides, a pause with a time to return', async () => {
    await visit.go('/conflicts');
    await visit.press('Look at one');
    await visit.fill('What happened, as a camera would have seen it?', 'He came home late.');
    await visit.rate('How hot is it now?', 8);
    await visit.fill('What did you feel?', 'worried');
    await visit.fill('What did you need?', 'to know');
    await visit.fill(/^My guess at their side/, 'tired');
    await visit.save();
    await visit.sees('It is still hot');
    await visit.press('In an hour');
    await visit.sees('I will be back: 22:3');
    // The program's clock goes on while the test runs.
    const late = Date.parse(only('conflict').fields.pause_until) - Date.parse('2026-11-21T22:30:00+01:00');
    assert.ok(late >= 0 && late < 300000, `paused until ${only('conflict').fields.pause_until}`);
    assert.doesNotMatch(program.run('today', '--now', '2026-11-21T22:29:00+01:00'), /He came home late/);
    assert.match(program.run('today', '--now', '2026-11-21T22:36:00+01:00'), /He came home late/);
    await visit.press('We came back to it');
    await visit.sees('My guess is that for you it was like this: tired.');
    assert.equal(only('conflict').fields.returned, 1);
  }],
  ['E5: an apology says kindly what is not there yet, and is whole with three parts', async () => {
    await visit.press(/^An apology for my own part/);
    await visit.fill(/^What happened\?/, 'I shouted at you.');
    await visit.save();
    await visit.sees('What it did to the other is not there yet');
    await visit.sees('Not finished, and kept');
    await visit.press('Go on with it');
    await visit.fill(/^What did it do to them/, 'You went quiet all evening.');
    await visit.fill(/^What will you change\?/, 'I go out of the room before I shout.');
    await visit.fill(/^On which day will you ask/, '2026-11-28');
    await visit.save();
    await visit.sees('All three parts are there');
    await visit.press('I said it');
    const { fields } = only('repair');
    assert.equal(fields.about ?? only('repair').about, only('conflict').id);
    assert.deepEqual([fields.happened, fields.follow_up_on, fields.said], ['I shouted at you.', '2026-11-28', 1]);
    assert.match(program.run('today', '--now', '2026-11-28T21:00:00+01:00'), /Is it better now\?/);
  }],
  ['E5: after trust was hurt, reassurance that both agreed on is repair', async () => {
    await visit.unfold('After trust was broken');
    await visit.sees('it is repair. It is nothing to be ashamed of');
  }],
  ['E2: thanks that name one thing, said; words are taken along as text', async () => {
    await visit.go('/appreciation');
    await visit.press('Thank someone');
    await visit.fill('Whom would you like to thank?', 'Ada');
    await visit.fill(/^What did they do, and what did it do for you/, 'You waited up for me on Friday.');
    await visit.save();
    await visit.press('Copy as text');
    await visit.sees('Copied. Take it with you.');
    // What was copied is met again where it is pasted.
    await visit.go('/write/note');
    await visit.page.getByLabel('What is on your mind?').press('Control+V');
    assert.equal(await visit.page.getByLabel('What is on your mind?').inputValue(),
      'I would like to thank you.\n\nYou waited up for me on Friday.');
    await visit.page.goBack();
    await visit.settled();
    await visit.press('I said it');
    assert.deepEqual([only('appreciation').fields.direction, only('appreciation').fields.said], ['given', 1]);
  }],
  ['E7: what is coming, told early and looked at again', async () => {
    await visit.go('/ahead');
    await visit.press('Something is coming');
    await visit.fill('What is coming?', 'the exam');
    await visit.fill('On which day?', '2026-11-24');
    await visit.rate('How well do you think you can handle it?', 4);
    await visit.save();
    await visit.sees('I want to tell you early about something that is coming: the exam.');
    assert.doesNotMatch(program.run('today', '--now', '2026-11-24T21:00:00+01:00'), /the exam/);
    assert.match(program.run('today', '--now', '2026-11-25T21:00:00+01:00'), /the exam/);
    assert.equal(only('stressor').fields.can_handle, 4);
  }],
  ['E8: a hope by its part of life, one of my own', async () => {
    await visit.go('/visions');
    await visit.press('Home', { role: 'link' });
    await visit.fill(/^What do you hope for there/, 'A room for my violin.');
    await visit.choose('Is it your own', 'Yes');
    await visit.save();
    await visit.sees('What is it that you love, just for yourself?');
    assert.deepEqual(only('vision').fields, { area: 'Home', hope: 'A room for my violin.', mine: 1 });
  }],
  ['F9: between us, in words and without a number; fear leads to help', async () => {
    await visit.go('/between-us');
    await visit.press('Look at the four');
    await visit.choose('Could I show what I truly felt?', 'Often');
    await visit.choose('Could each of us have time apart', 'I was afraid to');
    await visit.save();
    await visit.sees('Where there was fear');
    await visit.sees('People who know about this');
    await visit.lacks('A sentence to begin with');
    const look = records('answers').find((answers) => answers.fields.form === 'between-us');
    assert.deepEqual(look.fields.answers, { honest: 1, space: 4 });
  }],
  ['E9: the gate closes again, and all of it is gone without a trace', async () => {
    await visit.go('/safety-check');
    const groups = visit.page.getByRole('group');
    for (let i = 0; i < await groups.count(); i++) {
      await groups.nth(i).getByRole('radio', { name: i ? 'No' : 'Yes', exact: true }).check({ force: true });
    }
    await visit.press('Done');
    await isAbsent(visit, server, assert);
    await visit.go('/more');
    assert.doesNotMatch(await visit.page.locator('main').innerText(), WORDS_OF_THE_GATE);
    assert.doesNotMatch(program.run('today', '--now', '2026-11-28T21:00:00+01:00'), /our money|the exam|Is it better now/);
    assert.doesNotMatch(program.run('week', '--now', '2026-11-22T21:00:00+01:00'), /our money|came home late|waited up/);
  }],
]);
