import type { QuestionRead } from './question.js';

/** What of an answer is not the learner's. */
export interface Copies {
  /** The answer with every sentence that repeats the question or its notes blanked out, place for place. */
  readonly own: string;
  /** Share of its words, 0 to 1, that repeat the question or its notes. */
  readonly fromNotes: number;
  /** The same for words that stand word for word in the samples of this question. */
  readonly fromOwnSamples: number;
  /** The same for the samples of other questions. */
  readonly fromOtherSamples: number;
  /** The first sentence that does, as it was written; null where none does. */
  readonly first: string | null;
}

/** Compares an answer with what the deck says. `bank` is the whole deck, where it is at hand. */
export function findCopies(question: QuestionRead, answer: string, bank: readonly QuestionRead[]): Copies {
  const notes = [question.text, question.looksFor, ...Object.values(question.probes)].map(
    (text) => new Set(words(text)),
  );
  const own = sampleSentences([question]);
  const others = sampleSentences(bank.filter(({ id }) => id !== question.id));
  let total = 0;
  let fromNotes = 0;
  let fromOwn = 0;
  let fromOthers = 0;
  let first: string | null = null;
  const kept = answer.replace(/[^.!?\n]+[.!?]*/g, (sentence) => {
    const said = words(sentence);
    total += said.length;
    const text = said.join(' ');
    if (said.length >= 4 && own.has(text)) fromOwn += said.length;
    else if (said.length >= 4 && others.has(text)) {
      fromOthers += said.length;
      first ??= sentence.trim();
    }
    if (said.length < 3) return sentence;
    const repeats = notes.some((note) => said.filter((word) => note.has(word)).length / said.length >= 0.85);
    if (!repeats) return sentence;
    fromNotes += said.length;
    first ??= sentence.trim();
    return sentence.replace(/[^\n]/g, ' ');
  });
  const share = (count: number) => count / Math.max(1, total);
  return {
    own: kept,
    fromNotes: share(fromNotes),
    fromOwnSamples: share(fromOwn),
    fromOtherSamples: share(fromOthers),
    first,
  };
}

function sampleSentences(bank: readonly QuestionRead[]): ReadonlySet<string> {
  return new Set(
    bank.flatMap(({ samples }) =>
      Object.values(samples).flatMap(({ text }) =>
        (text.match(/[^.!?\n]+/g) ?? []).map((part) => words(part).join(' ')),
      ),
    ),
  );
}

function words(text: string): string[] {
  return (
    text
      .toLowerCase()
      .replace(/[’]/g, "'")
      .match(/[\p{L}\p{N}']+/gu) ?? []
  );
}
