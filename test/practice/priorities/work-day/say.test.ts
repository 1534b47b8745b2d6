import { describe, expect, it } from 'vitest';
import { openWork } from '../../../../src/practice/priorities/work-day/day.js';
import { workDay } from '../../../../src/practice/priorities/work-day/work-day.js';
import { words } from '../../learner.js';
import { comparing, ending, evening, morning, waiting } from './players.js';

const drawing = /[│┌┐└┘├┤┬┴┼─█░▸●◐↻]/;

describe('the day in sentences', () => {
  it('says the rules with the first tasks, so that the first line can be a decision', () => {
    const state = waiting();
    const text = words(workDay.stage(state).say());
    expect(text).toContain('half of it after its deadline');
    for (const { task } of openWork(state.shift)) expect(text).toContain(`  ${task.id}  ${task.name}: `);
    expect(workDay.stage(state).form).toBe('the letter of a task: a b c d');
  });

  it('says where a day stands that was left', () => {
    expect(words(workDay.stage(waiting('12 a')).say())).toContain('"new" begins another one.');
  });

  it('tells the result, the comparison and the end, and draws nothing', () => {
    const states = [morning(), evening(), comparing(), ending()];
    for (const state of states) expect(words(workDay.stage(state).say())).not.toMatch(drawing);
    expect(words(workDay.stage(evening()).say())).toContain('You ended at ');
    expect(words(workDay.stage(comparing()).say())).toMatch(
      /points kept: your day -?\d+; weighted shortest job first -?\d+\./,
    );
    expect(words(workDay.stage(ending()).say())).toContain('weighted shortest job first: ');
    expect(workDay.stage(evening()).form).toBeNull();
  });
});
