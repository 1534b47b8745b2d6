import { bar, formatSeconds } from '../../text/draw.js';
import { type Line, line, span } from '../../text/line.js';
import type { Member } from './member.js';
import type { LogModel } from './model.js';
import { shortName } from './words.js';

/** Cells of the bar that shows how far the record in hand is. */
const barCells = 6;

/** A line for each consumer: what it is doing, and how much of its batch is left. */
export function memberLines(model: LogModel, at: number, rows: number): readonly Line[] {
  const { slots } = model.staff;
  const shown = slots.length > rows ? slots.slice(0, Math.max(0, rows - 1)) : slots;
  const lines = shown.map((member) =>
    line(span(`C${member.number + 1} `.padEnd(4), 'strong'), ...doing(model, member, at)),
  );
  if (shown.length < slots.length) lines.push([span(`and ${slots.length - shown.length} more`, 'dim')]);
  return lines;
}

function doing(model: LogModel, member: Member, at: number): Line {
  switch (member.doing) {
    case 'starting':
      return [span(`starts, up in ${formatSeconds(member.startsAt - at)}`, 'dim')];
    case 'dead':
      return [
        span(
          member.startsAt < Number.POSITIVE_INFINITY
            ? `✗ dead, up in ${formatSeconds(member.startsAt - at)}`
            : '✗ dead',
          'bad',
        ),
      ];
    case 'gone':
      return [span('has left', 'dim')];
    case 'joining':
      return [span('‖ waits for a share', 'warn')];
    case 'idle':
      return [span(member.owned.length === 0 ? 'nothing to read' : 'all read, waits', 'dim')];
    case 'working':
      return working(model, member, at);
  }
}

function working({ knobs }: LogModel, member: Member, at: number): Line {
  const { reading, from, to, left } = member;
  const where = reading === null ? '' : shortName(reading.number, knobs);
  const name = knobs.topics === 1 ? 4 : 7;
  const alone = member.inGroup ? [] : [span(' ✗ thrown out', 'bad')];
  return line(
    span('▸', 'accent'),
    span(where.padEnd(name)),
    span(bar(at - from, to - from, barCells, '─'), member.inGroup ? 'accent' : 'bad'),
    span(left > 1 ? ` +${left - 1}` : '', 'dim'),
    ...alone,
  );
}
