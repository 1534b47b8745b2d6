import type { Problem } from '../../course/course.js';
import type { Document, Edit } from './document.js';

/** The minutes of a lesson are those that `check` has counted. */
export function mendMinutes({ message }: Problem, { lines }: Document): Edit | null {
  const minutes = /takes about (\d+) /.exec(message)?.[1];
  const index = lines.findIndex(({ text }) => /^minutes\s*:/.test(text));
  const text = lines[index]?.text ?? '';
  const [, key, comment = ''] = /^(minutes\s*:\s*)[\d.]+(\s+#.*)?\s*$/.exec(text) ?? [];
  if (minutes === undefined || key === undefined) return null;
  return {
    line: index + 1,
    to: [`${key}${minutes}${comment}`],
    what: 'reading-time',
    message: `about ${minutes} minutes`,
  };
}
