// trust.mjs - trusting oneself: decisions and what they show, boundaries, "I" statements, as a person would go through them.
//
// usage: node trust.mjs PROGRAM

import { story } from './story.mjs';

const NOW = '2026-11-21T21:30:00+01:00';

await story('trust', { gate: true, now: NOW }, ({ visit, program, records, only, assert }) => [
  ['D1: from "I must decide" in Now, one line and one press', async () => {
    await visit.go('/now/decide');
    await visit.press(/^Put the decision down/, { role: 'link' });
    await visit.fill('What is to be decided? Begin with something small.', 'Which lamp for the hall');
    await visit.press('Put it down');
    await visit.sees('Saved');
    assert.equal(only('decision').fields.about_what, 'Which lamp for the hall');
    assert.equal(only('decision').fields.way, 'own');
  }],
  ['D1: the choice, how sure, what drove it, whom it was asked of, and a day to look again', async () => {
    await visit.fill('What do you choose?', 'The green one');
    await visit.rate('How sure are you', 70);
    await visit.unfold('What spoke in it');
    await visit.choose('How did you come to it', 'Asked, to know more');
    await visit.page.locator('#asked-new').fill('Mara');
    await visit.choose('What weighed most', 'A value');
    await visit.page.locator('#values-new').fill('Warm light');
    await visit.choose('When do you want to see', 'In a week');
    await visit.press('This is my choice');
    const { fields } = only('decision');
    assert.equal(fields.choice, 'The green one');
    assert.equal(fields.confidence, 70);
    assert.equal(fields.way, 'asked-for-information');
    assert.equal(fields.driven_by, 'value');
    assert.deepEqual(fields.asked, [only('person').id]);
    assert.deepEqual(fields.values, [only('value').id]);
    assert.match(fields.review_on, /^\d{4}-\d\d-\d\d$/);
    await visit.press('I went back to it again');
    assert.equal(only('decision').fields.rechecked, 1);
  }],
  ['D1: what touches others leads to talking', async () => {
    await visit.go('/decisions/new');
    await visit.fill('What is to be decided?', 'Where we live next year');
    await visit.choose('Whom does it touch?', 'Only me', 'My partner');
    await visit.press('Put it down');
    await visit.sees('This touches others too');
    await visit.press('Find the words', { role: 'link' });
    assert.match(await visit.heading(), /Find the words/);
  }],
  ['D1: the outcome is put beside it, and the decision stays as it was', async () => {
    await visit.go('/decisions');
    await visit.press(/^Which lamp for the hall/, { role: 'link' });
    await visit.unfold('I see already how it turned out');
    await visit.choose('Did it turn out well enough', 'Yes');
    await visit.rate('How content are you', 8);
    await visit.fill('What do you take from it?', 'I knew it before I asked');
    await visit.press('Put the outcome beside it');
    await visit.sees('As it was then');
    await visit.sees('I knew it before I asked');
    const outcome = only('outcome');
    const lamp = records('decision').find((decision) => decision.fields.about_what === 'Which lamp for the hall');
    assert.equal(outcome.fields.good, 1);
    assert.equal(outcome.fields.contentment, 8);
    assert.equal(outcome.about ?? outcome.fields.about, lamp.id);
    assert.throws(() => program.run('amend', lamp.id, 'confidence=10', '--now', NOW), /stays as it was/);
    assert.equal(records('decision').find((decision) => decision.id === lamp.id).fields.confidence, 70);
  }],
  ['D2: too few are not yet known; with more of them there is something to see', async () => {
    await visit.go('/deciding');
    await visit.sees('Not yet known');
    for (let i = 0; i < 14; i++) {
      const way = i % 2 ? 'own' : 'asked-to-feel-sure';
      const id = program.add('decision', { about_what: `small thing ${i}`, way, choice: 'yes', confidence: i % 3 ? 60 : 80 }, '--now', NOW);
      program.add('outcome', { about: id, good: i % 5 ? 1 : 0 }, '--now', NOW);
    }
    await visit.go('/deciding');
    await visit.sees('I expected to be content');
    await visit.sees('turned out well more often is not yet known');
    await visit.unfold('The same as a table');
    assert.equal(await visit.page.getByRole('row', { name: /Decided alone/ }).count(), 1);
    const shown = JSON.parse(program.run('insight', 'trust', '--json', '--now', NOW));
    assert.equal(shown.n, 15);
    assert.equal(shown.numbers.over_confidence.n, 15);
  }],
  ['D3: from a need to words: ready ones, the check, kept', async () => {
    await visit.go('/boundaries');
    await visit.press('A first small boundary', { role: 'link' });
    await visit.choose('What is it for', 'rest');
    await visit.fill(/^The limit/, 'No advice that I did not ask for');
    await visit.choose('What does it concern', 'Unasked opinions');
    await visit.press('Show me ready words for this');
    await visit.fill('How do you want to say it?', 'You must keep your advice to yourself.');
    await visit.press('Check how it may be heard');
    await visit.sees('A demand');
    await visit.fill('How do you want to say it?', '');
    await visit.unfold('Ways to say it');
    await visit.press(/I'm practising making up my own mind/, { role: 'button' });
    await visit.press('Check how it may be heard');
    await visit.sees('Nothing here points a finger');
    await visit.choose('When do you want to look', 'In a month');
    await visit.press('Keep it');
    await visit.sees('Saved');
    const { fields } = only('boundary');
    assert.equal(fields.protects, 'rest');
    assert.equal(fields.area, 'opinions');
    assert.equal(fields.state, 'drafted');
    assert.match(fields.words, /practising making up my own mind/);
    assert.ok(fields.review_on);
  }],
  ['D3: rehearsed aloud, said, crossed, put differently, no longer needed', async () => {
    await visit.press('Say it aloud once, alone', { role: 'link' });
    await visit.rate('How do you feel at the thought', 7);
    await visit.rate('And now', 4);
    await visit.press('I said it aloud');
    assert.equal(only('practice').fields.before, 7);
    await visit.press('I said it');
    assert.equal(only('boundary').fields.state, 'said');
    await visit.unfold('It came up');
    await visit.choose('Did it hold', 'It was crossed');
    await visit.choose('If it bent', 'Someone else');
    await visit.fill('What did you do then?', 'I said thank you and left the subject there');
    await visit.press('Write it down');
    assert.equal(only('boundary-event').fields.what, 'crossed');
    await visit.press('Put it differently', { role: 'link' });
    await visit.fill(/^The limit/, 'No advice on small things');
    await visit.press('Keep it');
    assert.equal(only('boundary').fields.state, 'revised');
    await visit.press('We agreed on it');
    await visit.press('No longer needed');
    assert.equal(only('boundary').fields.state, 'retired');
  }],
  ['D4: the check explains, a feeling is put in place by a press, and nothing is held up', async () => {
    await visit.go('/i-statements');
    await visit.press('Find the words for something', { role: 'link' });
    await visit.fill('When ...', 'you always look at your phone');
    await visit.fill('I feel ...', 'ignored');
    await visit.press('Check how it may be heard');
    await visit.sees('Always and never');
    await visit.sees('A feeling that accuses');
    await visit.press('lonely', { role: 'button' });
    assert.equal(await visit.page.locator('#feel').inputValue(), 'lonely');
    await visit.fill('I need ...', 'closeness');
    await visit.fill('I ask ...', 'Would you sit with me tonight?');
    await visit.press('Keep it');
    await visit.sees('When you always look at your phone, I feel lonely.');
    assert.deepEqual(only('i-statement').fields, {
      when: 'you always look at your phone', feel: 'lonely', need: 'closeness', ask: 'Would you sit with me tonight?',
    });
  }],
  ['D4: copied as text, and said', async () => {
    await visit.press('Copy the words', { role: 'button' });
    await visit.sees('Copied');
    await visit.press('I said it');
    assert.equal(only('i-statement').fields.said, 1);
  }],
  ['Enter in a field checks, and puts no feeling in place', async () => {
    await visit.go('/i-statements/new');
    await visit.page.locator('#when').fill('you came at nine');
    await visit.page.locator('#when').press('Enter');
    await visit.settled();
    assert.equal(await visit.page.locator('#feel').inputValue(), '');
    assert.equal(records('i-statement').length, 1);
  }],
]);
