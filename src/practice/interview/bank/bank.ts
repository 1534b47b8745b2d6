import type { Block } from '../../../course/block.js';
import type { Course, Deck, DeckEntry } from '../../../course/course.js';
import type { Place } from '../../../course/place.js';
import { plainBlocks, plainText } from '../../../course/plain.js';
import { criteria, criterionNamed } from '../../../reading/criteria.js';
import { capital } from '../../../text/capital.js';
import { complain, EntryFields, findDeck } from '../../kit/deck.js';
import type { Material } from '../../kit/practice.js';
import { type Score, scoreSteps } from '../scores.js';

export type SampleLevel = 'weak' | 'medium' | 'strong';

export const sampleLevels: readonly SampleLevel[] = ['weak', 'medium', 'strong'];

/** A criterion of a question's rubric, and what the question adds to it ("who was asked, for what"; empty where nothing). */
export interface Wanted {
  readonly id: string;
  readonly extra: string;
}

export interface Sample {
  readonly text: string;
  /** The sentence that decides, and why. */
  readonly verdict: string;
  /** A person's score of each of five criteria. */
  readonly key: Readonly<Record<string, Score>>;
  /** The words of the sample that decide a criterion, where the deck names them: "words medium c-agree: He agreed". */
  readonly words: Readonly<Record<string, string>>;
}

/** A question of the interview bank. */
export interface BankQuestion {
  readonly id: string;
  readonly text: string;
  readonly looksFor: string;
  readonly criteria: readonly Wanted[];
  /** What an interviewer asks next where a criterion is missing, by criterion. */
  readonly probes: Readonly<Record<string, string>>;
  /** Beginnings of words, one of which any answer to this question would use; empty where none was given. */
  readonly topic: readonly string[];
  readonly samples: Readonly<Record<SampleLevel, Sample>>;
  readonly place: Place;
}

/** The deck that the coach, the interviewer and the mock interview use unless another is asked for. */
export const interviewDeck = 'interview';

/** The questions of the course's interview deck. Throws a PracticeError, naming file and line, for an entry that misses something. */
export function readBank(material: { readonly course: Course; readonly deck?: string }): readonly BankQuestion[] {
  return questionsOf(findDeck(material, interviewDeck));
}

/** The question that was asked for, by its id. Throws a PracticeError that names those there are. */
export function findQuestion(
  bank: readonly BankQuestion[],
  id: Material['question'],
  deck: string,
): BankQuestion | null {
  if (id === undefined) return null;
  const found = bank.find((question) => question.id === id);
  if (found !== undefined) return found;
  const [first, last] = [bank[0], bank.at(-1)];
  throw complain(
    first?.place ?? { file: deck, line: 1, column: 1 },
    `no question "${id}"; there are ${first?.id} to ${last?.id}`,
  );
}

function questionsOf(deck: Deck): readonly BankQuestion[] {
  if (deck.entries.length === 0) throw complain(deck.place, 'the deck has no questions; each ## heading is one');
  return deck.entries.map(readQuestion);
}

function readQuestion(entry: DeckEntry): BankQuestion {
  const fields = new EntryFields(entry);
  const text = plainBlocks(
    entry.blocks.slice(
      0,
      entry.blocks.findIndex(({ kind }) => kind !== 'paragraph'),
    ),
  );
  if (text === '') throw fields.wrong('asks nothing; write the question under its heading');
  return {
    id: entry.id,
    text,
    looksFor: fields.text('looks for'),
    criteria: listed(fields.text('criteria')).map((id) => readWanted(fields, id)),
    probes: Object.fromEntries(
      fields.keys
        .filter((key) => key.startsWith('probe '))
        .map((key) => [key.slice('probe '.length).trim(), fields.text(key)]),
    ),
    topic: listed(fields.optional('topic') ?? '').map((word) => word.toLowerCase()),
    samples: {
      weak: readSample(entry, fields, 'weak'),
      medium: readSample(entry, fields, 'medium'),
      strong: readSample(entry, fields, 'strong'),
    },
    place: entry.place,
  };
}

function readWanted(fields: EntryFields, id: string): Wanted {
  if (criterionNamed(id) === undefined) {
    const known = criteria.map((criterion) => criterion.id).join(', ');
    throw fields.wrong(`names the criterion "${id}"; there are ${known}`);
  }
  return { id, extra: fields.optional(id) ?? '' };
}

function readSample(entry: DeckEntry, fields: EntryFields, level: SampleLevel): Sample {
  const blocks = sectionOf(entry.blocks, level);
  const text = plainBlocks(blocks.filter(({ kind }) => kind === 'paragraph'));
  const verdict = plainBlocks(blocks.filter(({ kind }) => kind === 'quote'));
  if (text === '') throw fields.wrong(`has no ${level} sample; write "### ${capital(level)}" and the answer`);
  if (verdict === '') throw fields.wrong(`does not say what decides its ${level} sample; quote it under the answer`);
  const key = Object.fromEntries(listed(fields.text(level)).map((part) => readScore(fields, level, part)));
  const words = Object.keys(key).flatMap((id) => {
    const quote = fields.optional(`words ${level} ${id}`);
    if (quote !== null && quote !== undefined && !text.includes(quote))
      throw fields.wrong(`quotes "${quote}" for ${id}, which its ${level} sample does not say`);
    return quote ? [[id, quote] as const] : [];
  });
  return { text, verdict, key, words: Object.fromEntries(words) };
}

/** "c-order 0.5". */
function readScore(fields: EntryFields, level: SampleLevel, written: string): readonly [string, Score] {
  const [id = '', number = ''] = written.split(/\s+/);
  const score = scoreSteps.find((step) => String(step) === number);
  if (criterionNamed(id) === undefined || score === undefined) {
    throw fields.wrong(`has "${written}" in the key of its ${level} sample; write a criterion and 0, 0.5 or 1`);
  }
  return [id, score];
}

/** What stands under the ### heading of this name. */
function sectionOf(blocks: readonly Block[], name: SampleLevel): readonly Block[] {
  const start = blocks.findIndex(
    (block) => block.kind === 'heading' && plainText(block.text).trim().toLowerCase() === name,
  );
  if (start < 0) return [];
  const length = blocks.slice(start + 1).findIndex(({ kind }) => kind === 'heading');
  return blocks.slice(start + 1, length < 0 ? undefined : start + 1 + length);
}

/** The parts of a list with commas. */
export function listed(text: string): string[] {
  return text
    .split(',')
    .map((part) => part.trim())
    .filter((part) => part !== '');
}
