import { describe, expect, it } from 'vitest';
import { eisenhower } from '../../../src/practice/eisenhower/eisenhower.js';
import type { Exercise } from '../../../src/practice/legacy-exercise.js';
import type { LearnerEvent } from '../../../src/progress/event.js';
import { fold } from '../../../src/progress/fold.js';
import { isPrintable } from '../../../src/text/key.js';
import { toKeys } from '../../keys.js';
import { beginFails, drawOf, materialOf, misfit, progressAfter, shown, words } from '../practising.js';
import { course } from './hands.js';

const begin = (wishes = {}) => eisenhower.begin(materialOf(course, wishes));

/** Somebody at the board: their clock, and all that went into the journal. */
class Player {
  now = 0;
  readonly events: LearnerEvent[] = [];

  constructor(public exercise: Exercise) {}

  press(...keys: string[]): this {
    for (const key of toKeys(keys)) {
      this.now += 1000;
      const { exercise, events } = this.exercise.press(key, this.now);
      this.exercise = exercise;
      this.events.push(...events);
    }
    return this;
  }

  wait(seconds: number): this {
    for (let half = 0; half < 2 * seconds; half++) {
      this.now += 500;
      const { exercise, events } = this.exercise.tick(this.now);
      this.exercise = exercise;
      this.events.push(...events);
    }
    return this;
  }

  get sorted() {
    return this.events.filter((event) => event.type === 'sorted');
  }
}

const player = (wishes = {}) => new Player(begin(wishes));

describe('the board on screen', () => {
  it('begins when the learner does, not before', () => {
    const at = player().wait(60);
    expect(at.exercise.every).toBeNull();
    at.press('enter');
    expect(at.exercise.every).not.toBeNull();
    expect(shown(at.exercise)).toContain('4:00');
  });

  it('sorts a hand with digits, with arrows, and with interruptions, to its report', () => {
    const at = player().press('enter', '1', '2', 'right', 'enter', 'down', 'enter', '3').wait(30);
    expect(shown(at.exercise)).toContain('p point to the page');
    at.press('p').press('1', '2', '3', '4', '1', '2', '3');
    expect(at.exercise.status).toBe('12/12 placed');
    expect(at.sorted).toEqual([]);
    at.press('enter');
    expect(at.exercise.status).toBe('done');
    expect(at.sorted).toHaveLength(1);
    expect(at.sorted[0]).toMatchObject({ practice: 'eisenhower', deck: 'engineering', of: 12 });
    expect(at.sorted[0]?.details).toMatchObject({ interruptions: 1, changes: 0 });
  });

  it('ends when the four minutes are over, with what has a place', () => {
    const at = player().press('enter', 'left').press('1').wait(240);
    expect(at.sorted).toHaveLength(1);
    expect(at.events.filter(({ type }) => type === 'answered')).toHaveLength(1);
    expect(shown(at.exercise)).toContain('had no place when the time was up');
  });

  it('does not end, and is not interrupted, for somebody who turned both off', () => {
    const at = player().press('c', 'i', 'enter').wait(300);
    expect(at.sorted).toEqual([]);
    expect(at.exercise.keys.map(([key]) => key)).toContain('1–4');
    expect(shown(at.exercise)).toContain('5:00 used');
  });

  it('does not count the time that a terminal slept', () => {
    const at = player().press('enter');
    at.now += 3_600_000;
    at.exercise = at.exercise.tick(at.now).exercise;
    expect(at.sorted).toEqual([]);
    expect(shown(at.exercise)).toContain('3:57');
  });

  it('lets no digit answer a question that pops up, and no letter place a card', () => {
    const at = player().press('enter').wait(30);
    const before = shown(at.exercise);
    at.exercise = at.exercise.press('1', at.now).exercise;
    expect(shown(at.exercise)).toBe(before);
    at.press('l').press('a', 'p', 'l');
    expect(at.exercise.status).toBe('0/12 placed');
  });

  it('pages through the arguments, and is done on the last page', () => {
    const at = player().press('enter', ...'111111111111', 'enter');
    let pages = 0;
    while (!at.exercise.done && pages < 20) {
      at.press('enter');
      expect(shown(at.exercise)).toMatch(/for Q[1-4]/);
      pages += 1;
    }
    expect(at.exercise.done).toBe(true);
    expect(pages).toBeGreaterThan(5);
    at.press('left');
    expect(at.exercise.done).toBe(false);
  });

  it('takes every key as a command: nothing is typed', () => {
    expect(begin().typing).toBe(false);
    const keys = player().press('enter').exercise.keys;
    expect(keys.some(([key]) => isPrintable(key))).toBe(false);
    expect(begin().paste('1234', 0).exercise.status).toBe(begin().status);
  });
});

describe('a hand that was left', () => {
  it('is gone on with, card by card and second by second', () => {
    const at = player().press('enter', '1', '2', '3');
    const again = player({ progress: progressAfter(at.events), seed: 9 });
    expect(shown(again.exercise)).toContain('3 of 12 cards placed');
    again.press('enter');
    expect(shown(again.exercise)).toContain('card 4 of 12');
    expect(shown(again.exercise)).toContain('3:57');
  });

  it('can be left for a new one', () => {
    const at = player().press('enter', '1', '2', '3');
    const again = player({ progress: progressAfter(at.events), seed: 9 }).press('n', 'enter');
    expect(again.exercise.status).toBe('0/12 placed');
    expect(shown(again.exercise)).toContain('4:00');
  });

  it('is over once it is handed in', () => {
    const at = player().press('enter', ...'111111111111', 'enter');
    expect(shown(player({ progress: progressAfter(at.events) }).exercise)).not.toContain('still here');
  });

  it('is dealt anew where its record no longer fits', () => {
    const progress = progressAfter([{ type: 'practised', practice: 'eisenhower', state: 'card gone 1 200' }]);
    expect(shown(player({ progress }).exercise)).toContain('12 cards, four boxes');
  });

  it('comes back with what was missed', () => {
    const at = player().press('enter', ...'444444444444', 'enter');
    const events = at.events.map((event, index) => ({
      ...event,
      v: 1 as const,
      id: String(index).padStart(4, '0'),
      at: new Date(1e12 + index).toISOString(),
    }));
    const missed = at.events.flatMap((event) => (event.type === 'answered' && !event.correct ? [event.question] : []));
    const next = player({ progress: fold(events), seed: 2 }).press('enter', ...'111111111111', 'enter');
    const dealt = next.events.flatMap((event) => (event.type === 'answered' ? [event.question] : []));
    expect(missed.length).toBeGreaterThan(5);
    expect(dealt.filter((id) => missed.includes(id)).length).toBeGreaterThanOrEqual(5);
  });
});

describe('a course without cards for it', () => {
  it('is told in one line', () => {
    expect(beginFails(eisenhower, materialOf({ ...course, decks: {} }))).toContain('no deck "engineering"');
    expect(beginFails(eisenhower, materialOf(course, { deck: 'none' }))).toContain('no deck "none"');
  });
});

describe('any way to play', () => {
  it('fits every screen, whatever is pressed and however long it takes', () => {
    const keys = [
      '1',
      '2',
      '3',
      '4',
      'a',
      'p',
      'l',
      'up',
      'down',
      'left',
      'right',
      'enter',
      'backspace',
      'c',
      'i',
      'page-down',
      ' ',
    ];
    const small = { columns: 54, rows: 14 };
    for (let seed = 1; seed <= 3; seed++) {
      const draw = drawOf(seed);
      const at = player({ seed });
      for (let step = 0; step < 40; step++) {
        at.press(draw(3) === 0 ? 'enter' : (keys[draw(keys.length)] ?? 'enter')).wait(draw(8));
        expect(misfit(at.exercise)).toBeNull();
        expect(at.exercise.view(small, at.now).length).toBeLessThanOrEqual(small.rows);
        expect(words(at.exercise.say).length).toBeGreaterThan(0);
      }
    }
  });
});
