import type { QuestionRead } from './question.js';

/** What a question asks for, as data; the author's notes are read once, here, and by whole entries of a closed list. */
export interface Asked {
  /** `case`: something that happened ("Tell me about a time …"); `method`: how one works, where "I would" is a fair answer. */
  readonly for: 'case' | 'method';
  /** Which way help went. */
  readonly help: 'asked' | 'given';
  /** Whether work is what it is about; not where all it wants is how one recovers. */
  readonly aboutWork: boolean;
}

/**
 * What may stand beside c-help in a deck, and which way help goes then; without an entry it is help that was asked for.
 * A deck that wants help given writes "c-help: what was offered".
 */
export const helpWordings: Readonly<Record<string, Asked['help']>> = {
  'who was asked, for what': 'asked',
  'who and what exactly': 'asked',
  'what was offered': 'given',
};

const caseWords =
  /^(?:please )?(?:tell (?:me|us) about|describe (?:a|an|the|one)|give (?:me|us) an example)|\bdid you\b/i;

export function askedOf({ text, criteria }: QuestionRead): Asked {
  const help = criteria.find(({ id }) => id === 'c-help')?.extra ?? '';
  const ids = criteria.map(({ id }) => id);
  return {
    for: caseWords.test(text) ? 'case' : 'method',
    help: helpWordings[help.trim().toLowerCase()] ?? 'asked',
    aboutWork: !ids.includes('c-balance') || ids.includes('c-project'),
  };
}
