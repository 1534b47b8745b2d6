import { hold, release } from './gift-text.js';
import { markdownOfHtml } from './html.js';
import { type Answer, ExchangeError, type Given, type ReadItem } from './item.js';
import { escaped } from './markdown.js';

/**
 * Reads GIFT as Moodle does (question/format/gift in its sources says how). gift-pegjs was looked at: it refuses a colon in a
 * text, leaves escapes in pairs as they are, and does not say where a question stands. Throws an ExchangeError.
 */
export function readGift(text: string): ReadItem[] {
  return blocksOf(text).flatMap((block) => {
    if (block.text.startsWith('$CATEGORY:')) return [];
    const item = readQuestion(block);
    return item === null ? [] : [item];
  });
}

interface Block {
  readonly text: string;
  readonly line: number;
  readonly id: string | null;
  readonly tags: readonly string[];
}

/** Questions stand between empty lines; comments are taken out of them, and may say an id and tags. */
function blocksOf(text: string): Block[] {
  const blocks: Block[] = [];
  let lines: string[] = [];
  let start = 0;
  let remarks = '';
  const end = () => {
    const joined = lines.join('\n').trim();
    const id = /\[id:([^\]]+)\]/.exec(remarks)?.[1]?.trim() ?? null;
    const tags = [...remarks.matchAll(/\[tag:([^\]]+)\]/g)].map(([, tag = '']) => tag.trim());
    if (joined !== '') {
      blocks.push({ text: joined, line: start, id, tags });
      remarks = '';
    }
    lines = [];
  };
  for (const [index, line] of text
    .replace(/^\ufeff/, '')
    .split(/\r?\n/)
    .entries()) {
    if (line.trim() === '') end();
    else if (line.trimStart().startsWith('//')) remarks += line;
    else {
      if (lines.length === 0) start = index + 1;
      lines.push(line.startsWith('$CATEGORY:') ? `${line}` : line);
      if (line.startsWith('$CATEGORY:')) end();
    }
  }
  end();
  return blocks;
}

type Format = 'moodle' | 'html' | 'markdown' | 'plain';

/** Null for a description, which asks nothing. */
function readQuestion({ text, line, id, tags }: Block): ReadItem | null {
  const whole = hold(text);
  const [, name, rest = ''] = /^::([\s\S]*?)::([\s\S]*)$/.exec(whole) ?? [null, null, whole];
  const [from, to] = [rest.indexOf('{'), rest.indexOf('}')];
  if (from < 0 && to < 0) return null;
  if (from < 0 || to < from)
    throw new ExchangeError(line, 'the { } around the answers of this question do not belong together');
  const after = rest.slice(to + 1).trim();
  if (/[{}]/.test(after)) throw new ExchangeError(line, 'this question has a second { } or no empty line behind it');
  const asked = `${rest.slice(0, from).trim()}${after === '' ? '' : ` _____ ${after}`}`;
  const inside = rest.slice(from + 1, to).trim();
  const general = inside.lastIndexOf('####');
  const answers = (general < 0 ? inside : inside.slice(0, general)).trim();
  const { format, markdown } = read(asked, 'moodle');
  const texts = (written: string) => read(written, format).markdown;
  const { prompt, hint, unit } = takeApart(markdown);
  const { answer, explanation = '' } = answerOf(answers, texts, line, unit);
  const why = general < 0 ? '' : texts(inside.slice(general + 4));
  return {
    name: id ?? (name === null || name === undefined ? null : release(name).trim()),
    ...{ prompt, hint, tags, line, answer },
    explanation: [why, explanation].filter((one) => one !== '').join('\n\n'),
  };
}

/** What was said behind the prompt when it was written: a unit and a hint, which GIFT has no place for. */
function takeApart(markdown: string): { readonly prompt: string; readonly hint: string; readonly unit: string } {
  const [, before = '', hint = ''] = /^([\s\S]*?)(?:\n\nHint: ([\s\S]*))?$/.exec(markdown) ?? [];
  const [, prompt = before, unit = ''] = /^([\s\S]*)\n\n\(answer in ([^()\n]+)\)$/.exec(before) ?? [];
  return { prompt, hint, unit };
}

interface ReadAnswer {
  readonly answer: Answer;
  /** What belongs to the explanation, for lack of another place. */
  readonly explanation?: string;
}

type Texts = (written: string) => string;

function answerOf(answers: string, texts: Texts, line: number, unit: string): ReadAnswer {
  if (answers === '') return { answer: { kind: 'card' } };
  if (answers.startsWith('#')) return numberOf(answers.slice(1), texts, line, unit);
  if (answers.includes('~')) return { answer: choiceOf(answers, texts, line) };
  if (answers.includes('=') && answers.includes('->')) return { answer: matchOf(answers, texts, line) };
  const [truth = '', wrong = '', right = ''] = answers.split('#').map((part) => part.trim());
  if (/^(?:T|TRUE|F|FALSE)$/.test(truth)) return { answer: truthOf(truth.startsWith('T'), texts(wrong), texts(right)) };
  return shortOf(answers, texts);
}

interface Alternative extends Given {
  /** From -100 to 100. */
  readonly weight: number;
  readonly raw: string;
}

/** `=right#feedback`, `~wrong`, `~%50%half`. */
function alternatives(answers: string, texts: Texts): Alternative[] {
  return [...answers.matchAll(/([=~])([^=~]*)/g)].map(([, mark, body = '']) => {
    const [, percent, rest = body] = /^\s*%(-?[\d.]{1,12})%([\s\S]*)$/.exec(body) ?? [];
    const at = rest.indexOf('#');
    const raw = (at < 0 ? rest : rest.slice(0, at)).trim();
    return {
      weight: percent === undefined ? (mark === '=' ? 100 : 0) : Number(percent),
      raw,
      text: texts(raw),
      feedback: at < 0 ? '' : texts(rest.slice(at + 1)),
    };
  });
}

function choiceOf(answers: string, texts: Texts, line: number): Answer {
  const all = alternatives(answers, texts);
  const whole = all.some(({ weight }) => weight === 100);
  const options = all.map(({ text, feedback, weight }) => ({
    text,
    feedback,
    right: whole ? weight === 100 : weight > 0,
  }));
  if (options.length < 2) throw new ExchangeError(line, 'a choice needs at least two options');
  return { kind: 'choice', options };
}

function truthOf(isTrue: boolean, wrong: string, right: string): Answer {
  const option = (text: string, is: boolean) => ({ text, right: is, feedback: is ? right : wrong });
  return { kind: 'choice', options: [option('True', isTrue), option('False', !isTrue)] };
}

function matchOf(answers: string, texts: Texts, line: number): Answer {
  const pairs = answers
    .split('=')
    .slice(1)
    .map((pair): readonly [string, string] => {
      const at = pair.indexOf('->');
      if (at < 0) throw new ExchangeError(line, 'one of these pairs has no ->');
      return [texts(pair.slice(0, at)), texts(pair.slice(at + 2))];
    });
  return { kind: 'match', pairs };
}

function shortOf(answers: string, texts: Texts): ReadAnswer {
  const all = answers.includes('=') ? alternatives(answers, texts) : alternatives(`=${answers}`, texts);
  const right = all.filter(({ weight }) => weight > 0);
  return {
    answer: {
      kind: 'short',
      accepted: right.map(({ raw }) => release(raw)),
      wrong: all.filter(({ weight }) => weight <= 0).map(({ text, feedback }) => ({ text, feedback })),
    },
    explanation: [...new Set(right.map(({ feedback }) => feedback))].filter((one) => one !== '').join('\n\n'),
  };
}

const number = '[-+]?(?:\\d+\\.?\\d*|\\.\\d+)(?:[eE][-+]?\\d+)?';
const around = new RegExp(`^(${number})(?:\\s*:\\s*(${number}))?$`);
const between = new RegExp(`^(${number})\\s*\\.\\.\\s*(${number})$`);

function numberOf(answers: string, texts: Texts, line: number, unit: string): ReadAnswer {
  const all = answers.includes('=') ? alternatives(answers, texts) : alternatives(`=${answers}`, texts);
  const [best] = all.filter(({ weight }) => weight > 0).sort((a, b) => b.weight - a.weight);
  if (best === undefined) throw new ExchangeError(line, 'none of these numbers is right');
  return {
    answer: {
      kind: 'number',
      ...rangeOf(best.raw, line),
      unit,
      wrong: all
        .filter(({ weight, raw }) => weight <= 0 && raw !== '*')
        .map(({ raw, feedback }) => ({ text: escaped(`${rangeOf(raw, line).value} ${unit}`.trim()), feedback })),
    },
    explanation: best.feedback,
  };
}

function rangeOf(raw: string, line: number): { readonly value: number; readonly tolerance: number } {
  const text = release(raw).trim();
  const [, low, high] = between.exec(text) ?? [];
  if (low !== undefined && high !== undefined) {
    return { value: (Number(low) + Number(high)) / 2, tolerance: Math.abs(Number(high) - Number(low)) / 2 };
  }
  const [, value, tolerance = '0'] = around.exec(text) ?? [];
  if (value === undefined)
    throw new ExchangeError(line, `"${text.slice(0, 40)}" is no number, and no number with what it may be off`);
  return { value: Number(value), tolerance: Math.abs(Number(tolerance)) };
}

/** A text, in the format that it says itself, or else in that of its question, as Markdown. */
function read(written: string, format: Format): { readonly format: Format; readonly markdown: string } {
  const [, named, rest = ''] = /^\[(moodle|html|markdown|plain)\]([\s\S]*)$/.exec(written.trim()) ?? [
    null,
    null,
    written,
  ];
  const own = named === 'moodle' || named === 'html' || named === 'markdown' || named === 'plain' ? named : format;
  const text = release(rest).trim();
  if (own === 'markdown') return { format: own, markdown: text };
  const isHtml = own === 'html' || (own === 'moodle' && /<[a-z/][^>]*>|&[a-z]+;/i.test(text));
  return {
    format: own,
    markdown: isHtml ? markdownOfHtml(text) : escaped(text.replace(/[ \t]*\n[ \t]*/g, own === 'moodle' ? ' ' : '\n')),
  };
}
