import { span } from '../../../text/line.js';
import { padEnd } from '../../../text/width.js';
import { blank, type PageIntent, type Passage, pageStage } from '../../kit/page.js';
import { type Stage, type Step, stay, step } from '../../kit/practice.js';
import { calibrationOf, calibrationSentence, tilt } from '../calibration.js';
import { scoreMarks, scoreWords } from '../scores.js';
import { bearing, type Interviewer, type Judged, type Marked, pointsOf } from './run.js';
import { beginScoring } from './scoring.js';

/** The learner's scores beside the key with the words that decide, and the sentence that decides the whole. */
export function judged(state: Interviewer, at: Judged): Stage<Interviewer, PageIntent> {
  const { run, rounds } = state;
  const marked = run.marked.at(-1);
  if (marked === undefined) throw new RangeError('nobody has been scored yet');
  const isLast = run.marked.length === run.candidates.length;
  return pageStage(state, {
    passages: judgedPassages(marked, at),
    status: `answer ${run.marked.length}/${run.candidates.length}`,
    onwards: isLast ? 'how you score' : 'next answer',
    scroll: at.scroll,
    scrollTo: (scroll) => ({ ...state, at: { ...at, scroll } }),
    goOn: () => (isLast ? finish(state) : step(beginScoring({ run, rounds }))),
  });
}

function judgedPassages(marked: Marked, { key: keyed }: Judged): readonly Passage[] {
  const { candidate, scores } = marked;
  const points = `${pointsOf(marked)} of ${candidate.rubric.length} points`;
  return [
    {
      text: [{ text: `The ${candidate.level} sample`, bold: true }, span(`, ${points}`, 'dim')],
      spoken: `This was the ${candidate.level} sample. You have ${points}.`,
    },
    blank,
    { text: 'and the words that I find for it', tone: 'dim', mark: [span('   you  key  ', 'dim')], spoken: null },
    ...candidate.rubric.map(({ name, key }, index): Passage => {
      const score = scores[index] ?? 0;
      const agrees = score === key;
      const quote = keyed[index]?.quote ?? null;
      const words = quote === null ? '' : ` “${quote.replace(/\s+/g, ' ')}”`;
      const compared = agrees
        ? `${scoreWords[key]}, as you say`
        : `you say ${scoreWords[score]}, the key says ${scoreWords[key]}`;
      return {
        text: [{ text: name, ...(!agrees && { bold: true as const }) }, span(words, 'accent')],
        mark: [
          span(agrees ? ' = ' : ' ≠ ', agrees ? 'good' : 'warn'),
          span(padEnd(scoreMarks[score], 5), agrees ? 'dim' : 'warn'),
          span(padEnd(scoreMarks[key], 5), agrees ? 'dim' : 'accent'),
        ],
        spoken: `${name}: ${compared}.${words}`,
      };
    }),
    blank,
    { text: candidate.sample.verdict },
    blank,
    { text: 'The answer once more', tone: 'dim', spoken: null },
    { text: candidate.sample.text, tone: 'dim', spoken: null },
  ];
}

function finish(state: Interviewer): Step<Interviewer> {
  const { points, of, exact, lean } = bearing(state.run.marked);
  const rounded = Math.round(lean * 100) / 100;
  return step(
    { ...state, rounds: [...state.rounds, { score: points, of, lean: rounded }], at: { stage: 'report', scroll: 0 } },
    { type: 'sorted', practice: 'interviewer', score: points, of, details: { exact, lean: rounded } },
  );
}

/** How the learner scores: this round, and over time. */
export function report(state: Interviewer, { scroll }: { readonly scroll: number }): Stage<Interviewer, PageIntent> {
  return pageStage(state, {
    passages: reportPassages(state),
    status: 'how you score',
    onwards: 'leave',
    done: true,
    scroll,
    scrollTo: (to) => ({ ...state, at: { stage: 'report', scroll: to } }),
    goOn: () => stay(state),
  });
}

function reportPassages({ run, rounds }: Interviewer): readonly Passage[] {
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
