import { columns, type MeaningId } from './lexicon.js';

/** A warning whose sentence a learnt model finds, and what the model weighs. */
export interface LearntWarning {
  readonly id: 'blame' | 'overwork' | 'stuffing' | 'recited';
  /** Features of which a sentence must have one; any sentence where the list is empty. */
  readonly needs: readonly string[];
  readonly meanings: readonly MeaningId[];
  readonly features: readonly string[];
}

const shape = ['commas', 'few small words', 'rubric share', 'rubric words', 'buzzword share', 'few words'];

export const learntWarnings: readonly LearntWarning[] = [
  {
    id: 'blame',
    needs: columns(['blame', 'reproach', 'neglect']),
    meanings: ['blame', 'reproach', 'neglect', 'owning'],
    features: ['person before verb', 'person after verb', 'they act', 'my'],
  },
  {
    id: 'overwork',
    needs: columns(['overwork', 'hours']),
    meanings: ['overwork', 'hours', 'pride', 'cost'],
    features: ['duration', 'moment', 'clock', 'my', 'number', 'they act', 'rest.own', 'rest.habit', 'no tense'],
  },
  { id: 'stuffing', needs: [], meanings: [], features: [...shape, 'no tense', 'person before verb'] },
  {
    id: 'recited',
    needs: [],
    meanings: [],
    features: [...shape, 'no tense', 'person before verb', 'person after verb', 'clock', 'date', 'system'],
  },
];
