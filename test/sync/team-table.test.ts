import { describe, expect, it } from 'vitest';
import { fold } from '../../src/progress/fold.js';
import { summaryOf } from '../../src/sync/team-summary.js';
import { teamTable } from '../../src/sync/team-table.js';
import { smallCourse } from '../small-course.js';

const now = Date.parse('2026-03-10T09:00Z');
const member = (name: string, daysAgo: number) => ({
  ...summaryOf(smallCourse, fold([]), { name, now: now - daysAgo * 86_400_000, minutesEast: 0 }),
  lessons: { total: 46, seen: 12 + daysAgo, answered: 9, mastered: 3 },
  calibration: { sure: { right: 36, of: 40 }, guess: { right: 0, of: 0 } },
});

describe('the table of a team', () => {
  it('has a row a member, figures under each other, within 80 columns', () => {
    const lines = teamTable([member('Ada', 0), member('村上', 1), member('Bob', 30)], now);
    expect(lines).toEqual([
      '          seen  answered  mastered  right when sure  when guessing       shared',
      'Ada   12 of 46         9         3       90 % of 40       none yet        today',
      '村上  13 of 46         9         3       90 % of 40       none yet    yesterday',
      'Bob   42 of 46         9         3       90 % of 40       none yet  30 days ago',
    ]);
    for (const line of lines) expect(line.length).toBeLessThanOrEqual(80);
  });
});
