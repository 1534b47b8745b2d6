import { span } from '../../../text/line.js';
import { padEnd } from '../../../text/width.js';
import { blank, type PageIntent, type Passage, pageOfPassages, pageStage } from '../../kit/pages.js';
import { type Step, step } from '../../kit/practice.js';
import type { Stage } from '../../kit/stages.js';
import { scoreMarks, scoreWords } from '../scores.js';
import { bearing, type Marked, pointsOf } from './run.js';
import { beginScoring } from './scoring.js';
import type { Interviewer, Judged } from './state.js';

/** The learner's scores beside the key with the words that decide, and the sentence that decides the whole. */
export function judged(state: Interviewer, at: Judged): Stage<Interviewer, PageIntent> {
  const { run, rounds } = state;
  const marked = run.marked.at(-1);
  if (marked === undefined) throw new RangeError('nobody has been scored yet');
  const isLast = run.marked.length === run.candidates.length;
  return pageStage(state, {
    ...pageOfPassages(passages(marked, at)),
    status: `answer ${run.marked.length}/${run.candidates.length}`,
    onwards: isLast ? 'how you score' : 'next answer',
    scroll: at.scroll,
    scrollTo: (scroll) => ({ ...state, at: { ...at, scroll } }),
    goOn: () => (isLast ? finish(state) : step(beginScoring({ run, rounds }))),
  });
}

function passages(marked: Marked, { key: keyed }: Judged): readonly Passage[] {
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
