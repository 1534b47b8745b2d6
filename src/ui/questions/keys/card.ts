import type { Rating } from '../../../progress/event.js';
import type { Key } from '../../../text/key.js';
import type { PlainPhrase } from '../../../words/phrase.js';
import type { Binding } from '../../hooks/use-keys.js';
import { decisionKeys, leaveKey, type StageHands, scrollKeys } from './stage.js';

interface RatingKey {
  readonly key: Key;
  readonly rating: Rating;
  readonly meaning: PlainPhrase;
}

/** How well a card was known, from not at all on: its keys, and the words for them on the card. */
export const ratings: readonly RatingKey[] = [
  { key: '1', rating: 'again', meaning: 'not at all' },
  { key: '2', rating: 'hard', meaning: 'hardly' },
  { key: '3', rating: 'good', meaning: 'well' },
  { key: '4', rating: 'easy', meaning: 'at once' },
];

/** What enter judges a card: most are known, more or less. */
const usualRating: Rating = 'good';

export function frontKeys(hands: StageHands): readonly Binding[] {
  const turn = () => hands.move({ type: 'turn-card' });
  return [
    { keys: ['enter', ' '], label: 'enter', meaning: 'turn', run: turn },
    ...decisionKeys(hands, true),
    ...scrollKeys(hands),
    leaveKey(hands),
  ];
}

export function backKeys(hands: StageHands): readonly Binding[] {
  return [
    ...ratings.map(
      ({ key, rating, meaning }): Binding => ({
        keys: rating === usualRating ? [key, 'enter'] : [key],
        label: rating === usualRating ? `${key} enter` : key,
        meaning,
        run: () => hands.move({ type: 'judge', rating }),
      }),
    ),
    ...decisionKeys(hands, true),
    leaveKey(hands),
  ];
}
