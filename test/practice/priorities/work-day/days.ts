import fc from 'fast-check';
import type { Day, Task } from '../../../../src/practice/priorities/work-day/day.js';

/** A task with only what matters to a test. */
export function task(id: string, size: number, more: Partial<Task> = {}): Task {
  return {
    id,
    name: `Task ${id}`,
    from: 'nobody',
    arrives: 0,
    size,
    value: 10,
    delay: 6,
    deadline: null,
    loud: 1,
    ...more,
  };
}

/** A day without an end and without a cost of switching, unless it is given one. */
export function dayOf(tasks: readonly Task[], more: Partial<Day> = {}): Day {
  return { tasks, ends: Number.POSITIVE_INFINITY, reload: 0, ...more };
}

/** Days of up to eight tasks, with arrivals all over the morning. */
export const anyDay = fc
  .record({
    tasks: fc.array(
      fc.record({
        size: fc.integer({ min: 1, max: 90 }),
        arrives: fc.integer({ min: 0, max: 240 }),
        delay: fc.integer({ min: 0, max: 20 }),
        value: fc.integer({ min: 0, max: 50 }),
        loud: fc.integer({ min: 1, max: 3 }),
        deadline: fc.option(fc.integer({ min: 0, max: 480 }), { nil: null }),
      }),
      { minLength: 1, maxLength: 8 },
    ),
    ends: fc.constantFrom(120, 480, Number.POSITIVE_INFINITY),
    reload: fc.integer({ min: 0, max: 20 }),
  })
  .map(({ tasks, ...rest }): Day => {
    const sorted = [...tasks].sort((a, b) => a.arrives - b.arrives);
    return { ...rest, tasks: sorted.map((one, index) => task(String.fromCharCode(97 + index), one.size, one)) };
  });
