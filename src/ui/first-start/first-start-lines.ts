import { history, look } from '../../simulations/engine/playback.js';
import { burstEnd, type FirstStart, firstBurst, firstGap, firstGuesses } from '../../store/first-start.js';
import { columnLines } from '../../text/columns.js';
import { type Line, line, span } from '../../text/line.js';
import { formatNumber } from '../../text/number.js';
import type { Size } from '../../text/size.js';
import { padEnd } from '../../text/width.js';
import { wrap } from '../../text/wrap.js';
import { phrase } from '../../words/phrase.js';

/** The widest that it is drawn, in cells: wider, a burst of ten seconds is a wall. */
const widest = 140;

/** A burst, a guess, a drain: the picture above, how many wait over time below it, and one line to act on. */
export function firstStartLines(first: FirstStart, { columns: room, rows }: Size): readonly Line[] {
  const columns = Math.min(room, widest);
  const left = ' '.repeat(Math.max(0, Math.floor((room - columns) / 2)));
  const words = saying(first, columns);
  const chart = Math.min(20, Math.max(3, Math.floor((rows - words.length - 6) * 0.45)));
  const picture = Math.min(18, Math.max(6, rows - words.length - chart - 5));
  const [lane] = first.playback.lanes;
  const lines = [
    ...look(lane).picture({ columns, rows: picture }),
    [],
    ...depthLines(first, { columns, rows: chart }),
    [],
    ...words,
  ];
  return lines.slice(0, rows).map((content): Line => (left === '' ? content : [span(left), ...content]));
}

/** What there is to say, and to press, at each stage. */
function saying(first: FirstStart, columns: number): readonly Line[] {
  const { stage, backlog } = first;
  const { serviceRate, arrivalRate, burstRate } = firstBurst;
  switch (stage) {
    case 'burst':
      return wrap(
        [
          span(
            phrase('{arrivals} a second come, {served} can be served. Then, for ten seconds, {burst}.', {
              arrivals: arrivalRate,
              served: serviceRate,
              burst: burstRate,
            }),
          ),
        ],
        columns,
      );
    case 'guess':
      return [
        ...wrap(
          [
            span(`${phrase('The burst is over, {backlog} wait.', { backlog })} `),
            { text: phrase('How long until the queue is empty?'), bold: true },
          ],
          columns,
        ),
        line(
          ...firstGuesses.flatMap((seconds, index) => [
            { text: ` ${index + 1} `, tone: 'accent', inverse: true } as const,
            span(` ${padEnd(`${seconds} s`, 9)}`),
          ]),
        ),
      ];
    case 'drain':
      return [line(span(`${phrase('Your guess:')} `, 'dim'), { text: `${first.guess} s`, bold: true })];
    case 'over':
      return wrap([{ text: firstGap(first) ?? '', bold: true }], columns);
  }
}

/** How many waited until now, over the whole run; under it the guess from the moment it is made, and where it ended. */
function depthLines(first: FirstStart, { columns, rows }: Size): readonly Line[] {
  const { playback, backlog, guess, stage, actual } = first;
  const [lane] = playback.lanes;
  const label = 6;
  const cells = columns - label;
  const samples = history(lane, 0);
  const grown = Math.max(1, Math.round((playback.at / playback.until) * cells));
  const values = Array.from(
    { length: grown },
    (_, cell) => samples[Math.min(samples.length - 1, Math.floor((cell / grown) * samples.length))] ?? 0,
  );
  const drawn = columnLines(values, backlog, { columns: grown, rows }, 'series-a').map((row, index): Line => {
    const text = index === 0 ? formatNumber(backlog) : index === rows - 1 ? '0' : '';
    return [span(`${text.padStart(label - 2)}${text === '' ? ' │' : ' ┤'}`, 'dim'), ...row];
  });
  const at = (seconds: number) => label + Math.round(((burstEnd + seconds) / playback.until) * cells);
  const marks: { readonly cell: number; readonly text: string }[] = [
    ...(guess === null ? [] : [{ cell: at(guess), text: `▲ ${phrase('you, {guess} s', { guess })}` }]),
    ...(stage === 'over' && guess !== actual ? [{ cell: at(actual), text: `▲ ${actual} s` }] : []),
  ];
  return [...drawn, flags(marks, columns)];
}

/** Each mark under its cell; near the right edge the words stand before it. */
function flags(marks: readonly { readonly cell: number; readonly text: string }[], columns: number): Line {
  let text = '';
  for (const { cell, text: mark } of marks) {
    const fits = cell + mark.length <= columns;
    const words = fits ? mark : `${mark.slice(2)} ▲`;
    const from = fits ? cell : Math.max(0, Math.min(cell, columns - 1) - words.length + 1);
    text = text.padEnd(from) + words;
  }
  return [span(text, 'accent')];
}
