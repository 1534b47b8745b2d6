import { titleOf } from '../../questions/registry.js';
import { type Item, outcomeOf, type Session } from '../../store/session.js';
import { beginningOf } from '../../store/summary-lines.js';
import { type Line, line, type Span, span } from '../../text/line.js';
import type { Size } from '../../text/size.js';
import { truncateLine } from '../../text/width.js';
import { phrase } from '../../words/phrase.js';

/**
 * The run of questions beside the one that is asked: what those answered were about and how they went, and of those to come
 * only their kind, in one row where several are alike. Where not all have a row, those around the current one.
 */
export function railLines(session: Session, { columns, rows }: Size): readonly Line[] {
  const { index, outcomes } = session;
  const right = outcomes.filter((outcome) => outcome.right === true).length;
  const head = line(
    span(`${phrase('So far')} `, 'dim'),
    outcomes.length === 0
      ? span(phrase('nothing answered'), 'dim')
      : phrase('{right} of {asked} right', { right, asked: outcomes.length }),
  );
  const entries = entriesOf(session);
  const here = entries.findIndex(({ at }) => at === index);
  const room = Math.max(1, rows - 2);
  const first = Math.max(0, Math.min(here - Math.floor(room / 2), entries.length - room));
  const shown = entries.slice(first, first + room);
  return [head, [], ...shown.map((entry) => rowOf(session, entry))].map((row) => truncateLine(row, columns));
}

interface Entry {
  readonly item: Item;
  /** Its place among all, from 0. */
  readonly at: number;
  /** How many of its kind follow one another from here on, all of them still to come: they share a row. */
  readonly times: number;
}

/** Fewer than so many of a kind have a row each. */
const fewest = 3;

function entriesOf(session: Session): readonly Entry[] {
  const { items, index } = session;
  const isToCome = (item: Item, at: number) => at !== index && outcomeOf(session, item) === undefined;
  const entries: Entry[] = [];
  for (let at = 0; at < items.length; ) {
    const item = items[at];
    if (item === undefined) break;
    let end = at + 1;
    const isAlike = (next: Item | undefined): next is Item =>
      next !== undefined && isToCome(next, end) && kindOf(next) === kindOf(item);
    if (isToCome(item, at)) while (isAlike(items[end])) end += 1;
    const times = end - at;
    if (times >= fewest) entries.push({ item, at, times });
    else for (const [more, one] of items.slice(at, end).entries()) entries.push({ item: one, at: at + more, times: 1 });
    at = end;
  }
  return entries;
}

function rowOf(session: Session, { item, at, times }: Entry): Line {
  const outcome = outcomeOf(session, item);
  const isHere = at === session.index;
  const place = span(`${isHere ? '▸' : ' '} ${String(at + 1).padStart(2)} `, isHere ? 'accent' : 'dim');
  if (outcome === undefined) {
    const words = isHere ? phrase('this one') : times > 1 ? `${kindOf(item)} ×${times}` : kindOf(item);
    return [place, span('○ ', 'dim'), span(words, 'dim')];
  }
  const mark: Span =
    outcome.right === null ? span('– ', 'dim') : outcome.right ? span('✓ ', 'good') : span('✗ ', 'bad');
  return [place, mark, isHere ? span(beginningOf(item)) : span(beginningOf(item), 'dim')];
}

function kindOf(item: Item): string {
  return item.kind === 'card' ? phrase('a card') : phrase(titleOf(item.question));
}
