import { describe, expect, it } from 'vitest';
import { newRequest, settled } from '../../../src/simulations/fan-out/copies.js';
import { Recent } from '../../../src/simulations/fan-out/recent.js';

describe('what was lately', () => {
  it('keeps looking at a request until it is answered, and then at the next that is sent', () => {
    const recent = new Recent();
    const [first, second, third] = [newRequest(0, 0, 1), newRequest(1, 1, 1), newRequest(2, 2, 1)];
    recent.sent(first);
    recent.sent(second);
    expect(recent.focus).toBe(first);
    first.answeredAt = 1.5;
    recent.answered(first);
    recent.sent(third);
    expect(recent.focus).toBe(third);
    expect(recent.finished).toEqual([first]);
  });

  it('knows the latest two hundred verdicts and twenty-four requests', () => {
    const recent = new Recent();
    for (let number = 0; number < 300; number++) {
      recent.judged(number < 200);
      recent.answered(newRequest(number, number, 1));
    }
    expect(recent.share).toBe(0.5);
    expect(recent.latest(2)).toEqual([false, false]);
    expect(recent.finished.map(({ number }) => number)).toEqual(Array.from({ length: 24 }, (_, index) => 299 - index));
  });

  it('has no slow share before the first', () => {
    expect(new Recent().share).toBe(0);
  });
});

it('a part is settled when it has its answer, or nobody waits for it any more', () => {
  const request = newRequest(0, 0, 2);
  const [first, second] = request.parts;
  if (first === undefined || second === undefined) throw new Error('two servers, two parts');
  first.seconds = 1;
  expect([settled(first), settled(second)]).toEqual([true, false]);
  request.answeredAt = 2;
  expect(settled(second)).toBe(true);
});
