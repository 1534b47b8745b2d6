import { describe, expect, it } from 'vitest';
import { anatomy } from '../../../src/practice/versions/anatomy.js';
import { course } from '../course.js';
import { answer, materialOf, misfit, press, pressAtRandom, progressAfter, shown, type, words } from '../practising.js';

const begin = (wishes = {}) => anatomy.begin(materialOf(course, wishes));

describe('free play with a version', () => {
  it('begins with an example that the first key replaces', () => {
    expect(shown(begin())).toContain('▸ 1.0.0-alpha.1+1001');
    expect(shown(type(begin(), '2'))).toContain('▸ 2 ');
    expect(shown(press(begin(), 'backspace').exercise)).toContain('▸ 1.0.0-alpha.1+100 ');
  });

  it('names every part as it is typed', () => {
    const screen = shown(type(begin(), '2.1.0-rc.2+sha.5114f85'));
    expect(screen).toContain('  ┬ ┬ ┬ └┬─┘ └────┬────┘');
    expect(screen).toContain('pre-release  rc · 2');
    expect(screen).toContain('It leads to 2.1.0 and sorts below it');
  });

  it('says what is wrong and where', () => {
    const screen = shown(type(begin(), '1.0.0-01'));
    expect(screen).toContain('▸ 1.0.0-01 \n        ▲');
    expect(screen).toContain('a leading zero in a numeric pre-release identifier: 01 should be 1');
    expect(screen.replace(/\s+/g, ' ')).toContain('at character 7');
  });

  it('takes a paste', () => {
    expect(shown(begin().paste('3.0.0-beta\n', 0).exercise)).toContain('▸ 3.0.0-beta');
  });

  it('takes every printable key for text', () => {
    expect(begin().typing).toBe(true);
    expect(shown(type(begin(), 'q?'))).toContain('▸ q?');
  });

  it('reads versions line by line in linear mode', () => {
    expect(words(begin().say)).toContain('An empty line begins ten challenges.');
    const { exercise } = answer(begin(), '1.0.0+5');
    expect(words(exercise.say)).toBe(
      '1.0.0+5: major 1; minor 0; patch 0; build 5. What follows the + is for people and logs. It is ignored when versions are compared.',
    );
    expect(words(answer(exercise, '1.0').exercise.say)).toBe(
      '1.0 is not a version. At character 4: the patch is missing, and a 0 must be written too.',
    );
    expect(answer(exercise, '').exercise.status).toBe('challenge 1/10');
  });
});

describe('the ten challenges', () => {
  it('are four to paint and six to judge', () => {
    let exercise = press(begin(), 'enter').exercise;
    const kinds: string[] = [];
    while (!exercise.done) {
      const isPaint = words(exercise.say).includes('Which part');
      kinds.push(isPaint ? 'paint' : 'valid');
      const fields = /(\d) numbers/.exec(exercise.form ?? '')?.[1] ?? '0';
      exercise = answer(exercise, isPaint ? '1'.repeat(Number(fields)) : 'yes', '').exercise;
    }
    expect(kinds.filter((kind) => kind === 'paint')).toHaveLength(4);
    expect(kinds).toHaveLength(10);
    expect(words(exercise.say)).toMatch(/^[\d½]+ of 10 challenges/);
  });

  it('go on after a killed terminal', () => {
    const challenge = press(begin(), 'enter').exercise;
    const isPaint = words(challenge.say).includes('Which part');
    const fields = Number(/(\d) numbers/.exec(challenge.form ?? '')?.[1] ?? 0);
    const { events, exercise } = answer(challenge, isPaint ? '1'.repeat(fields) : 'yes', '');
    const resumed = begin({ seed: 5, progress: progressAfter(events) });
    expect(resumed.status).toBe('challenge 2/10');
    expect(shown(resumed)).toBe(shown(exercise));
  });
});

describe('the anatomy lab', () => {
  it('fits every size in every state that keys can reach', () => {
    for (const seed of [1, 2]) {
      pressAtRandom(begin({ seed }), seed, 150, (exercise) => expect(misfit(exercise)).toBeNull());
      pressAtRandom(press(begin({ seed }), 'enter').exercise, seed, 150, (exercise) =>
        expect(misfit(exercise)).toBeNull(),
      );
    }
    for (const text of [`1.0.0-${'a'.repeat(200)}`, '+'.repeat(40), '1'.repeat(90), `1.0.0-${'a.'.repeat(26)}a`]) {
      expect(misfit(begin().paste(text, 0).exercise)).toBeNull();
    }
  });
});
