import fc from 'fast-check';
import type { SheddingLine } from '../../../../src/simulations/overload/lines/shedding-line.js';
import type { Request } from '../../../../src/simulations/server/request.js';

/** A request that came at some time, as a line sees it. */
export function request(
  serial: number,
  arrived: number,
  wishes: Partial<Pick<Request, 'priority' | 'deadline' | 'begunAt'>> = {},
): Request {
  return {
    id: serial,
    serial,
    arrived,
    work: 1,
    priority: 1,
    deadline: Number.POSITIVE_INFINITY,
    begunAt: Number.POSITIVE_INFINITY,
    thread: -1,
    abandoned: false,
    waitsForConnection: false,
    ...wishes,
  };
}

/** A request that comes, or a thread that takes one; each a while after the one before. */
export type Move = { readonly wait: number } & ({ readonly comes: 0 | 1 } | { readonly takes: true });

export const moves: fc.Arbitrary<readonly Move[]> = fc.array(
  fc.oneof(
    fc.record({ wait: fc.constantFrom(0, 1, 3), comes: fc.constantFrom(0 as const, 1 as const) }),
    fc.record({ wait: fc.constantFrom(0, 1, 3), takes: fc.constant(true as const) }),
  ),
  { maxLength: 80 },
);

/** What a line does in some moves, in words: "refused 3", "took 1", "dropped 2", "nobody". */
export function play(line: SheddingLine, all: readonly Move[]): readonly string[] {
  const told: string[] = [];
  let at = 0;
  let serial = 0;
  for (const move of all) {
    at += move.wait;
    if ('comes' in move) {
      const without = line.add(at, request(serial++, at, { priority: move.comes }));
      if (without !== null) told.push(`refused ${without.serial}`);
    } else {
      const taken = line.take(at, (dropped) => told.push(`dropped ${dropped.serial}`));
      told.push(taken === null ? 'nobody' : `took ${taken.serial}`);
    }
    told.push(`${line.length} left`);
  }
  return told;
}

/** What waits in a naive line: an array that is searched and sorted anew each time. */
export interface Waiter {
  readonly serial: number;
  readonly arrived: number;
  readonly priority: number;
}

/** The same moves by rules that are written down as simply as can be. */
export function playNaively(
  all: readonly Move[],
  rules: {
    victim(waiting: readonly Waiter[], comer: Waiter): Waiter | null;
    next(waiting: readonly Waiter[], at: number): Waiter | undefined;
  },
): readonly string[] {
  const told: string[] = [];
  let waiting: Waiter[] = [];
  let at = 0;
  let serial = 0;
  for (const move of all) {
    at += move.wait;
    if ('comes' in move) {
      const comer = { serial: serial++, arrived: at, priority: move.comes };
      const victim = rules.victim(waiting, comer);
      if (victim !== null) told.push(`refused ${victim.serial}`);
      waiting = [...waiting, comer].filter((each) => each !== victim);
    } else {
      const next = rules.next(waiting, at);
      waiting = waiting.filter((each) => each !== next);
      told.push(next === undefined ? 'nobody' : `took ${next.serial}`);
    }
    told.push(`${waiting.length} left`);
  }
  return told;
}
