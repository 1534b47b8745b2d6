import { beforeAll, describe, expect, it } from 'vitest';
import { coach } from '../../../src/practice/coach/coach.js';
import { loadTagger } from '../../../src/practice/coach/reading/tagger.js';
import { noProgress, type Progress } from '../../../src/progress/fold.js';
import { alwaysFits, Walk } from '../walk.js';
import { course, questionNamed } from './course.js';

beforeAll(loadTagger);

const material = (question?: string, progress: Partial<Progress> = {}) => ({
  course,
  progress: { ...noProgress, ...progress },
  draw: () => 0,
  now: 0,
  ...(question !== undefined && { question }),
});
const begin = (question?: string, progress: Partial<Progress> = {}) =>
  new Walk(coach.begin(material(question, progress)));
const medium = questionNamed('q-06').samples.medium.text;
const handIn = (text = medium) => begin('q-06').press('enter').paste(text).press('ctrl-d');

describe('choosing a question', () => {
  it('lists all of them with what they look for', () => {
    const { screen } = begin();
    expect(screen).toContain('How do you handle pressure?');
    expect(screen).toContain('Looks for: A working method');
  });

  it('opens at the draft that was left, and goes on with it', () => {
    const walk = begin(undefined, { drafts: { 'q-05': 'We were late by' } });
    expect(walk.screen).toMatch(/▸ Tell me about a time you missed a deadline\. +draft/);
    expect(walk.press('enter').screen).toContain('We were late by');
  });

  it('opens at the question of a version that was left, too', () => {
    expect(begin(undefined, { drafts: { 'q-06/30s': 'Payments broke' } }).screen).toMatch(/▸ A release you shipped/);
  });

  it('says which level was reached before', () => {
    expect(
      begin(undefined, {
        answersWritten: {
          'q-02': [
            { text: 'a', level: 2 },
            { text: 'b', level: 4 },
          ],
        },
      }).screen,
    ).toContain('level 4');
  });

  it('refuses a question that the deck has not', () => {
    expect(() => coach.begin(material('q-99'))).toThrow(/no question "q-99"; there are q-01 to q-20/);
  });
});

describe('thinking', () => {
  it('gives a minute, and less to those who want less', () => {
    expect(begin('q-06').exercise.status).toBe('think 1:00');
    expect(begin('q-06').wait(20_000).exercise.status).toBe('think 0:40');
    expect(begin('q-06').press('enter').exercise.typing).toBe(true);
  });

  it('ends by itself', () => {
    expect(begin('q-06').wait(60_000).exercise.typing).toBe(true);
  });
});

describe('writing', () => {
  const writing = () => begin('q-06').press('enter');

  it('keeps a draft at every pause of two seconds, once', () => {
    const walk = writing().type('We broke').wait(1000);
    expect(walk.events).toEqual([]);
    expect(walk.wait(1000).events).toEqual([{ type: 'drafted', question: 'q-06', text: 'We broke' }]);
    expect(walk.wait(5000).events).toHaveLength(1);
  });

  it('keeps one for those who never pause, too', () => {
    expect(writing().type('a word and another '.repeat(9)).events.length).toBeGreaterThanOrEqual(2);
  });

  it('is a field with words, undo and paste', () => {
    const walk = writing().type('one two').press('ctrl-w').paste('three\nfour').press('enter').type('five');
    expect(walk.screen).toMatch(/one three\n│ four\n│ five/);
    expect(walk.press('ctrl-u', 'ctrl-u', 'ctrl-u').screen).toMatch(/one /);
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
    const walk = writing().type('short');
    const turn = walk.exercise.press('ctrl-e', walk.now);
    expect(turn.edit?.text).toBe('short');
    const back = turn.edit?.edited('longer now\n', walk.now + 60_000);
    expect(back?.events).toEqual([{ type: 'drafted', question: 'q-06', text: 'longer now' }]);
    expect(new Walk(back?.exercise ?? walk.exercise, 60_000).screen).toContain('longer now');
  });

  it('hands in nothing but an answer', () => {
    const walk = writing().press('ctrl-d');
    expect(walk.screen).toContain('nothing to hand in');
    expect(walk.events).toEqual([]);
  });

  it('shows the clock, the words and the seconds they take', () => {
    const walk = writing().paste('word '.repeat(75)).wait(40_000);
    expect(walk.exercise.status).toMatch(/^0:40 · 75 words$/);
    expect(walk.screen).toContain('30 s of 120 s aloud');
  });
});

describe('feedback', () => {
  it('comes in the order of honesty: evidence, what is missing, one step, the length, and then the level', () => {
    const { screen } = handIn();
    const places = [
      'I found',
      '“',
      'I could not find',
      'who was told what, and when',
      'Next',
      '73 words, 29 s aloud',
      'Level ■',
      'Trust the quotes first',
    ].map((text) => screen.indexOf(text));
    expect(places.every((place) => place >= 0)).toBe(true);
    expect(places).toEqual([...places].sort((a, b) => a - b));
  });

  it('keeps the finished answer with its level', () => {
    expect(handIn().events.at(-1)).toEqual({ type: 'drafted', question: 'q-06', text: medium, level: 3 });
  });

  it('quotes blame and says what it is', () => {
    expect(handIn(`${medium} It was their fault.`).screen).toContain('It sounds like blame: "their fault".');
  });

  it('lets nobody miss the end on a small screen', () => {
    const walk = handIn();
    walk.exercise.view({ columns: 58, rows: 8 }, 0);
    expect(walk.press('enter').exercise.status).toBe('what I found');
  });
});

describe('after the feedback', () => {
  const scoring = () => {
    const walk = handIn();
    walk.exercise.view({ columns: 80, rows: 60 }, 0);
    return walk.press('enter');
  };

  it('asks for the learner’s own score and compares', () => {
    const walk = scoring().press('2', '2', '0', '2', '1', '2', 'enter');
    expect(walk.events.at(-1)).toEqual({
      type: 'sorted',
      practice: 'coach',
      score: 3,
      of: 5,
      details: { question: 'q-06', level: 3, self: 4 },
    });
    expect(walk.screen).toContain('By your scores it is level 4, by mine 3.');
  });

  it('may be left out', () => {
    const walk = scoring().press('s');
    expect(walk.events.at(-1)).toMatchObject({ details: { question: 'q-06', level: 3 } });
    expect(walk.screen).toContain('You left the scoring out');
  });

  it('shows three samples and the learner’s own earlier answers beside this one', () => {
    const walk = new Walk(
      coach.begin(material('q-06', { answersWritten: { 'q-06': [{ text: 'We had an outage.', level: 1 }] } })),
    );
    walk.press('enter').paste(medium).press('ctrl-d');
    walk.exercise.view({ columns: 80, rows: 60 }, 0);
    walk.press('enter', 's');
    const seen = Array.from({ length: 4 }, () => walk.press('right').screen);
    expect(seen[0]).toContain('weak sample');
    expect(seen[2]).toContain('Our 2.8.0 of the parking');
    expect(seen[3]).toContain('We had an outage.');
    expect(seen[3]).toContain('level 1');
  });

  const following = () => scoring().press('s', 'left', 'enter');

  it('asks what an interviewer would ask, what was missing first', () => {
    const { screen } = following();
    expect(screen).toContain('An interviewer would ask next');
    expect(screen.replace(/\s+/g, ' ')).toContain(questionNamed('q-06').probes['c-comms']);
  });

  it('tells the story again in thirty seconds, with a draft of its own', () => {
    const walk = following().press('1').type('Payments broke').wait(2000);
    expect(walk.screen).toContain('of 30 s');
    expect(walk.events.at(-1)).toEqual({ type: 'drafted', question: 'q-06/30s', text: 'Payments broke' });
    expect(walk.paste('word '.repeat(120)).press('ctrl-d').screen).toContain('too long for 30 seconds');
  });

  it('goes on with the same text, another question, or ends', () => {
    expect(following().press('a').screen).toContain('After one of my releases');
    expect(following().press('n').screen).toContain('Which question');
    expect(following().press('enter').exercise.done).toBe(true);
  });
});

describe('line by line', () => {
  it('does all of it, and says nothing that has to be seen', () => {
    const walk = begin();
    expect(walk.said).toContain('6. A release you shipped broke production.');
    walk.read('6');
    expect(walk.said).toContain('It looks for this: Stop the harm first');
    walk.read('');
    for (const sentence of medium.split('. ')) walk.read(sentence);
    expect(walk.events.at(-1)).toMatchObject({ type: 'drafted', question: 'q-06' });
    walk.read('');
    expect(walk.said).toMatch(/I found what came first.*“.*”/);
    expect(walk.said).toContain('I could not find who was told what, and when.');
    expect(walk.said).toMatch(/Level [23] of 5/);
    walk.read('').read('220122');
    expect(walk.said).toContain('strong sample: Our 2.8.0');
    walk.read('');
    expect(walk.said).toContain('An interviewer would ask next:');
    walk.read('');
    expect(walk.exercise.done).toBe(true);
    expect(walk.said).not.toMatch(/[│┌■]/);
  });

  it('says the same while lines come in, so that nothing is repeated', () => {
    const walk = begin('q-06').read('');
    const before = walk.said;
    expect(walk.read('One line.').said).toBe(before);
  });

  it.each([
    ['99', 'a number from 1 to 20', () => begin()],
    ['', 'nothing to hand in', () => begin('q-06').read('')],
    ['21', '6 digits', () => begin('q-06').read('', medium, '', '')],
    ['x', 'Type a, 1, 2, 3 or n', () => begin('q-06').read('', medium, '', '', '', '')],
  ])('asks again for "%s": %s', (line, wanted, walk) => {
    const { exercise, now } = walk();
    expect(exercise.read(line, now)).toEqual({ malformed: expect.stringContaining(wanted) });
  });
});

describe('whatever is pressed', () => {
  it('fits every size', () => {
    const keys = [
      'enter',
      'down',
      'up',
      'left',
      'right',
      ' ',
      'ctrl-d',
      'a',
      '1',
      '2',
      's',
      'n',
      'page-down',
      'end',
      'ctrl-k',
      'é',
    ];
    alwaysFits(
      () => coach.begin(material(undefined, { answersWritten: { 'q-01': [{ text: medium, level: 3 }] } })),
      keys,
      5,
    );
    alwaysFits(() => coach.begin(material('q-06', { drafts: { 'q-06': medium } })), keys, 6);
  });
});
