import { describe, expect, it } from 'vitest';
import { practice } from '../../../src/practice/kit/exercise.js';
import { anatomy } from '../../../src/practice/versions/anatomy.js';
import { course } from '../course.js';
import { alwaysFits, learner, materialOf, misfit, progressAfter } from '../learner.js';
import { anyLine, toTheEnd } from './as-a-round.js';

const begin = (wishes = {}) => learner(practice(anatomy), materialOf(course, wishes));

describe('free play with a version', () => {
  it('begins with an example that the first key replaces', () => {
    expect(begin().screen).toContain('▸ 1.0.0-alpha.1+1001');
    expect(begin().type('2').screen).toContain('▸ 2 ');
    expect(begin().press('backspace').screen).toContain('▸ 1.0.0-alpha.1+100 ');
  });

  it('names every part as it is typed', () => {
    const { screen } = begin().type('2.1.0-rc.2+sha.5114f85');
    expect(screen).toContain('  ┬ ┬ ┬ └┬─┘ └────┬────┘');
    expect(screen).toContain('pre-release  rc · 2');
    expect(screen).toContain('It leads to 2.1.0 and sorts below it');
  });

  it('says what is wrong and where', () => {
    const { screen } = begin().type('1.0.0-01');
    expect(screen).toContain('▸ 1.0.0-01 \n        ▲');
    expect(screen).toContain('a leading zero in a numeric pre-release identifier: 01 should be 1');
    expect(screen.replace(/\s+/g, ' ')).toContain('at character 7');
  });

  it('gives an example where nothing is typed, and says what to do', () => {
    const at = begin().press('ctrl-u');
    expect(at.screen).toContain('For example 2.1.0-rc.2+sha.5114f85');
    expect(at.said).toContain('Type a version, and its parts are named.');
  });

  it('takes a paste', () => {
    expect(begin().paste('3.0.0-beta\n').screen).toContain('▸ 3.0.0-beta');
  });

  it('never leaves half a character', () => {
    const at = begin().paste('1.0.0-e\u0301👍🏽');
    expect(at.press('backspace').screen).toContain('▸ 1.0.0-e\u0301 \n');
    expect(at.press('backspace').screen).toContain('▸ 1.0.0- \n');
    expect(at.press('left', 'left').type('👍🏽').press('left', 'delete').screen).toContain('▸ 1.0.0-');
  });

  it('takes every printable key for text', () => {
    expect(begin().exercise.typing).toBe(true);
    expect(begin().type('q?').screen).toContain('▸ q?');
  });

  it('says what can be pressed', () => {
    expect(begin().exercise.keys.slice(0, 2)).toEqual([
      ['type', 'a version'],
      ['enter', 'ten challenges'],
    ]);
  });

  it('can be scrolled where a version has more to say than there are rows', () => {
    const at = begin();
    at.size = { columns: 40, rows: 8 };
    at.paste('01.02.03-01+a+b');
    const top = at.screen;
    expect(top).toMatch(/↓ \d+ more lines below$/);
    expect(at.press('page-down').screen).not.toBe(top);
    expect(at.press('page-up').screen).toBe(top);
  });

  it('reads versions line by line in linear mode', () => {
    const at = begin();
    expect(at.said).toContain('An empty line begins ten challenges.');
    expect(at.exercise.form).toBe('any version; or an empty line for ten challenges');
    expect(at.read('1.0.0+5').said).toBe(
      '1.0.0+5: major 1; minor 0; patch 0; build 5. What follows the + is for people and logs. It is ignored when versions are compared.',
    );
    expect(at.read('1.0').said).toBe(
      '1.0 is not a version. At character 4: the patch is missing, and a 0 must be written too.',
    );
    expect(at.read('').exercise.status).toBe('challenge 1/10');
  });
});

describe('the ten challenges', () => {
  it('are four to paint and six to judge', () => {
    const at = begin().press('enter');
    const kinds: string[] = [];
    while (!at.exercise.done) {
      kinds.push(at.said.includes('Which part') ? 'paint' : 'judge');
      anyLine(at).read('');
    }
    expect(kinds.filter((kind) => kind === 'paint')).toHaveLength(4);
    expect(kinds).toHaveLength(10);
    expect(at.said).toMatch(/^[\d½]+ of 10 challenges/);
  });

  it('count the time from when they begin', () => {
    const at = begin().wait(60_000).press('enter');
    expect(anyLine(at).answers[0]?.ms).toBeLessThan(10_000);
  });

  it('say what is wrong with a line', () => {
    const at = begin().press('enter').take({ type: 'line', text: '' });
    expect(at.malformed).toMatch(/^An empty line .*\. Wanted: /);
  });

  it('go on after a killed terminal', () => {
    const left = anyLine(begin().press('enter')).read('');
    const resumed = begin({ seed: 5, progress: progressAfter(left.events) });
    expect(resumed.exercise.status).toBe('challenge 2/10');
    expect(resumed.screen).toBe(left.screen);
  });

  it('go on with what an older version saved, and come to their end', () => {
    const outcome = { points: 1, answer: 'yes', remark: 'a version' };
    const state = JSON.stringify({ deck: 'anatomy', ids: ['valid-8', 'paint-2'], outcomes: [outcome] });
    const at = begin({ progress: { ...materialOf(course).progress, unfinished: { anatomy: state } } });
    expect(at.exercise.status).toBe('challenge 2/2');
    expect(toTheEnd(at).events.at(-1)).toMatchObject({ type: 'sorted', deck: 'anatomy', of: 2 });
  });
});

describe('the anatomy lab', () => {
  it('fits every size in every state that keys can reach', () => {
    alwaysFits(() => begin().exercise);
    alwaysFits(() => begin({ seed: 2 }).press('enter').exercise, { keys: ['1', '4', '5', 'y', 'n'] });
    for (const text of [`1.0.0-${'a'.repeat(200)}`, '+'.repeat(40), '1'.repeat(90), `1.0.0-${'a.'.repeat(26)}a`]) {
      expect(misfit(begin().paste(text).exercise)).toBeNull();
    }
  });
});
