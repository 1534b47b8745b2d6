import matter from 'gray-matter';
import { CST, isAlias, isMap, isScalar, isSeq, Lexer, LineCounter, type Node, parseDocument, Scalar } from 'yaml';
import type { Place } from '../course/place.js';
import type { Complaints } from './complaints.js';
import { clean } from './sanitize.js';
import type { Source } from './source.js';
import type { Yaml, YamlMap } from './yaml.js';

/**
 * The one door for gray-matter and yaml; nothing else imports them.
 *
 * gray-matter runs `---js` front matter by default and caches by content when it is called without options. So every
 * language but plain YAML is refused before it sees the file, it always gets options, and its engines that could run or
 * read anything else are replaced by one that throws.
 *
 * yaml parses, but recursion over 5,000 nested brackets takes the process down and an alias bomb hangs it. So its lexer,
 * which does not recurse, looks first.
 */

/** Long enough for a course of fifty tracks. */
const longestYaml = 8 * 1024;
const deepest = 16;
const ignoredKeys = new Set(['__proto__', 'constructor', 'prototype']);

export interface SplitPage {
  /** Null where a file has none. */
  readonly front: YamlMap | null;
  /** The rest, with an empty line for each line of front matter, so that line numbers stay those of the file. */
  readonly body: string;
}

/** Takes the front matter off a file. Null, with a complaint made, when there is some that cannot be read. */
export function splitFrontMatter(source: Source, complaints: Complaints): SplitPage | null {
  const { file, text } = source;
  const blank = /^(?:[ \t]*\n)*/.exec(text)?.[0] ?? '';
  const first = blank.split('\n').length;
  const at = (line: number): Place => ({ file, line, column: 1 });
  const rest = text.slice(blank.length);
  const opening = /^---([^\n]*)/.exec(rest);
  if (opening === null || opening[1]?.startsWith('-')) return { front: null, body: text };
  const refuse = (line: number, message: string): null => {
    complaints.add('front-matter', at(line), message);
    return null;
  };
  const language = (opening[1] ?? '').trim();
  if (language !== '') return refuse(first, `front matter in "${language}" is not read; write plain YAML after ---`);
  if (first > 1) {
    complaints.add('front-matter', at(1), 'front matter starts below an empty line; start it on line 1', 'warning');
  }
  const lines = rest.split('\n');
  const end = lines.findIndex((line, index) => index > 0 && line.startsWith('---'));
  if (end === -1) return refuse(first, 'front matter is not closed; end it with a line of ---');
  if (lines[end]?.trimEnd() !== '---') {
    return refuse(first + end, 'a line that starts with --- ends the front matter and may hold nothing else');
  }
  const yaml = lines.slice(1, end).join('\n');
  if (yaml.length > longestYaml) return refuse(first, `front matter is longer than ${longestYaml / 1024} KB`);

  const start = { file, line: first + 1, column: 1 };
  // Front matter of comments alone never reaches the engine.
  const read: { front: Yaml | null } = { front: { kind: 'map', entries: new Map(), place: start } };
  const nothingElse = { parse: () => ({}) };
  const { content } = matter(`---\n${yaml}\n---\n${lines.slice(end + 1).join('\n')}`, {
    language: 'yaml',
    delimiters: '---',
    engines: {
      yaml: {
        parse: (text: string) => {
          read.front = readYaml(text.replace(/^\n/, ''), start, complaints);
          return {};
        },
      },
      json: nothingElse,
      javascript: nothingElse,
    },
  });
  if (read.front === null) return null;
  if (read.front.kind !== 'map') {
    const found = read.front.kind === 'list' ? 'a list' : 'a single value';
    return refuse(first + 1, `front matter must be keys with values, such as "id: my-lesson"; this is ${found}`);
  }
  return { front: read.front, body: '\n'.repeat(first + end) + content };
}

/**
 * Reads YAML that starts at `start` in its file. Null, with a complaint made, for anything that is not plain data: syntax
 * errors, a key twice, anchors and aliases, tags, directives, several documents, nesting deeper than any course needs.
 */
export function readYaml(text: string, start: Place, complaints: Complaints): Yaml | null {
  const counter = new LineCounter();
  const placeOf = (offset: number): Place => {
    const { line, col } = counter.linePos(offset);
    return { file: start.file, line: start.line + Math.max(line, 1) - 1, column: start.column + Math.max(col, 1) - 1 };
  };
  const refuse = (offset: number, message: string): null => {
    complaints.add('yaml', placeOf(offset), message);
    return null;
  };
  for (let offset = text.indexOf('\n'), from = 0; ; offset = text.indexOf('\n', from)) {
    counter.addNewLine(from);
    if (offset === -1) break;
    from = offset + 1;
  }
  if (text.length > longestYaml) return refuse(0, `more than ${longestYaml / 1024} KB of YAML`);
  const danger = findDanger(text);
  if (danger !== null) return refuse(danger.offset, danger.message);
  const document = parseDocument(text, {
    schema: 'failsafe',
    prettyErrors: false,
    uniqueKeys: true,
    logLevel: 'silent',
  });
  const [error] = document.errors;
  if (error !== undefined) return refuse(error.pos[0], error.message);
  const value = document.contents === null ? null : convert(document.contents, placeOf);
  return value ?? { kind: 'text', text: '', quoted: false, place: start };
}

function convert(node: unknown, placeOf: (offset: number) => Place): Yaml | null {
  const place = placeOf((node as Node | null)?.range?.[0] ?? 0);
  if (isScalar(node)) {
    const quoted = node.type !== Scalar.PLAIN;
    return { kind: 'text', text: clean(String(node.value ?? '')), quoted, place };
  }
  if (isSeq(node)) {
    return { kind: 'list', items: node.items.map((item) => convert(item, placeOf) ?? nothing(place)), place };
  }
  if (isMap(node)) {
    const entries = new Map<string, Yaml>();
    for (const { key, value } of node.items) {
      const name = isScalar(key) ? clean(String(key.value)) : '';
      if (!ignoredKeys.has(name)) entries.set(name, convert(value, placeOf) ?? nothing(placeOf(keyOffset(key))));
    }
    return { kind: 'map', entries, place };
  }
  return isAlias(node) ? nothing(place) : null;
}

const keyOffset = (key: unknown): number => (isScalar(key) ? (key.range?.[0] ?? 0) : 0);

const nothing = (place: Place): Yaml => ({ kind: 'text', text: '', quoted: false, place });

/** Looks over the tokens for what must not reach the parser. */
function findDanger(text: string): { readonly offset: number; readonly message: string } | null {
  let offset = 0;
  let flow = 0;
  let block = 0;
  let before = '';
  let lineStart = true;
  for (const token of new Lexer().lex(text)) {
    // The lexer announces scalars and documents with control characters that are not in the text.
    const announced = before === CST.SCALAR;
    before = announced ? '' : token;
    if (!announced && [CST.SCALAR, CST.DOCUMENT, CST.FLOW_END, CST.BOM].includes(token)) continue;
    const type = announced ? 'scalar' : CST.tokenType(token);
    const refused = type === null ? undefined : refusedTokens[type];
    if (refused !== undefined) return { offset, message: refused };
    if (type === 'newline') block = 0;
    if (type === 'space' && lineStart) block = token.length / 2;
    lineStart = type === 'newline';
    if (type === 'seq-item-ind' || type === 'explicit-key-ind') block += 1;
    if (type === 'flow-seq-start' || type === 'flow-map-start') flow += 1;
    if (type === 'flow-seq-end' || type === 'flow-map-end') flow -= 1;
    if (flow > deepest || block > 3 * deepest) return { offset, message: `nested deeper than ${deepest} levels` };
    offset += token.length;
  }
  return null;
}

const refusedTokens: Partial<Record<CST.TokenType, string>> = {
  alias: 'aliases (*) are not read; write the value again',
  anchor: 'anchors (&) are not read; write the value where it is needed',
  tag: 'tags (!) are not read; write plain values',
  'directive-line': 'YAML directives (%) are not read',
  'doc-start': 'only one YAML document is read',
  'doc-end': 'only one YAML document is read',
};
