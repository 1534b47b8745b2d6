import { describe, expect, it } from 'vitest';
import { sayPassages } from '../../../src/practice/kit/page.js';
import { type DeskState, deskAt } from '../../../src/practice/release-desk/desk-state.js';
import { deskLines, deskPassages } from '../../../src/practice/release-desk/desk-view.js';
import { readOption, releaseDesk } from '../../../src/practice/release-desk/release-desk.js';
import { plain } from '../../../src/text/line.js';
import { lineWidth } from '../../../src/text/width.js';
import { words } from '../learner.js';
import { dayAt, playAtRandom } from './playing.js';

describe('the desk on screen', () => {
  it('has as much of the board as there is room for', () => {
    const state = deskAt(dayAt('cve'));
    expect(words(deskLines(state, { columns: 76, rows: 20 }))).toContain('release/2.3  ● 2.3.0');
    const small = words(deskLines(state, { columns: 76, rows: 15 }));
    expect(small).not.toContain('release/2.3  ● 2.3.0');
    expect(small).toContain('production 2.3.2');
    expect(words(deskLines(state, { columns: 58, rows: 12 }))).not.toContain('the board');
  });

  it('has the board beside the task where both have room', () => {
    const rows = deskLines(deskAt(dayAt('cve')), { columns: 116, rows: 34 }).map(plain);
    expect(rows[0]).toMatch(/^\d\d:\d\d .*── the board ─+$/);
    expect(rows.find((row) => row.includes('release/2.3  ● 2.3.0'))?.indexOf('release/2.3')).toBe(61);
  });

  it('tells the story once an event', () => {
    expect(words(deskLines(deskAt(dayAt('cve')), { columns: 76, rows: 24 }))).toContain('An advisory');
    expect(words(deskLines(deskAt(dayAt('cve', 'release/2.3')), { columns: 76, rows: 24 }))).not.toContain(
      'An advisory',
    );
  });

  it('fits in every state of every day, what followed and the questions', () => {
    for (let seed = 0; seed < 8; seed++) {
      playAtRandom(seed, (day) => {
        for (const isFollowing of [true, false]) {
          const stage = releaseDesk.stage({ ...deskAt(day), isFollowing });
          for (const size of [
            { columns: 56, rows: 14 },
            { columns: 76, rows: 19 },
            { columns: 116, rows: 14 },
            { columns: 118, rows: 36 },
          ]) {
            const lines = stage.view(size, 0);
            expect(lines.length).toBeLessThanOrEqual(size.rows);
            for (const line of lines) expect(lineWidth(line)).toBeLessThanOrEqual(size.columns);
          }
        }
      });
    }
  });
});

const sayDesk = (state: DeskState) => sayPassages(deskPassages(state));

describe('the desk in sentences', () => {
  it('tells the time, the story, the question and its letters', () => {
    const said = words(sayDesk(deskAt(dayAt('cve'))));
    expect(said).toMatch(/^10:40\. A hole in a dependency\. An advisory/);
    expect(said).toContain(
      'On which branches do you raise left to 1.2.9? a main (the next train, 2.5); b release/3.0 (candidates)',
    );
  });

  it('ends a question in one mark, whatever its last option ends in', () => {
    for (let seed = 0; seed < 4; seed++)
      playAtRandom(seed, (day) => expect(words(sayDesk(deskAt(day)))).not.toMatch(/[?!.]\./));
  });

  it('tells what followed', () => {
    const day = dayAt('late-feature', 'next-train');
    expect(words(sayDesk({ ...deskAt(day), isFollowing: true }))).toBe('Gift cards: on main.');
    expect(releaseDesk.stage({ ...deskAt(day), isFollowing: true }).form).toBeNull();
  });

  it('reads letters, several letters, and what is typed', () => {
    const { decision: where } = dayAt('cve');
    const { decision: number } = dayAt('cve', 'release/2.3');
    if (where === null || number === null) throw new Error('no decision');
    expect(readOption(where, 'a, d')).toBe('main+release/2.3');
    expect(readOption(where, 'none')).toBe('');
    expect(readOption(where, 'a z')).toEqual({ malformed: '' });
    expect(readOption(number, 'A')).toBe('2.4.0');
    expect(readOption(number, '2.3.9')).toBe('2.3.9');
    expect(readOption(number, '')).toEqual({ malformed: '' });
  });
});
