import { beside, fitLine, gap } from '../../../text/draw.js';
import { type Line, line, type Span, span } from '../../../text/line.js';
import { lineWidth, padEnd, truncate } from '../../../text/width.js';
import { prose } from '../../kit/page.js';
import type { Exercise } from '../../legacy-exercise.js';
import { type Drawn, said, scrollBy, scrolled, stage, turn, undrawn } from '../../stage.js';
import { levelOfShare } from '../assess.js';
import { sampleLevels } from '../bank.js';
import type { Met } from '../criteria/criterion.js';
import type { Desk, Read } from '../desk.js';
import { described, marks } from '../names.js';
import { probing } from './probing.js';

/** One of the texts that an answer is laid beside. */
interface Other {
  readonly name: string;
  readonly text: string;
  readonly remark: string;
}

/** The answer beside weak, medium and strong ones, and beside the learner's own earlier ones. */
export function comparing(
  desk: Desk,
  read: Read,
  scores: Readonly<Record<string, Met>>,
  shown = 0,
  scroll = 0,
  drawn: Drawn = undrawn(),
): Exercise {
  const others = othersOf(desk, read);
  const tabs = others.length + 1;
  const other = others[shown - 1];
  const show = (to: number) => turn(comparing(desk, read, scores, (to + tabs) % tabs, 0, undrawn()));
  return stage({
    title: 'Interview coach',
    status: `compare ${shown + 1}/${tabs}`,
    keys: [
      ['←→', 'the next text'],
      ['↑↓', 'scroll'],
      ['enter', shown < tabs - 1 ? 'next' : 'follow-up questions'],
    ],
    view(size) {
      const head = tabLine(['your score and mine', ...others.map(({ name }) => name)], shown, size.columns);
      const body =
        other === undefined ? scorePage(read, scores, Math.min(size.columns, 80)) : pair(read, other, size.columns);
      return [head, [], ...scrolled(body, { columns: size.columns, rows: Math.max(1, size.rows - 2) }, scroll, drawn)];
    },
    press(key) {
      const to = scrollBy(key === ' ' ? 'page-down' : key, scroll, drawn);
      if (to !== null) return turn(comparing(desk, read, scores, shown, to, drawn));
      if (key === 'right' || key === 'tab') return show(shown + 1);
      if (key === 'left' || key === 'shift-tab') return show(shown - 1);
      if (key !== 'enter') return null;
      return shown < tabs - 1 ? show(shown + 1) : turn(probing(desk, read));
    },
    say: said(
      ...spokenScores(read, scores),
      ...others.flatMap(({ name, text, remark }) => [
        `${name}: ${text.replace(/\s+/g, ' ')}`,
        ...(remark === '' ? [] : [remark]),
      ]),
    ),
    form: null,
    read: () => turn(probing(desk, read)),
  });
}

function othersOf({ written }: Desk, { question, answer }: Read): Other[] {
  const own = Object.entries(written)
    .filter(([key]) => key === question.id || key.startsWith(`${question.id}/`))
    .flatMap(([key, answers]) => answers.map((one) => ({ ...one, key })))
    .filter(({ text }) => text !== answer)
    .slice(-3)
    .reverse();
  return [
    ...sampleLevels.map((level) => ({
      name: `${level} sample`,
      text: question.samples[level].text,
      remark: question.samples[level].verdict,
    })),
    ...own.map(({ text, level, key }, index) => ({
      name: index === 0 ? 'yours before' : `yours, ${index + 1} back`,
      text,
      remark: `You wrote this earlier${key.includes('/') ? ` (${key.split('/')[1]} version)` : ''}; it was read as level ${level}.`,
    })),
  ];
}

function tabLine(names: readonly string[], shown: number, columns: number): Line {
  const full = line(
    ...names.flatMap((name, index): Span[] => [
      index === shown ? { text: ` ${name} `, tone: 'accent', bold: true, underline: true } : span(` ${name} `, 'dim'),
    ]),
  );
  return lineWidth(full) <= columns
    ? full
    : line(
        { text: ` ${names[shown] ?? ''} `, tone: 'accent', bold: true },
        span(` ${shown + 1} of ${names.length}  ←→`, 'dim'),
      );
}

/** Two texts side by side where there is room, else the other one alone: the learner knows their own. */
function pair({ answer }: Read, { name, text, remark }: Other, columns: number): Line[] {
  const remarkLines = (width: number) => (remark === '' ? [] : [[] as Line, ...prose(remark, width, 'dim')]);
  if (columns < 72) return [...prose(text, columns - 1), ...remarkLines(columns - 1)];
  const half = Math.floor((Math.min(columns, 112) - 3) / 2);
  const left: Line[] = [fitLine([span('yours', 'heading')], half), ...prose(answer, half)];
  const right: Line[] = [[span(name, 'heading')], ...prose(text, half), ...remarkLines(half)];
  return [...beside(left, gap(3), right)];
}

function scorePage({ question, assessment }: Read, scores: Readonly<Record<string, Met>>, columns: number): Line[] {
  const rows = question.criteria.map(({ id, extra }): Line => {
    const mine = assessment.criteria.find((judged) => judged.id === id)?.met ?? 0;
    const yours = scores[id];
    const differs = yours !== undefined && yours !== mine;
    return line(
      span(
        `  ${padEnd(yours === undefined ? '–' : marks[yours], 6)}${padEnd(marks[mine], 5)}`,
        differs ? 'warn' : 'dim',
      ),
      { text: truncate(described(id, extra), columns - 16), ...(differs && { bold: true as const }) },
      span(differs ? '  ≠' : '', 'warn'),
    );
  });
  return [
    [span('  you   I', 'dim')],
    ...rows,
    [],
    ...prose(
      verdict(
        question.criteria.map(({ id }) => id),
        assessment,
        scores,
      ),
      columns,
    ),
  ];
}

function spokenScores({ question, assessment }: Read, scores: Readonly<Record<string, Met>>): string[] {
  return [
    verdict(
      question.criteria.map(({ id }) => id),
      assessment,
      scores,
    ),
    'Now three samples, and your own earlier answers where there are any.',
  ];
}

function verdict(
  ids: readonly string[],
  { level, criteria }: Read['assessment'],
  scores: Readonly<Record<string, Met>>,
): string {
  if (Object.keys(scores).length === 0) return `You left the scoring out; I read it as level ${level}.`;
  const self = levelOfShare(ids.reduce((sum, id) => sum + (scores[id] ?? 0), 0) / Math.max(1, ids.length));
  const higher = criteria.filter(({ id, met }) => (scores[id] ?? 0) > met);
  const lower = criteria.filter(({ id, met }) => (scores[id] ?? 0) < met);
  const start = `By your scores it is level ${self}, by mine ${level}.`;
  if (higher.length > 0)
    return `${start} Where you see more than I do, check that the words are on the page: a listener cannot read your mind.`;
  if (lower.length > 0) return `${start} You are stricter than I am. Look at my quotes again before you believe me.`;
  return `${start} We agree on every line.`;
}
