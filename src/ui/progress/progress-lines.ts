/** How it is going, as charts: recall by track, how sure against how right, what is weakest, the time, and a year. Pure. */

import { type Calibrated, fewestAnswers, verdictOnCalibration } from '../../progress/calibration.js';
import type { ProgressFacts } from '../../review/progress-facts.js';
import { answersWords, asideWords, percent, sureWords, timeWords } from '../../store/progress-words.js';
import { type Line, line, pressing, span, type Tone } from '../../text/line.js';
import { padEnd, padStart, truncate, width } from '../../text/width.js';
import { wrap } from '../../text/wrap.js';
import { phrase } from '../../words/phrase.js';
import { assemble, breadthOf, type Layout, place } from '../layout.js';
import { yearLines } from './year-lines.js';

const pair: Layout<'left' | 'right'> = {
  compact: [{ name: 'left', least: 40, most: 76 }],
  standard: [{ name: 'left', least: 60, most: 76 }],
  wide: [
    { name: 'left', least: 50, most: 60 },
    { name: 'right', least: 50, most: 60 },
  ],
  full: [
    { name: 'left', least: 60, most: 76 },
    { name: 'right', least: 60, most: 76 },
  ],
};

/** All of it, as high as it gets: the screen scrolls. */
export function progressLines(facts: ProgressFacts, columns: number): readonly Line[] {
  if (facts.answers === 0 && facts.minutes.days === 0) {
    return [
      [{ text: phrase('Nothing was done yet.'), bold: true }],
      ...wrap(
        [span(phrase('What you learn, how well it sticks and how sure you can be of yourself will show here.'), 'dim')],
        columns,
      ),
    ];
  }
  const breadth = breadthOf(columns);
  const isPaired = breadth === 'wide' || breadth === 'full';
  const placed = place(pair, columns);
  const room = placed[0]?.columns ?? columns;
  const other = placed[1]?.columns ?? room;
  const parts = [recallPart(facts, room), calibrationPart(facts, other), weakPart(facts, room), timePart(facts, other)];
  const [first = [], second = [], third = [], fourth = []] = parts;
  const beside = (left: readonly Line[], right: readonly Line[]) =>
    assemble(placed, (name) => (name === 'left' ? left : right), Math.max(left.length, right.length));
  const above = isPaired
    ? [...beside(first, second), [], ...beside(third, fourth)]
    : parts.flatMap((part, index) => (index === 0 ? part : [[], ...part]));
  const left = ' '.repeat(isPaired ? (placed[0]?.left ?? 0) : 0);
  const yearRoom = isPaired ? (placed[1]?.left ?? 0) + other - left.length : room;
  const year = [heading(phrase('Your year')), ...yearLines(facts.year, yearRoom)];
  return [...above, [], ...year.map((content): Line => [span(left), ...content])];
}

function recallPart({ tracks, expected }: ProgressFacts, columns: number): readonly Line[] {
  const name = Math.max(...tracks.map(({ title }) => width(title)), 0) + 2;
  const total = expected === null ? '' : percent(expected);
  return [
    [...heading(phrase('Expected recall today')), span(`  ${total}`, 'dim')],
    ...tracks.map(({ title, expected: of, mastered, lessons }) => {
      const right = `${padStart(of === null ? phrase('not met') : percent(of), 8)}  ${mastered}/${lessons} ${phrase('mastered')}`;
      return bar(padEnd(title, name), of, right, columns, of !== null && of < 0.8 ? 'warn' : 'series-a');
    }),
  ];
}

function calibrationPart({ calibration }: ProgressFacts, columns: number): readonly Line[] {
  return [
    heading(phrase('How sure, and how right')),
    ...calibration.map((row) => calibrationRow(row, widestOf(calibration.map(({ answers }) => answers)), columns)),
    ...wrap([span(verdictOnCalibration(calibration), 'dim')], columns),
  ];
}

/** Cells of the longest of some counts. */
function widestOf(counts: readonly number[]): number {
  return Math.max(...counts.map((count) => String(count).length), 1);
}

function calibrationRow({ said, answers, right }: Calibrated, cells: number, columns: number): Line {
  const share = answers === 0 ? null : right / answers;
  const words = `${padStart(share === null ? '' : percent(share), 6)} ${phrase('of')} ${padStart(String(answers), cells)}`;
  return bar(padEnd(phrase(sureWords[said]), 18), share, words, columns, answers < fewestAnswers ? 'dim' : 'series-b');
}

function weakPart({ weakest }: ProgressFacts, columns: number): readonly Line[] {
  if (weakest.length === 0)
    return [heading(phrase('Weakest')), [span(phrase('What you answer shows here, the least known first.'), 'dim')]];
  return [
    [...heading(phrase('Weakest')), span(`  ${phrase('a number begins there')}`, 'dim')],
    ...weakest.map(({ title, recall, items }, index): Line => {
      const right = `${padStart(percent(recall), 6)} ${phrase('of')} ${padStart(String(items), widestOf(weakest.map((each) => each.items)))}`;
      const room = Math.max(8, columns - 4 - width(right));
      const key = String(index + 1);
      const row = line(span(`${key}  `, 'accent'), padEnd(truncate(title, room), room + 1), span(right, 'dim'));
      return isDigit(key) ? pressing(row, key) : row;
    }),
  ];
}

function isDigit(key: string): key is '1' | '2' | '3' | '4' | '5' {
  return /^[1-5]$/.test(key);
}

function timePart(facts: ProgressFacts, columns: number): readonly Line[] {
  const answered = `${answersWords(facts)} · ${phrase('{n} due', { n: facts.due })}`;
  const rows = [...timeWords(facts), [phrase('answers'), answered] as const];
  return [
    heading(phrase('Time')),
    ...rows.map(([name, value]) => line(span(padEnd(name, 17), 'dim'), value)),
    ...asideWords(facts).flatMap((sentence) => wrap([span(sentence, 'warn')], columns)),
  ];
}

/** A name, a bar of a share from 0 to 1, and words. */
function bar(name: string, share: number | null, words: string, columns: number, tone: Tone): Line {
  const cells = Math.max(4, columns - width(name) - width(words) - 1);
  const full = share === null ? 0 : Math.round(share * cells);
  return [
    { text: name },
    // Less than a cell high, so that bars one under the other stay apart.
    span('▆'.repeat(full), tone),
    span('▁'.repeat(cells - full), 'dim'),
    span(` ${words}`, 'dim'),
  ];
}

function heading(text: string): Line {
  return [{ text, tone: 'heading', bold: true }];
}
