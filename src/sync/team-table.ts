import { formatNumber } from '../text/number.js';
import { padEnd, padStart, width } from '../text/width.js';
import type { TeamSummary } from './team-summary.js';

const day = 86_400_000;

/** Who is how far, a row a member: what `team` prints. `now` in milliseconds since 1970. */
export function teamTable(members: readonly TeamSummary[], now: number): string[] {
  const head = ['', 'seen', 'answered', 'mastered', 'right when sure', 'when guessing', 'shared'];
  const rows = members.map(({ name, lessons, calibration, at }) => [
    name,
    `${lessons.seen} of ${lessons.total}`,
    String(lessons.answered),
    String(lessons.mastered),
    share(calibration.sure),
    share(calibration.guess),
    ago(now - Date.parse(at)),
  ]);
  return aligned([head, ...rows]);
}

/** The same as sentences, a member each, for who hears it. */
export function teamSentences(members: readonly TeamSummary[], now: number): string[] {
  return members.map(({ name, lessons, calibration, at }) => {
    const { total, seen, answered, mastered } = lessons;
    const sure = `right when sure: ${share(calibration.sure)}, when guessing: ${share(calibration.guess)}`;
    return `${name}: ${seen} of ${total} lessons seen, ${answered} answered, ${mastered} mastered; ${sure}; shared ${ago(now - Date.parse(at))}.`;
  });
}

/** "90 % of 40", so that nobody takes two answers for a habit. */
function share({ right, of }: TeamSummary['calibration']['sure']): string {
  return of === 0 ? 'none yet' : `${formatNumber((100 * right) / of, 0)} % of ${formatNumber(of)}`;
}

function ago(milliseconds: number): string {
  const days = Math.floor(milliseconds / day);
  return days <= 0 ? 'today' : days === 1 ? 'yesterday' : `${formatNumber(days)} days ago`;
}

/** Names stand left, figures right. */
function aligned(rows: readonly (readonly string[])[]): string[] {
  const widths = (rows[0] ?? []).map((_, column) => Math.max(...rows.map((row) => width(row[column] ?? ''))));
  return rows.map((row) =>
    row
      .map((cell, column) => (column === 0 ? padEnd(cell, widths[0] ?? 0) : padStart(cell, widths[column] ?? 0)))
      .join('  '),
  );
}
