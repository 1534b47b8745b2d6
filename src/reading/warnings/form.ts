import { foreignWords, functionWords } from '../grammar-words.js';
import { sentencesLike } from './learnt.js';
import { type Looked, sentenceQuote, type Warning } from './warning.js';

/** Fewer words than this are no answer yet: a quarter of a minute. */
const fewest = 38;
/** More words than this are over three minutes. */
const mostWords = 450;

export function tooShort({ words }: Looked): Warning[] {
  if (words >= fewest) return [];
  const text =
    words === 0
      ? 'There is nothing to read yet. Where was it, what did you do, and how did it end?'
      : `${words} words are about ${Math.max(1, Math.round((words / 150) * 60))} seconds. Where was it, what did you do, and how did it end?`;
  return [{ id: 'too-short', quote: null, text }];
}

export function tooLong({ words }: Looked): Warning[] {
  if (words <= mostWords) return [];
  return [
    {
      id: 'too-long',
      quote: null,
      text: `${words} words take about ${Math.round(words / 150)} minutes to say. Shorten it to 260 words: what you decided and why, who agreed, how it ended.`,
    },
  ];
}

/** Mostly another script, or more small words of another language than of English. */
export function notEnglish({ answer, text }: Looked): Warning[] {
  const letters = answer.match(/\p{L}/gu)?.length ?? 0;
  const latin = answer.match(/\p{Script=Latin}/gu)?.length ?? 0;
  const words = text.tokens.map(({ word }) => word).filter((word) => /\p{L}/u.test(word));
  const english = words.filter((word) => functionWords.has(word)).length;
  const foreign = words.filter((word) => foreignWords.has(word) && !functionWords.has(word)).length;
  const isOtherScript = letters >= 8 && latin < letters / 2;
  if (!isOtherScript && !(words.length >= 6 && foreign >= 3 && foreign > english)) return [];
  return [
    {
      id: 'not-english',
      quote: null,
      text: 'This reading only knows English. Can you say it in English? Small mistakes do not count.',
    },
  ];
}

/** Keywords in a row, without the small words that make sentences of them; or one sentence again and again. */
export function stuffing(looked: Looked): Warning[] {
  const like = sentencesLike(looked, 'stuffing').map(({ sentence }) => sentence);
  const [first] = like;
  const isMost = wordsIn(looked, new Set(like)) >= looked.words * 0.4;
  const repeated = repeatedSentence(looked);
  if ((first === undefined || !isMost) && repeated === null) return [];
  return [
    {
      id: 'stuffing',
      quote: first !== undefined && isMost ? sentenceQuote(looked, first) : repeated,
      text:
        first !== undefined && isMost
          ? 'This is a list of keywords. Which one thing happened, in whole sentences?'
          : 'This stands in it again and again. Which one thing happened, said once?',
    },
  ];
}

function wordsIn({ text }: Looked, sentences: ReadonlySet<number>): number {
  return text.tokens.filter(({ word, sentence }) => sentences.has(sentence) && /[\p{L}\p{N}]/u.test(word)).length;
}

function repeatedSentence({ answer }: Looked): string | null {
  const seen = new Map<string, number>();
  const parts = answer.match(/[^.!?\n]{12,}/g) ?? [];
  for (const part of parts) seen.set(part.trim().toLowerCase(), (seen.get(part.trim().toLowerCase()) ?? 0) + 1);
  const again = parts.find((part) => (seen.get(part.trim().toLowerCase()) ?? 0) >= 3);
  return again === undefined ? null : again.trim();
}

/** The rubric said back: sentences made of its words, and no case beside them; or the samples of other questions. */
export function recited(looked: Looked): Warning[] {
  const { copies, words, text } = looked;
  const fromSamples = copies.fromOtherSamples + copies.fromOwnSamples;
  if (copies.fromOtherSamples >= 0.4 || (copies.fromOtherSamples >= 0.15 && fromSamples >= 0.6))
    return [
      {
        id: 'recited',
        quote: copies.first,
        text: `${Math.round(copies.fromOtherSamples * 100)} % of it stands in the course's samples for other questions, word for word or nearly. Which story of your own answers this one?`,
      },
    ];
  if (copies.fromNotes >= 0.5)
    return [
      {
        id: 'recited',
        quote: copies.first,
        text: 'These are the words of the question. Which case of your own answers it?',
      },
    ];
  const like = sentencesLike(looked, 'recited').map(({ sentence }) => sentence);
  const [first] = like;
  const anchors = text.marks.filter((marks) =>
    (['clock', 'date', 'number', 'version'] as const).some((mark) => marks.has(mark)),
  ).length;
  const isMost = first !== undefined && wordsIn(looked, new Set(like)) >= words * 0.3;
  const quote = copies.fromLooksFor >= 0.25 ? copies.saysLooksFor : isMost ? sentenceQuote(looked, first) : null;
  if (quote === null || anchors > 2) return [];
  return [
    {
      id: 'recited',
      quote,
      text: 'These words name what an answer should have. In which case did you do it, and with whom?',
    },
  ];
}
