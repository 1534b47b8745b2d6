import { describe, expect, it } from 'vitest';
import type { Exercise } from '../../../src/practice/legacy-exercise.js';
import { replay } from '../../../src/practice/release-desk/day.js';
import { releaseDesk } from '../../../src/practice/release-desk/release-desk.js';
import { course } from '../course.js';
import { answer, materialOf, misfit, press, pressAtRandom, progressAfter, shown, type, words } from '../practising.js';
import { perfectDay } from './perfect.js';

const small = { columns: 60, rows: 15 };

const begin = (wishes = {}) => releaseDesk.begin(materialOf(course, wishes));

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

describe('the release desk', () => {
  it('shows the task first, and the board under it', () => {
    const lines = shown(begin()).split('\n');
    expect(lines[0]).toBe('09:00  A late feature');
    expect(lines.findIndex((line) => line.includes('the board'))).toBeGreaterThan(8);
    expect(lines).toHaveLength(19);
    expect(begin().status).toBe('09:00 · event 1/8');
  });

  it('does what is chosen and says what followed, then goes on', () => {
    const { exercise, events } = press(begin(), '2', 'enter');
    expect(shown(exercise)).toContain('What followed');
    expect(shown(exercise)).toContain('✗ Promise broken: the freeze was broken.');
    expect(exercise.status).toBe('09:00 · event 1/8');
    expect(events).toEqual([{ type: 'practised', practice: 'release-desk', state: '["as-a-fix"]' }]);
    expect(press(exercise, 'enter').exercise.status).toBe('09:50 · event 2/8');
  });

  it('ticks several branches', () => {
    const { exercise: cve } = press(answer(begin(), ...linesFor(perfectDay.slice(0, 4))).exercise);
    const ticked = press(cve, ' ', 'down', ' ', 'down', 'down', ' ', 'up', 'up', ' ').exercise;
    expect(shown(ticked)).toContain('☑ main');
    expect(shown(ticked)).toContain('☐ release/3.0');
    expect(press(ticked, 'enter').events.at(-1)).toMatchObject({ state: expect.stringContaining('main+release/2.3') });
  });

  it('takes a version that is typed, and says what is wrong with one that is none', () => {
    const number = answer(begin(), ...linesFor(perfectDay.slice(0, 2))).exercise;
    const field = press(number, 'up').exercise;
    expect(field.typing).toBe(true);
    const wrong = press(type(field, '2.4'), 'enter').exercise;
    expect(shown(wrong)).toContain('that is no version: the patch is missing');
    const right = press(type(wrong, '.0-beta.1'), 'enter');
    expect(right.events.at(-1)).toMatchObject({ state: expect.stringContaining('2.4.0-beta.1') });
    expect(shown(field.paste('2.9.9\n', 0).exercise)).toContain('2.9.9');
    expect(press(field, 'down').exercise.typing).toBe(false);
  });

  it('shows the board alone', () => {
    const board = press(begin(), 'b').exercise;
    expect(shown(board)).not.toContain('A late feature');
    expect(shown(press(board, 'b').exercise)).toContain('A late feature');
  });

  it('begins a new day only when it is meant', () => {
    const { exercise } = press(begin(), 'enter', 'enter');
    const asked = press(exercise, 'r').exercise;
    expect(asked.keys[0]).toEqual(['y', 'begin the day again']);
    expect(press(asked, 'n').exercise.status).toBe('09:50 · event 2/8');
    const again = press(asked, 'y');
    expect(again.exercise.status).toBe('09:00 · event 1/8');
    expect(again.events).toEqual([{ type: 'practised', practice: 'release-desk', state: '[]' }]);
  });
});

describe('a day left in the middle', () => {
  it('goes on where it was', () => {
    const { events, exercise } = answer(begin(), ...linesFor(perfectDay.slice(0, 9)));
    const resumed = begin({ progress: progressAfter(events) });
    expect(resumed.status).toBe(exercise.status);
    expect(words(resumed.say)).toBe(words(exercise.say));
    expect(shown(resumed)).toBe(shown(exercise));
  });

  it('begins anew when it was finished, or when it cannot be read', () => {
    expect(begin({ progress: progressAfter(answer(begin(), ...linesFor(perfectDay)).events) }).status).toBe(
      '09:00 · event 1/8',
    );
    expect(begin({ progress: { ...materialOf(course).progress, unfinished: { 'release-desk': '{' } } }).status).toBe(
      '09:00 · event 1/8',
    );
  });
});

describe('a whole day', () => {
  it('can be done in linear mode, in sentences', () => {
    let exercise: Exercise = begin();
    for (const line of linesFor(perfectDay)) {
      expect(words(exercise.say)).not.toMatch(/[┌●○▸✗☐]|undefined/);
      exercise = answer(exercise, line).exercise;
    }
    expect(exercise.done).toBe(true);
    expect(words(exercise.say)).toContain('The day is over: 8 of 8.');
  });

  it('says the board when it is asked for', () => {
    const { exercise, events } = answer(begin(), 'board');
    expect(words(exercise.say)).toContain('Tags: latest is 2.3.2');
    expect(words(exercise.say)).toContain('Where do the gift cards go?');
    expect(events).toEqual([]);
  });

  it('says what form it wants', () => {
    expect(begin().read('perhaps', 0)).toEqual({ malformed: 'a letter; or board' });
    const number = answer(begin(), ...linesFor(perfectDay.slice(0, 2))).exercise;
    expect(number.read('2.4', 0)).toMatchObject({ malformed: expect.stringContaining('the patch is missing') });
    const where = answer(begin(), ...linesFor(perfectDay.slice(0, 4))).exercise;
    expect(where.read('', 0)).toEqual({ malformed: 'letters with spaces between, or none; or board' });
    expect(answer(where, 'none').events).toHaveLength(1);
  });

  it('puts its score into the journal with the last pick', () => {
    const { events } = answer(begin(), ...linesFor(perfectDay));
    expect(events.at(-1)).toMatchObject({
      type: 'sorted',
      practice: 'release-desk',
      score: 8,
      of: 8,
      details: { cve: 1, note: 1 },
    });
  });

  it('ends on the report, which enter leaves', () => {
    const { exercise } = answer(begin(), ...linesFor(perfectDay));
    expect(shown(exercise)).toContain('8 of 8');
    expect(exercise.keys[0]).toEqual(['enter', 'leave']);
    expect(press(exercise, 'enter').exercise.done).toBe(true);
  });

  it('fits every size in every state that keys can reach, and always says what to press', () => {
    for (const seed of [1, 2]) {
      pressAtRandom(begin(), seed, 180, (exercise) => {
        expect(misfit(exercise)).toBeNull();
        expect(exercise.keys.length).toBeGreaterThan(0);
      });
    }
    const { exercise } = answer(begin(), ...linesFor([...perfectDay.slice(0, -4), '2.x', '2.3.4', 'upgrade', 'known']));
    expect(misfit(exercise)).toBeNull();
    expect(shown(exercise, small)).toContain('PgDn');
    expect(shown(press(exercise, 'page-down', 'page-down').exercise, small)).toContain('↑ PgUp');
  });
});
