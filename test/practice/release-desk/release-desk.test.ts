import { describe, expect, it } from 'vitest';
import { practice } from '../../../src/practice/kit/exercise.js';
import { replay } from '../../../src/practice/release-desk/day.js';
import { releaseDesk } from '../../../src/practice/release-desk/release-desk.js';
import type { Progress } from '../../../src/progress/fold.js';
import { course } from '../course.js';
import { alwaysFits, type Learner, learner, materialOf, misfit, progressAfter } from '../learner.js';
import { perfectDay } from './perfect.js';

const small = { columns: 60, rows: 15 };

const begin = (progress?: Progress) =>
  learner(practice(releaseDesk), materialOf(course, progress && { progress }), { columns: 76, rows: 19 });

/** The letters, or the words, that make these picks in linear mode. */
function linesFor(picks: readonly string[]): string[] {
  return picks.flatMap((pick, at) => {
    const { decision } = replay(picks.slice(0, at));
    const letter = (id: string) => {
      const index = decision?.options.findIndex((option) => option.id === id) ?? -1;
      return index === -1 ? id : String.fromCharCode(97 + index);
    };
    const line = decision?.several ? pick.split('+').map(letter).join(' ') : letter(pick);
    return replay(picks.slice(0, at + 1)).settled.entries.length > 0 ? [line, ''] : [line];
  });
}

/** At the desk after so many picks of the perfect day. */
const atPick = (picks: number): Learner => begin().read(...linesFor(perfectDay.slice(0, picks)));

describe('the release desk', () => {
  it('shows the task first, and the board under it', () => {
    const { screen, exercise } = begin();
    const lines = screen.split('\n');
    expect(lines[0]).toBe('09:00  A late feature');
    expect(lines.findIndex((line) => line.includes('the board'))).toBeGreaterThan(8);
    expect(lines).toHaveLength(19);
    expect(exercise.status).toBe('09:00 · event 1/8');
  });

  it('does what is chosen and says what followed, then goes on', () => {
    const at = begin().press('2', 'enter');
    expect(at.screen).toContain('What followed');
    expect(at.screen).toContain('✗ Promise broken: the freeze was broken.');
    expect(at.exercise.status).toBe('09:00 · event 1/8');
    expect(at.events).toEqual([{ type: 'practised', practice: 'release-desk', state: '["as-a-fix"]' }]);
    expect(at.press('enter').exercise.status).toBe('09:50 · event 2/8');
  });

  it('ticks several branches', () => {
    const at = atPick(4).press(' ', 'down', ' ', 'down', 'down', ' ', 'up', 'up', ' ');
    expect(at.screen).toContain('☑ main');
    expect(at.screen).toContain('☐ release/3.0');
    expect(at.press('enter').events.at(-1)).toMatchObject({ state: expect.stringContaining('main+release/2.3') });
  });

  it('takes a version that is typed, and says what is wrong with one that is none', () => {
    const at = atPick(2).press('up');
    expect(at.exercise.typing).toBe(true);
    expect(at.type('2.4').press('enter').screen).toContain('that is no version: the patch is missing');
    at.type('.0-beta.1').press('enter');
    expect(at.events.at(-1)).toMatchObject({ state: expect.stringContaining('2.4.0-beta.1') });
  });

  it('takes a paste as text, letter for letter, and leaves the field with an arrow', () => {
    const at = atPick(2).press('up').paste('2.9.9e\u0301\nenter');
    expect(at.screen).toContain('2.9.9e\u0301');
    expect(at.press('backspace').screen).toContain('2.9.9');
    expect(at.screen).not.toContain('\u0301');
    expect(at.press('down').exercise.typing).toBe(false);
  });

  it('shows the board alone', () => {
    const at = begin().press('b');
    expect(at.screen).not.toContain('A late feature');
    expect(at.press('b').screen).toContain('A late feature');
  });

  it('begins a new day only when it is meant', () => {
    const asked = () => begin().press('enter', 'enter', 'r');
    expect(asked().exercise.keys[0]).toEqual(['y', 'begin the day again']);
    expect(asked().press('n').exercise.status).toBe('09:50 · event 2/8');
    const again = asked().press('y');
    expect(again.exercise.status).toBe('09:00 · event 1/8');
    expect(again.events.at(-1)).toEqual({ type: 'practised', practice: 'release-desk', state: '[]' });
  });
});

describe('a day left in the middle', () => {
  it('goes on where it was', () => {
    const at = atPick(9);
    const resumed = begin(progressAfter(at.events));
    expect(resumed.exercise.status).toBe(at.exercise.status);
    expect(resumed.said).toBe(at.said);
    expect(resumed.screen).toBe(at.screen);
  });

  it('begins anew when it was finished, or when it cannot be read', () => {
    expect(begin(progressAfter(atPick(perfectDay.length).events)).exercise.status).toBe('09:00 · event 1/8');
    for (const kept of ['', '{', '{}', '[1]', 'null']) {
      const unreadable = { ...materialOf(course).progress, unfinished: { 'release-desk': kept } };
      expect(begin(unreadable).exercise.status).toBe('09:00 · event 1/8');
    }
  });
});

describe('a whole day', () => {
  it('can be done in linear mode, in sentences', () => {
    const at = begin();
    for (const line of linesFor(perfectDay)) {
      expect(at.said).not.toMatch(/[┌●○▸✗☐]|undefined/);
      at.read(line);
    }
    expect(at.exercise.done).toBe(true);
    expect(at.said).toContain('The day is over: 8 of 8.');
  });

  it('says the board when it is asked for', () => {
    const at = begin().read('board');
    expect(at.said).toContain('Tags: latest is 2.3.2');
    expect(at.said).toContain('Where do the gift cards go?');
    expect(at.events).toEqual([]);
  });

  it('says what form it wants', () => {
    const refused = (at: Learner, text: string) => at.take({ type: 'line', text }).malformed;
    expect(refused(begin(), 'perhaps')).toBe('a letter; or board');
    expect(refused(atPick(2), '2.4')).toContain('the patch is missing');
    expect(refused(atPick(4), '')).toBe('letters with spaces between, or none; or board');
    expect(atPick(4).read('none').events.length).toBe(atPick(4).events.length + 1);
  });

  it('puts its score into the journal with the last pick', () => {
    expect(atPick(perfectDay.length).events.at(-1)).toMatchObject({
      type: 'sorted',
      practice: 'release-desk',
      score: 8,
      of: 8,
      details: { cve: 1, note: 1 },
    });
  });

  it('ends on the report, which enter leaves', () => {
    const at = atPick(perfectDay.length);
    expect(at.screen).toContain('8 of 8');
    expect(at.exercise.keys[0]).toEqual(['enter', 'leave']);
    expect(at.press('enter').exercise.done).toBe(true);
  });

  it('fits every size in every state that keys can reach, and always says what to press', () => {
    alwaysFits(() => begin().exercise, { runs: 12, length: 90, keys: ['b', 'r', 'page-down'] });
    alwaysFits(() => atPick(5).exercise, { runs: 8, keys: ['b'] });
  });

  it('scrolls a report that does not fit, and says that it goes on', () => {
    const at = begin().read(...linesFor([...perfectDay.slice(0, -4), '2.x', '2.3.4', 'upgrade', 'known']));
    expect(misfit(at.exercise)).toBeNull();
    at.size = small;
    expect(at.screen).toMatch(/↓ \d+ more lines? below/);
    expect(at.press('page-down', 'page-down', 'page-down', 'page-down').screen).toContain('— end —');
  });
});
