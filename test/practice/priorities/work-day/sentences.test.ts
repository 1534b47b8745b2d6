import { describe, expect, it } from 'vitest';
import { openWork } from '../../../../src/practice/priorities/work-day/day.js';
import { formOf, say } from '../../../../src/practice/priorities/work-day/sentences.js';
import { arrive, compare } from '../../../../src/practice/priorities/work-day/state.js';
import { drawOf, words } from '../../practising.js';
import { evening, morning } from './players.js';

const drawing = /[│┌┐└┘├┤┬┴┼─█░▸●◐↻]/;

describe('the day in sentences', () => {
  it('says the rules with the first tasks, so that the first line can be a decision', () => {
    const state = arrive(undefined, drawOf(1));
    const text = words(say(state));
    expect(text).toContain('half of it after its deadline');
    for (const { task } of openWork(state.shift)) expect(text).toContain(`  ${task.id}  ${task.name}: `);
    expect(formOf(state)).toBe('the letter of a task: a b c d');
  });

  it('says where a day stands that is gone on with', () => {
    expect(words(say(arrive('12 a', drawOf(1))))).toContain('"new" begins another one.');
  });

  it('tells the result, the comparison and the end, and draws nothing', () => {
    const states = [morning(), evening(), compare(evening()), { ...evening(), stage: 'end' as const }];
    for (const state of states) expect(words(say(state))).not.toMatch(drawing);
    expect(words(say(evening()))).toContain('You ended at ');
    expect(words(say(compare(evening())))).toMatch(/points kept: your day -?\d+; weighted shortest job first -?\d+\./);
    expect(words(say({ ...evening(), stage: 'end' }))).toContain('weighted shortest job first: ');
    expect(formOf(evening())).toBeNull();
  });
});
