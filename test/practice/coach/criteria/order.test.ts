import { order } from '../../../../src/practice/coach/criteria/order.js';
import { reads } from './find.js';

reads(order, [
  ['I ranked the tasks by what would stop an invoice.', 1],
  ['We worked backwards from the date.', 1],
  ['I put selling and scanning first.', 1],
  ['I switched the step off. Only then did I look for the cause.', 1],
  ['I rolled back. Then I looked for the reason.', 1],
  ['I made a small example first.', 1],
  ['We did everything at the same time.', 0],
  ['I did not rank anything.', 0],
  ['It was the first time.', 0],
  ['In the first week I was ill.', 0],
]);
