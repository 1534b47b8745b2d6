import type { RootContent } from 'mdast';
import { quantity } from './answer-nodes.js';
import { readRows, writeRows } from './csv.js';
import { htmlOf, markdownOfHtml } from './html.js';
import { ExchangeError, type Item, type ReadItem } from './item.js';
import { escaped, lineNodes, markdownOf, parse } from './markdown.js';

/**
 * A text that Anki imports: a note an item with front and back. Its ids make a second import change notes instead of adding
 * them again. A question becomes a note as well, with its options in front and what is right behind.
 */
export function writeAnki(items: readonly Item[], course: { readonly id: string; readonly title: string }): string {
  const head = [
    'separator:tab',
    'html:true',
    'notetype:Basic',
    `deck:${course.title}`,
    'guid column:1',
    'tags column:4',
  ];
  const rows = items.map((item) => [
    `${course.id}/${item.id}`,
    htmlOf(frontOf(item)),
    htmlOf(backOf(item)),
    [...item.tags, ...(item.answer.kind === 'card' ? [] : ['question'])].join(' '),
  ]);
  return head.map((line) => `#${line}\n`).join('') + writeRows(rows, '\t');
}

const together = (...parts: readonly string[]) => parts.filter((part) => part !== '').join('\n\n');

const listOf = (texts: readonly string[], ordered = false): string => {
  const children = texts.map((text) => ({
    ...({ type: 'listItem', spread: false } as const),
    children: [{ type: 'paragraph' as const, children: lineNodes(text) }],
  }));
  return markdownOf([{ type: 'list', ordered, start: ordered ? 1 : null, spread: false, children }]);
};

function frontOf({ prompt, answer }: Item): string {
  switch (answer.kind) {
    case 'choice':
      return together(prompt, listOf(answer.options.map(({ text }) => text)));
    case 'order':
      return together(prompt, listOf(answer.items.map(({ text }) => text).sort()));
    case 'match':
      return together(
        prompt,
        listOf(answer.pairs.map(([left]) => left)),
        listOf(answer.pairs.map(([, right]) => right).sort()),
      );
    case 'sort':
      return together(prompt, listOf(answer.buckets.flatMap(({ items }) => items.map(({ text }) => text)).sort()));
    default:
      return prompt;
  }
}

function backOf({ answer, explanation }: Item): string {
  return together(solutionOf(answer), explanation);
}

function solutionOf(answer: Item['answer']): string {
  switch (answer.kind) {
    case 'card':
      return '';
    case 'choice':
      return listOf(answer.options.filter(({ right }) => right).map(({ text }) => text));
    case 'short':
      return escaped(answer.accepted[0] ?? '');
    case 'number':
      return escaped(quantity(answer));
    case 'line':
      return escaped(`line ${answer.lines.join(' or ')}`);
    case 'order':
      return listOf(
        answer.items.map(({ text }) => text),
        true,
      );
    case 'match':
      return listOf(answer.pairs.map(([left, right]) => `${left}: ${right}`));
    case 'sort':
      return listOf(answer.buckets.flatMap(({ title, items }) => items.map(({ text }) => `${text}: ${title}`)));
    case 'markdown':
      return markdownOf(parse(answer.text) satisfies RootContent[]);
  }
}

const separators: Readonly<Record<string, string>> = {
  ...{ tab: '\t', comma: ',', semicolon: ';', space: ' ', pipe: '|', colon: ':' },
};

/** What the lines at the top of an Anki file say. Columns count from 1; 0 is none. */
interface Head {
  readonly separator: string;
  readonly isHtml: boolean;
  readonly guid: number;
  readonly tags: number;
  readonly other: readonly number[];
  readonly everywhere: readonly string[];
}

/** Reads notes that Anki exported as text: each becomes a card, its first field the front and the others the back. Throws an ExchangeError. */
export function readAnki(text: string): ReadItem[] {
  const head = readHead(text);
  const read = (field: string) => (head.isHtml ? markdownOfHtml(field) : escaped(field));
  return readRows(text, head.separator, true).map(({ cells, line }) => {
    const meta = [head.guid, head.tags, ...head.other];
    const [front = '', ...back] = cells
      .filter((_, index) => !meta.includes(index + 1))
      .map((field) => field.replace(/\[sound:[^\]]*\]/g, ''));
    const isCloze = /\{\{c\d+::/.test(front);
    const prompt = read(
      isCloze ? front.replace(cloze, (_, _word, hint) => (hint === undefined ? '[…]' : `[${hint}]`)) : front,
    );
    const explanation = together(isCloze ? read(front.replace(cloze, '$1')) : '', ...back.map(read));
    if (prompt === '') throw new ExchangeError(line, 'the front of this note has no words');
    if (explanation === '') throw new ExchangeError(line, 'the back of this note has no words');
    const tags = head.tags === 0 ? '' : (cells[head.tags - 1] ?? '');
    return {
      name: head.guid === 0 ? null : (cells[head.guid - 1] ?? null),
      ...{ prompt, hint: '', explanation, answer: { kind: 'card' } as const, line },
      tags: [...tags.split(/\s+/), ...head.everywhere].filter((tag) => tag !== ''),
    };
  });
}

/** {{c1::word}} and {{c1::word::hint}}. */
const cloze = /\{\{c\d+::((?:[^:}]|:(?!:)|\}(?!\}))*)(?:::((?:[^}]|\}(?!\}))*))?\}\}/g;

function readHead(text: string): Head {
  const said = new Map<string, string>();
  const lines = text.replace(/^\ufeff/, '').split(/\r?\n/);
  const length = lines.findIndex((line) => !line.startsWith('#'));
  for (const line of lines.slice(0, length < 0 ? lines.length : length)) {
    const [, key, value] = /^#([^:]*):(.*)$/.exec(line) ?? [];
    if (key !== undefined && value !== undefined) said.set(key.trim().toLowerCase(), value);
  }
  const column = (name: string) => Number(said.get(`${name} column`)?.trim()) || 0;
  const named = said.get('separator') ?? '';
  const first = lines[Math.max(length, 0)] ?? '';
  return {
    separator:
      separators[named.trim().toLowerCase()] ??
      (named.length === 1 ? named : ['\t', ';', ','].find((one) => first.includes(one))) ??
      '\t',
    isHtml: (said.get('html') ?? String(/<[a-z][^>]*>|&[a-z]+;/i.test(text))).trim().toLowerCase() === 'true',
    guid: column('guid'),
    tags: column('tags'),
    other: [column('notetype'), column('deck')],
    everywhere: (said.get('tags') ?? '').split(/\s+/),
  };
}
