import { beforeAll, describe, expect, it } from 'vitest';
import { coach } from '../../../../src/practice/interview/coach/coach.js';
import { practice } from '../../../../src/practice/kit/exercise.js';
import { noProgress, type Progress } from '../../../../src/progress/fold.js';
import { loadTagger } from '../../../../src/reading/tagger.js';
import { toKeys } from '../../../keys.js';
import { alwaysFits, type Learner, learner, materialOf, startFails } from '../../learner.js';
import { course, questionNamed } from '../course.js';

beforeAll(loadTagger);

const material = (question?: string, progress: Partial<Progress> = {}) =>
  materialOf(course, { progress: { ...noProgress, ...progress }, ...(question !== undefined && { question }) });
const begin = (question?: string, progress: Partial<Progress> = {}) =>
  learner(practice(coach), material(question, progress), { columns: 76, rows: 40 });
const medium = questionNamed('q-06').samples.medium.text;
/** Something for a date and a project, and nothing on who was told. */
const own =
  'Our 3.1 of the ticket shop went out on Monday at 09:15 and by 09:20 payments failed for 40 customers. I rolled it back at 09:31. The cause was a column that I had renamed the week before.';
const handIn = (text = medium) => begin('q-06').press('enter').paste(text).press('ctrl-d');
const scoring = (text?: string) => handIn(text).press('enter');
const following = () => scoring().press('s');
const keys = (text: string) => toKeys(text);

describe('choosing a question', () => {
  it('lists all of them with what they look for', () => {
    const { screen } = begin();
    expect(screen).toContain('How do you handle pressure?');
    expect(screen).toContain('Looks for: A working method');
  });

  it('opens at the draft that was left, and goes on with it', () => {
    const at = begin(undefined, { drafts: { 'q-05': 'We were late by' } });
    expect(at.screen).toMatch(/▸ Tell me about a time you missed a deadline\. +draft/);
    expect(at.press('enter').screen).toContain('We were late by');
  });

  it('opens at the question of a version that was left, too', () => {
    expect(begin(undefined, { drafts: { 'q-06/30s': 'Payments broke' } }).screen).toMatch(/▸ A release you shipped/);
  });

  it('says which level was reached before', () => {
    const written = [
      { text: 'a', level: 2 },
      { text: 'b', level: 4 },
    ];
    expect(begin(undefined, { answersWritten: { 'q-02': written } }).screen).toContain('level 4');
  });

  it('refuses a question that the deck has not', () => {
    expect(startFails(practice(coach), material('q-99'))).toMatch(/no question "q-99"; there are q-01 to q-20/);
  });

  it('moves by one, by a page and to the ends, and round them by one', () => {
    const status = (...pressed: Parameters<Learner['press']>) => begin().press(...pressed).exercise.status;
    expect(status('down', 'j', 'up')).toBe('question 2/20');
    expect(status('up')).toBe('drill 7/7');
    expect(status('page-up')).toBe('question 1/20');
    expect(status('page-down', 'page-up', 'page-down')).toBe('question 9/20');
    expect(status('end')).toBe('drill 7/7');
    expect(status('end', 'page-down', 'up', 'home')).toBe('question 1/20');
  });
});

describe('thinking', () => {
  it('gives a minute, and less to those who want less', () => {
    expect(begin('q-06').exercise.status).toBe('think 1:00');
    expect(begin('q-06').wait(20_000).exercise.status).toBe('think 0:40');
    expect(begin('q-06').press('enter').exercise.typing).toBe(true);
  });

  it('ends by itself', () => {
    expect(begin('q-06').wait(59_000).exercise.typing).toBe(false);
    expect(begin('q-06').wait(60_000).exercise.typing).toBe(true);
  });

  it('has a word for those who have no story from work', () => {
    expect(begin('q-06').screen).toContain('No such story from work yet?');
    expect(begin('q-06').said).toContain('No such story from work yet?');
  });
});

describe('writing', () => {
  const writing = () => begin('q-06').press('enter');

  it('keeps a draft at every pause of two seconds, once', () => {
    const at = writing().type('We broke').wait(1000);
    expect(at.events).toEqual([]);
    expect(at.wait(1000).events).toEqual([{ type: 'drafted', question: 'q-06', text: 'We broke' }]);
    expect(at.wait(5000).events).toHaveLength(1);
  });

  it('keeps one for those who never pause, too', () => {
    expect(writing().type('a word and another '.repeat(9)).events.length).toBeGreaterThanOrEqual(2);
  });

  it('keeps one when it is left, whatever the clock says, and only once', () => {
    const at = writing().type('We broke').flush();
    expect(at.events).toEqual([{ type: 'drafted', question: 'q-06', text: 'We broke' }]);
    expect(at.flush().events).toHaveLength(1);
    expect(writing().flush().events).toEqual([]);
  });

  it('is a field with words, undo and paste', () => {
    const at = writing().type('one two').press('ctrl-w').paste('three\nfour').press('enter').type('five');
    expect(at.screen).toMatch(/one three +│\n│ four +│\n│ five/);
    expect(at.press('ctrl-u', 'ctrl-u', 'ctrl-u').screen).toMatch(/one /);
  });

  it('finds the row above in the room that the learner sees', () => {
    const at = writing();
    at.size = { columns: 20, rows: 20 };
    at.type('aaaa bbbb cccc dddd').press('up').type('X');
    expect(at.screen.replace(/\s*│\n│ /g, ' ')).toMatch(
      /aaaa bXbbb cccc dddd|aaaaX bbbb cccc dddd|aaaa bbbXb cccc dddd/,
    );
  });

  it('takes letters for letters, whatever they mean elsewhere', () => {
    expect(writing().type('q?jk s').screen).toContain('q?jk s');
  });

  it('brings the draft back, and says so', () => {
    const { screen, exercise } = begin('q-06', { drafts: { 'q-06': 'We broke it on' } });
    expect(exercise.typing).toBe(true);
    expect(screen).toContain('Your draft is back: 4 words.');
    expect(screen).toContain('We broke it on');
  });

  it('goes to the learner’s own editor and back', () => {
    const at = writing().type('short').press('ctrl-e');
    expect(at.wantsEdited).toBe('short');
    expect(at.events).toEqual([{ type: 'drafted', question: 'q-06', text: 'short' }]);
    at.edited('longer now\n');
    expect(at.events.at(-1)).toEqual({ type: 'drafted', question: 'q-06', text: 'longer now' });
    expect(at.screen).toContain('longer now');
  });

  it('hands in nothing but an answer', () => {
    const at = writing().press('ctrl-d');
    expect(at.screen).toContain('nothing to hand in');
    expect(at.events).toEqual([]);
  });

  it('shows the clock, the words and the seconds they take', () => {
    const at = writing().paste('word '.repeat(75)).wait(40_000);
    expect(at.exercise.status).toMatch(/^0:40 · 75 words$/);
    expect(at.screen).toContain('30 s of 120 s aloud');
  });

  it('gives whoever goes blank a sentence to go on with, another each time', () => {
    const at = writing().press('ctrl-g');
    expect(at.screen).toContain('Go on with: Let me think for a second.');
    expect(at.press('ctrl-g').screen).toContain('Go on with: It was at …');
    expect(at.events).toEqual([]);
    expect(begin('q-06').read('', '?').said).toBe('Go on with: Let me think for a second. The short version is: …');
  });
});

describe('evidence', () => {
  it('comes in the order of honesty: own words, questions, one step, the length, and no level', () => {
    const { screen } = handIn(own);
    const places = [
      'In your own words',
      '“',
      'I found no words for this, so I ask',
      'who was told what, and when',
      'Next',
      '38 words, 15 s aloud',
      'the score is yours',
    ].map((text) => screen.indexOf(text));
    expect(places.every((place) => place >= 0)).toBe(true);
    expect(places).toEqual([...places].sort((a, b) => a - b));
    expect(screen).not.toMatch(/level/i);
  });

  it('quotes the learner’s words as they wrote them, each with how sure it is', () => {
    const quotes = [
      ...handIn(own)
        .screen.replace(/\s*\n\s+/g, ' ')
        .matchAll(/“([^”]+)” \((very sure|fairly sure|likely)\)/g),
    ];
    expect(quotes.length).toBeGreaterThan(0);
    for (const [, quote = ''] of quotes) expect(own).toContain(quote);
  });

  it('keeps the text as a draft until it is scored', () => {
    expect(handIn().events).toEqual([{ type: 'drafted', question: 'q-06', text: medium }]);
  });

  it('quotes blame and says what it is', () => {
    const { screen } = handIn(`${medium} It was all their fault, they never test anything.`);
    expect(screen).toContain('A listener may stumble here');
    expect(screen.replace(/\s+/g, ' ')).toContain('their fault');
  });

  it('lets nobody miss the end on a small screen', () => {
    const at = handIn();
    at.size = { columns: 58, rows: 8 };
    expect(at.press('enter').exercise.status).toBe('what I found');
    expect(at.press('end', 'enter').exercise.status).toMatch(/^score it yourself/);
  });
});

describe('the learner’s own score', () => {
  it('is kept with the answer, and as what the practice came to', () => {
    const at = scoring().press(...keys('220212'), 'enter');
    expect(at.events.slice(-2)).toEqual([
      { type: 'drafted', question: 'q-06', text: medium, level: 4 },
      { type: 'sorted', practice: 'coach', score: 4, of: 5, details: { question: 'q-06', self: 4 } },
    ]);
    expect(at.screen).toContain('By your own scores: 4.5 of 6 points, level 4 of 5.');
  });

  it('says what is missing when enter comes too early, and goes there', () => {
    const at = scoring().press('2', '2', 'enter');
    expect(at.screen).toContain('Not scored yet: 3, and 4, 5, 6.');
    expect(at.screen).toMatch(/▸ – –\s+who was told what/);
    expect(at.events).toHaveLength(1);
  });

  it('may be left out, and the answer stays a draft', () => {
    const at = scoring().press('s');
    expect(at.events).toHaveLength(1);
    expect(at.screen).toContain('You left the scoring out. The answer is kept as a draft');
    expect(at.press('n').screen).toMatch(/A release you shipped.*draft/);
  });

  it('is given beside a weak, a medium and a strong answer with their key, and the learner’s own earlier ones', () => {
    const at = begin('q-06', { answersWritten: { 'q-06': [{ text: 'We had an outage.', level: 1 }] } });
    at.press('enter').paste(medium).press('ctrl-d', 'enter');
    expect(at.screen).toContain('After one of my releases');
    const seen = Array.from({ length: 4 }, () => at.press('tab').screen);
    expect(seen[0]).toContain('The deciding words are');
    expect(seen[1]).toContain('The key for what came first');
    expect(seen[2]).toContain('Our 2.8.0 of the parking');
    expect(seen[2]).toMatch(/– – +✓ +what came first/);
    expect(seen[3]).toContain('We had an outage.');
    expect(seen[3]).toContain('level 1');
    expect(at.press('shift-tab').screen).toContain('Our 2.8.0 of the parking');
  });

  it('stands in a row with those before it, whoever gave them', () => {
    const before = [
      { text: 'a', level: 2 },
      { text: 'b', level: 3 },
    ];
    const at = begin('q-06', { answersWritten: { 'q-06': before } })
      .press('enter')
      .paste(medium)
      .press('ctrl-d', 'enter');
    at.press(...keys('222222'), 'enter');
    expect(at.screen.replace(/\s+/g, ' ')).toContain('Your levels so far: 2, 3, 5.');
    expect(at.said).toContain('Your levels so far: 2, 3, 5.');
  });
});

describe('after the score', () => {
  it('asks what an interviewer would ask, what was missing first', () => {
    const { screen } = following();
    expect(screen).toContain('An interviewer would ask next');
    expect(screen.replace(/\s+/g, ' ')).toContain(questionNamed('q-06').probes['c-comms']);
  });

  it('tells the story again in thirty seconds, with a draft of its own', () => {
    const at = following().press('1').type('Payments broke').wait(2000);
    expect(at.screen).toContain('of 30 s');
    expect(at.events.at(-1)).toEqual({ type: 'drafted', question: 'q-06/30s', text: 'Payments broke' });
    expect(at.paste('word '.repeat(120)).press('ctrl-d').screen).toContain('too long for 30 seconds');
  });

  it('goes on with the same text, another question, or ends', () => {
    expect(following().press('a').screen).toContain('After one of my releases');
    expect(following().press('n').screen).toContain('Which question');
    expect(following().press('enter').exercise.done).toBe(true);
  });
});

describe('saying it aloud', () => {
  const speaking = () => begin('q-06').press('a').wait(3000);

  it('counts down, and then leaves the screen empty', () => {
    const at = begin('q-06').press('a');
    expect(at.screen).toContain('3');
    expect(at.wait(2000).screen).toContain('1');
    expect(at.wait(1000).screen.trim()).toBe('');
    expect(at.exercise.every).toBeNull();
  });

  it('then says how long it took, and asks for the learner’s score', () => {
    const at = speaking();
    at.take({ type: 'key', key: 'enter' }, 80_000);
    expect(at.screen).toContain('You spoke for 1 min 20 s.');
    at.press(...keys('222220'), 'enter');
    expect(at.events).toEqual([
      { type: 'drafted', question: 'q-06/aloud', text: 'You spoke for 1 min 20 s.', level: 4 },
      { type: 'sorted', practice: 'coach', score: 4, of: 5, details: { question: 'q-06', self: 4 } },
    ]);
    expect(at.screen).toContain('level 4 of 5');
    expect(at.press('a').exercise.status).toBe('think 1:00');
  });

  it('helps who goes blank', () => {
    expect(speaking().press('b').screen.trim()).toBe('Let me think for a second. The short version is: …');
  });

  it('can be begun before the countdown ends, and timed line by line', () => {
    const at = begin('q-06').press('a', 'enter');
    at.take({ type: 'key', key: 'enter' }, 10_000);
    expect(at.screen).toContain('You spoke for 10 s.');
    const lines = begin('q-06').read('a');
    expect(lines.said).toContain('Say it aloud now');
    lines.take({ type: 'line', text: '' }, 61_000);
    expect(lines.said).toContain('You spoke for 1 min 1 s.');
  });
});

describe('a drill', () => {
  const drill = () => begin().press('end', 'up', 'up', 'up', 'up', 'up', 'up', 'enter');

  it('asks for one line after the other', () => {
    const at = drill();
    expect(at.screen).toContain('Line 1 of 5: Name three things that were due in the same week.');
    expect(at.type('A migration, an audit, a release.').press('enter').screen).toContain(
      'Line 2 of 5: Say which went first',
    );
    at.paste('Two.\nThree.\nFour.\nFive.\n');
    expect(at.screen).toContain('All 5 lines are there');
  });

  it('is read and scored on its part of the answer only, with a draft of its own', () => {
    const at = drill().paste('I had three releases.\nI ranked them by risk.').press('ctrl-d');
    expect(at.events).toEqual([
      { type: 'drafted', question: 'q-01/priorities-and-help', text: 'I had three releases.\nI ranked them by risk.' },
    ]);
    at.press('enter');
    expect(at.exercise.status).toBe('score it yourself 0/2');
    expect(at.said).toContain('The key for who was asked for help');
    expect(at.said).not.toContain('The key for how it ended');
    at.press('1', '1', 'enter');
    expect(at.events.at(-2)).toMatchObject({ question: 'q-01/priorities-and-help', level: 3 });
  });

  it('can be done line by line', () => {
    const at = begin().read('21');
    expect(at.said).toContain('Line 1 of 5');
    expect(at.read('I had three releases.').said).toBe(
      'Line 2 of 5: Say which went first, and what would have been lost if it had waited.',
    );
    expect(at.events).toHaveLength(1);
  });

  it('is offered after the answer that it is a part of', () => {
    const at = begin('q-01').press('enter').paste(medium).press('ctrl-d', 'enter', 's');
    expect(at.screen).toContain('5  drill: a specific example');
    expect(at.press('6').screen).toContain('Line 1 of 5: Name one thing that you do after work');
  });
});

describe('line by line', () => {
  it('does all of it, and says nothing that has to be seen', () => {
    const at = begin();
    expect(at.said).toContain('6. A release you shipped broke production.');
    at.read('6');
    expect(at.said).toContain('It looks for this: Stop the harm first');
    at.read('');
    for (const sentence of own.split('. ')) at.read(sentence);
    expect(at.events.at(-1)).toMatchObject({ type: 'drafted', question: 'q-06' });
    at.read('');
    expect(at.said).toMatch(/In your own words:\n.*“.*”/);
    expect(at.said).toMatch(/I found no words for this, so I ask:\n.*\?/);
    expect(at.said).toContain('38 words, 15 s aloud');
    at.read('');
    expect(at.said).toContain('strong sample:\nOur 2.8.0');
    at.read('220122');
    expect(at.said).toContain('By your own scores: 4.5 of 6 points');
    expect(at.said).toContain('An interviewer would ask next:');
    at.read('');
    expect(at.exercise.done).toBe(true);
    expect(at.said).not.toMatch(/[│┌■]/);
  });

  it('says the same while lines come in, so that nothing is repeated', () => {
    const at = begin('q-06').read('');
    const before = at.said;
    expect(at.read('One line.').said).toBe(before);
  });

  it.each([
    ['99', 'a number from 1 to 27', () => begin()],
    ['', 'nothing to hand in', () => begin('q-06').read('')],
    ['21', '6 digits', () => begin('q-06').read('', medium, '', '')],
    ['x', 'Type a, 1, 2, 3 or n', () => begin('q-06').read('', medium, '', '', '')],
  ])('asks again for "%s": %s', (text, wanted, at) => {
    expect(at().take({ type: 'line', text }).malformed).toContain(wanted);
  });
});

describe('whatever is pressed', () => {
  const pressed = toKeys(['ctrl-d', 'ctrl-g', 'a', '1', '2', 's', 'n', 'end', 'shift-tab']);

  it('fits every size', () => {
    const written = { answersWritten: { 'q-01': [{ text: medium, level: 3 }] } };
    alwaysFits(() => practice(coach).start(material(undefined, written)), { keys: pressed });
    alwaysFits(() => practice(coach).start(material('q-06', { drafts: { 'q-06': medium } })), { keys: pressed });
  });
});
