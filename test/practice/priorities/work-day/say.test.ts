import { describe, expect, it } from 'vitest';
import { formOf } from '../../../../src/practice/priorities/work-day/bindings.js';
import { openWork } from '../../../../src/practice/priorities/work-day/day.js';
import { say } from '../../../../src/practice/priorities/work-day/screen.js';
import { words } from '../../learner.js';
import { comparing, ending, evening, morning, waiting } from './players.js';

const drawing = /[│┌┐└┘├┤┬┴┼─█░▸●◐↻]/;

describe('the day in sentences', () => {
  it('says the rules with the first tasks, so that the first line can be a decision', () => {
    const state = waiting();
    const text = words(say(state));
    expect(text).toContain('half of it after its deadline');
    for (const { task } of openWork(state.shift)) expect(text).toContain(`  ${task.id}  ${task.name}: `);
    expect(formOf(state)).toBe('the letter of a task: a b c d');
  });

  it('says where a day stands that is gone on with', () => {
    expect(words(say(waiting('12 a')))).toContain('"new" begins another one.');
  });

  it('tells the result, the comparison and the end, and draws nothing', () => {
    const states = [morning(), evening(), comparing(), ending()];
    for (const state of states) expect(words(say(state))).not.toMatch(drawing);
    expect(words(say(evening()))).toContain('You ended at ');
    expect(words(say(comparing()))).toMatch(/points kept: your day -?\d+; weighted shortest job first -?\d+\./);
    expect(words(say(ending()))).toContain('weighted shortest job first: ');
    expect(formOf(evening())).toBeNull();
  });
});
