import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { plainBlocks } from '../../src/course/plain.js';
import type { Question } from '../../src/course/question.js';
import type { Variation } from '../../src/course/variation.js';
import type { NumberBody } from '../../src/questions/number.js';
import { ask } from '../../src/questions/registry.js';
import { drawValues, vary } from '../../src/questions/vary.js';
import { drawFrom } from '../../src/simulations/engine/draw.js';
import { course } from '../whole-course.js';

const root = new URL('../..', import.meta.url).pathname;
type Varying = Question & { readonly variation: Variation };
const varying = Object.values(course.questions).filter((one): one is Varying => one.variation !== undefined);

/** The answer of each question as its author wrote it: what stands between `Answer:` and `±`. */
const written = new Map<string, string>();
for (const file of readdirSync(join(root, 'quizzes'), { recursive: true, encoding: 'utf8' })) {
  if (!file.endsWith('.md')) continue;
  for (const section of readFileSync(join(root, 'quizzes', file), 'utf8').split(/^## /m)) {
    const [, id = ''] = /^(\S+)/.exec(section) ?? [];
    const [, answer = ''] = /^Answer: ([^±\n]*)/m.exec(section) ?? [];
    written.set(id, answer.trim());
  }
}

/** The value of an answer worked out by JavaScript itself, and not by the course's own arithmetic. */
function workedByScript({ id }: Question, unit: string, values: Readonly<Record<string, number>>): number {
  const text = (written.get(id) ?? '').replace(new RegExp(`\\s+${unit}$`), '');
  const script = text
    .replaceAll('^', '**')
    .replace(/\b(exp|ln|sqrt|min|max)\(/g, (_, name: string) => (name === 'ln' ? 'Math.log(' : `Math.${name}(`));
  const worked: unknown = new Function(...Object.keys(values), `return ${script};`)(...Object.values(values));
  return typeof worked === 'number' ? worked : Number.NaN;
}

const rounded = (value: number) => String(Number(value.toPrecision(3)));

function graded(question: Question, typed: string) {
  const form = ask(question, () => 0).read(typed);
  if ('malformed' in form) throw new Error(form.malformed);
  return form.grade();
}

/** What is wrong with a question once its numbers are drawn; null where nothing is. */
function faultOf(question: Varying, asked: Question, values: Readonly<Record<string, number>>): string | null {
  const { value, unit, mistakes } = asked.body as NumberBody;
  const worked = workedByScript(question, unit, values);
  if (!(Math.abs(worked - value) <= 1e-9 * Math.abs(worked)))
    return `${value} is asked for, and its formula gives ${worked}`;
  if (!graded(asked, rounded(value)).correct) return `${rounded(value)} is not taken for ${value}`;
  for (const [index, mistake] of mistakes.entries()) {
    const { correct, feedback } = graded(asked, rounded(mistake.value));
    if (correct) return `wrong way ${index + 1}, ${mistake.value}, is right`;
    if (feedback !== mistake.choice.feedback)
      return `wrong way ${index + 1}, ${mistake.value}, has the words of another`;
  }
  const texts = [asked.prompt, asked.hint, asked.explanation, ...mistakes.map(({ choice }) => choice.feedback)];
  const ugly = /[{}]|NaN|∞|–\d|\d\.\d{5}|(?<![\d.,])1 (?:minutes|hours|days|ways|weeks|services|releases|points) /;
  return ugly.exec(texts.map(plainBlocks).join('\n'))?.[0] ?? null;
}

const seeds = Array.from({ length: 1000 }, (_, seed) => seed);

describe('the questions of the course that vary', () => {
  it('are sixty at least', () => {
    expect(varying.length).toBeGreaterThanOrEqual(60);
  });

  it.each(varying.map((one) => [one.id, one] as const))('%s holds in a thousand askings', (id, question) => {
    const faults = new Map<string, string>();
    const seen = new Set<string>();
    for (const seed of seeds) {
      const values = drawValues(question.variation.parameters, drawFrom(seed, id));
      const numbers = JSON.stringify(values);
      if (seen.has(numbers)) continue;
      seen.add(numbers);
      const fault = faultOf(question, vary(question, drawFrom(seed, id)), values);
      if (fault !== null) faults.set(numbers, fault);
    }
    expect([...faults]).toEqual([]);
    expect(seen.size, 'sets of numbers').toBeGreaterThanOrEqual(4);
  });

  it('are asked first with the numbers of their author, without a brace', () => {
    for (const question of varying) expect(plainBlocks(question.prompt), question.id).not.toMatch(/[{}]/);
  });
});
