import { time } from '../../../../src/practice/coach/criteria/time.js';
import { reads } from './find.js';

reads(time, [
  ['It started at 14:05.', 1],
  ['We had twelve working days.', 1],
  ['It opened on 4 April.', 1],
  ['By Friday it had to work.', 1],
  ['After about a day I gave up.', 1],
  ['It took half an hour.', 1],
  ['It was on a Friday.', 0.5],
  ['After a few weeks it worked.', 0],
  ['It was quick.', 0],
]);
