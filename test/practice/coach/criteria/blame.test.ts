import { noBlame } from '../../../../src/practice/coach/criteria/blame.js';
import { reads } from './find.js';

reads(noBlame, [
  ['The cause was mine: I had estimated from the document. I told our lead and wrote to the customer.', 1],
  ['I asked him what he was worried about. He had been called at night. I moved the date.', 1],
  ['I moved the date and told our lead.', 1],
  ['The testers did not finish, so I moved the date.', 0],
  ['It was their fault. I told our lead.', 0],
  ['He never answered and I told our lead.', 0],
  ['It was outside our control.', 0],
  ['Managers do not understand technical debt.', 0],
  ['It rained.', 0],
]);
