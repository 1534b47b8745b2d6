import { span } from '../../../text/line.js';
import { padEnd } from '../../../text/width.js';
import { blank, type PageIntent, type Passage, pageOfPassages, pageStage } from '../../kit/pages.js';
import { stay } from '../../kit/practice.js';
import type { Stage } from '../../kit/stages.js';
import { calibrationOf, calibrationSentence, tilt } from '../calibration.js';
import { bearing, pointsOf } from './run.js';
import type { Interviewer } from './state.js';

/** How the learner scores: this round, and over time. */
export function report(state: Interviewer, { scroll }: { readonly scroll: number }): Stage<Interviewer, PageIntent> {
  return pageStage(state, {
    ...pageOfPassages(passages(state)),
    status: 'how you score',
    onwards: 'leave',
    done: true,
    scroll,
    scrollTo: (to) => ({ ...state, at: { stage: 'report', scroll: to } }),
    goOn: () => stay(state),
  });
}

function passages({ run, rounds }: Interviewer): readonly Passage[] {
  const { points, of, exact, lean, hardest } = bearing(run.marked);
  const side = {
    generous: 'You are generous: you give credit for what was probably meant. A rater can only score what was said.',
    strict: 'You are strict: you find less than the key does. Look for the words before you look for the tone.',
    neither: 'You are neither strict nor generous on the whole.',
  }[tilt(lean)];
  const way = (by: number) => (by > 0 ? 'see it too often' : by < 0 ? 'overlook it' : 'see it elsewhere');
  return [
    {
      text: [
        { text: `${points} of ${of} points`, bold: true },
        span(`, the same score as the key ${exact} times`, 'dim'),
      ],
      spoken: `You have ${points} of ${of} points, and the same score as the key ${exact} times.`,
    },
    blank,
    { text: side },
    {
      text:
        hardest === null
          ? 'You agree with the key on every criterion.'
          : `You and the key differ most on ${hardest.name}: you ${way(hardest.lean)}.`,
    },
    ...(rounds.length > 1 ? [{ text: calibrationSentence(calibrationOf(rounds)) }] : []),
    { text: 'Now read your own answer the same way, one criterion at a time.' },
    blank,
    ...run.marked.map(
      (marked): Passage => ({
        text: marked.candidate.question.text,
        mark: [
          span(` ${padEnd(String(pointsOf(marked)), 5)}`, 'accent'),
          span(padEnd(marked.candidate.level, 8), 'dim'),
        ],
        spoken: `${pointsOf(marked)} of ${marked.candidate.rubric.length}: ${marked.candidate.question.text}`,
      }),
    ),
  ];
}
