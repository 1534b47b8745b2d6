import { parse, TomlError } from 'smol-toml';
import * as v from 'valibot';
import { type Answer, ExchangeError, type ReadItem } from './item.js';
import { escaped, markdownOf } from './markdown.js';

const shared = {
  id: v.optional(v.string()),
  multipart: v.optional(v.string()),
  context: v.optional(v.string(), ''),
};

const schemas = {
  ShortAnswer: v.object({
    ...shared,
    type: v.literal('ShortAnswer'),
    prompt: v.object({ prompt: v.string() }),
    answer: v.object({ answer: v.string(), alternatives: v.optional(v.array(v.string()), []) }),
  }),
  Tracing: v.object({
    ...shared,
    type: v.literal('Tracing'),
    prompt: v.object({ program: v.string() }),
    answer: v.object({
      doesCompile: v.boolean(),
      stdout: v.optional(v.string()),
      lineNumber: v.optional(v.pipe(v.number(), v.integer(), v.minValue(1))),
    }),
  }),
  MultipleChoice: v.object({
    ...shared,
    type: v.literal('MultipleChoice'),
    prompt: v.object({ prompt: v.string(), distractors: v.array(v.string()) }),
    answer: v.object({ answer: v.union([v.string(), v.array(v.string())]) }),
  }),
};

type Question = { [Type in keyof typeof schemas]: v.InferOutput<(typeof schemas)[Type]> }[keyof typeof schemas];

const quiz = v.object({
  questions: v.array(v.looseObject({ type: v.string() })),
  multipart: v.optional(v.record(v.string(), v.string()), {}),
});

/** Reads a quiz of mdbook-quiz, whose texts are Markdown. Throws an ExchangeError. */
export function readMdbook(text: string): ReadItem[] {
  const file = v.safeParse(quiz, toml(text));
  if (!file.success)
    throw new ExchangeError(
      1,
      `this is no quiz of mdbook-quiz: ${v.getDotPath(file.issues[0]) ?? 'questions'} is missing or odd`,
    );
  const { questions, multipart } = file.output;
  const lines = text
    .split('\n')
    .flatMap((line, index) => (/^\s*\[\[\s*questions\s*\]\]/.test(line) ? [index + 1] : []));
  return questions.map((value, index) => {
    const line = lines[index] ?? 1;
    const question = questionOf(value, line);
    const { prompt, answer } = asked(question);
    const part = question.multipart === undefined ? '' : (multipart[question.multipart] ?? '');
    return {
      name: question.id ?? null,
      prompt: [part.trim(), prompt].filter((one) => one !== '').join('\n\n'),
      ...{ hint: '', explanation: answer.explanation, answer: answer.given, tags: [], line },
    };
  });
}

function toml(text: string): unknown {
  try {
    return parse(text.replace(/^\ufeff/, ''));
  } catch (error) {
    if (error instanceof TomlError)
      throw new ExchangeError(error.line, (error.message.split('\n')[0] ?? '').replace(/^Invalid TOML document: /, ''));
    throw error;
  }
}

function questionOf(value: { readonly type: string }, line: number): Question {
  const { type } = value;
  if (type !== 'ShortAnswer' && type !== 'Tracing' && type !== 'MultipleChoice') {
    throw new ExchangeError(
      line,
      `"${type.slice(0, 40)}" is no type of question; there are ShortAnswer, Tracing and MultipleChoice`,
    );
  }
  const read = v.safeParse(schemas[type], value);
  if (read.success) return read.output;
  throw new ExchangeError(line, `the ${v.getDotPath(read.issues[0]) ?? 'question'} of this question is missing or odd`);
}

interface Asked {
  readonly prompt: string;
  readonly answer: { readonly given: Answer; readonly explanation: string };
}

function asked(question: Question): Asked {
  const why = question.context.trim();
  if (question.type === 'ShortAnswer') {
    const { answer, alternatives } = question.answer;
    return {
      prompt: question.prompt.prompt.trim(),
      answer: { given: { kind: 'short', accepted: [answer, ...alternatives], wrong: [] }, explanation: why },
    };
  }
  if (question.type === 'MultipleChoice') {
    const { answer } = question.answer;
    const option = (right: boolean) => (text: string) => ({ text: text.trim(), right, feedback: '' });
    const options = [
      ...(Array.isArray(answer) ? answer : [answer]).map(option(true)),
      ...question.prompt.distractors.map(option(false)),
    ];
    return { prompt: question.prompt.prompt.trim(), answer: { given: { kind: 'choice', options }, explanation: why } };
  }
  return traced(question, why);
}

/** What a program prints can be typed where it is one line; else it is turned over like a card. */
function traced({ prompt: { program }, answer }: Extract<Question, { type: 'Tracing' }>, why: string): Asked {
  const code = markdownOf([{ type: 'code', lang: 'rust', value: program.replace(/\n+$/, '') }]);
  const { doesCompile, stdout = '', lineNumber } = answer;
  const printed = stdout.trim();
  if (!doesCompile && lineNumber !== undefined) {
    const prompt = `In which line does the compiler refuse this program?\n\n${code}`;
    return { prompt, answer: { given: { kind: 'line', lines: [lineNumber], remarks: [] }, explanation: why } };
  }
  if (doesCompile && printed !== '' && !printed.includes('\n')) {
    const prompt = `What does this program print?\n\n${code}`;
    return { prompt, answer: { given: { kind: 'short', accepted: [printed], wrong: [] }, explanation: why } };
  }
  const outcome = doesCompile
    ? printed === ''
      ? escaped('It prints nothing.')
      : markdownOf([{ type: 'code', value: printed }])
    : escaped('It does not compile.');
  const prompt = `Does this program compile, and what does it print?\n\n${code}`;
  return {
    prompt,
    answer: { given: { kind: 'card' }, explanation: [outcome, why].filter((one) => one !== '').join('\n\n') },
  };
}
