import type { ElementContent, RootContent } from 'hast';
import bash from 'highlight.js/lib/languages/bash';
import diff from 'highlight.js/lib/languages/diff';
import go from 'highlight.js/lib/languages/go';
import http from 'highlight.js/lib/languages/http';
import ini from 'highlight.js/lib/languages/ini';
import java from 'highlight.js/lib/languages/java';
import json from 'highlight.js/lib/languages/json';
import python from 'highlight.js/lib/languages/python';
import rust from 'highlight.js/lib/languages/rust';
import sql from 'highlight.js/lib/languages/sql';
import typescript from 'highlight.js/lib/languages/typescript';
import yaml from 'highlight.js/lib/languages/yaml';
import { createLowlight } from 'lowlight';
import type { Line, Span, Tone } from './line.js';

const lowlight = createLowlight({ bash, diff, go, http, ini, java, json, python, rust, sql, typescript, yaml });

lowlight.registerAlias({ typescript: ['js', 'javascript', 'jsx', 'mjs'] });

const tones: Readonly<Record<string, Tone>> = {
  'hljs-comment': 'dim',
  'hljs-quote': 'dim',
  'hljs-meta': 'dim',
  'hljs-keyword': 'keyword',
  'hljs-built_in': 'keyword',
  'hljs-literal': 'literal',
  'hljs-number': 'literal',
  'hljs-string': 'literal',
  'hljs-regexp': 'literal',
  'hljs-attr': 'keyword',
  'hljs-deletion': 'bad',
  'hljs-addition': 'good',
};

/** Code as lines, coloured where its language is known. */
export function highlight(code: string, language: string): Line[] {
  const spans = lowlight.registered(language)
    ? flatten(lowlight.highlight(language, code).children, undefined)
    : [{ text: code }];
  const lines: Span[][] = [[]];
  for (const span of spans) {
    for (const [index, part] of span.text.split('\n').entries()) {
      if (index > 0) lines.push([]);
      if (part !== '') lines.at(-1)?.push({ ...span, text: part });
    }
  }
  return lines;
}

function flatten(nodes: readonly (RootContent | ElementContent)[], tone: Tone | undefined): Span[] {
  return nodes.flatMap((node): Span[] => {
    if (node.type === 'text') return [tone === undefined ? { text: node.value } : { text: node.value, tone }];
    if (node.type !== 'element') return [];
    const names = Array.isArray(node.properties.className) ? node.properties.className : [];
    const own = names.map((name) => tones[String(name)]).find((found) => found !== undefined);
    return flatten(node.children, own ?? tone);
  });
}
