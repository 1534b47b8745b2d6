import { result } from '../../../../src/practice/coach/criteria/result.js';
import { reads } from './find.js';

reads(result, [
  ['It was hard. In the end errors fell from 30 % to 1 %.', 1],
  ['There was a lot to do. We opened with 1,900 tickets.', 1],
  ['It was close. We went live a week early.', 1],
  ['It was hard. We finished on time.', 0.5],
  ['It was hard. It went well.', 0],
  ['It was hard. Everyone was happy.', 0],
  ['It was hard. It was never finished.', 0],
  ['It was hard. We would ship it on Friday.', 0],
  ['I sleep better and make fewer mistakes.', 1, 'what it changes'],
  ['It gives me more energy.', 0.5, 'what it changes'],
]);
