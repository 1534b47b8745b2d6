import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { replies } from '../../../../src/practice/priorities/matrix/interruptions.js';
import { quadrants } from '../../../../src/practice/priorities/matrix/quadrant.js';
import { readRound, writeRound } from '../../../../src/practice/priorities/matrix/record.js';
import {
  interrupt,
  pass,
  place,
  type Round,
  reply,
  takeBack,
} from '../../../../src/practice/priorities/matrix/round.js';
import { interruptions, roundOf, tasks } from './cards.js';

const source = { tasks, interruptions };

const move = fc.oneof(
  fc.nat({ max: 20_000 }).map((by) => (round: Round) => interrupt(pass(round, by))),
  fc.constantFrom(...quadrants).map((to) => (round: Round) => place(round, to)),
  fc.constantFrom(...replies).map((choice) => (round: Round) => reply(round, choice)),
  fc.constant(takeBack),
);

describe('the record of a round', () => {
  it('brings it back as it stood, but for a question that was open and a card taken up again', () => {
    fc.assert(
      fc.property(fc.array(move, { maxLength: 40 }), (moves) => {
        const round = moves.reduce((at, step) => step(at), roundOf(tasks.slice(3, 9)));
        const first = round.cards.find(({ id }) => round.places[id] === undefined) ?? null;
        const spent = Object.fromEntries(round.cards.map(({ id }) => [id, round.spent[id] ?? 0]));
        expect(readRound(writeRound(round), source)).toEqual({ ...round, held: first, open: null, spent });
      }),
      { seed: 7, numRuns: 100 },
    );
  });

  const good = writeRound(place(roundOf(tasks.slice(0, 3)), 1));
  it.each([
    ['is empty', ''],
    ['is something else', '{"hand":[]}'],
    ['names a card that is gone', good.replace('card e-02', 'card e-99')],
    ['names a box that is none', good.replace('card e-01 1', 'card e-01 5')],
    ['has a clock that is no time', good.replace(/clock \d+/, 'clock soon')],
    ['names nobody who asks', `${good}\ncoming nobody`],
    ['names no reply', `${good}\nreplied vpn perhaps 30000 5000`],
    ['changes to no box', `${good}\nchanged e-01 1 x`],
  ])('is void when it %s', (_, text) => {
    expect(readRound(text, source)).toBeNull();
  });

  it('passes over a fact that a later version may add', () => {
    expect(readRound(`${good}\nmood calm`, source)).toEqual(readRound(good, source));
  });
});
