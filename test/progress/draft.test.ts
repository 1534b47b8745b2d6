import { describe, expect, it } from 'vitest';
import { blank, copy } from '../../src/progress/draft.js';

describe('a draft of progress', () => {
  it('starts with nothing, and with no names that every object knows', () => {
    const draft = blank();
    expect(draft.events).toBe(0);
    expect('constructor' in draft.answers).toBe(false);
    expect('constructor' in copy(draft).lessons).toBe(false);
  });

  it('can be written in without touching what it was copied from', () => {
    const before = blank();
    const draft = copy(before);
    draft.events = 1;
    draft.active.push('2026-03-01T09:00:00.000Z');
    draft.drafts.q = 'I was';
    draft.practices.matrix = 1;
    expect(before).toEqual(blank());
  });
});
