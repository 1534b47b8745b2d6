import { describe, expect, it } from 'vitest';
import { practice } from '../../../../src/practice/kit/exercise.js';
import { openWork } from '../../../../src/practice/priorities/work-day/day.js';
import type { State } from '../../../../src/practice/priorities/work-day/state.js';
import { workDay } from '../../../../src/practice/priorities/work-day/work-day.js';
import { practices } from '../../../../src/practice/registry.js';
import { plain } from '../../../../src/text/line.js';
import { toKeys } from '../../../keys.js';
import { alwaysFits, learner, materialOf, progressAfter, words } from '../../learner.js';
import { course } from '../matrix/cards.js';
import { comparing, ending, evening, having, morning, pressed, waiting, working } from './players.js';

const begin = (wishes = {}) => learner(practice(workDay), materialOf(course, wishes));
const day = toKeys(Array.from({ length: 40 }, () => 'enter'));

describe('the working day', () => {
  it('is in the menu', () => {
    expect(practices.map(({ id }) => id)).toContain(workDay.id);
  });

  it('is worked with enter alone, and set beside a policy', () => {
    const { exercise, events } = begin().press(...day);
    expect(exercise.done).toBe(true);
    expect(events.filter(({ type }) => type === 'sorted')).toHaveLength(1);
    expect(events.filter(({ type }) => type === 'practised').length).toBeGreaterThan(8);
  });

  it('goes on where a terminal was lost, to the same end', () => {
    const whole = begin()
      .press(...day)
      .events.at(-1);
    const part = begin().press(...day.slice(0, 7));
    const again = begin({ progress: progressAfter(part.events), seed: 99 });
    expect(again.screen).toContain('Your day is still here');
    expect(again.press(...day).events.at(-1)).toEqual(whole);
  });

  it('is another day when it is begun anew', () => {
    const part = begin().press(...day.slice(0, 7));
    const again = begin({ progress: progressAfter(part.events), seed: 99 }).press('n', 'enter').exercise;
    expect(again.status).toBe('4 open, 0 begun');
  });

  it('can be watched without a trace in the journal', () => {
    const { exercise, events } = begin().press('w', 'down', 'right', 'tab', 'down', 'enter');
    expect(exercise.done).toBe(true);
    expect(events).toEqual([]);
  });

  it('neither moves by itself nor takes text', () => {
    const at = begin();
    const { exercise } = at;
    expect([exercise.every, exercise.typing]).toEqual([null, false]);
    expect(at.wait(5).paste('a').flush().exercise).toBe(exercise);
    expect(at.events).toEqual([]);
  });

  it('can be done line by line', () => {
    const at = begin();
    for (let lines = 0; at.exercise.form?.startsWith('the letter') === true && lines < 40; lines++) {
      at.read(at.exercise.form.split(' ').at(-1) ?? '');
    }
    expect(at.said).toContain('You ended at');
    expect(at.read('', 'everything 1').said).toContain('a little of everything, at most 1 in progress');
    expect(at.read('').exercise.done).toBe(true);
  });

  it('fits every screen, whatever is pressed', () => {
    alwaysFits(() => begin().exercise, { runs: 4 });
    alwaysFits(() => begin().press(...day.slice(0, 6)).exercise, { runs: 4, keys: toKeys([...'abcdefghijk']) });
    alwaysFits(() => begin().press(...day).exercise, { runs: 2, length: 20 });
  });
});

const intro = () => waiting();
const resumed = () => waiting('12 a');

describe('the keys of the working day', () => {
  it('begin, watch, or take another day', () => {
    expect(pressed(intro(), 'enter').stage).toBe('work');
    expect(pressed(intro(), 'w').stage).toBe('compare');
    expect(pressed(resumed(), 'n')).toMatchObject({ resumed: false, decisions: [] });
    expect(pressed(intro(), 'n').seed).toBe(intro().seed);
  });

  it('choose with arrows or a letter, and work with enter', () => {
    const state = morning();
    expect(pressed(state, 'down', 'down', 'up').cursor).toBe('b');
    expect(pressed(state, 'd').cursor).toBe('d');
    expect(pressed(state, 'd', 'enter').decisions).toEqual(['d']);
    expect(pressed(state, 'z', ' ', 'tab', '1')).toBe(state);
    expect(pressed(state, 'up').cursor).toBe('d');
  });

  it('turn the days beside each other', () => {
    const state = comparing();
    expect(pressed(state, 'down').lanes[1].policy).toBe('everything');
    expect(pressed(state, 'up', 'right').lanes[1]).toMatchObject({ policy: 'eisenhower', limit: 1 });
    expect(pressed(state, 'tab', 'down').lanes[0].policy).toBe('first');
    expect(pressed(state, 'right', 'right', 'left').lanes[1].limit).toBe(1);
    expect(pressed(state, 'tab', 'tab')).toEqual(state);
  });

  it('go from the result to the end, and back', () => {
    expect(pressed(evening(), 'enter').stage).toBe('compare');
    expect(pressed(evening(), 'enter', 'enter').stage).toBe('end');
    expect(pressed(evening(), 'enter', 'enter', 'left').stage).toBe('compare');
  });

  it('scroll what does not fit', () => {
    const small = { now: 0, size: { columns: 60, rows: 8 } };
    const end = pressed(evening(), 'enter', 'enter');
    const down = workDay.stage(end).update({ type: 'scroll', key: 'page-down' }, small).state;
    expect(down.scroll).toBe(5);
    expect(workDay.stage(down).update({ type: 'scroll', key: 'up' }, small).state.scroll).toBe(4);
    expect(pressed(end, 'page-down').scroll).toBe(0);
    expect(pressed(end, 'x')).toBe(end);
  });

  it('are named for what they do now', () => {
    const first = (state: State) => {
      const [shown] = workDay.stage(state).bindings;
      return `${shown?.label ?? shown?.keys[0]} ${shown?.meaning}`;
    };
    expect([intro(), resumed(), morning(), evening(), comparing()].map(first)).toEqual([
      'enter begin',
      'enter go on',
      '↑↓ choose',
      'enter beside a policy',
      '↑↓ policy',
    ]);
    expect(first(pressed(evening(), 'enter', 'enter'))).toBe('enter leave');
  });
});

function read(state: State, ...lines: string[]): State | string {
  let at = state;
  for (const text of lines) {
    const intent = workDay.stage(at).read(text.trim());
    if ('malformed' in intent) return intent.malformed;
    at = having(at, intent);
  }
  return at;
}

describe('a line typed at the desk', () => {
  const intro = waiting();

  it('names a task, also as the first line of all', () => {
    expect(read(intro, 'b')).toMatchObject({ stage: 'work', decisions: ['b'] });
    expect(read(intro, '', ' B ')).toMatchObject({ decisions: ['b'] });
  });

  it('may watch instead, or begin another day', () => {
    expect(read(intro, 'watch')).toMatchObject({ stage: 'compare' });
    expect(read(waiting('12 a'), 'new')).toMatchObject({ resumed: false });
  });

  it.each(['z', 'ab', '1', ''])('that is "%s" is asked for again', (text) => {
    expect(read(morning(), text)).toBe('Name one of the open tasks: a, b, c, d.');
  });

  it.each([
    ['loudest', [null, 'loudest'], [null, null]],
    ['loudest 2', [null, 'loudest'], [null, 2]],
    ['First beside Eisenhower 1', ['first', 'eisenhower'], [null, 1]],
    ['weighted shortest job first', [null, 'wsjf'], [null, null]],
  ])('sets days side by side: %s', (text, ids, limits) => {
    const state = read(comparing(), text);
    if (typeof state === 'string') throw new Error(state);
    expect(state.lanes.map(({ policy }) => policy)).toEqual(ids);
    expect(state.lanes.map(({ limit }) => limit)).toEqual(limits);
  });

  it.each(['nobody', 'loudest 9', 'first beside', 'first beside wsjf beside loudest'])(
    'that names no policy is asked for again: %s',
    (text) => {
      expect(read(comparing(), text)).toMatch(/^Name a policy: first, loudest, eisenhower, wsjf, everything/);
    },
  );

  it('goes on to the end with enter', () => {
    expect(read(evening(), '', '', '')).toMatchObject({ stage: 'end' });
  });
});

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

const shown = (state: State, columns = 76, rows = 19) =>
  workDay.stage(state).view({ columns, rows }, 0).map(plain).join('\n');

describe('the working day on screen', () => {
  it('says what the numbers mean before it begins', () => {
    const text = shown(waiting());
    expect(text).toContain('with more work than fits');
    expect(text).toContain('half of them after its deadline');
  });

  it('says where a day stands that was left', () => {
    const { events } = working(morning(3), 3);
    const last = events.at(-1);
    if (last?.type !== 'practised') throw new Error('nothing was kept');
    expect(shown(waiting(last.state, 9))).toMatch(/Your day is still here: it is \d+:\d\d\./);
  });

  it('says how far it is', () => {
    expect(workDay.stage(waiting()).status).toBe('9:00 to 17:00');
    expect(workDay.stage(morning()).status).toBe('4 open, 0 begun');
    expect(workDay.stage(evening()).status).toBe('the day is over');
  });

  it('shows another page at every stage', () => {
    const stages = [waiting(), morning(), evening(), comparing(), ending()];
    expect(new Set(stages.map((state) => shown(state))).size).toBe(5);
  });
});
