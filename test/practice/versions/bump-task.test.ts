import { describe, expect, it } from 'vitest';
import { readBumpCases } from '../../../src/practice/versions/bump-cases.js';
import { bumpTask } from '../../../src/practice/versions/bump-task.js';
import type { Task } from '../../../src/practice/versions/task.js';
import { toKeys } from '../../keys.js';
import { words } from '../practising.js';
import { deckOf } from './decks.js';

const cases = readBumpCases(deckOf('bumps'));

function begin(id: string): Task {
  const found = cases.find((one) => one.id === id);
  if (found === undefined) throw new Error(id);
  return bumpTask(found);
}

function read(task: Task, ...lines: string[]): Task {
  return lines.reduce((current, text) => {
    const next = current.read(text);
    if ('malformed' in next) throw new Error(next.malformed);
    return next;
  }, task);
}

function press(task: Task, ...keys: string[]): Task {
  return toKeys(keys).reduce((current, key) => current.press(key), task);
}

describe('a plain case', () => {
  it('is decided by one vote', () => {
    const task = press(begin('bp-01'), '2', 'enter');
    expect(task.outcome).toEqual({ points: 1, answer: 'patch', remark: 'patch' });
    expect(words(task.lines(76))).toContain('✓ the court, and you');
  });

  it('says what is wrong with the pick, then why the court decides as it does', () => {
    const task = press(begin('bp-01'), '4', 'enter');
    expect(task.outcome).toMatchObject({ points: 0, remark: 'major; the court says patch' });
    const screen = words(task.lines(76));
    expect(screen).toContain('✗ your vote');
    expect(screen).toContain('✗ A caller who catches the old error was leaning on a bug');
    expect(screen).toContain('✓ The code now does what the documentation promised');
  });

  it('shows the version of every pick before the vote, and no reason yet', () => {
    const screen = words(begin('bp-54').lines(76));
    for (const version of ['stays 2.0.0-rc.1', '2.0.1', '2.1.0', '3.0.0', '2.0.0-rc.2', '2.0.0'])
      expect(screen).toContain(version);
    expect(screen).not.toContain('✓');
  });
});

describe('a debatable case', () => {
  it('hears both lawyers and lets the vote be changed', () => {
    const heard = press(begin('bp-09'), '2', 'enter');
    expect(heard.outcome).toBeNull();
    expect(words(heard.lines(76))).toContain('Both sides can be argued');
    expect(words(heard.lines(76))).toContain('You said patch. Keep it, or change your vote?');
    expect(press(heard, '4', 'enter').outcome).toEqual({ points: 1, answer: 'major', remark: 'major, at first patch' });
  });

  it('gives half for the answer that can be defended', () => {
    const task = press(begin('bp-09'), '2', 'enter', 'enter');
    expect(task.outcome).toMatchObject({ points: 0.5, answer: 'patch' });
    expect(words(task.lines(76))).toContain('it gets half');
  });

  it('gives nothing for one that cannot', () => {
    expect(press(begin('bp-09'), '3', 'enter', 'enter').outcome?.points).toBe(0);
  });
});

describe('a case in linear mode', () => {
  it('is told in sentences and answered in words', () => {
    const task = begin('bp-09');
    expect(words(task.say)).toContain(
      'From 1.4.2, which bump: none (stays 1.4.2), patch (1.4.3), minor (1.5.0) or major (2.0.0)?',
    );
    expect(task.form).toBe('none, patch, minor or major');
    expect(task.read('ma')).not.toHaveProperty('malformed');
    expect(task.read('m')).toEqual({ malformed: 'none, patch, minor or major' });
    const heard = read(task, 'minor');
    expect(words(heard.say)).toContain('Both sides can be argued.');
    expect(heard.form).toBe('keep, or none, patch, minor or major');
    const end = read(heard, 'keep');
    expect(words(end.say)).toContain('You said minor. A lower default adds nothing that a caller can use.');
    expect(words(end.say)).toContain('The court says major, 2.0.0.');
    expect(end.form).toBeNull();
  });

  it('tells every verdict of every pick, with the same words as the screen', () => {
    for (const one of cases) {
      for (const pick of one.offered) {
        const voted = read(bumpTask(one), pick);
        const end = voted.outcome === null ? read(voted, 'keep') : voted;
        const said = words(end.say).replace(/\s+/g, ' ');
        const screen = words(end.lines(200)).replace(/\s+/g, ' ');
        expect(end.outcome?.points).toBe(pick === one.bump ? 1 : pick === one.debate?.also ? 0.5 : 0);
        for (const text of [one.why, ...(pick === one.bump ? [] : [one.not.get(pick) ?? []])]) {
          const plain = text
            .map((piece) => piece.text)
            .join('')
            .replace(/\s+/g, ' ');
          expect(said).toContain(plain);
          expect(screen).toContain(plain.slice(0, 40));
        }
      }
    }
  });
});
