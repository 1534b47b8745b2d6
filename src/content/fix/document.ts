/** A file as lines that remember where they stood, so that what was changed can be shown without searching for it. */
export interface Document {
  /** Relative to the course folder, with slashes. */
  readonly file: string;
  readonly lines: readonly DocumentLine[];
  readonly changes: readonly Change[];
}

export interface DocumentLine {
  readonly text: string;
  /** Which line it was at first, from 0; null for one that is new. */
  readonly origin: number | null;
}

/** What was changed, for people. */
export interface Change {
  readonly file: string;
  /** As the file was at first, from 1. */
  readonly line: number;
  /** The name of the fixer, or of the rule whose problem is gone. */
  readonly what: string;
  readonly message: string;
}

/** A line replaced by others, by none to take it out. */
export interface Edit {
  /** From 1, as the file is now. */
  readonly line: number;
  readonly to: readonly string[];
  readonly what: string;
  readonly message: string;
}

export function documentOf(file: string, text: string): Document {
  const bare = text.replace(/^\ufeff+/, '');
  const lines = bare.replace(/\r\n?/g, '\n').split('\n');
  const change = (what: string, message: string): Change => ({ file, line: 1, what, message });
  return {
    file,
    lines: lines.map((line, origin) => ({ text: line, origin })),
    changes: [
      ...(bare === text ? [] : [change('byte-order-mark', 'taken out')]),
      ...(bare.includes('\r') ? [change('line-ends', 'made those of Unix')] : []),
    ],
  };
}

export function textOf({ lines }: Document): string {
  return lines.map(({ text }) => text).join('\n');
}

/** The document with these edits made, of which no two are about one line. */
export function edited(document: Document, edits: readonly Edit[]): Document {
  if (edits.length === 0) return document;
  const byLine = new Map(edits.map((edit) => [edit.line, edit]));
  const lines = document.lines.flatMap((line, index): readonly DocumentLine[] => {
    const edit = byLine.get(index + 1);
    if (edit === undefined) return [line];
    // One goes on where the old one stood, the others are new.
    const same = edit.to.indexOf(line.text);
    const heir = same === -1 ? edit.to.length - 1 : same;
    return edit.to.map((text, at) => ({ text, origin: at === heir ? line.origin : null }));
  });
  const changes = edits.map(({ line, what, message }): Change => {
    const before = document.lines.slice(0, line).findLast(({ origin }) => origin !== null);
    return { file: document.file, line: (before?.origin ?? 0) + 1, what, message };
  });
  return { ...document, lines, changes: [...document.changes, ...changes] };
}
