import type { Course } from '../../../course/course.js';
import { findIn } from '../../../course/id.js';
import type { Draw } from '../../../questions/kind.js';
import { shuffled } from '../../../questions/shuffle.js';
import type { PlainPhrase } from '../../../words/phrase.js';
import { EntryFields } from '../../kit/deck.js';

export type Reply = 'now' | 'page' | 'later';

export const replies: readonly Reply[] = ['now', 'page', 'later'];

export const replyNames = {
  now: 'answer now',
  page: 'point to the page',
  later: 'later',
} as const satisfies Record<Reply, PlainPhrase>;

export const replyKeys = { now: 'a', page: 'p', later: 'l' } as const;

/** What a reply takes from the clock, with all that comes of it, and what comes of it. */
export interface Outcome {
  readonly seconds: number;
  readonly then: string;
}

/** A "quick question" that pops up while cards are sorted. */
export interface Interruption {
  readonly id: string;
  readonly who: string;
  readonly text: string;
  /** True for the one in a handful that is important as well as urgent. */
  readonly fire: boolean;
  readonly outcomes: Readonly<Record<Reply, Outcome>>;
}

/** The cheapest reply, all that comes of it included. */
export function bestReply({ outcomes }: Interruption): Reply {
  return replies.reduce((best, reply) => (outcomes[reply].seconds < outcomes[best].seconds ? reply : best));
}

/** The order in which they come up in a run: shuffled, with a fire among the first three, so that reading pays. */
export function orderInterruptions(all: readonly Interruption[], draw: Draw): readonly Interruption[] {
  const mixed = shuffled(all, draw);
  const place = draw(3);
  const fire = mixed.filter((one) => one.fire).slice(0, 1);
  return mixed.filter((one) => !fire.includes(one)).toSpliced(place, 0, ...fire);
}

/** The deck that has them; it is no deck of cards. */
export const interruptionsDeck = 'interruptions';

/** The quick questions of the course, none where it has no deck of them. Throws a PracticeError, naming file and line, for an entry that misses something. */
export function readInterruptions({ decks }: Course): readonly Interruption[] {
  return (findIn(decks, interruptionsDeck)?.entries ?? []).map((entry) => {
    const fields = new EntryFields(entry);
    const outcome = (reply: Reply): Outcome => {
      const [, seconds, then] = /^(\d+) s: (.+)$/s.exec(fields.text(reply)) ?? [];
      if (then !== undefined) return { seconds: Number(seconds), then };
      throw fields.wrong(`does not say what "${reply}" costs; write "${reply}: 20 s: and what comes of it"`);
    };
    const outcomes = { now: outcome('now'), page: outcome('page'), later: outcome('later') };
    return { id: entry.id, who: fields.text('who'), text: fields.prose, fire: fields.find('fire') !== null, outcomes };
  });
}
