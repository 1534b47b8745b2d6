import { titleOf } from '../../questions/registry.js';
import { type Item, outcomeOf, type Session } from '../../store/session.js';
import { beginningOf } from '../../store/summary-lines.js';
import { type Line, line, type Span, span } from '../../text/line.js';
import type { Size } from '../../text/size.js';
import { truncateLine } from '../../text/width.js';
import { phrase, translated } from '../../words/phrase.js';

/**
 * The run of questions beside the one that is asked: what those answered were about and how they went, and of those to come
 * only their kind. Where not all have a row, those around the current one.
 */
export function railLines(session: Session, { columns, rows }: Size): readonly Line[] {
  const { items, index, outcomes } = session;
  const right = outcomes.filter((outcome) => outcome.right === true).length;
  const head = line(
    span(`${phrase('So far')} `, 'dim'),
    outcomes.length === 0
      ? span(phrase('nothing answered'), 'dim')
      : phrase('{right} of {asked} right', { right, asked: outcomes.length }),
  );
  const room = Math.max(1, rows - 2);
  const first = Math.max(0, Math.min(index - Math.floor(room / 2), items.length - room));
  const shown = items.slice(first, first + room);
  return [head, [], ...shown.map((item, at) => rowOf(session, item, first + at))].map((row) =>
    truncateLine(row, columns),
  );
}

function rowOf(session: Session, item: Item, at: number): Line {
  const outcome = outcomeOf(session, item);
  const isHere = at === session.index;
  const place = span(`${isHere ? '▸' : ' '} ${String(at + 1).padStart(2)} `, isHere ? 'accent' : 'dim');
  if (outcome === undefined) return [place, span('○ ', 'dim'), span(isHere ? phrase('this one') : kindOf(item), 'dim')];
  const mark: Span =
    outcome.right === null ? span('– ', 'dim') : outcome.right ? span('✓ ', 'good') : span('✗ ', 'bad');
  return [place, mark, isHere ? span(beginningOf(item)) : span(beginningOf(item), 'dim')];
}

function kindOf(item: Item): string {
  return item.kind === 'card' ? phrase('a card') : phrase(titleOf(item.question));
}
