import type { QuestionRead } from './question.js';

/** What of an answer is not the learner's. */
export interface Copies {
  /** The answer with every sentence that repeats the question or its notes blanked out, place for place. */
  readonly own: string;
  /** Share of its words, 0 to 1, that repeat the question or its notes. */
  readonly fromNotes: number;
  /** Share of its words in sentences that say most of what the question looks for, in other words or the same. */
  readonly fromLooksFor: number;
  /** The first of those sentences, as it was written; null where there is none. */
  readonly saysLooksFor: string | null;
  /** Share of its words, 0 to 1, that stand word for word in the samples of this question, or but for a word or two. */
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
  let fromLooksFor = 0;
  let first: string | null = null;
  let saysLooksFor: string | null = null;
  const lookedFor = stems(question.looksFor);
  const kept = answer.replace(/[^.!?\n]+[.!?]*/g, (sentence) => {
    const said = words(sentence);
    total += said.length;
    const text = said.join(' ');
    const shared = [...stems(text)].filter((stem) => lookedFor.has(stem)).length;
    if (shared >= 4 && shared >= lookedFor.size * 0.5) {
      fromLooksFor += said.length;
      saysLooksFor ??= sentence.trim().replace(/[.!?]+$/, '');
    }
    if (said.length >= 4 && isAmong(own, text, said)) fromOwn += said.length;
    else if (said.length >= 4 && isAmong(others, text, said)) {
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
    fromLooksFor: share(fromLooksFor),
    saysLooksFor,
    fromOwnSamples: share(fromOwn),
    fromOtherSamples: share(fromOthers),
    first,
  };
}

/** Sentences of samples: as they are, and each of its words by itself. */
interface Known {
  readonly whole: ReadonlySet<string>;
  readonly parts: readonly ReadonlySet<string>[];
}

function sampleSentences(bank: readonly QuestionRead[]): Known {
  const sentences = bank.flatMap(({ samples }) =>
    Object.values(samples).flatMap(({ text }) => (text.match(/[^.!?\n]+/g) ?? []).map(words)),
  );
  return {
    whole: new Set(sentences.map((sentence) => sentence.join(' '))),
    parts: sentences.filter(({ length }) => length >= 8).map((sentence) => new Set(sentence)),
  };
}

/** Word for word, or a sentence of eight words and more in which at most one in six was changed. */
function isAmong({ whole, parts }: Known, text: string, said: readonly string[]): boolean {
  if (whole.has(text)) return true;
  const distinct = [...new Set(said)];
  if (said.length < 8) return false;
  return parts.some(
    (part) =>
      Math.abs(part.size - distinct.length) <= 3 &&
      distinct.filter((word) => part.has(word)).length >= Math.max(part.size, distinct.length) * 0.83,
  );
}

const smallWords =
  /^(?:a|an|the|and|or|of|in|on|to|for|with|by|it|its|that|this|was|were|be|is|are|than|not|no|who|what|how|one|from|before|after|first|rather|only|out|up|at|as|so|them|they|their|my|own|i|we)$/;

/** Content words without their endings: "choosing" and "choose" are one. */
function stems(text: string): ReadonlySet<string> {
  return new Set(
    words(text)
      .filter((word) => !smallWords.test(word))
      .map((word) =>
        (irregular[word] ?? word)
          .replace(/(?:ing|ed|es|s|e)$/, '')
          .replace(/i$/, 'y')
          .slice(0, 6),
      ),
  );
}

const irregular: Readonly<Record<string, string>> = {
  chose: 'choose',
  chosen: 'choose',
  saw: 'see',
  told: 'tell',
  kept: 'keep',
  held: 'hold',
  left: 'leave',
  understood: 'understand',
  agreed: 'agree',
  said: 'say',
  paid: 'pay',
  written: 'write',
  stopped: 'stop',
  planned: 'plan',
  broken: 'break',
};

function words(text: string): string[] {
  return (
    text
      .toLowerCase()
      .replace(/[’]/g, "'")
      .match(/[\p{L}\p{N}']+/gu) ?? []
  );
}
