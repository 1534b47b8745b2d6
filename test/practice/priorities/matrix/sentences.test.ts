import { describe, expect, it } from 'vitest';
import { argumentsFor, reviews } from '../../../../src/practice/priorities/matrix/findings.js';
import { matrix } from '../../../../src/practice/priorities/matrix/matrix.js';
import type { State } from '../../../../src/practice/priorities/matrix/state.js';
import { elapse, finish, look, place } from '../../../../src/practice/priorities/matrix/update.js';
import { words } from '../../learner.js';
import { plainTasks, tasks } from './cards.js';
import { sorting } from './players.js';

const drawing = /[│┌┐└┘├┤┬┴┼─█░▸]/;

describe('the board in sentences', () => {
  it('names the card, the clock and what to decide', () => {
    const state = elapse(sorting(tasks.slice(0, 12)), 20_000);
    expect(words(matrix.stage(state).say())).toBe(`Card 1 of 12. 20 s of 4 min used.\n${tasks[0]?.text}`);
    expect(matrix.stage(state).form).toContain('2 schedule');
  });

  it('says who interrupts, with what, and how to reply', () => {
    const asked = look(elapse(sorting(plainTasks(1)), 30_000)).state;
    expect(words(matrix.stage(asked).say())).toMatch(/^Somebody interrupts\. .*: ".*"$/);
    expect(matrix.stage(asked).form).toBe('1 answer now, 2 point to the page, 3 later');
  });

  it('loses nothing of the report, and draws nothing', () => {
    const done: State = finish(
      tasks.slice(0, 12).reduce((at) => place(at, 3).state, sorting(tasks.slice(0, 12))),
    ).state;
    const text = words(matrix.stage(done).say());
    for (const review of reviews(done.round)) {
      expect(text).toContain(review.task.text);
      for (const argument of argumentsFor(review)) expect(text).toContain(argument.text);
    }
    expect(text).not.toMatch(drawing);
    expect(matrix.stage(done).form).toBeNull();
  });
});
