import { describe, expect, it } from 'vitest';
import { formOf, readOption, sayDesk } from '../../../src/practice/release-desk/desk-speech.js';
import { deskAt } from '../../../src/practice/release-desk/desk-state.js';
import { words } from '../learner.js';
import { dayAt, playAtRandom } from './playing.js';

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
    expect(formOf({ ...deskAt(day), isFollowing: true })).toBeNull();
  });

  it('reads letters, several letters, and what is typed', () => {
    const { decision: where } = dayAt('cve');
    const { decision: number } = dayAt('cve', 'release/2.3');
    if (where === null || number === null) throw new Error('no decision');
    expect(readOption(where, 'a, d')).toEqual({ id: 'main+release/2.3' });
    expect(readOption(where, 'none')).toEqual({ id: '' });
    expect(readOption(where, 'a z')).toEqual({ malformed: '' });
    expect(readOption(number, 'A')).toMatchObject({ id: '2.4.0' });
    expect(readOption(number, '2.3.9')).toMatchObject({ id: '2.3.9' });
    expect(readOption(number, '')).toEqual({ malformed: '' });
  });
});
