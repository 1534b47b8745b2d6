import { describe, expect, it } from 'vitest';
import { deskAt } from '../../../src/practice/release-desk/desk-state.js';
import { drawDesk } from '../../../src/practice/release-desk/desk-view.js';
import { lineWidth } from '../../../src/text/width.js';
import { words } from '../learner.js';
import { dayAt, playAtRandom } from './playing.js';

describe('the desk on screen', () => {
  it('has as much of the board as there is room for', () => {
    const state = deskAt(dayAt('cve'));
    expect(words(drawDesk(state, { columns: 76, rows: 20 }))).toContain('release/2.3  ● 2.3.0');
    const small = words(drawDesk(state, { columns: 76, rows: 15 }));
    expect(small).not.toContain('release/2.3  ● 2.3.0');
    expect(small).toContain('production 2.3.2');
    expect(words(drawDesk(state, { columns: 58, rows: 12 }))).not.toContain('the board');
  });

  it('tells the story once an event', () => {
    expect(words(drawDesk(deskAt(dayAt('cve')), { columns: 76, rows: 24 }))).toContain('An advisory');
    expect(words(drawDesk(deskAt(dayAt('cve', 'release/2.3')), { columns: 76, rows: 24 }))).not.toContain(
      'An advisory',
    );
  });

  it('fits in every state of every day, what followed and the questions', () => {
    for (let seed = 0; seed < 8; seed++) {
      playAtRandom(seed, (day) => {
        for (const size of [
          { columns: 56, rows: 14 },
          { columns: 76, rows: 19 },
          { columns: 118, rows: 36 },
        ]) {
          for (const isFollowing of [true, false]) {
            const lines = drawDesk({ ...deskAt(day), isFollowing }, size);
            expect(lines.length).toBeLessThanOrEqual(size.rows);
            for (const line of lines) expect(lineWidth(line)).toBeLessThanOrEqual(size.columns);
          }
        }
      });
    }
  });
});
