import { describe, expect, it } from 'vitest';
import { arrange, choiceOf, findTwin, readOptions } from '../../src/questions/options.js';
import { first, item, list, tasks, text } from './asking.js';

describe('options', () => {
  it('are read from a task list, right and wrong', () => {
    const options = readOptions(tasks('x a', 'o b'));
    expect(options).toMatchObject([
      { right: true, line: 7 },
      { right: false, line: 7 },
    ]);
    expect(readOptions(list('bullets', 'a'))).toEqual([]);
    expect(readOptions(undefined)).toEqual([]);
  });

  it('are shuffled, unless their order means something', () => {
    const order = (...words: string[]) =>
      arrange(
        words.map((word) => choiceOf(item(word), false)),
        first,
      );
    expect(order('red', 'green', 'blue')).not.toEqual([0, 1, 2]);
    expect(order('red', 'green', 'all of the above')).toEqual([0, 1, 2]);
    expect(order('red', 'neither of them', 'green')).toEqual([0, 1, 2]);
    expect(order('red', 'as above', 'green')).toEqual([0, 1, 2]);
    expect(order('red', 'the previous one', 'green')).toEqual([0, 1, 2]);
    expect(order('red', 'abovementioned', 'all of a kind')).not.toEqual([0, 1, 2]);
    expect(order('10 s', '2 s', '1 s')).toEqual([0, 1, 2]);
    expect(order('1 s', '1 s', '2 s')).not.toEqual([0, 1, 2]);
    expect(order('2 s', '1 s', '1 s')).not.toEqual([0, 1, 2]);
    expect(order('1 s', '2 s')).not.toEqual([0, 1]);
    expect(order('1 s', '2 s', '10 s')).toEqual([0, 1, 2]);
    expect(order('1 s', '10 s', '2 s')).not.toEqual([0, 1, 2]);
    expect(order('1.4.10', '1.5.0', '2.0.0')).not.toEqual([0, 1, 2]);
  });

  it('that read the same are found', () => {
    expect(findTwin([text('a'), text('b'), text('a')])).toBe('a');
    expect(findTwin([text('a'), text('b')])).toBeNull();
  });
});
