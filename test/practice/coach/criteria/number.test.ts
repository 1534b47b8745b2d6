import { number } from '../../../../src/practice/coach/criteria/number.js';
import { reads } from './find.js';

reads(number, [
  ['Errors fell from 18 % to 1 % that day.', 1],
  ['About 260 drivers had to pay again and 11 called us.', 1],
  ['I had planned ten days and needed fifteen days.', 1],
  ['The discount was 400 euros.', 1],
  ['We were two developers.', 0.5],
  ['I gave 100 % every day.', 0],
  ['That was in 2019.', 0],
  ['It was on day three.', 0],
  ['I did not lose 40 customers.', 0],
  ['I climb on Mondays and Thursdays.', 1, 'how often'],
  ['There were many people.', 0],
]);
