import type { OverloadKnobs } from '../knobs.js';
import { Codel } from './codel.js';
import { LifoWhenLate } from './lifo-when-late.js';
import { Limited } from './limited.js';
import { Priorities } from './priorities.js';
import { Punctual } from './punctual.js';
import type { SheddingLine } from './shedding-line.js';
import { ShortTimeout } from './short-timeout.js';

/** The line that the knobs describe. An adaptive limit stands at the door; the line behind it has none of its own. */
export function lineOf(knobs: OverloadKnobs): SheddingLine {
  const line = ruled(knobs);
  return knobs.deadlines === 'passed-on' ? new Punctual(line, knobs.marginMs / 1000) : line;
}

function ruled({ shedding, queueLimit, targetMs, intervalMs }: OverloadKnobs): SheddingLine {
  const target = targetMs / 1000;
  const interval = intervalMs / 1000;
  switch (shedding) {
    case 'none':
    case 'vegas':
    case 'gradient':
      return new Limited(Number.POSITIVE_INFINITY, 'newest');
    case 'drop-newest':
      return new Limited(queueLimit, 'newest');
    case 'drop-oldest':
      return new Limited(queueLimit, 'oldest');
    case 'lifo-when-late':
      return new LifoWhenLate(target);
    case 'codel':
      return new Codel(target, interval);
    case 'short-timeout':
      return new ShortTimeout(target, interval);
    case 'priorities':
      return new Priorities(queueLimit);
  }
}
