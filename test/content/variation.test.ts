import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Complaints } from '../../src/content/complaints.js';
import { readQuiz } from '../../src/content/quiz-file.js';
import { asId, type LessonId } from '../../src/course/id.js';
import { plainText } from '../../src/course/plain.js';
import type { Question } from '../../src/course/question.js';
import { ask } from '../../src/questions/registry.js';
import { vary } from '../../src/questions/vary.js';
import { drawFrom } from '../../src/simulations/engine/draw.js';

function read(text: string) {
  const complaints = new Complaints();
  const { questions } = readQuiz({ file: 'q.md', text, cut: null }, asId<LessonId>('a'), complaints, () => []);
  return { questions, messages: complaints.problems.map(({ message }) => message) };
}

/** The drain of a queue, with other lines for its ranges, its answer or its wrong ways. */
const drain = ({
  vary:
    ranges = 'arrivals 50 of 20..80 step 20, rate 80 of arrivals+25..arrivals+65 step 10, backlog 6000 of 2000..9000 step 1000',
  answer = 'backlog / (rate - arrivals) s ± 2 %',
  way = 'backlog / rate',
} = {}) => `## drain

A queue holds {backlog} messages, {arrivals}/s come and {rate}/s go.

Vary: ${ranges}

Answer: ${answer}

- ${way}
  > That is {backlog} ÷ {rate}.

> {backlog} ÷ {rate - arrivals} = {backlog / (rate - arrivals)} s.
`;

function drained(): Question {
  const [question] = read(drain()).questions;
  if (question === undefined) throw new Error('it could not be read');
  return question;
}

const textOf = (blocks: Question['prompt']) =>
  blocks.flatMap((block) => (block.kind === 'paragraph' ? [plainText(block.text)] : [])).join('\n');

/** What a typed answer to a question earns. */
function graded(question: Question, typed: string) {
  const form = ask(question, () => 0).read(typed);
  if ('malformed' in form) throw new Error(form.malformed);
  return form.grade();
}

describe('a question that varies', () => {
  it('is asked first with the numbers that the author wrote', () => {
    const question = drained();
    expect(textOf(question.prompt)).toBe('A queue holds 6,000 messages, 50/s come and 80/s go.');
    expect(textOf(question.explanation)).toBe('6,000 ÷ 30 = 200 s.');
    expect(graded(question, '200').correct).toBe(true);
    expect(textOf(graded(question, '75').feedback)).toBe('That is 6,000 ÷ 80.');
  });

  it('shows whole numbers whole', () => {
    const ranges = 'arrivals 50..51, rate 80..81, backlog 10525..10525';
    const [question] = read(drain({ vary: ranges })).questions;
    expect(textOf(question?.prompt ?? [])).toBe('A queue holds 10,525 messages, 50/s come and 80/s go.');
  });

  it('has other numbers for another draw, the same for the same', () => {
    const again = (seed: number) => textOf(vary(drained(), drawFrom(seed, 'drain')).prompt);
    expect(again(1)).toBe(again(1));
    expect(new Set(Array.from({ length: 20 }, (_, seed) => again(seed))).size).toBeGreaterThan(10);
    expect(again(1)).not.toContain('{');
  });

  it('knows the right answer and the wrong way, whatever the numbers', () => {
    const question = drained();
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 1_000_000 }), (seed) => {
        const varied = vary(question, drawFrom(seed, 'drain'));
        const [, backlog = 0, arrivals = 0, rate = 0] = (
          /([\d,]+) messages, (\d+)\/s come and (\d+)/.exec(textOf(varied.prompt)) ?? []
        ).map((text) => Number(text.replaceAll(',', '')));
        expect(graded(varied, String(Number((backlog / (rate - arrivals)).toPrecision(3)))).correct).toBe(true);
        const wrong = graded(varied, String(Number((backlog / rate).toPrecision(3))));
        expect(wrong.correct).toBe(false);
        expect(textOf(wrong.feedback)).toContain('That is');
      }),
    );
  });
});

describe('ranges', () => {
  it.each([
    [
      'in which a wrong way is right',
      {
        way: 'backlog / arrivals',
        vary: 'arrivals 20..80 step 10, rate arrivals+20..arrivals+60 step 10, backlog 2000..3000 step 1000',
      },
      /with arrivals 20, rate 40, backlog 2,000, wrong way 1 comes to 100, and the right answer is 100/,
    ],
    [
      'that divide by zero',
      { vary: 'arrivals 20..80 step 10, rate arrivals..arrivals+60 step 10, backlog 2000..3000 step 1000' },
      /rate 20, .* the answer is no number/,
    ],
    [
      'in which two wrong ways lead to the same',
      {
        way: 'backlog / rate\n  > One.\n- backlog / (arrivals + 40)',
        vary: 'arrivals 50..60 step 10, rate 100..110 step 10, backlog 6000..6000',
      },
      /with arrivals 60, rate 100, backlog 6,000 wrong ways 1 and 2 both come to 60/,
    ],
    [
      'that leave a formula between braces without a number',
      {
        way: 'backlog / rate\n  > Of {backlog / (rate - 90)}.\n- backlog',
        vary: 'arrivals 50..50, rate 80..90 step 10, backlog 9..9',
      },
      /rate 90, backlog 9 a formula between braces comes to no number/,
    ],
    ['in which a wrong way is no number', { way: 'backlog / (rate - 80)' }, /wrong way 1 comes to no number/],
    [
      'whose answer nobody types',
      { answer: 'backlog / (rate - arrivals) s ± 0.01' },
      /which nobody types within ±0.01/,
    ],
    ['whose answer is below nothing', { answer: 'arrivals - rate ± 1' }, /should be above 0/],
    ['that are none', { vary: 'arrivals 50' }, /"arrivals 50" is no range; write arrivals 50 of 20\.\.80 step 10/],
    [
      'that end before they begin',
      { vary: 'arrivals 60..20 step 10, rate 90..90, backlog 9..9' },
      /no set of numbers|no number/,
    ],
    [
      'that name what comes later',
      { vary: 'arrivals 20..rate step 10, rate 100..150 step 10, backlog 2..3' },
      /"rate" in the range of arrivals must come before it/,
    ],
    ['given twice', { vary: 'rate 1..2, rate 3..4' }, /"rate" is given two ranges/],
    ['without a step', { vary: 'rate 1..2 step 0' }, /must be a number above 0/],
    [
      'that are too many',
      { way: 'backlog * rate', vary: 'arrivals 1..50, rate arrivals+100..arrivals+150, backlog 9000..9100' },
      /more than 20,000 sets/,
    ],
    ['without a name that is used', { way: 'backlog / speed' }, /"speed" has no range/],
    [
      'with a first asking that has no answer',
      { vary: 'arrivals 20..80 step 20, rate 20 of arrivals+25..arrivals+65 step 10, backlog 2000..9000 step 1000' },
      /at the first asking, with arrivals 20, rate 20/,
    ],
  ])('%s are refused', (_, change, message) => {
    const { questions, messages } = read(drain(change));
    expect(questions).toEqual([]);
    expect(messages).toEqual([expect.stringMatching(message)]);
  });

  it('may multiply, although stars are emphasis to Markdown', () => {
    const ranges =
      'arrivals 50 of 20..40 step 20, rate 160 of 3*arrivals..5*arrivals step 20, backlog 2000..3000 step 500';
    expect(read(drain({ vary: ranges })).messages).toEqual([]);
  });

  it('belong to a question about a number', () => {
    const { messages } = read('## q\n\nWhich?\n\nVary: a 1..2\n\n- [x] a\n- [ ] b\n\n> Why.\n');
    expect(messages).toEqual([expect.stringContaining('only a question about a number can vary')]);
  });
});
