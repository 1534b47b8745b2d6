import { describe, expect, it } from 'vitest';
import { isOver, openWork } from '../../../../src/practice/priorities/work-day/day.js';
import { measure } from '../../../../src/practice/priorities/work-day/measure.js';
import { follow, policies } from '../../../../src/practice/priorities/work-day/policies.js';
import {
  arrive,
  byId,
  compare,
  decide,
  isPlayed,
  limits,
  moveCursor,
  shiftOf,
  turnLimit,
  turnPolicy,
  watch,
} from '../../../../src/practice/priorities/work-day/state.js';
import { drawOf } from '../../practising.js';
import { evening, morning, working } from './players.js';

describe('a learner at the desk', () => {
  it('keeps every decision as it is made, and can go on from it', () => {
    const { state, events } = working(morning(3), 4);
    const last = events.at(-1);
    if (last?.type !== 'practised') throw new Error('nothing was kept');
    const again = arrive(last.state, drawOf(9));
    expect(again.resumed).toBe(true);
    expect(again.shift).toEqual(state.shift);
    expect(again.cursor).toBe(state.cursor);
  });

  it.each(['', 'abc', '12', '12 a b c d e f g h i j k', '12 z', '1234567 a', '12 a a a a a a a a a a a a a a a a a'])(
    'begins a new day where the record is "%s"',
    (saved) => {
      expect(arrive(saved, drawOf(9)).resumed).toBe(false);
    },
  );

  it('hands the day in once, when it is over', () => {
    const { state, events } = working(morning(3));
    expect(isOver(state.shift)).toBe(true);
    expect(state.stage).toBe('result');
    expect(events.filter(({ type }) => type === 'sorted')).toHaveLength(1);
    expect(events.at(-1)).toMatchObject({ type: 'sorted', practice: 'work-day' });
  });

  it('is scored against the best of the policies on the same day', () => {
    for (const seed of [1, 2, 3]) {
      const { state, events } = working(morning(seed));
      const sorted = events.at(-1);
      const most = Math.max(
        1,
        ...policies.flatMap((policy) => limits.map((limit) => measure(follow(state.day, policy, limit)).net)),
      );
      const mine = Math.min(Math.max(0, measure(state.shift).net), most);
      expect(sorted).toMatchObject({ score: Math.round(mine), of: Math.round(most) });
    }
  });

  it('moves the cursor among the open tasks, and no further', () => {
    const state = morning();
    const open = openWork(state.shift).map(({ task }) => task.id);
    expect(state.cursor).toBe(open[0]);
    expect(moveCursor(state, 1).cursor).toBe(open[1]);
    expect(moveCursor(state, -1).cursor).toBe(open[0]);
    expect(moveCursor(state, 99).cursor).toBe(open.at(-1));
  });

  it('finds the task in hand under the cursor', () => {
    for (let made = 1; made < 8; made++) {
      const { state } = working(morning(5), made);
      expect(state.cursor).toBe(state.shift.inHand ?? openWork(state.shift)[0]?.task.id);
    }
  });
});

describe('two days side by side', () => {
  const state = compare(evening());

  it('are the learner’s and that of the weighted shortest job first', () => {
    expect(state.lanes.map(({ policy }) => policy?.id)).toEqual([undefined, 'wsjf']);
    expect(shiftOf(state, state.lanes[0])).toBe(state.shift);
    expect(shiftOf(state, state.lanes[1])).toEqual(follow(state.day, byId('wsjf'), null));
  });

  it('are of the same tasks, at the same minutes', () => {
    const tasks = (lane: 0 | 1) => shiftOf(state, state.lanes[lane]).work.map(({ task }) => task);
    expect(tasks(0)).toEqual(tasks(1));
  });

  it('turn through every policy and the learner, and back', () => {
    const seen = new Set<string>();
    let at = state;
    for (let turns = 0; turns < 6; turns++) {
      seen.add(at.lanes[1].policy?.id ?? 'you');
      at = turnPolicy(at, 1);
    }
    expect(seen).toEqual(new Set(['you', ...policies.map(({ id }) => id)]));
    expect(at.lanes).toEqual(state.lanes);
    expect(turnPolicy(turnPolicy(state, 1), -1).lanes).toEqual(state.lanes);
  });

  it('turn through the limits, from none to three', () => {
    const limitsSeen = [0, 1, 2, 3, 4].map((turns) => turnLimit(state, turns).lanes[1].limit);
    expect(limitsSeen).toEqual([null, 1, 2, 3, 3]);
    expect(turnLimit(state, -1).lanes[1].limit).toBeNull();
  });

  it('can be two policies on a day that nobody played', () => {
    const watched = watch(arrive(undefined, drawOf(2)));
    expect(isPlayed(watched)).toBe(false);
    expect(watched.lanes.map(({ policy }) => policy?.id)).toEqual(['first', 'wsjf']);
    const seen = [0, 1, 2, 3, 4].map((turns) =>
      Array.from({ length: turns }).reduce<typeof watched>((at) => turnPolicy(at, 1), watched),
    );
    expect(seen.every(({ lanes }) => lanes[1].policy !== null)).toBe(true);
  });

  it('knows no policy of another name', () => {
    expect(() => byId('none')).toThrow(RangeError);
    expect(() => decide(morning(), 'z')).toThrow(RangeError);
  });
});
