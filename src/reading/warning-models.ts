/** A warning whose sentence a learnt model finds. */
export interface LearntWarning {
  readonly id: 'blame' | 'overwork' | 'stuffing' | 'recited';
  /** Whether the model looks at a clause or at a whole sentence. Of clauses an answer is read as a whole: two weak are one strong. */
  readonly by: 'clause' | 'sentence';
  /** What the model may weigh; null for every feature. */
  readonly features: readonly string[] | null;
}

const shape = ['commas', 'few small words', 'rubric share', 'rubric words', 'buzzword share', 'few words', 'no tense'];
const common = [
  'i',
  'we',
  'person',
  'thing',
  'habit',
  'hypothetical',
  'negated',
  'past',
  'short',
  'long',
  'i act',
  'number',
];

export const learntWarnings: readonly LearntWarning[] = [
  { id: 'blame', by: 'clause', features: null },
  { id: 'overwork', by: 'clause', features: null },
  { id: 'stuffing', by: 'sentence', features: [...shape, ...common, 'person before verb'] },
  {
    id: 'recited',
    by: 'sentence',
    features: [...shape, ...common, 'person before verb', 'person after verb', 'clock', 'date', 'system'],
  },
];
