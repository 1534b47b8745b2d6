import type { BankQuestion } from '../bank/bank.js';

/** For whoever goes blank: the beginning of a sentence that brings each criterion in. */
const openers: Readonly<Record<string, string>> = {
  'c-project': 'It was at …, and it was about …',
  'c-time': 'It was due on …, and we had … days.',
  'c-order': 'What came first was …, because …',
  'c-drop': 'What we left for later was …',
  'c-first': 'What I did myself was …',
  'c-help': 'I went to … and asked for …',
  'c-comms': 'That day I told … that …',
  'c-agree': 'It was … who agreed to that, because …',
  'c-noblame': 'What the others needed was …, and my own part in it was …',
  'c-result': 'It ended with …',
  'c-number': 'In numbers, that was …',
  'c-learn': 'Since then I …',
  'c-balance': 'To come down again I …, every …',
};

/** Beginnings of sentences to go on with: first the one that buys a moment, then one for each criterion. */
export function openersFor({ criteria }: BankQuestion): readonly string[] {
  return ['Let me think for a second. The short version is: …', ...criteria.flatMap(({ id }) => openers[id] ?? [])];
}
