import type { Progress } from '../../../progress/fold.js';

/** What the learner has written so far, by the key of the question and version. */
export interface Notebook {
  /** The newest draft last. */
  readonly drafts: Readonly<Record<string, string>>;
  /** Finished answers, oldest first. The level is the learner's own; in old answers it was the program's. */
  readonly written: Readonly<Record<string, readonly { readonly text: string; readonly level: number }[]>>;
}

export function openNotebook({ drafts, answersWritten }: Pick<Progress, 'drafts' | 'answersWritten'>): Notebook {
  return { drafts, written: answersWritten };
}

/** The notebook with a draft kept, or with a finished answer in its place. */
export function remember(notebook: Notebook, key: string, text: string, level?: number): Notebook {
  const { [key]: _before, ...drafts } = notebook.drafts;
  // The newest draft goes last: that is where the list of questions opens.
  if (level === undefined) return { ...notebook, drafts: { ...drafts, [key]: text } };
  return { drafts, written: { ...notebook.written, [key]: [...(notebook.written[key] ?? []), { text, level }] } };
}

/** What was said aloud is kept under a key of its own: there is no text to go on with. */
export function aloud(key: string): string {
  return `${key}/aloud`;
}

/** The levels that a question was answered at, oldest first: those in writing, or those aloud. */
export function trend({ written }: Notebook, key: string, isSpoken = false): readonly number[] {
  return (written[isSpoken ? aloud(key) : key] ?? []).map(({ level }) => level);
}
