import { plainText } from '../../course/plain.js';
import { countWords } from '../reading-time.js';
import { sentences } from '../sentence.js';
import { bodies, passages, withoutSources } from '../walk.js';
import type { Rule } from './rule.js';

const most = 32;

export const longSentence: Rule = {
  name: 'long-sentence',
  severity: 'warning',
  reason: 'A sentence that has to be read twice costs more than the full stop that would have split it.',
  *find({ course }) {
    for (const { blocks, place: around } of bodies(course)) {
      for (const { text, kind, place } of passages(withoutSources(blocks), around)) {
        if (kind !== 'paragraph') continue;
        for (const sentence of sentences(plainText(text))) {
          const words = countWords(sentence);
          if (words > most) yield { place, message: `a sentence of ${words} words: "${sentence.slice(0, 48)}…"` };
        }
      }
    }
  },
};
