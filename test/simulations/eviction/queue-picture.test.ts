import { describe, expect, it } from 'vitest';
import { makePolicy, type OnlinePolicy } from '../../../src/simulations/eviction/policies.js';
import { drawQueues } from '../../../src/simulations/eviction/queue-picture.js';
import { plain } from '../../../src/text/line.js';
import { lineWidth } from '../../../src/text/width.js';

/** The queues of a policy after some letters. */
function drawn(policy: OnlinePolicy, capacity: number, letters: string, rows: number): string[] {
  const cache = makePolicy(policy, capacity, 26);
  for (const letter of letters) cache.access(letter.charCodeAt(0) - 65);
  const nameOf = (key: number) => String.fromCharCode(65 + key);
  const lines = drawQueues(cache, { columns: 60, rows }, { nameOf, widest: 1, last: -1 });
  expect(Math.max(...lines.map(lineWidth))).toBeLessThanOrEqual(60);
  return lines.map((line) => plain(line).trimEnd());
}

describe('queues', () => {
  it('stand in a frame, free places counted', () => {
    expect(drawn('lru', 5, 'ABC', 6)).toEqual([
      'list 3 of 5; read latest first',
      '┌───┬───┬───┬────────┐',
      '│ C │ B │ A │ 2 free │',
      '└───┴───┴───┴────────┘',
    ]);
  });

  it('show the hand under its entry', () => {
    expect(drawn('clock', 3, 'ABCAD', 6).slice(2)).toEqual([
      '│ A ○ │ D ○ │ C ○ │',
      '└─────┴─────┴─────┘',
      '              ▲ hand',
    ]);
  });

  it('show a long list in a profile and by its ends', () => {
    expect(drawn('lfu', 26, 'ABCDEFGHIJKLMNOPQRSTUVWXYZAAAAAAABBBC', 6)).toEqual([
      'entries 26 of 26; most reads first',
      ' █▆▄▃▃▃▃▃▃▃▃▃▃▃▃▃▃▃▃▃▃▃▃▃▃▃',
      expect.stringMatching(/^┌─+┬/),
      expect.stringMatching(/^│ A ×8 │ B ×4 │.*│ … │.*│ D ×1 │$/),
      expect.stringMatching(/^└─+┴/),
    ]);
  });

  it('take a line each where there are several, their sizes side by side above', () => {
    expect(drawn('arc', 4, 'ABABCDE', 6)).toEqual([
      expect.stringMatching(/^B1░+T1█+T2█+$/),
      'B1 lost by T1 1              │ C │',
      'T1 read once 2, target 0     │ E │ D │',
      'T2 read again 2, target 4    │ B │ A │',
      'B2 lost by T2 0              │ empty │',
    ]);
  });
});
