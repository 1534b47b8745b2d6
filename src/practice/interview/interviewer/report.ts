import { type Line, line, span } from '../../../text/line.js';
import { scrolled, scrollTarget } from '../../../text/scroll.js';
import type { Size } from '../../../text/size.js';
import { padEnd, truncate } from '../../../text/width.js';
import { prose } from '../../kit/page.js';
import { stay, step } from '../../kit/practice.js';
import { scrollBindings } from '../../kit/scrolling.js';
import { type Stage, said } from '../../kit/stages.js';
import { calibrationOf, calibrationSentence, tilt } from '../calibration.js';
import { bearing, pointsOf } from './marking.js';
import type { Interviewer, InterviewerIntent } from './state.js';

/** How the learner scores: this round, and over time. */
export function report(state: Interviewer, at: { readonly scroll: number }): Stage<Interviewer, InterviewerIntent> {
  const { points, of, exact } = bearing(state.run.marked);
  return {
    status: 'how you score',
    bindings: [{ keys: ['enter'], intent: { type: 'go-on' }, meaning: 'leave' }, ...scrollBindings],
    done: true,
    form: null,
    update(intent, { size }) {
      if (intent.type !== 'scroll') return stay(state);
      const scroll = scrollTarget(intent.key, at.scroll, page(state, size).length, size.rows) ?? at.scroll;
      return step({ ...state, at: { stage: 'report', scroll } });
    },
    view: (size) => scrolled(page(state, size), size, at.scroll),
    say: () =>
      said(`You have ${points} of ${of} points, and the same score as the key ${exact} times.`, ...sentences(state)),
    read: () => ({ type: 'go-on' }),
  };
}

function page(state: Interviewer, { columns }: Size): Line[] {
  const measure = Math.min(columns, 84);
  const { points, of, exact } = bearing(state.run.marked);
  return [
    line({ text: `${points} of ${of} points`, bold: true }, span(`   the same score as the key ${exact} times`, 'dim')),
    [],
    ...sentences(state).flatMap((sentence) => prose(sentence, measure)),
    [],
    ...state.run.marked.map(
      (marked): Line =>
        line(
          span(` ${padEnd(String(pointsOf(marked)), 5)}`, 'accent'),
          span(padEnd(marked.candidate.level, 8), 'dim'),
          truncate(marked.candidate.question.text, measure - 15),
        ),
    ),
  ];
}

function sentences({ run, rounds }: Interviewer): string[] {
  const { lean, hardest } = bearing(run.marked);
  const side = {
    generous: 'You are generous: you give credit for what was probably meant. A rater can only score what was said.',
    strict: 'You are strict: you find less than the key does. Look for the words before you look for the tone.',
    neither: 'You are neither strict nor generous on the whole.',
  }[tilt(lean)];
  const most =
    hardest === null
      ? 'You agree with the key on every criterion.'
      : `You and the key differ most on ${hardest.name}: you ${hardest.lean > 0 ? 'see it too often' : hardest.lean < 0 ? 'overlook it' : 'see it elsewhere'}.`;
  const overTime = rounds.length > 1 ? calibrationSentence(calibrationOf(rounds)) : '';
  return [side, most, overTime, 'Now read your own answer the same way, one criterion at a time.'].filter(
    (sentence) => sentence !== '',
  );
}
