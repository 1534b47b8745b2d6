import { describe, expect, it } from 'vitest';
import { argumentsFor } from '../../../../src/practice/priorities/matrix/findings.js';
import { matrix } from '../../../../src/practice/priorities/matrix/matrix.js';
import type { Quadrant } from '../../../../src/practice/priorities/matrix/quadrant.js';
import type { State } from '../../../../src/practice/priorities/matrix/state.js';
import { answer, elapse, finish, look, place } from '../../../../src/practice/priorities/matrix/update.js';
import { plain } from '../../../../src/text/line.js';
import { plainTasks, taskNamed, tasks } from './cards.js';
import { having, sorting } from './players.js';

const shown = (state: State, columns = 76, rows = 19) =>
  matrix.stage(state).view({ columns, rows }, 0).map(plain).join('\n');
const placed = (state: State, ...boxes: Quadrant[]) => boxes.reduce((at, box) => place(at, box).state, state);

describe('the report', () => {
  it('counts agreement, time, replies and changes of mind', () => {
    const begun = look(elapse(sorting(plainTasks(3, 1, 2)), 30_000)).state;
    const sorted = placed(answer(begun, 'page').state, 3, 1, 4);
    const done = finish(place(having(sorted, { type: 'take-back' }), 2).state).state;
    const text = shown(done);
    expect(text).toContain('3 of 3 agree with the key');
    expect(text).toContain('Q1 1/1 · Q2 1/1 · Q3 1/1');
    expect(text).toContain('0:36 of 0:36 (cards 0:30, questions 0:06)');
    expect(text).toContain('1 of 1 got the cheapest reply');
    expect(text).toContain('1, 1 of them for the better');
    expect(text).toContain('To practise');
  });

  it('scores what has a place, and says what has none', () => {
    const ten = shown(finish(placed(sorting(tasks.slice(0, 12)), ...tasks.slice(0, 2).map(({ key }) => key))).state);
    expect(ten).toContain('2 of 2 agree with the key, 2 placed, 10 not placed');
    expect(ten).toMatch(/by box +Q1 2\/2\n/);
    expect(shown(finish(sorting(tasks.slice(0, 12))).state)).toContain('None of 12 cards got a place.');
    expect(shown(finish(placed(sorting(plainTasks(1)), 1)).state)).not.toContain('placed');
  });

  it('says what comes next, and nothing of it where nothing does', () => {
    const tell = (...boxes: Quadrant[]) => shown(finish(placed(sorting(plainTasks(1, 2)), ...boxes)).state);
    expect(tell(4, 4)).toContain('enter shows 2 cards with the arguments for either side.');
    expect(tell(1, 2)).not.toContain('enter shows');
  });

  it('shows the board as it was handed in, where there is room for it', () => {
    const done = finish(placed(sorting(plainTasks(1, 2)), 1, 4)).state;
    expect(shown(done)).not.toContain('┌');
    expect(shown(done, 118, 36)).toContain('✓ Card a.');
    expect(shown(done, 118, 36)).toContain('✗ Card b.');
  });

  it('sets a disagreement with both arguments', () => {
    const done = finish(placed(sorting([taskNamed('e-10')]), 2)).state;
    const text = shown({ ...done, page: 1 });
    expect(text).toContain('✗ You and the key disagree (1 of 1)');
    expect(text).toContain('you          Q2 schedule');
    expect(text).toContain('key          Q3 delegate or cheapen; accepted too: Q1 do now');
    expect(text).toContain('for your Q2');
    expect(text).toContain('for Q1, if   The board takes a decision on them today.');
  });

  it.each([
    [76, 19],
    [118, 36],
  ])('shows every word of every argument in the deck at %d×%d', (columns, rows) => {
    for (const task of tasks) {
      for (const chosen of [1, 2, 3, 4] as const) {
        const done = finish(placed(sorting([task]), chosen)).state;
        const text = shown({ ...done, page: 1 }, columns, rows).replace(/\s+/g, ' ');
        if (chosen === task.key && task.debate === null) continue;
        const verdict = chosen === task.key || chosen === task.debate?.also ? 'debatable' : 'differs';
        for (const argument of argumentsFor({ task, chosen, verdict })) expect(text).toContain(argument.text);
      }
    }
  });

  it('goes on below where a small screen cannot hold it', () => {
    const done = { ...finish(placed(sorting([taskNamed('e-22')]), 1)).state, page: 1 };
    const first = shown(done, 40, 14);
    expect(first).toContain('more lines below');
    expect(
      shown(
        matrix.stage(done).update({ type: 'scroll', key: 'end' }, { now: 0, size: { columns: 40, rows: 14 } }).state,
        40,
        14,
      ),
    ).toContain('— end —');
  });
});
