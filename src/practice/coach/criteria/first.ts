import type { AnswerRead } from '../reading/read-answer.js';
import { stative } from '../reading/verbs.js';
import { type Asked, asMet, type Criterion, type Passage } from './criterion.js';

/** What the speaker did: one passage from the verb's clause an act, no act twice. */
export function ownActs(answer: AnswerRead, asked: Asked): Passage[] {
  const acts = new Map<string, Passage>();
  answer.tokens.forEach(({ word, tags }, index) => {
    const read = answer.moods[index];
    if (read === undefined || read.subject !== 'i' || acts.has(word)) return;
    const counts = read.mood === 'real' || (read.mood === 'habit' && (asked.kind === 'practice' || answer.narrative));
    if (!counts || !tags.has('Verb') || stative.has(word) || tags.has('Modal') || tags.has('Gerund')) return;
    const finite = tags.has('PastTense') || tags.has('PresentTense') || tags.has('Infinitive');
    if (!finite || isPassive(answer, index) || (read.mood === 'real' && isBareForm(answer, index))) return;
    acts.set(word, { from: clauseStart(answer, index), to: clauseEnd(answer, index) });
  });
  return [...acts.values()];
}

function isBareForm(answer: AnswerRead, index: number): boolean {
  const token = answer.tokens[index];
  const before = answer.tokens[index - 1]?.word ?? '';
  return (
    token !== undefined &&
    !token.tags.has('PastTense') &&
    !/^(cut|put|set|let|hit|shut|read|split|quit|did|to)$/.test(token.word) &&
    before !== 'did'
  );
}

function isPassive({ tokens }: AnswerRead, index: number): boolean {
  return [1, 2].some((back) => /^(was|were|been|being|got|be|am)$/.test(tokens[index - back]?.word ?? ''));
}

function clauseStart({ moods, tokens }: AnswerRead, index: number): number {
  let start = index;
  while (
    start > index - 3 &&
    moods[start - 1]?.clause === moods[index]?.clause &&
    /\w/.test(tokens[start - 1]?.word ?? '')
  )
    start -= 1;
  return start;
}

function clauseEnd({ moods, tokens }: AnswerRead, index: number): number {
  let end = index;
  while (end < index + 4 && moods[end + 1]?.clause === moods[index]?.clause && /\w/.test(tokens[end + 1]?.word ?? ''))
    end += 1;
  return end;
}

export const first: Criterion = {
  id: 'c-first',
  what: 'at least three things that you yourself did, told with "I"',
  step: 'Say what you did yourself: three sentences that begin with "I" and an action.',
  find(answer, asked) {
    const acts = ownActs(answer, asked);
    return { met: asMet(acts.length >= 3 ? 1 : acts.length > 0 ? 0.5 : 0), passages: acts.slice(0, 3) };
  },
};
