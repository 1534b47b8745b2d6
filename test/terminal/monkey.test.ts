import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { pressable, screens } from './monkey-keys.js';
import { known, start } from './start.js';
import { keys, type Terminal } from './terminal.js';

/**
 * Random keys on every screen, and ctrl-c in the middle of a chunk. A few runs by default; many with, for example,
 * `MONKEY_RUNS=200 MONKEY_KEYS=2000 npx vitest run --project terminal test/terminal/monkey.test.ts`.
 */
const runs = Number(process.env.MONKEY_RUNS ?? 6);
const length = Number(process.env.MONKEY_KEYS ?? 400);

/** Keys sent at once. */
const chunk = 50;

/** The screen has stood still for so long, or has moved without a pause for longer, in milliseconds. */
const still = 60;
const longest = 500;

/** Until what was pressed has been drawn: keys that still wait would only be thrown away by ctrl-c. */
async function drawn(terminal: Terminal): Promise<void> {
  const giveUpAt = Date.now() + longest;
  for (let before = -1; before !== terminal.sent.length && Date.now() < giveUpAt; ) {
    before = terminal.sent.length;
    await new Promise((later) => setTimeout(later, still));
  }
}

describe('a monkey at the keyboard', () => {
  it.each(Array.from({ length: runs }, (_, run) => run))(
    'does not crash, hang or spoil the terminal: run %i',
    async (run) => {
      const [args, pressed] = screens[(run * 7) % screens.length] ?? [[], ''];
      const random = fc.sample(pressable, { numRuns: length, seed: run });
      const folder = args.length === 0 ? { dataFolder: known() } : {};
      const terminal = start([...args, '--seed', String(run)], { rows: 24 + (run % 3) * 8, ...folder });
      await terminal.until(() => terminal.sent.includes('\u001b[?2004h'), 'the first screen');
      terminal.press(pressed);
      for (let at = 0; at + chunk < length; at += chunk) {
        terminal.press(...random.slice(at, at + chunk));
        await drawn(terminal);
      }
      // A paste that has begun and not ended would make ctrl-c a part of its text.
      const last = random.slice(-chunk).filter((key) => !key.startsWith('\u001b[200~'));
      terminal.press(...last.slice(0, chunk / 2), keys.ctrlC, ...last.slice(chunk / 2));
      expect(await terminal.exit).toMatchObject({ code: 130, signal: 0 });
      expect(terminal.isOnAlternateScreen).toBe(false);
      expect(terminal.isCursorHidden).toBe(false);
      expect(terminal.sent.lastIndexOf('\u001b[?2004l')).toBeGreaterThan(terminal.sent.lastIndexOf('\u001b[?2004h'));
    },
    120_000,
  );
});
