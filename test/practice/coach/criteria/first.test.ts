import { first } from '../../../../src/practice/coach/criteria/first.js';
import { reads } from './find.js';

reads(first, [
  ['I asked the lead, wrote a list and moved the date.', 1],
  ['I switched it off. Then I called Ines. I posted the time.', 1],
  ['Rolled back. Told support. Wrote a note.', 1],
  ['I told him my opinion.', 0.5],
  ['We asked the lead and we wrote a list.', 0],
  ['I was tired and I wanted to help.', 0],
  ['I did not ask, write or move anything.', 0],
  ['It was decided and done.', 0],
  ['I would ask, write and move.', 0],
]);
