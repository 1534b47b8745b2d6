import type { Blockquote } from 'mdast';
import type { Alert } from '../course/block.js';

const mark = /^\[!(note|tip|important|warning|caution)\][ \t]*(?:\n|$)/i;

/** What a quote calls out for, and what it says without the mark. GitHub wants the mark alone on the quote's first line. */
export function alertOf(quote: Blockquote): {
  readonly alert: Alert | null;
  readonly children: Blockquote['children'];
} {
  const { children } = quote;
  const [first, ...rest] = children;
  const [text, ...more] = first?.type === 'paragraph' ? first.children : [];
  if (first?.type !== 'paragraph' || text?.type !== 'text') return { alert: null, children };
  const [whole, name = ''] = mark.exec(text.value) ?? [];
  const isAlone = whole !== undefined && (whole.endsWith('\n') || more.length === 0 || more[0]?.type === 'break');
  if (whole === undefined || !isAlone) return { alert: null, children };
  const value = text.value.slice(whole.length);
  const left = [
    ...(value === '' ? [] : [{ ...text, value }]),
    ...(value === '' ? more.slice(more[0]?.type === 'break' ? 1 : 0) : more),
  ];
  const alert = name.toLowerCase() as Alert;
  return { alert, children: left.length === 0 ? rest : [{ ...first, children: left }, ...rest] };
}
