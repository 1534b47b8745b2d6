import type { Terminal } from '../../test/terminal/terminal.js';
import type { Stage } from './play.js';

/** How long nothing must be drawn for a screen to have settled, in milliseconds. */
const rest = 60;

/** A screen that never rests (a run that plays) is taken after so many times of that. */
const most = 8;

/** The built program in its pseudo-terminal, to be played; `settles` is false where a run must not be waited out. */
export function stageOf(terminal: Terminal, { settles = true } = {}): Stage {
  return {
    get text() {
      return terminal.text;
    },
    get drawn() {
      return terminal.drawn;
    },
    press: (...sequence) => terminal.press(...sequence),
    until: (condition, what) => terminal.until(condition, what),
    async settle(since) {
      if (!settles) return;
      for (let turn = 0; turn < most && terminal.drawn <= since; turn += 1) await wait(rest);
      for (let turn = 0, before = -1; turn < most && before !== terminal.drawn; turn += 1) {
        before = terminal.drawn;
        await wait(rest);
      }
      await terminal.until(() => true, 'a complete screen');
    },
  };
}

function wait(milliseconds: number): Promise<void> {
  return new Promise((done) => setTimeout(done, milliseconds));
}
