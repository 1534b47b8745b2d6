import { describe, expect, it } from 'vitest';
import { ask } from '../../src/questions/registry.js';
import {
  confide,
  giveUp,
  handIn,
  judge,
  press,
  showHint,
  skip,
  turnCard,
  typeAnswer,
} from '../../src/store/answering.js';
import {
  type Asking,
  currentItem,
  helpAhead,
  type Item,
  jumpTo,
  next,
  type Purpose,
  resumeSession,
  type Session,
  startSession,
  stepBack,
} from '../../src/store/session.js';
import { summarise } from '../../src/store/session-summary.js';
import { card, paragraph, question } from '../small-course.js';

const asking: Asking = { ask, draw: () => 0, now: 1000 };

const asked = (id: string, lesson = 'queue'): Item => ({ kind: 'question', question: question(id, lesson) });
const turned = (id: string, lesson = 'queue'): Item => ({ kind: 'card', card: card(id, lesson) });

function begin(items: readonly Item[], purpose: Purpose = 'quiz'): Session {
  return startSession({ purpose, title: 'Quiz', lesson: 'queue', items }, asking);
}

/** Chooses a row and hands it in at a time. */
function answer(session: Session, row: number, at = 1000) {
  return handIn(press(session, { do: 'jump', row }), at);
}

describe('a session', () => {
  it('begins with its first question, or with its summary where there is none', () => {
    expect(begin([asked('a')]).stage).toMatchObject({ at: 'question', confidence: null, hints: 0, since: 1000 });
    expect(begin([turned('a')]).stage).toEqual({ at: 'front' });
    expect(begin([]).stage).toEqual({ at: 'summary' });
    expect(currentItem(begin([]))).toBeNull();
  });

  it('records an answer with what the learner thought of it and how long it took', () => {
    const { session, events } = answer(confide(begin([asked('a')]), 'sure'), 1, 8500);
    expect(events).toEqual([
      { type: 'answered', question: 'a', answer: [1], correct: false, points: 0, confidence: 'sure', ms: 7500 },
    ]);
    expect(session.stage).toMatchObject({
      at: 'feedback',
      confidence: 'sure',
      gaveUp: false,
      graded: { correct: false },
    });
    expect(session.outcomes).toEqual([{ item: asked('a'), right: false, points: 0 }]);
  });

  it('never counts time backwards', () => {
    expect(answer(begin([asked('a')]), 0, 10).events).toMatchObject([{ ms: 0 }]);
  });

  it('records a prediction without judging it', () => {
    const { session, events } = answer(begin([asked('a')], 'prediction'), 1);
    expect(events).toEqual([{ type: 'predicted', lesson: 'queue', about: 'a', guess: [1], actual: '1' }]);
    expect(session.stage.at).toBe('feedback');
  });

  it('refuses what is not answered yet, says why, and forgets it at the next key', () => {
    const { session, events } = handIn(begin([asked('a')]), 2000);
    expect(events).toEqual([]);
    expect(session.outcomes).toEqual([]);
    expect(session.stage).toMatchObject({ at: 'question', complaint: 'Choose an option first.' });
    expect(press(session, { do: 'next' }).stage).toMatchObject({ complaint: null });
  });

  it('takes confidence back when it is said twice, and the last word when it is changed', () => {
    const session = begin([asked('a')]);
    expect(confide(confide(session, 'sure'), 'sure').stage).toMatchObject({ confidence: null });
    expect(confide(confide(session, 'sure'), 'guess').stage).toMatchObject({ confidence: 'guess' });
  });

  it('takes a whole line as a new answer, with how sure it was said', () => {
    const refused = handIn(confide(begin([asked('a')]), 'sure'), 2000).session;
    expect(typeAnswer(refused, 'b', 'guess', 2000)).toMatchObject({
      session: { stage: { at: 'feedback', confidence: 'guess' } },
      events: [{ answer: [1], confidence: 'guess' }],
    });
    expect(typeAnswer(refused, 'b', null, 2000).events).toMatchObject([{ answer: [1], confidence: null }]);
  });

  it('refuses a line of the wrong form in words, and stays where it was', () => {
    const session = begin([asked('a')]);
    const { refused, ...move } = typeAnswer(session, 'perhaps', null, 2000);
    expect(refused).toMatch(/letter/);
    expect(move).toEqual({ session, events: [] });
  });

  it.each<[hints: number, brings: string[]]>([
    [0, ['hint', 'answer']],
    [1, ['hint', 'answer']],
    [2, ['hint', 'next-hint', 'answer']],
    [3, ['hint', 'next-hint', 'next-hint', 'answer']],
  ])('says what asking for help brings, where there are %i hints', (hints, brings) => {
    const question = { hint: Array.from({ length: hints }, () => paragraph('Few.')) };
    expect(brings.map((_, asked) => helpAhead({ hints: asked }, question))).toEqual(brings);
  });

  it('shows a hint, then the answer to someone who gives up, and records neither', () => {
    const hinted = showHint(begin([asked('a')]));
    expect(hinted.stage).toMatchObject({ at: 'question', hints: 1 });
    const { session: given, events } = giveUp(hinted);
    expect(events).toEqual([]);
    expect(given.stage).toMatchObject({
      at: 'feedback',
      gaveUp: true,
      graded: { correct: false, points: 0, solution: '1' },
    });
    expect(given.outcomes).toEqual([{ item: asked('a'), right: null, points: 0 }]);
  });

  it('keeps a prediction that was declined, so that the step goes on', () => {
    const session = startSession(
      { purpose: 'prediction', title: 'A lesson', lesson: 'a-lesson', items: [asked('a')] },
      asking,
    );
    expect(giveUp(session).events).toEqual([
      { type: 'predicted', lesson: 'a-lesson', about: 'a', guess: '', actual: '1' },
    ]);
  });

  it('turns a card, and lets the learner judge it', () => {
    const back = turnCard(begin([turned('a'), turned('b')]));
    expect(back.stage).toEqual({ at: 'back' });
    const { session, events } = judge(back, 'hard', asking);
    expect(events).toEqual([{ type: 'reviewed', card: 'a', rating: 'hard' }]);
    expect(session.stage).toEqual({ at: 'front' });
    expect(session.outcomes).toEqual([{ item: turned('a'), right: true, points: 1 }]);
    expect(judge(turnCard(session), 'again', asking).session.outcomes[1]).toEqual({
      item: turned('b'),
      right: false,
      points: 0,
    });
  });

  it('passes by what is skipped, and ends with what came of it all', () => {
    const items = [asked('a'), asked('b', 'pool'), turned('c', 'chain'), asked('d', 'pool')];
    let session = next(answer(begin(items), 0).session, asking);
    session = skip(session, asking).session;
    session = judge(turnCard(session), 'again', asking).session;
    session = next(answer(session, 2).session, asking);
    expect(session.stage).toEqual({ at: 'summary' });
    expect(summarise(session)).toEqual({ asked: 4, right: 1, skipped: 1, score: 0.25, revisit: ['pool', 'chain'] });
  });

  it('has a score of nothing when nothing was asked', () => {
    expect(summarise(begin([]))).toEqual({ asked: 0, right: 0, skipped: 0, score: 0, revisit: [] });
  });

  it('leaves everything as it is where a move makes no sense', () => {
    const graded = answer(begin([asked('a'), asked('b')]), 0).session;
    const front = begin([turned('a')]);
    const over = begin([]);
    for (const session of [graded, front, over]) {
      expect(press(session, { do: 'next' })).toBe(session);
      expect(typeAnswer(session, 'b', null, 0)).toEqual({ session, events: [] });
      expect(confide(session, 'sure')).toBe(session);
      expect(showHint(session)).toBe(session);
      expect(giveUp(session)).toEqual({ session, events: [] });
      expect(handIn(session, 0)).toEqual({ session, events: [] });
      expect(judge(session, 'good', asking)).toEqual({ session, events: [] });
    }
    expect(turnCard(graded)).toBe(graded);
    // What is answered cannot be skipped as well, or it would count twice.
    expect(skip(graded, asking)).toEqual({ session: graded, events: [] });
    expect(skip(over, asking)).toEqual({ session: over, events: [] });
  });
});

describe('a quiz', () => {
  const items = [asked('a'), asked('b'), turned('c')];
  const about = { purpose: 'quiz', title: 'Quiz', lesson: 'queue', quiz: 'lesson:queue', items } as const;
  const quiz = (): Session => startSession(about, asking);

  it('tells the journal what it asks with its first answer, and names itself in each', () => {
    const first = answer(quiz(), 0);
    expect(first.events).toMatchObject([
      { type: 'answered', question: 'a', quiz: 'lesson:queue', begins: ['a', 'b', 'c'] },
    ]);
    const skipped = skip(next(first.session, asking), asking);
    expect(skipped.events).toEqual([{ type: 'passed', quiz: 'lesson:queue', item: 'b' }]);
    expect(judge(turnCard(skipped.session), 'good', asking).events).toEqual([
      { type: 'reviewed', card: 'c', rating: 'good', quiz: 'lesson:queue' },
    ]);
  });

  it('keeps that an answer was shown', () => {
    expect(giveUp(quiz()).events).toMatchObject([
      { type: 'passed', quiz: 'lesson:queue', item: 'a', begins: ['a', 'b', 'c'] },
    ]);
  });

  it('is jumped about in: what was left open comes after the last, and what is answered is not opened again', () => {
    const third = jumpTo(quiz(), 2, asking);
    expect(third).toMatchObject({ index: 2, stage: { at: 'front' } });
    const first = judge(turnCard(third), 'good', asking).session;
    expect(first).toMatchObject({ index: 0, stage: { at: 'question' } });
    expect(jumpTo(first, 2, asking)).toBe(first);
    expect(jumpTo(first, 7, asking)).toBe(first);
  });

  it('steps back to the last answer, and from the very first nowhere', () => {
    const second = next(answer(quiz(), 1).session, asking);
    expect(stepBack(second, asking)).toMatchObject({ index: 0, outcomes: [], stage: { at: 'question' } });
    const fresh = quiz();
    expect(stepBack(fresh, asking)).toBe(fresh);
  });

  const outcome = (item: string) => ({ item, right: true, points: 1, event: item });
  it.each<[what: string, done: string[], index: number | null]>([
    ['nothing', [], null],
    ['the first', ['a'], 1],
    ['the first and the last', ['a', 'c'], 1],
    ['one that is not asked any more', ['gone'], null],
    ['everything', ['a', 'b', 'c'], null],
  ])('goes on where it was left after %s was answered', (_, done, index) => {
    const round = { begun: '2026-03-01T09:00:00Z', items: ['a', 'b', 'c'], outcomes: done.map(outcome) };
    expect(resumeSession(about, round, asking)?.index ?? null).toBe(index);
  });
});
