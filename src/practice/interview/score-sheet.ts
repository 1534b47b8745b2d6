/** Criteria being scored one by one: by the learner for their own answer, and by the interviewer for somebody else's. */

import { beside, gap } from '../../text/draw.js';
import { hangingIndent } from '../../text/hanging-indent.js';
import type { Key } from '../../text/key.js';
import { type Line, line, span, type Tone } from '../../text/line.js';
import { plural } from '../../text/plural.js';
import { scrolled, scrollTarget } from '../../text/scroll.js';
import type { Size } from '../../text/size.js';
import { padEnd, truncateLine } from '../../text/width.js';
import type { Meaning } from '../../words/phrase.js';
import { drawPassages, isScroll, type Passage, pageBindings } from '../kit/page.js';
import { type Binding, type Malformed, type Moment, type Step, stay, step } from '../kit/practice.js';
import { type Score, scoreMarks, scoreSteps, scoreWords } from './scores.js';

export interface ScoreSheet {
  /** What is scored, in the order of the rubric. */
  readonly names: readonly string[];
  /** Null where nothing was given yet. */
  readonly scores: readonly (Score | null)[];
  readonly cursor: number;
  /** What is still missing, said after somebody tried to hand in; empty otherwise. */
  readonly notice: string;
}

export type ScoreIntent =
  | { readonly type: 'move'; readonly by: 1 | -1 }
  | { readonly type: 'raise' | 'lower' | 'turn' }
  /** Scores the criterion under the cursor and goes to the next. */
  | { readonly type: 'score'; readonly score: Score }
  /** Hands the scores in; with all of them given at once where they came as a line. */
  | { readonly type: 'hand-in'; readonly scores?: readonly Score[] };

export function emptySheet(names: readonly string[]): ScoreSheet {
  return { names, scores: names.map(() => null), cursor: 0, notice: '' };
}

/** The sheet after an intent; the scores themselves once all are handed in. */
export function updateSheet(sheet: ScoreSheet, intent: ScoreIntent): ScoreSheet | { readonly given: readonly Score[] } {
  const { names, scores, cursor } = sheet;
  const current = scores[cursor] ?? null;
  const put = (score: Score, by = 0): ScoreSheet => ({
    ...sheet,
    notice: '',
    scores: scores.with(cursor, score),
    cursor: Math.min(cursor + by, names.length - 1),
  });
  switch (intent.type) {
    case 'move':
      return { ...sheet, notice: '', cursor: Math.min(Math.max(0, cursor + intent.by), names.length - 1) };
    case 'raise':
      return put(current === null || current === 0 ? 0.5 : 1);
    case 'lower':
      return put(current === 1 ? 0.5 : 0);
    case 'turn':
      return put(scoreSteps[(scoreSteps.indexOf(current ?? 1) + 1) % scoreSteps.length] ?? 0);
    case 'score':
      return put(intent.score, 1);
    case 'hand-in': {
      const given = intent.scores ?? scores.flatMap((score) => score ?? []);
      if (given.length === names.length) return { given };
      return { ...sheet, cursor: scores.indexOf(null), notice: missing(sheet) };
    }
  }
}

/** Short enough for 60 columns: the cursor stands on the first of them, with its whole name. */
function missing({ scores }: ScoreSheet): string {
  const [first = 0, ...others] = scores.flatMap((score, index) => (score === null ? [index] : []));
  const also = others.length === 0 ? '' : `, and ${others.map((index) => index + 1).join(', ')}`;
  return `Not scored yet: ${first + 1}${also}.`;
}

/** The keys of a sheet; `onDone` says what enter does once all is scored. */
export function sheetBindings({ scores }: ScoreSheet, onDone: Meaning): readonly Binding<ScoreIntent>[] {
  const on = (keys: readonly Key[], intent: ScoreIntent): Binding<ScoreIntent> => ({ keys, intent });
  return [
    { ...on(['up', 'k'], { type: 'move', by: -1 }), label: '↑↓', meaning: 'criterion' },
    on(['down', 'j'], { type: 'move', by: 1 }),
    { ...on(['left', 'h'], { type: 'lower' }), label: '←→', meaning: 'score' },
    on(['right', 'l'], { type: 'raise' }),
    on([' '], { type: 'turn' }),
    on(['0'], { type: 'score', score: 0 }),
    on(['1'], { type: 'score', score: 0.5 }),
    on(['2'], { type: 'score', score: 1 }),
    { ...on(['enter'], { type: 'hand-in' }), meaning: scores.includes(null) ? 'what is missing' : onDone },
  ];
}

/** Each criterion, whole, over as many rows as it takes; `key` puts somebody else's score beside it. */
export function sheetLines(sheet: ScoreSheet, columns: number, key?: readonly (Score | null)[]): Line[] {
  return sheet.names.flatMap((name, row) => {
    const score = sheet.scores[row] ?? null;
    const isHere = row === sheet.cursor;
    const beside = key?.[row];
    const other = key === undefined ? '' : padEnd(beside === undefined || beside === null ? '' : scoreMarks[beside], 4);
    const mark = line(
      isHere ? span(' ▸ ', 'accent') : '   ',
      span(padEnd(score === null ? '– –' : `${scoreMarks[score]} ${scoreWords[score]}`, 13), toneOf(score)),
      span(other, 'dim'),
    );
    return hangingIndent(mark, [{ text: name, ...(isHere && { bold: true as const }) }], columns);
  });
}

function toneOf(score: Score | null): Tone {
  if (score === null) return 'dim';
  return score === 1 ? 'good' : score === 0 ? 'bad' : 'warn';
}

/** The text column beside a sheet, in cells, and how wide a screen has to be for that. */
const textColumn = 58;
const wide = 100;

/** Where the text that is scored is seen: beside the sheet where the screen is wide enough, else above it. */
function textSize({ columns, rows }: Size, sheet: ScoreSheet, key?: readonly (Score | null)[]): Size {
  if (columns >= wide) return { columns: textColumn, rows };
  const below = sheetLines(sheet, columns, key).length + 1;
  return { columns: Math.min(columns, 84), rows: Math.max(2, rows - below) };
}

/** A text being scored on a sheet. */
interface Scoring<State> {
  readonly state: State;
  readonly sheet: ScoreSheet;
  readonly passages: readonly Passage[];
  readonly scroll: number;
  readonly heading: string;
  /** Somebody else's scores, and what stands above the text and the sheet. */
  readonly key?: readonly (Score | null)[] | undefined;
  readonly above?: (columns: number) => readonly Line[];
  /** What enter does once all is scored. */
  readonly onDone: Meaning;
  put(change: { readonly sheet?: ScoreSheet; readonly scroll?: number }): State;
  handIn(scores: readonly Score[]): Step<State>;
}

/** The text with the sheet beside it or under it: what a stage is made of in which a text is scored. */
export function scoringPage<State>(of: Scoring<State>) {
  const { sheet, scroll, above = () => [] } = of;
  const below = (size: Size): Size => ({ ...size, rows: size.rows - above(size.columns).length });
  const linesFor = (size: Size) => drawPassages(of.passages, textSize(size, sheet, of.key).columns);
  return {
    bindings: [...sheetBindings(sheet, of.onDone), ...pageBindings],
    form: `${plural(sheet.names.length, 'digit')}, one for each line: 0 not found, 1 partly, 2 met`,
    update(intent: { readonly type: string }, moment: Moment): Step<State> {
      if (isForSheet(intent)) {
        const next = updateSheet(sheet, intent);
        return 'given' in next ? of.handIn(next.given) : step(of.put({ sheet: next }));
      }
      if (!isScroll(intent)) return stay(of.state);
      const size = below(moment.size);
      const { rows } = textSize(size, sheet, of.key);
      return step(of.put({ scroll: scrollTarget(intent.key, scroll, linesFor(size).length, rows) ?? scroll }));
    },
    view(whole: Size): readonly Line[] {
      const size = below(whole);
      const isWide = size.columns >= wide;
      const columns = isWide ? size.columns - textColumn - 3 : size.columns;
      const head = sheet.notice === '' ? span(of.heading, 'heading') : span(sheet.notice, 'warn');
      const table: Line[] = [truncateLine([head], columns), ...sheetLines(sheet, columns, of.key)];
      const text = scrolled(linesFor(size), textSize(size, sheet, of.key), scroll);
      const page = isWide ? beside(text, gap(3), table) : [...text, ...table];
      return [...above(whole.columns), ...page.slice(0, size.rows)];
    },
    read: (typed: string) => readScores(sheet, typed),
  };
}

/** Whether an intent is one for the sheet. */
function isForSheet(intent: { readonly type: string }): intent is ScoreIntent {
  return ['move', 'raise', 'lower', 'turn', 'score', 'hand-in'].includes(intent.type);
}

/** Reads a digit for each criterion: "21012". */
export function readScores({ names }: ScoreSheet, typed: string): ScoreIntent | Malformed {
  const digits = typed.replace(/[\s,]/g, '');
  if (!/^[012]+$/.test(digits) || digits.length !== names.length) {
    const example = '2012012012012'.slice(0, names.length);
    return {
      malformed: `Type ${plural(names.length, 'digit')}, for example ${example}: 0 not found, 1 partly, 2 met.`,
    };
  }
  return { type: 'hand-in', scores: [...digits].map((digit) => scoreSteps[Number(digit)] ?? 0) };
}
