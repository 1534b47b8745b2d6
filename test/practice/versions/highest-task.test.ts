import { describe, expect, it } from 'vitest';
import { highestTask } from '../../../src/practice/versions/highest-task.js';
import { readHighestItems } from '../../../src/practice/versions/range-items.js';
import type { Task } from '../../../src/practice/versions/task.js';
import { words } from '../practising.js';
import { deckOf } from './decks.js';

const puzzles = readHighestItems(deckOf('ranges'));

function begin(id: string): Task {
  const found = puzzles.find((one) => one.id === id);
  if (found === undefined) throw new Error(id);
  return highestTask(found);
}

function read(task: Task, text: string): Task {
  const next = task.read(text);
  if ('malformed' in next) throw new Error(next.malformed);
  return next;
}

describe('a highest-match puzzle', () => {
  it('is answered from the list', () => {
    const task = begin('ms-05');
    expect(words(task.lines(76))).toContain('npm install ladderlib@"^2.0.0-rc.0"');
    expect(words(task.lines(76))).not.toContain('●');
    expect(task.press('8').press('enter').outcome).toEqual({ points: 1, answer: '2.0.0', remark: '2.0.0' });
  });

  it.each([
    ['ms-05', '2.1.0-beta.1', 'the range names pre-releases of 2.0.0 only'],
    ['ms-05', '2.0.0-rc.1', '2.0.0-rc.1 is in, but 2.0.0 is in as well.'],
    ['ms-01', '2.0.0', 'Here the major is 2.'],
    ['ms-01', 'none', '1.9.1 is in the pool, and 1.9.1 is above 1.2.3'],
    ['ms-09', '2.1.0-beta.1', '2.1.0-beta.1 is below 2.1.0, where the range begins.'],
  ])('%s: %s is refused for its own reason', (id, pick, why) => {
    const task = read(begin(id), pick);
    expect(task.outcome?.points).toBe(0);
    expect(words(task.lines(200)).replace(/\s+/g, ' ')).toContain(why);
    expect(words(task.say)).toContain(why);
  });

  it('may have no answer', () => {
    expect(read(begin('ms-09'), 'none').outcome?.points).toBe(1);
    expect(words(read(begin('ms-09'), 'none').say)).toContain('Nothing is installed.');
  });

  it('wants a version of the list', () => {
    expect(begin('ms-05').read('3.0.0')).toEqual({ malformed: 'a version of the list, or none' });
    expect(words(begin('ms-05').say)).toContain('The tag latest is on 2.0.0.');
  });
});
