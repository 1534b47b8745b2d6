import { hangingIndent } from '../../../text/hanging-indent.js';
import { type Line, line, span } from '../../../text/line.js';
import { scrolled, scrollTarget } from '../../../text/scroll.js';
import type { Size } from '../../../text/size.js';
import { padEnd } from '../../../text/width.js';
import { prose } from '../../kit/page.js';
import { type Step, stay, step } from '../../kit/practice.js';
import { scrollBindings } from '../../kit/scrolling.js';
import { type Stage, said } from '../../kit/stages.js';
import { scoreMarks, scoreWords } from '../scores.js';
import { bearing, type Marked, pointsOf } from './marking.js';
import { beginScoring } from './scoring.js';
import type { Interviewer, InterviewerIntent, Judged } from './state.js';

/** The learner's scores beside the key with the words that decide, and the sentence that decides the whole. */
export function judged(state: Interviewer, at: Judged): Stage<Interviewer, InterviewerIntent> {
  const { run, rounds } = state;
  const marked = run.marked.at(-1);
  if (marked === undefined) throw new RangeError('nobody has been scored yet');
  const { candidate } = marked;
  const isLast = run.marked.length === run.candidates.length;
  return {
    status: `answer ${run.marked.length}/${run.candidates.length}`,
    bindings: [
      { keys: ['enter'], intent: { type: 'go-on' }, meaning: isLast ? 'how you score' : 'next answer' },
      ...scrollBindings,
    ],
    form: null,
    update(intent, { size }) {
      if (intent.type === 'go-on') return isLast ? finish(state) : step(beginScoring({ run, rounds }));
      if (intent.type !== 'scroll') return stay(state);
      const lines = page(marked, at, size).length;
      return step({
        ...state,
        at: { ...at, scroll: scrollTarget(intent.key, at.scroll, lines, size.rows) ?? at.scroll },
      });
    },
    view: (size) => scrolled(page(marked, at, size), size, at.scroll),
    say: () =>
      said(
        `This was the ${candidate.level} sample. You have ${pointsOf(marked)} of ${candidate.rubric.length} points.`,
        ...candidate.rubric.map(({ name, key }, index) => {
          const score = marked.scores[index] ?? 0;
          const compared =
            score === key
              ? `${scoreWords[key]}, as you say`
              : `you say ${scoreWords[score]}, the key says ${scoreWords[key]}`;
          return `${name}: ${compared}.${wordsOf(at, index)}`;
        }),
        candidate.sample.verdict,
      ),
    read: () => ({ type: 'go-on' }),
  };
}

function page(marked: Marked, at: Judged, { columns }: Size): Line[] {
  const { candidate, scores } = marked;
  const measure = Math.min(columns, 84);
  const rows = candidate.rubric.flatMap(({ name, key }, index): Line[] => {
    const score = scores[index] ?? 0;
    const agrees = score === key;
    const mark = [
      span(agrees ? ' = ' : ' ≠ ', agrees ? 'good' : 'warn'),
      span(padEnd(scoreMarks[score], 5), agrees ? 'dim' : 'warn'),
      span(padEnd(scoreMarks[key], 5), agrees ? 'dim' : 'accent'),
    ];
    const text = { text: name, ...(!agrees && { bold: true as const }) };
    return hangingIndent(mark, [text, span(wordsOf(at, index), 'accent')], measure);
  });
  return [
    line(
      { text: `The ${candidate.level} sample`, bold: true },
      span(`   ${pointsOf(marked)} of ${candidate.rubric.length} points`, 'dim'),
    ),
    [],
    [span('   you  key  and the words that earn it', 'dim')],
    ...rows,
    [],
    ...prose(candidate.sample.verdict, measure),
    [],
    [span('The answer once more', 'dim')],
    ...prose(candidate.sample.text, measure, 'dim'),
  ];
}

/** The words that earn a criterion its score in the key. */
function wordsOf({ key }: Judged, index: number): string {
  const quote = key[index]?.quote ?? null;
  return quote === null ? '' : ` “${quote.replace(/\s+/g, ' ')}”`;
}

function finish(state: Interviewer): Step<Interviewer> {
  const { points, of, exact, lean } = bearing(state.run.marked);
  const rounded = Math.round(lean * 100) / 100;
  return step(
    { ...state, rounds: [...state.rounds, { score: points, of, lean: rounded }], at: { stage: 'report', scroll: 0 } },
    { type: 'sorted', practice: 'interviewer', score: points, of, details: { exact, lean: rounded } },
  );
}
