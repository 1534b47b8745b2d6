import type { MeaningId } from './lexicon.js';

/** A warning whose sentence a learnt model finds, and what the model weighs. */
export interface LearntWarning {
  readonly id: 'blame' | 'overwork' | 'hypothetical' | 'stuffing' | 'recited';
  readonly meanings: readonly MeaningId[];
  readonly features: readonly string[];
}

const shape = ['commas', 'few small words', 'rubric share', 'rubric words', 'buzzword share', 'few words'];

export const learntWarnings: readonly LearntWarning[] = [
  {
    id: 'blame',
    meanings: ['blame', 'neglect', 'owning'],
    features: ['person before verb', 'person after verb', 'they act', 'my'],
  },
  {
    id: 'overwork',
    meanings: ['overwork', 'pride', 'cost'],
    features: ['duration', 'moment', 'clock', 'my', 'number', 'they act', 'rest.i', 'rest.habit', 'no tense'],
  },
  {
    id: 'hypothetical',
    meanings: [],
    features: ['you', 'would', 'we act', 'they act', 'it acts', 'clock', 'date', 'duration', 'system'],
  },
  { id: 'stuffing', meanings: [], features: [...shape, 'no tense', 'person before verb'] },
  {
    id: 'recited',
    meanings: [],
    features: [...shape, 'no tense', 'person before verb', 'person after verb', 'clock', 'date', 'system'],
  },
];
