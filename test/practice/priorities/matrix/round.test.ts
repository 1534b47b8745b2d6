import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { replies } from '../../../../src/practice/priorities/matrix/interruptions.js';
import { quadrants } from '../../../../src/practice/priorities/matrix/quadrant.js';
import {
  agreed,
  interrupt,
  interval,
  lostToUrgency,
  pass,
  place,
  placed,
  type Round,
  reply,
  startRound,
  take,
  takeBack,
  wellReplied,
} from '../../../../src/practice/priorities/matrix/round.js';
import { interruptions, plainTasks, roundOf, taskNamed } from './cards.js';

const three = () => roundOf(plainTasks(1, 2, 3));
const asked = () => interrupt(pass(three(), interval));

describe('a round', () => {
  it('takes up the next card when one is placed', () => {
    const round = place(three(), 1);
    expect(round.places).toEqual({ a: 1 });
    expect(round.held?.id).toBe('b');
  });

  it('has nothing in cards when every card has a place', () => {
    const round = place(place(place(three(), 1), 1), 1);
    expect(round.held).toBeNull();
    expect(placed(round).map(({ number, chosen }) => [number, chosen])).toEqual([
      [1, 1],
      [2, 1],
      [3, 1],
    ]);
    expect(agreed(round)).toBe(1);
  });

  it('accepts both boxes of a debatable card', () => {
    const cards = [taskNamed('e-05')];
    expect([1, 2, 3].map((to) => agreed(place(roundOf(cards), to as 1 | 2 | 3)))).toEqual([1, 1, 0]);
  });

  it('lets the mind change, remembers it, and goes on where it was', () => {
    const back = takeBack(place(place(three(), 1), 1));
    expect(back.held?.id).toBe('b');
    const round = place(back, 2);
    expect(round.places).toEqual({ a: 1, b: 2 });
    expect(round.changes).toEqual([{ task: round.cards[1], from: 1, to: 2 }]);
    expect(round.held?.id).toBe('c');
  });

  it('counts no change of mind for a card that goes back where it lay', () => {
    expect(place(takeBack(place(three(), 1)), 1).changes).toEqual([]);
  });

  it('goes through the placed cards backwards, round and round', () => {
    const full = place(place(place(three(), 1), 1), 1);
    const seen: (string | undefined)[] = [];
    let round = full;
    for (let times = 0; times < 4; times++) {
      round = takeBack(round);
      seen.push(round.held?.id);
    }
    expect(seen).toEqual(['c', 'b', 'a', 'c']);
  });

  it('has nothing to take back at its beginning', () => {
    const round = three();
    expect(takeBack(round)).toBe(round);
    expect(take(round, 9)).toBe(round);
  });

  it('spends the time on the held card', () => {
    const round = pass(place(pass(three(), 4000), 1), 2500);
    expect(round.clock).toBe(6500);
    expect(round.spent).toEqual({ a: 4000, b: 2500 });
  });
});

describe('an interruption', () => {
  it('comes when half a minute is over, and not before', () => {
    expect(interrupt(pass(three(), interval - 1)).open).toBeNull();
    expect(asked().open?.interruption).toBe(interruptions[0]);
  });

  it('keeps the cards waiting until it has a reply', () => {
    const round = asked();
    expect(place(round, 1)).toBe(round);
    expect(take(round, 3)).toBe(round);
    expect(pass(round, 3000).spent).toEqual({ a: interval });
  });

  it('costs its reply, and comes again at the next full half minute', () => {
    const cost = (interruptions[0]?.outcomes.now.seconds ?? 0) * 1000;
    const round = reply(pass(asked(), 3000), 'now');
    expect(round.clock).toBe(interval + 3000 + cost);
    expect(round.replied).toEqual([
      { interruption: interruptions[0], reply: 'now', opened: interval, took: 3000 + cost },
    ]);
    expect(round.nextAt).toBe(2 * interval);
  });

  it('does not come twice for half minutes that went by meanwhile', () => {
    const round = reply(pass(asked(), 2 * interval), 'later');
    expect(round.nextAt).toBeGreaterThan(round.clock);
    expect(interrupt(round).open).toBeNull();
  });

  it('leaves a learner alone who has placed everything, or wants none', () => {
    const full = place(place(place(three(), 1), 1), 1);
    expect(interrupt(pass(full, interval)).open).toBeNull();
    expect(interrupt(pass(startRound(plainTasks(1), []), interval)).open).toBeNull();
  });

  it('is well replied to with what costs least, and counts as lost time unless it is a fire', () => {
    const fire = interruptions.find((one) => one.fire);
    const quick = interruptions.find((one) => !one.fire);
    if (fire === undefined || quick === undefined) throw new Error('both kinds are needed');
    const ask = (one: typeof fire) => interrupt(pass(startRound(plainTasks(1), [one]), interval));
    expect(wellReplied(reply(ask(fire), 'now'))).toBe(1);
    expect(wellReplied(reply(ask(fire), 'later'))).toBe(0);
    expect(lostToUrgency(reply(ask(fire), 'now')).interruptions).toBe(0);
    expect(lostToUrgency(reply(ask(quick), 'page')).interruptions).toBe(quick.outcomes.page.seconds * 1000);
  });
});

describe('time lost to what is urgent and unimportant', () => {
  it('is what cards of Q3 were in cards for', () => {
    const round = pass(place(pass(roundOf(plainTasks(3, 1)), 7000), 1), 5000);
    expect(lostToUrgency(round)).toEqual({ cards: 7000, interruptions: 0 });
  });
});

describe('any round', () => {
  const move = fc.oneof(
    fc.nat({ max: 20_000 }).map((by) => (round: Round) => interrupt(pass(round, by))),
    fc.constantFrom(...quadrants).map((to) => (round: Round) => place(round, to)),
    fc.constantFrom(...replies).map((choice) => (round: Round) => reply(round, choice)),
    fc.constant(takeBack),
  );

  it('accounts for every millisecond: cards, interruptions, and looking over', () => {
    fc.assert(
      fc.property(fc.array(move, { maxLength: 60 }), (moves) => {
        const round = moves.reduce((at, step) => step(at), roundOf(plainTasks(1, 2, 3, 4, 1)));
        const spent = Object.values(round.spent).reduce((sum, value) => sum + value, 0);
        const took = round.replied.reduce((sum, one) => sum + one.took, 0);
        const open = round.open === null ? 0 : round.clock - round.open.since;
        expect(spent + took + open).toBeLessThanOrEqual(round.clock);
        if (round.held !== null && round.changes.length === 0) expect(spent + took + open).toBe(round.clock);
        expect(round.replied.length).toBeLessThanOrEqual(round.clock / interval);
      }),
      { seed: 5, numRuns: 200 },
    );
  });
});
