import { describe, expect, it } from 'vitest';
import { isOver, openWork } from '../../../../src/practice/priorities/work-day/day.js';
import { measure } from '../../../../src/practice/priorities/work-day/measure.js';
import { follow, limits, policies } from '../../../../src/practice/priorities/work-day/policies.js';
import { shiftOf } from '../../../../src/practice/priorities/work-day/state.js';
import { comparing, having, morning, pressed, waiting, working } from './players.js';

describe('a learner at the desk', () => {
  it('keeps every decision as it is made, and can go on from it', () => {
    const { state, events } = working(morning(3), 4);
    const last = events.at(-1);
    if (last?.type !== 'practised') throw new Error('nothing was kept');
    const again = waiting(last.state, 9);
    expect(again.resumed).toBe(true);
    expect(again.shift).toEqual(state.shift);
    expect(again.cursor).toBe(state.cursor);
  });

  it.each(['', 'abc', '12', '12 a b c d e f g h i j k', '12 z', '1234567 a', '12 a a a a a a a a a a a a a a a a a'])(
    'begins a new day where the record is "%s"',
    (saved) => {
      expect(waiting(saved, 9).resumed).toBe(false);
    },
  );

  it('is plain data at every stage, so that it can be logged and compared', () => {
    for (const state of [waiting('12 a'), working(morning(3), 4).state, having(comparing(), { type: 'end' })])
      expect(structuredClone(state)).toEqual(state);
  });

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
        ...policies.flatMap((policy) => limits.map((limit) => measure(follow(state.day, policy.id, limit)).net)),
      );
      const mine = Math.min(Math.max(0, measure(state.shift).net), most);
      expect(sorted).toMatchObject({ score: Math.round(mine), of: Math.round(most) });
    }
  });

  it('moves the cursor among the open tasks, round their ends', () => {
    const state = morning();
    const open = openWork(state.shift).map(({ task }) => task.id);
    expect(state.cursor).toBe(open[0]);
    expect(pressed(state, 'down').cursor).toBe(open[1]);
    expect(pressed(state, 'up').cursor).toBe(open.at(-1));
    expect(pressed(state, 'down', 'down', 'up', 'up').cursor).toBe(open[0]);
  });

  it('gets another day each time this one is not wanted, the same again for the same seed', () => {
    const anew = { type: 'begin-anew' } as const;
    const seeds = [waiting(), having(waiting(), anew), having(waiting(), anew, anew)].map(({ seed }) => seed);
    expect(new Set(seeds).size).toBe(3);
    expect(having(waiting(), anew, anew)).toEqual(having(waiting(), anew, anew));
    expect(having(waiting('12 a'), anew).seed).not.toBe(12);
  });

  it('finds the held task under the cursor', () => {
    for (let made = 1; made < 8; made++) {
      const { state } = working(morning(5), made);
      expect(state.cursor).toBe(state.shift.inHand ?? openWork(state.shift)[0]?.task.id);
    }
  });
});

describe('two days side by side', () => {
  const state = comparing();
  const turned = (by: 1 | -1, at = state) => having(at, { type: 'turn-policy', by });

  it('are the learner’s and that of the weighted shortest job first', () => {
    expect(state.lanes.map(({ policy }) => policy)).toEqual([null, 'wsjf']);
    expect(shiftOf(state, state.lanes[0])).toBe(state.shift);
    expect(shiftOf(state, state.lanes[1])).toEqual(follow(state.day, 'wsjf', null));
  });

  it('are of the same tasks, at the same minutes', () => {
    const tasks = (lane: 0 | 1) => shiftOf(state, state.lanes[lane]).work.map(({ task }) => task);
    expect(tasks(0)).toEqual(tasks(1));
  });

  it('turn through every policy and the learner, and back', () => {
    const seen = new Set<string>();
    let at = state;
    for (let turns = 0; turns < 6; turns++) {
      seen.add(at.lanes[1].policy ?? 'you');
      at = turned(1, at);
    }
    expect(seen).toEqual(new Set(['you', ...policies.map(({ id }) => id)]));
    expect(at.lanes).toEqual(state.lanes);
    expect(turned(-1, turned(1)).lanes).toEqual(state.lanes);
  });

  it('turn through the limits, from none to three', () => {
    const right = { type: 'turn-limit', by: 1 } as const;
    const seen = [0, 1, 2, 3, 4].map((turns) => having(state, ...Array.from({ length: turns }, () => right)));
    expect(seen.map(({ lanes }) => lanes[1].limit)).toEqual([null, 1, 2, 3, 3]);
    expect(having(state, { type: 'turn-limit', by: -1 }).lanes[1].limit).toBeNull();
  });

  it('can be two policies on a day that nobody played', () => {
    const watched = having(waiting(undefined, 2), { type: 'watch' });
    expect(isOver(watched.shift)).toBe(false);
    expect(watched.lanes.map(({ policy }) => policy)).toEqual(['first', 'wsjf']);
    const seen = [0, 1, 2, 3, 4].map((turns) =>
      Array.from({ length: turns }).reduce<typeof watched>((at) => turned(1, at), watched),
    );
    expect(seen.every(({ lanes }) => lanes[1].policy !== null)).toBe(true);
  });

  it('are of no task that is not open', () => {
    expect(() => having(morning(), { type: 'work', task: 'z' })).toThrow(RangeError);
  });
});
