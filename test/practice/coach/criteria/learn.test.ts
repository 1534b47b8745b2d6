import { learn } from '../../../../src/practice/coach/criteria/learn.js';
import { reads } from './find.js';

reads(learn, [
  ['Since then I ask for one real sample.', 1],
  ['I now keep that format as a snippet.', 1],
  ['We also added a check to our pipeline.', 1],
  ['What I would change: I would have tested in week one.', 1],
  ['I learned to look at the data first.', 0.5],
  ['We need more tests.', 0],
  ['It was a good experience.', 0],
  ['I learned nothing from it.', 0],
]);
