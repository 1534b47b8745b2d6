import { agree } from '../../../../src/practice/coach/criteria/agree.js';
import { reads } from './find.js';

reads(agree, [
  ['Our product owner agreed to that.', 1],
  ["The client's manager signed that list.", 1],
  ['She agreed to try it for a month.', 1],
  ['They decided that the page was first.', 1],
  ['He said yes.', 1],
  ['It was approved by our lead.', 1],
  ['It was decided to skip the tests.', 0.5],
  ['Nobody agreed to anything.', 0],
  ['She would have to agree.', 0],
  ['The team worked hard.', 0],
]);
