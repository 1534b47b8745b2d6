import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { pressable, screens } from './monkey-keys.js';
import { known, start } from './start.js';
import type { Terminal } from './terminal.js';

/**
 * What stands on screen is what a full redraw puts there: nothing overlaps, nothing is left over. A few runs by default;
 * many with, for example, `REDRAW_RUNS=60 REDRAW_KEYS=2000 npx vitest run --project terminal test/terminal/redraw.test.ts`.
 */
const runs = Number(process.env.REDRAW_RUNS ?? 2);
const length = Number(process.env.REDRAW_KEYS ?? 40);
const chunk = 40;

const sizes = [
  [60, 20],
  [80, 24],
  [100, 30],
  [120, 40],
  [200, 50],
  [240, 70],
] as const;

/** A machine with much to do draws late: still is what has stood still for so long, in milliseconds. */
const still = 1200;

/** Something that moves by itself never stands still; its rows are left out below. */
const longest = 4000;

async function settled(terminal: Terminal): Promise<void> {
  const giveUpAt = Date.now() + longest;
  let size = -1;
  for (let since = Date.now(); Date.now() - since < still && Date.now() < giveUpAt; ) {
    if (terminal.sent.length !== size) since = Date.now();
    size = terminal.sent.length;
    await new Promise((later) => setTimeout(later, 50));
  }
}

/** The screen before and after it was drawn anew, without the rows that change by themselves. */
async function aroundRedraw(terminal: Terminal): Promise<[before: string[], after: string[]]> {
  await settled(terminal);
  const first = terminal.rows;
  await settled(terminal);
  const before = terminal.rows;
  terminal.kill('SIGCONT');
  await settled(terminal);
  const after = terminal.rows;
  await settled(terminal);
  const last = terminal.rows;
  const stands = (_: string, row: number) => first[row] === before[row] && after[row] === last[row];
  return [before.filter(stands), after.filter(stands)];
}

describe('whatever was pressed', () => {
  it.each(Array.from({ length: runs }, (_, run) => run))(
    'what stands on screen is what a full redraw puts there: run %i',
    async (run) => {
      const [args, pressed] = screens[(run * 5 + 3) % screens.length] ?? [[], ''];
      const [columns, rows] = sizes[run % sizes.length] ?? sizes[0];
      const random = fc.sample(pressable, { numRuns: length, seed: 100 + run });
      const folder = args.length === 0 ? { dataFolder: known() } : {};
      const terminal = start([...args, '--seed', String(run)], { columns, rows, ...folder });
      await terminal.until(() => terminal.sent.includes('\u001b[?2004h'), 'the first screen');
      terminal.press(pressed);
      for (let at = 0; at < length; at += chunk) {
        terminal.press(...random.slice(at, at + chunk));
        const [before, after] = await aroundRedraw(terminal);
        expect(before).toEqual(after);
        // Help lies over everything: once with it, as far as "?" is help here, and once without.
        terminal.press('?');
        const [withHelp, redrawn] = await aroundRedraw(terminal);
        expect(withHelp).toEqual(redrawn);
        terminal.press('?');
      }
    },
    60_000 + 60_000 * Math.ceil(length / chunk),
  );
});
