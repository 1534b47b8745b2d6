import * as v from 'valibot';
import type { LearnerEvent } from '../../progress/event.js';
import { line, span } from '../../text/line.js';
import { plural } from '../../text/plural.js';
import { padEnd, truncate, width } from '../../text/width.js';
import { blank, type Passage, picture } from '../kit/page.js';
import { readSaved } from '../kit/saved.js';
import type { Outcome, TaskItem } from './task.js';

/** Where a round stands after an answer, or what came of it after the last, as the journal keeps it. */
export function standing(
  practice: string,
  deck: string,
  items: readonly TaskItem[],
  outcomes: readonly Outcome[],
): LearnerEvent {
  if (outcomes.length < items.length) {
    return { type: 'practised', practice, state: JSON.stringify({ deck, ids: items.map(({ id }) => id), outcomes }) };
  }
  const details = Object.fromEntries(outcomes.map(({ points }, index) => [items[index]?.id ?? String(index), points]));
  return { type: 'sorted', practice, deck, score: total(outcomes), of: items.length, details };
}

const savedRound = v.object({
  deck: v.string(),
  ids: v.array(v.string()),
  outcomes: v.array(v.object({ points: v.number(), answer: v.string(), remark: v.string() })),
});

/** Where a round of this deck stood when it was left; null for anything else, and where nothing is left to do. */
export function readStanding(kept: string | undefined, deck: string): v.InferOutput<typeof savedRound> | null {
  const saved = readSaved(savedRound, kept);
  return saved?.deck === deck && saved.outcomes.length < saved.ids.length ? saved : null;
}

/** The page at the end: how many points, and what became of each task. */
export function summaryOf(labels: readonly string[], outcomes: readonly Outcome[], noun: string): readonly Passage[] {
  const missed = outcomes.filter(({ points }) => points < 1).length;
  const those = missed === 1 ? 'the one you missed comes' : 'those you missed come';
  const comes = missed === 0 ? 'Next time you get others.' : `Next time ${those} first.`;
  const score = `${sayPoints(total(outcomes))} of ${plural(labels.length, noun)}`;
  return [
    { text: comes, tone: 'dim', mark: [{ text: `${score}   `, tone: 'heading', bold: true }], lead: `${score}   ` },
    blank,
    ...labels.map((label, index): Passage => {
      const { points = 0, remark = '' } = outcomes[index] ?? {};
      const mark = points === 1 ? span('✓ ', 'good') : points > 0 ? span('½ ', 'warn') : span('✗ ', 'bad');
      const draw = (columns: number) => {
        const cells = Math.min(Math.max(...labels.map(width), 1), Math.floor((columns - 4) / 2));
        return [line(mark, padEnd(truncate(label, cells), cells), span(`  ${remark}`, 'dim'))];
      };
      return picture(draw, `${mark.text}${label}  ${remark}`);
    }),
  ];
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
