import type { Severity } from '../../course/course.js';

interface LoadingRuleEntry {
  readonly severity: Severity;
  /** Why it matters, in a sentence. */
  readonly reason: string;
}

/** What is noticed while files are read, before there is a course to look at as a whole. */
export const loadingRules = {
  'unreadable-file': { severity: 'error', reason: 'A file that cannot be read is missing from the course.' },
  'outside-course': { severity: 'error', reason: 'A course must not reach files outside its own folder.' },
  'not-utf-8': { severity: 'warning', reason: 'Bytes that are not UTF-8 show as question marks.' },
  'too-long': { severity: 'warning', reason: 'What is longer than any lesson is cut, so that a screen opens at once.' },
  'stray-file': {
    severity: 'warning',
    reason: 'A file in the wrong folder, or of a kind that is not read, is never shown.',
  },
  'no-course-file': { severity: 'warning', reason: 'Without course.md the tracks have no titles and no order.' },
  'front-matter': { severity: 'error', reason: 'Without its front matter nobody knows which lesson a file is.' },
  yaml: { severity: 'error', reason: 'What does not parse cannot be shown.' },
  'missing-key': { severity: 'error', reason: 'A key that is needed is not there.' },
  'wrong-type': { severity: 'error', reason: 'A value of another type than its key asks for would be misread.' },
  'unknown-key': { severity: 'warning', reason: 'A key that nobody reads is most often a typing error.' },
  'bad-id': { severity: 'error', reason: 'Ids are typed, linked and kept for years: lower case, digits and hyphens.' },
  'duplicate-id': { severity: 'error', reason: 'Progress hangs on ids, so no two things may share one.' },
  'file-name': { severity: 'warning', reason: 'Who looks for an id looks for the file of that name.' },
  'unknown-track': { severity: 'error', reason: 'A lesson whose track is not in course.md cannot be reached.' },
  'unknown-lesson': { severity: 'error', reason: 'A quiz without its lesson is never asked.' },
  'no-steps': { severity: 'error', reason: 'Each ## heading starts a step; without one there is nothing to show.' },
  'empty-step': { severity: 'warning', reason: 'A step without content is a blank screen.' },
  'broken-fence': {
    severity: 'error',
    reason: 'A fence that cannot be read shows a notice in place of what was meant.',
  },
  'unclosed-fence': { severity: 'error', reason: 'A fence that is not closed swallows the rest of the file.' },
  'broken-diagram': { severity: 'warning', reason: 'A diagram that cannot be drawn is shown as its source.' },
  'wide-diagram': { severity: 'warning', reason: 'A diagram wider than 74 columns does not fit the screen.' },
  'misplaced-comment': { severity: 'warning', reason: 'A comment in the wrong place marks nothing.' },
  'too-deep': { severity: 'warning', reason: 'Lists and quotes nested this deep leave no room for text.' },
  'unknown-shape': { severity: 'error', reason: 'The shape under a heading says which kind of question it is.' },
  'broken-question': { severity: 'error', reason: 'A question that cannot be asked or graded is left out.' },
  'missing-prompt': { severity: 'error', reason: 'A question comes back days later, alone: it needs its own words.' },
  'idle-allowance': {
    severity: 'warning',
    reason: 'An explanation without its warning, or without a reason, explains nothing.',
  },
  'stray-text': { severity: 'warning', reason: 'Text where a lesson or a question has no place for it is not shown.' },
} as const satisfies Record<string, LoadingRuleEntry>;

export type LoadingRule = keyof typeof loadingRules;
