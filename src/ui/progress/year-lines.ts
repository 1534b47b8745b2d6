import type { Year } from '../../review/progress-facts.js';
import { type Line, span } from '../../text/line.js';
import { width } from '../../text/width.js';
import { monthInWords, weekdayInWords } from '../../words/dates.js';
import { phrase } from '../../words/phrase.js';

/** Minutes from which on a day is darker. */
const steps = [1 / 60, 5, 15, 30] as const;
const glyphs = ['·', '░', '▒', '▓', '█'] as const;

/** 0 for a day without anything, to 4 for half an hour or more. */
export function levelOf(minutes: number): number {
  return steps.filter((from) => minutes >= from).length;
}

/** A year, a column a week and a row a day of it: as many weeks as there is room for, the newest on the right. */
export function yearLines({ first, minutes }: Year, columns: number): readonly Line[] {
  const cell = columns >= 4 + 53 * 2 ? 2 : 1;
  const all = Math.ceil(minutes.length / 7);
  const shown = Math.min(all, Math.floor((columns - 4) / cell));
  const weeks = Array.from({ length: shown }, (_, index) => all - shown + index);
  const months = weeks.reduce((text, week, index) => {
    const name = monthInWords(first + week * 7);
    const isNew = index > 0 && monthInWords(first + (week - 1) * 7) !== name;
    const at = 4 + index * cell;
    return isNew && text.length <= at - 1 && at + width(name) <= columns ? text.padEnd(at) + name : text;
  }, '');
  const rows = Array.from(
    { length: 7 },
    (_, day): Line => [
      span((day % 2 === 0 ? weekdayInWords(day) : '').padEnd(4), 'dim'),
      ...weeks.map((week) => {
        const of = minutes[week * 7 + day];
        const glyph = of === undefined ? ' ' : (glyphs[levelOf(of)] ?? ' ');
        return span(glyph.padEnd(cell), of !== undefined && levelOf(of) > 0 ? 'series-a' : 'dim');
      }),
    ],
  );
  const legend: Line = [
    span(`    ${phrase('none')} `, 'dim'),
    span('·', 'dim'),
    ...['░', '▒', '▓', '█'].map((glyph) => span(` ${glyph}`, 'series-a')),
    span(` ${phrase('30 minutes or more')}`, 'dim'),
  ];
  return [[span(months, 'dim')], ...rows, legend];
}
