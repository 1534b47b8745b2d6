import { comms } from '../../../../src/practice/coach/criteria/comms.js';
import { reads } from './find.js';

reads(comms, [
  ['That day I told our project lead and the customer.', 1],
  ['I told both teams on the same day.', 1],
  ['I posted in the incident channel what I saw.', 1],
  ['I wrote a message to the team.', 0.5],
  ['I told no one about it.', 0],
  ['I would tell the customer the same day.', 0],
  ['The weather was fine.', 0],
  ['I asked him for a coffee and we talked.', 1, 'a direct talk'],
  ['I wrote one message to both managers.', 1, 'both together'],
  ['I told my lead that day.', 0.5, 'both together'],
]);
