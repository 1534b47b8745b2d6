import { describe, expect, it } from 'vitest';
import type { Part } from '../../src/questions/kind.js';
import { choicesOf, recallAnswer } from '../../src/questions/registry.js';
import { formFor, item, press, questionOf, shape, shown, text, typed, wrongIn } from './asking.js';

const bucket = (title: string, ...items: string[]): Part => ({
  kind: 'bucket',
  title: text(title),
  items: items.map((words) => item(words)),
  line: 5,
});
const question = shape(bucket('Safe', 'PUT', 'GET'), bucket('Not', 'POST'));
/** The rows are shown as GET, POST, PUT. */
const form = () => formFor(question);

describe('things to sort into buckets', () => {
  it('are mixed, and the buckets stay in order', () => {
    expect(form().instruction).toBe('Sort into Safe / Not');
    expect(form().targets.map(({ label, text: [word] }) => `${label} ${word?.text}`)).toEqual(['a Safe', 'b Not']);
    expect(shown(form().rows)).toEqual(['>1  GET', ' 2  POST', ' 3  PUT']);
    expect(form().missing).toBe('3 rows still need a bucket.');
  });

  it('go where arrows and letters send them, and earn a share each', () => {
    const graded = press(form(), '1 1 1').grade();
    expect(shown(graded.rows)).toEqual([
      ' 1+ GET | Safe # about GET',
      ' 2- POST | Safe → Not # about POST',
      ' 3+ PUT | Safe # about PUT',
    ]);
    expect(graded.points).toBeCloseTo(2 / 3, 10);
    expect(graded.answer).toEqual([0, 0, 0]);
  });

  it.each(['1a 2b 3a', 'a b a'])('are read from "%s"', (line) => {
    expect(typed(form(), line).grade().correct).toBe(true);
  });

  it('need two buckets with something in them, and nothing twice', () => {
    expect(wrongIn(shape(bucket('A', 'x')))).toMatch(/at least two/);
    expect(wrongIn(shape(bucket('A', 'x'), bucket('A', 'y')))).toMatch(/two buckets are called "A"/);
    expect(wrongIn(shape(bucket('A', 'x'), bucket('B', 'x')))).toMatch(/stands in two places/);
    expect(wrongIn(shape(bucket('A'), bucket('B')))).toMatch(/nothing to sort/);
    expect(wrongIn(shape(bucket('A', 'x'), bucket('B')))).toBeNull();
  });

  it('can be recalled in words', () => {
    expect(recallAnswer(questionOf(question), [0, 1, 1])).toBe('PUT – Safe; GET – Not; POST – Not');
    expect(choicesOf(questionOf(question)).map((choice) => choice.text[0]?.text)).toEqual(['PUT', 'GET', 'POST']);
  });
});
