import { describe, expect, it } from 'vitest';
import type { LearnerEvent } from '../../../src/progress/event.js';
import { fold } from '../../../src/progress/fold.js';
import { planOf, whatWouldDo } from '../../../src/review/plan/plan.js';
import { progressFacts } from '../../../src/review/progress-facts.js';
import { progressSentences } from '../../../src/store/progress-words.js';
import { plain } from '../../../src/text/line.js';
import { lineWidth } from '../../../src/text/width.js';
import { planLines } from '../../../src/ui/plan/plan-lines.js';
import { progressLines } from '../../../src/ui/progress/progress-lines.js';
import { levelOf, yearLines } from '../../../src/ui/progress/year-lines.js';
import { event } from '../../progress/some-events.js';
import { smallCourse } from '../../small-course.js';

const moment = { now: Date.parse('2026-03-10T12:00Z'), minutesEast: 0 };

const happened = Array.from({ length: 30 }, (_, index): [string, LearnerEvent] => [
  new Date(Date.UTC(2026, 1, 20, 9, index)).toISOString(),
  {
    ...{ type: 'answered', question: index % 2 === 0 ? 'queue-q1' : 'stale-q1', correct: index % 3 > 0 },
    confidence: index % 2 === 0 ? 'sure' : null,
  },
]);
const progress = fold(happened.map(([at, one], index) => event(String(index).padStart(3, '0'), at, one)));
const facts = progressFacts(smallCourse, progress, moment);

/** Columns of the content at 60, 80, 120 and 200 columns of terminal. */
const widths = [56, 76, 116, 196];

describe('the progress screen', () => {
  it.each(widths)('fits into %i columns and shows every chart', (columns) => {
    const lines = progressLines(facts, columns);
    expect(lines.filter((line) => lineWidth(line) > columns).map(plain)).toEqual([]);
    const text = lines.map(plain).join('\n');
    for (const part of ['Expected recall today', 'How sure, and how right', 'Weakest', 'Time', 'Your year']) {
      expect(text).toContain(part);
    }
    expect(text).toMatch(/you were sure +▆+▁* +67 % of +15/);
    expect(text).toContain('1  The lesson');
  });

  it('says what will show there before anything was done', () => {
    const none = progressFacts(smallCourse, fold([]), moment);
    expect(progressLines(none, 76).map(plain).join('\n')).toContain('Nothing was done yet.');
    expect(progressSentences(none)).toEqual(['Nothing was done yet. "backpressure learn" begins.']);
  });

  it('says the same in sentences', () => {
    const said = progressSentences(facts).join('\n');
    expect(said).toMatch(/You would recall \d+ % of what you met, today: Track talk \d+ %, Track cache \d+ %\./);
    expect(said).toContain('when you were sure 67 % of 15 answers');
    expect(said).toContain('Weakest: The lesson');
    expect(said).toContain('In the last year you learned on 1 day.');
  });
});

describe('a year', () => {
  it.each([
    [0, 0],
    [0.1, 1],
    [5, 2],
    [29, 3],
    [30, 4],
    [300, 4],
  ])('%f minutes are level %i', (minutes, level) => {
    expect(levelOf(minutes)).toBe(level);
  });

  it.each(widths)('has a row a day and no more weeks than fit into %i columns', (columns) => {
    const lines = yearLines(facts.year, columns);
    expect(lines).toHaveLength(9);
    expect(lines.every((line) => lineWidth(line) <= columns)).toBe(true);
    // The twentieth of February was a Friday; half an hour of answers.
    expect(plain(lines[5] ?? [])).toContain('▓');
    expect(lines.slice(1, 8).map(plain).join('').match(/[▓█]/g)).toHaveLength(1);
  });
});

describe('the plan on screen', () => {
  const lines = (date: string, minutes: number, columns: number) => {
    const plan = planOf(smallCourse, progress, moment, { date, minutes });
    if (plan === null) throw new Error('there is no plan');
    const would = whatWouldDo(smallCourse, progress, moment, plan);
    return planLines({ course: smallCourse, plan, would, isKept: false }, columns);
  };

  it.each(widths)('fits into %i columns', (columns) => {
    const drawn = lines('2026-03-24', 20, columns);
    expect(drawn.filter((line) => lineWidth(line) > columns).map(plain)).toEqual([]);
    expect(drawn.map(plain).join('\n')).toContain('It fits');
  });

  it('says what does not fit, and what would do', () => {
    const text = lines('2026-03-12', 5, 76).map(plain).join('\n');
    expect(text).toContain('It does not fit');
    expect(text).toMatch(/What would do: \d+ minutes a day, or an interview on \w+ \d+ \w+\./);
  });
});
