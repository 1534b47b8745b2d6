import type { Document } from './document.js';

/** Lines around a change that are shown with it. */
const context = 3;

interface Row {
  readonly sign: ' ' | '-' | '+' | '\\';
  readonly text: string;
}

/** What became of a file, as a unified diff that `patch` understands; empty where no line is another. */
export function diffOf(before: string, after: Document): readonly string[] {
  const rows = rowsOf(before.split('\n'), after);
  const changed = rows.flatMap(({ sign }, index) => (sign === ' ' ? [] : [index]));
  if (changed.length === 0) return [];
  const hunks: { from: number; to: number }[] = [];
  for (const index of changed) {
    const last = hunks.at(-1);
    if (last !== undefined && index - context <= last.to + context) last.to = index;
    else hunks.push({ from: index, to: index });
  }
  return [
    `--- a/${after.file}`,
    `+++ b/${after.file}`,
    ...hunks.flatMap(({ from, to }) => hunkOf(rows, Math.max(0, from - context), to + context + 1)),
  ];
}

function rowsOf(old: readonly string[], { lines }: Document): readonly Row[] {
  const rows: Row[] = [];
  const drop = (until: number): void => {
    while (at < until) {
      rows.push({ sign: '-', text: old[at] ?? '' });
      at += 1;
    }
  };
  let at = 0;
  for (const { text, origin } of lines) {
    if (origin !== null) drop(origin);
    const isUnended = origin === old.length - 1 && text !== '';
    if (origin === null || old[origin] !== text || isUnended) {
      if (origin !== null) drop(origin + 1);
      if (isUnended) rows.push({ sign: '\\', text: ' No newline at end of file' });
      rows.push({ sign: '+', text });
      continue;
    }
    rows.push({ sign: ' ', text });
    at = origin + 1;
  }
  drop(old.length);
  // The empty text behind the last newline is no line; where a file gets its last newline, it is the line that is written anew.
  return rows.filter((row, index) => row.text !== '' || index < rows.length - 1);
}

function hunkOf(rows: readonly Row[], from: number, to: number): readonly string[] {
  const count = (some: readonly Row[], but: Row['sign']): number =>
    some.filter(({ sign }) => sign !== but && sign !== '\\').length;
  const [before, shown] = [rows.slice(0, from), rows.slice(from, to)];
  const range = (but: Row['sign']): string => {
    const [start, length] = [count(before, but), count(shown, but)];
    return `${length === 0 ? start : start + 1},${length}`;
  };
  return [`@@ -${range('+')} +${range('-')} @@`, ...shown.map(({ sign, text }) => `${sign}${text}`)];
}
