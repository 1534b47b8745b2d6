import { type Line, line, span } from '../../text/line.js';
import { padEnd, truncate } from '../../text/width.js';
import { marks, metWords } from '../coach/names.js';
import { prose } from '../kit/page.js';
import type { Exercise, Turn } from '../legacy-exercise.js';
import { type Drawn, said, scrollBy, scrolled, stage, turn, undrawn } from '../stage.js';
import { bearing, type Marked, pointsOf, type Run } from './marking.js';

const runName = { practice: 'interviewer', type: 'sorted' } as const;

/** The learner's scores beside the key, and the sentence that decides. `next` puts the next answer on the table. */
export function judging(run: Run, next: (run: Run) => Exercise, scroll = 0, drawn: Drawn = undrawn()): Exercise {
  const marked = run.marked.at(-1);
  if (marked === undefined) throw new RangeError('nobody has been scored yet');
  const isLast = run.marked.length === run.candidates.length;
  const onward = (): Turn => (isLast ? finish(run) : turn(next(run)));
  return stage({
    title: 'Be the interviewer',
    status: `answer ${run.marked.length}/${run.candidates.length}`,
    keys: [
      ['enter', isLast ? 'how you score' : 'next answer'],
      ['↑↓', 'scroll'],
    ],
    view: (size) => scrolled(page(marked, Math.min(size.columns, 84)), size, scroll, drawn),
    press(key) {
      const to = scrollBy(key, scroll, drawn);
      if (to !== null) return turn(judging(run, next, to, drawn));
      return key === 'enter' || key === ' ' ? onward() : null;
    },
    say: said(
      `This was the ${marked.candidate.level} sample. You have ${points(pointsOf(marked))} of ${marked.candidate.rubric.length} points.`,
      ...marked.candidate.rubric.map(({ what, key }, index) => {
        const score = marked.scores[index] ?? 0;
        return score === key
          ? `${what}: ${metWords[key]}, as you say.`
          : `${what}: you say ${metWords[score]}, the key says ${metWords[key]}.`;
      }),
      marked.candidate.sample.verdict,
    ),
    form: null,
    read: onward,
  });
}

function page(marked: Marked, columns: number): Line[] {
  const { candidate, scores } = marked;
  const rows = candidate.rubric.map(({ what, key }, index): Line => {
    const score = scores[index] ?? 0;
    const agrees = score === key;
    return line(
      span(agrees ? ' = ' : ' ≠ ', agrees ? 'good' : 'warn'),
      span(padEnd(marks[score], 5), agrees ? 'dim' : 'warn'),
      span(padEnd(marks[key], 5), agrees ? 'dim' : 'accent'),
      { text: truncate(what, columns - 14), ...(!agrees && { bold: true as const }) },
    );
  });
  return [
    line(
      { text: `The ${candidate.level} sample`, bold: true },
      span(`   ${points(pointsOf(marked))} of ${candidate.rubric.length} points`, 'dim'),
    ),
    [],
    [span('   you  key', 'dim')],
    ...rows,
    [],
    ...prose(candidate.sample.verdict, columns),
    [],
    [span('The answer once more', 'dim')],
    ...prose(candidate.sample.text, columns, 'dim'),
  ];
}

function finish(run: Run): Turn {
  const found = bearing(run.marked);
  return turn(report(run), {
    ...runName,
    score: found.points,
    of: found.of,
    details: { exact: found.exact, lean: Math.round(found.lean * 100) / 100 },
  });
}

function report(run: Run): Exercise {
  const found = bearing(run.marked);
  const sentences = advice(run);
  return stage({
    title: 'Be the interviewer',
    status: 'how you score',
    keys: [['enter', 'leave']],
    done: true,
    view: ({ columns, rows }) => {
      const measure = Math.min(columns, 84);
      const lines: Line[] = [
        line(
          { text: `${points(found.points)} of ${found.of} points`, bold: true },
          span(`   the same score as the key ${found.exact} times`, 'dim'),
        ),
        [],
        ...run.marked.map(
          (marked): Line =>
            line(
              span(` ${padEnd(points(pointsOf(marked)), 5)}`, 'accent'),
              span(padEnd(marked.candidate.level, 8), 'dim'),
              truncate(marked.candidate.question.text, measure - 15),
            ),
        ),
        [],
        ...sentences.flatMap((sentence) => prose(sentence, measure)),
      ];
      return lines.slice(0, rows);
    },
    say: said(
      `You have ${points(found.points)} of ${found.of} points, and the same score as the key ${found.exact} times.`,
      ...sentences,
    ),
    form: null,
  });
}

function advice({ marked }: Run): string[] {
  const { lean, hardest } = bearing(marked);
  const side =
    lean > 0.12
      ? 'You are generous: you give credit for what was probably meant. A rater can only score what was said.'
      : lean < -0.12
        ? 'You are strict: you find less than the key does. Look for the words before you look for the tone.'
        : 'You are neither strict nor generous on the whole.';
  const most =
    hardest === null
      ? 'You agree with the key on every criterion.'
      : `You and the key differ most on ${hardest.what}: you ${hardest.lean > 0 ? 'see it too often' : hardest.lean < 0 ? 'overlook it' : 'see it elsewhere'}.`;
  return [side, most, 'Now read your own answer the same way, one criterion at a time.'];
}

function points(number: number): string {
  return number % 1 === 0 ? String(number) : number.toFixed(1);
}
