import { type Day, pick, replay } from '../../../src/practice/release-desk/day.js';
import type { EventId, World } from '../../../src/releases/world.js';
import { drawOf } from '../learner.js';
import { perfectDay } from './perfect.js';

/** The perfect day up to the beginning of an event, then these picks. Throws where one is not on offer. */
export function dayAt(event: EventId, ...picks: string[]): Day {
  let at = 0;
  while (replay(perfectDay.slice(0, at)).event?.id !== event) at += 1;
  return play([...perfectDay.slice(0, at), ...picks]);
}

/** A day after these picks. Throws where one is not on offer. */
export function play(picks: readonly string[]): Day {
  const day = replay(picks);
  if (day.picks.length === picks.length) return day;
  const offered = day.decision?.options.map(({ id }) => id).join(', ');
  throw new Error(`"${picks[day.picks.length]}" is not on offer at ${day.event?.id} ${day.decision?.id}: ${offered}`);
}

export function said(day: Day): string {
  return day.settled.entries.map(({ text }) => text).join('\n');
}

export function promises(world: World): string[] {
  return world.broken.map(({ what }) => what);
}

/** Something that a clever learner might type where a version or a range may be typed. */
const typed = [
  '2.3.9',
  '2.4.0-rc.9',
  '3.0.0',
  '2.3.2-hotfix.1',
  '1.0.0',
  '9.9.9',
  '2.4.1',
  '2.4.0',
  '3.0.0-rc.3',
  '2.3.3',
  '<2.3.3',
  '*',
  'v2.3.5',
];

/** A day of random picks, each state handed to `look`. */
export function playAtRandom(seed: number, look: (day: Day) => void = () => undefined): Day {
  const draw = drawOf(seed);
  let day = replay([]);
  for (let moves = 0; day.event !== null; moves++) {
    if (moves > 80) throw new Error(`the day does not end: ${day.picks.join(' ')}`);
    look(day);
    const { decision } = day;
    if (decision === null) throw new Error('an event without a decision');
    const options = decision.options.map(({ id }) => id);
    const one = options[draw(options.length)] ?? '';
    const several = options.filter(() => draw(3) > 0).join('+');
    const own = decision.typed !== undefined && draw(4) === 0 ? typed[draw(typed.length)] : undefined;
    const next = pick(day, own ?? (decision.several ? several : one));
    if (next === day && own === undefined) throw new Error(`stuck at ${decision.id}: ${day.picks.join(' ')}`);
    day = next;
  }
  look(day);
  return day;
}
