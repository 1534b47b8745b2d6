import type { LearnerEvent } from '../../progress/event.js';
import { type Line, line, span } from '../../text/line.js';
import { padEnd, truncate, width } from '../../text/width.js';
import type { SavedRound } from './saved-round.js';
import type { Outcome, TaskItem } from './task.js';

/** Where a round stands after an answer, or what came of it after the last, as the journal keeps it. */
export function standing(
  practice: string,
  deck: string,
  items: readonly TaskItem[],
  outcomes: readonly Outcome[],
): LearnerEvent {
  if (outcomes.length < items.length) {
    const saved = { deck, ids: items.map(({ id }) => id), outcomes: [...outcomes] } satisfies SavedRound;
    return { type: 'practised', practice, state: JSON.stringify(saved) };
  }
  const details = Object.fromEntries(outcomes.map(({ points }, index) => [items[index]?.id ?? String(index), points]));
  return { type: 'sorted', practice, deck, score: total(outcomes), of: items.length, details };
}

/** The page at the end: how many points, and what became of each task. */
export function summaryOf(
  labels: readonly string[],
  outcomes: readonly Outcome[],
  noun: string,
  columns: number,
): readonly Line[] {
  const missed = outcomes.filter(({ points }) => points < 1).length;
  const cells = Math.min(Math.max(...labels.map(width), 1), Math.floor((columns - 4) / 2));
  const rows = labels.map((label, index) => {
    const { points = 0, remark = '' } = outcomes[index] ?? {};
    const mark = points === 1 ? span('✓ ', 'good') : points > 0 ? span('½ ', 'warn') : span('✗ ', 'bad');
    return line(mark, padEnd(truncate(label, cells), cells), span(`  ${remark}`, 'dim'));
  });
  const comes =
    missed === 0
      ? 'Next time you get others.'
      : `Next time ${missed === 1 ? 'the one' : 'those'} you missed come${missed === 1 ? 's' : ''} first.`;
  const heading = `${sayPoints(total(outcomes))} of ${labels.length} ${noun}${labels.length === 1 ? '' : 's'}`;
  return [line({ text: heading, tone: 'heading', bold: true }, span(`   ${comes}`, 'dim')), [], ...rows];
}

/** "7", "7½". */
export function sayPoints(points: number): string {
  const whole = Math.floor(points);
  const rest = points - whole;
  if (rest === 0) return String(whole);
  return rest === 0.5 ? `${whole === 0 ? '' : whole}½` : points.toFixed(1);
}

function total(outcomes: readonly Outcome[]): number {
  return outcomes.reduce((sum, { points }) => sum + points, 0);
}
