import type { Inline } from '../course/block.js';
import { plainText } from '../course/plain.js';
import { phrase } from '../words/phrase.js';
import { type Assignment, assignmentForm, recallAssignment } from './assign.js';
import type { Kind } from './kind.js';
import { findTwin } from './options.js';
import { shuffleAway } from './shuffle.js';

export interface MatchBody {
  readonly pairs: readonly (readonly [left: readonly Inline[], right: readonly Inline[]])[];
}

/** Pairs to match: a table with two columns, written with the partners side by side. */
export const match: Kind<MatchBody> = {
  title: 'match pairs',

  recognise({ parts }) {
    const [part] = parts;
    if (parts.length !== 1 || part?.kind !== 'pairs') return null;
    if (part.rows.length < 2) return { wrong: 'one pair cannot be matched; write at least two rows', line: part.line };
    const twin = findTwin(part.rows.map(([left]) => left));
    if (twin !== null) return { wrong: `two rows read "${twin}" on the left`, line: part.line };
    const empty = part.rows.findIndex((row) => row.some((cell) => plainText(cell) === ''));
    if (empty !== -1) return { wrong: 'each row needs text on both sides', line: part.line + 2 + empty };
    return { body: { pairs: part.rows } };
  },

  ask({ body }, draw) {
    const assignment = assignmentOf(body);
    return assignmentForm(assignment, {
      rowOrder: assignment.rows.map((_, index) => index),
      targetOrder: shuffleAway(assignment.targets.length, draw),
    });
  },

  choices: () => [],

  recall: (body, answer) => recallAssignment(assignmentOf(body), answer),
};

/** Two rows may have the same partner; it is then offered once. */
function assignmentOf({ pairs }: MatchBody): Assignment {
  const names = [...new Set(pairs.map(([, right]) => plainText(right)))];
  return {
    instruction: phrase('Match each row with its partner'),
    noun: 'partner',
    rows: pairs.map(([text, right]) => ({ text, feedback: [], right: names.indexOf(plainText(right)) })),
    targets: names.map((name) => pairs.find(([, right]) => plainText(right) === name)?.[1] ?? []),
  };
}
