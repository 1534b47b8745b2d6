import type { Reading } from './moods.js';

/**
 * Whether a story is told in the present tense: "So it's Friday, the shop goes down, I call Mia." People do that to make it
 * lively, or because English is not their first language. It shows in what a general statement has not: times of day, numbers,
 * names. A story needs several of them, and next to no "usually", "if" and "would".
 */
export function isNarrative(text: string, moods: readonly Reading[]): boolean {
  const anchors =
    text.match(
      /(?<= )[#~^]\S+|\b(monday|tuesday|wednesday|thursday|friday|saturday|sunday|last (year|month|week|summer|winter|spring|autumn)|yesterday|one (day|night|time)|january|february|march|april|may|june|july|august|september|october|november|december)\b/g,
    )?.length ?? 0;
  const general =
    text.match(
      /\b(always|usually|generally|often|never|every time|in general|normally|would|should|if|whenever|you)\b/g,
    )?.length ?? 0;
  const clauses = new Set(moods.map(({ clause }) => clause)).size;
  return anchors >= 3 && general <= 2 && clauses >= 6;
}
