import type { Inline } from '../course/block.js';
import { plainText } from '../course/plain.js';
import { phrase } from '../words/phrase.js';
import { type Assignment, assignmentForm, recallAssignment } from './assign.js';
import type { Choice, Kind } from './kind.js';
import { choiceOf, findTwin } from './options.js';
import { shuffleAway } from './shuffle.js';

export interface SortBody {
  readonly buckets: readonly { readonly title: readonly Inline[]; readonly items: readonly Choice[] }[];
}

/** Things to sort into buckets: a ### heading a bucket, a bullet list under each. */
export const sort: Kind<SortBody> = {
  title: 'sort into buckets',

  recognise({ parts }) {
    const buckets = parts.filter((part) => part.kind === 'bucket');
    const [first] = buckets;
    if (first === undefined || buckets.length !== parts.length) return null;
    if (buckets.length < 2)
      return { wrong: 'one bucket sorts nothing; write at least two ### headings', line: first.line };
    const nameTwin = findTwin(buckets.map((bucket) => bucket.title));
    if (nameTwin !== null) return { wrong: `two buckets are called "${nameTwin}"`, line: first.line };
    const twin = findTwin(buckets.flatMap((bucket) => bucket.items.map((item) => item.text)));
    if (twin !== null) return { wrong: `"${twin}" stands in two places`, line: first.line };
    if (buckets.every((bucket) => bucket.items.length === 0)) {
      return { wrong: 'there is nothing to sort; list items under the headings', line: first.line };
    }
    const read = buckets.map(({ title, items }) => ({ title, items: items.map((item) => choiceOf(item, true)) }));
    return { body: { buckets: read } };
  },

  ask({ body }, draw) {
    const assignment = assignmentOf(body);
    return assignmentForm(assignment, {
      rowOrder: shuffleAway(assignment.rows.length, draw),
      targetOrder: assignment.targets.map((_, index) => index),
    });
  },

  choices: (body) => body.buckets.flatMap((bucket) => bucket.items),

  recall: (body, answer) => recallAssignment(assignmentOf(body), answer),
};

function assignmentOf({ buckets }: SortBody): Assignment {
  return {
    instruction: phrase('Sort into {buckets}', {
      buckets: buckets.map((bucket) => plainText(bucket.title)).join(' / '),
    }),
    noun: 'bucket',
    rows: buckets.flatMap((bucket, right) => bucket.items.map(({ text, feedback }) => ({ text, feedback, right }))),
    targets: buckets.map((bucket) => bucket.title),
  };
}
