import { describe, expect, it } from 'vitest';
import { Page, Refused, Written } from '../../../src/simulations/retry/page.js';

describe('a page of 10 s', () => {
  const halves = (page: Page, client: number, at: number) => [
    page.seen(client, 0, 0.5, at),
    page.seen(client, 0.5, 1, at),
  ];

  it('keeps what each client did, the greater where two things happened', () => {
    const page = new Page(2, 10);
    page.mark(0, 1, Refused);
    page.mark(0, 1, Written);
    page.mark(1, 7, Refused);
    expect([halves(page, 0, 8), halves(page, 1, 8)]).toEqual([
      [Written, 0],
      [0, Refused],
    ]);
    expect([page.calls(0, 0.5, 8), page.calls(0, 1, 8)]).toEqual([2, 3]);
  });

  it('is wiped when time runs off its end', () => {
    const page = new Page(1, 10);
    page.mark(0, 9, Refused);
    expect(halves(page, 0, 12)).toEqual([0, 0]);
    expect(page.calls(0, 1, 12)).toBe(0);
    page.mark(0, 13, Refused);
    expect(halves(page, 0, 14)).toEqual([Refused, 0]);
    expect(page.start(14)).toBe(10);
  });
});
