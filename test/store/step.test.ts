import { describe, expect, it } from 'vitest';
import type { LearnerEvent } from '../../src/progress/event.js';
import { fold } from '../../src/progress/fold.js';
import { isLive, liveState, predictionAbout, viewStep } from '../../src/store/step.js';
import { event } from '../progress/some-events.js';
import { paragraph } from '../small-course.js';
import { asked, drain, practised, predicted, run } from './live-course.js';

const about = 'queue/flash-sale/secondsToDrain consumers=2';

function having(...events: LearnerEvent[]) {
  return fold(events.map((one, index) => event(String(index), `2026-03-01T09:0${index}:00Z`, one)));
}

const guess: LearnerEvent = { type: 'predicted', lesson: 'drain', about: 'drain-q1', guess: [1], actual: '1' };
const commit: LearnerEvent = { type: 'predicted', lesson: 'drain', about, guess: '12', actual: 10 };
const reply = (correct: boolean): LearnerEvent => ({ type: 'answered', question: 'drain-q2', correct });

const { predict: _predict, ...aimed } = run.embed;
/** A run with a goal and without a prediction. */
const sought = { ...run, embed: aimed };

describe('a live block', () => {
  it('is told from text', () => {
    expect([predicted, run, asked, practised].every(isLive)).toBe(true);
    expect(isLive(paragraph('x'))).toBe(false);
  });

  it('names the prediction that it asks for', () => {
    expect([predicted, run, asked, practised].map(predictionAbout)).toEqual(['drain-q1', about, null, null]);
  });

  const { predict: _none, goal: _no, ...watched } = run.embed;
  const watch = { ...run, embed: watched };
  it.each<
    [what: string, block: Parameters<typeof liveState>[1], events: LearnerEvent[], done: boolean, right: boolean | null]
  >([
    ['a prediction not made', predicted, [], false, null],
    ['a prediction made', predicted, [guess], true, null],
    ['a prediction made in another lesson', predicted, [{ ...guess, lesson: 'pool' }], false, null],
    [
      'an answer to the same question that was no prediction',
      predicted,
      [{ type: 'answered', question: 'drain-q1', correct: true }],
      false,
      null,
    ],
    [
      'a run not guessed at',
      run,
      [{ type: 'simulation-run', simulation: 'queue', scenario: 'flash-sale', lesson: 'drain' }],
      false,
      null,
    ],
    ['a run guessed at', run, [commit], true, null],
    ['a run to watch, not watched', watch, [], false, null],
    [
      'a run to watch, watched',
      watch,
      [{ type: 'simulation-run', simulation: 'queue', scenario: 'flash-sale', lesson: 'drain' }],
      true,
      null,
    ],
    [
      'a run to watch, watched elsewhere',
      watch,
      [{ type: 'simulation-run', simulation: 'queue', scenario: 'flash-sale' }],
      false,
      null,
    ],
    [
      'a goal that another run of its scenario came by',
      sought,
      [{ type: 'simulation-run', simulation: 'queue', scenario: 'flash-sale', lesson: 'drain' }],
      false,
      null,
    ],
    [
      'a goal that was tried for',
      sought,
      [
        {
          type: 'simulation-run',
          simulation: 'queue',
          scenario: 'flash-sale',
          lesson: 'drain',
          goal: 'secondsToDrain at most 20',
        },
      ],
      true,
      null,
    ],
    ['a question not answered', asked, [], false, null],
    ['a question answered wrong', asked, [reply(true), reply(false)], true, false],
    ['a question answered right', asked, [reply(false), reply(true)], true, true],
    ['a practice not done', practised, [{ type: 'practised', practice: 'anatomy', state: 'begun' }], false, null],
    ['a practice done', practised, [{ type: 'sorted', practice: 'anatomy', score: 0, of: 10 }], true, null],
  ])('that is %s', (_, block, events, done, right) => {
    expect(liveState(drain, block, having(...events))).toMatchObject({ block, done, right });
  });

  it('remembers the guess and what it came to', () => {
    expect(liveState(drain, run, having(commit)).prediction).toEqual({ guess: '12', actual: 10 });
  });
});

describe('a step', () => {
  const [first, second, third] = drain.steps;
  if (first === undefined || second === undefined || third === undefined) throw new Error('the lesson has three steps');

  it('hides what follows a prediction until it is made', () => {
    const before = viewStep(drain, first, having());
    expect(before.blocks).toEqual(first.blocks.slice(0, 2));
    expect(before.hidden).toBe(true);
    expect(before.todo?.block).toBe(predicted);
    const after = viewStep(drain, first, having(guess));
    expect(after).toMatchObject({ blocks: first.blocks, hidden: false, todo: null });
  });

  it('hides what follows a goal until it was tried', () => {
    const step = { ...third, blocks: [sought, paragraph('it comes to 10 s')] };
    expect(viewStep(drain, step, having())).toMatchObject({ blocks: [sought], hidden: true });
  });

  it('asks for what is to be done in order', () => {
    expect(viewStep(drain, second, having())).toMatchObject({ blocks: [run], hidden: true, todo: { block: run } });
    const committed = viewStep(drain, second, having(commit));
    expect(committed).toMatchObject({ blocks: second.blocks, hidden: false, todo: { block: asked } });
    expect(viewStep(drain, second, having(commit, reply(false))).todo).toBeNull();
  });

  it('hides nothing for a question or a practice that is no prediction', () => {
    const step = { ...third, blocks: [practised, asked, paragraph('after')] };
    expect(viewStep(drain, step, having())).toMatchObject({
      blocks: step.blocks,
      hidden: false,
      todo: { block: practised },
    });
  });

  it('hides nothing where the prediction is the last of it', () => {
    expect(viewStep(drain, { ...first, blocks: [predicted] }, having()).hidden).toBe(false);
  });

  it('of text only has nothing to do', () => {
    expect(viewStep(drain, { ...first, blocks: [paragraph('x')] }, having())).toMatchObject({ live: [], todo: null });
  });
});
