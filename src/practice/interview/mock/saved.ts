import * as v from 'valibot';
import { findIn } from '../../../course/id.js';
import { type Part, pressureQuestion } from './plan.js';
import { elapsed, interviewTime, type Mock } from './state.js';

/** The interview in a line of text, for the journal. */
export function writeInterview(mock: Pick<Mock, 'parts' | 'outcomes' | 'spent' | 'since' | 'now'>): string {
  const { parts, outcomes } = mock;
  return JSON.stringify({
    parts: parts.map(({ kind, id }) => `${kind} ${id}`),
    outcomes,
    spent: elapsed(mock),
  });
}

const savedInterview = v.pipe(
  v.string(),
  v.parseJson(),
  v.object({
    parts: v.array(v.string()),
    outcomes: v.array(v.object({ points: v.nullable(v.number()), level: v.exactOptional(v.number()) })),
    spent: v.pipe(v.number(), v.minValue(0), v.maxValue(interviewTime - 1)),
  }),
);

/** What the journal knows of an unfinished interview; null when it cannot be gone on with in this course. */
export function readInterview(
  kept: string | undefined,
  { course, bank, forks }: Pick<Mock, 'course' | 'bank' | 'forks'>,
): Pick<Mock, 'parts' | 'outcomes' | 'spent'> | null {
  const saved = v.safeParse(savedInterview, kept);
  if (!saved.success) return null;
  const { outcomes, spent } = saved.output;
  const parts = saved.output.parts.flatMap((text): Part[] => {
    const [kind, id = ''] = text.split(' ');
    if (kind === 'question' && findIn(course.questions, id) !== undefined) return [{ kind, id }];
    if (kind === 'fork' && forks.some((fork) => fork.id === id)) return [{ kind, id }];
    // An interview that was begun when any question could come last ends with the one about pressure, too.
    if (kind === 'answer') return pressureQuestion(bank).map((question) => ({ kind, id: question.id }));
    return [];
  });
  const isWhole = parts.length === saved.output.parts.length && outcomes.length < parts.length;
  return isWhole ? { parts, outcomes, spent } : null;
}
