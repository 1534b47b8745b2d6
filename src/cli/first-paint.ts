/**
 * Home, painted before the program is there: from what was kept of it (commands/home-file.ts), by the same functions that the
 * screen is drawn with, in the same cells. It takes a tenth of the time that Ink and React take to load. Keys that are pressed
 * meanwhile wait in the terminal, which is in raw mode already, and Ink draws over what stands there (ui/take-over.ts).
 */
import chalk from 'chalk';
import { type Context, hasColour, hasUnicode, isLinear } from '../commands/context.js';
import { keptSettings } from '../commands/kept-settings.js';
import { toAscii } from '../text/ascii.js';
import type { Line } from '../text/line.js';
import { frameLines } from '../ui/components/frame-lines.js';
import { homeFooter, homeHeader } from '../ui/home/home-frame.js';
import { homeLines } from '../ui/home/home-lines.js';
import { stillTick } from '../ui/home/moving-queue.js';
import { paint } from '../ui/paint.js';
import { chooseTheme } from '../ui/style.js';
import { viewportOf } from '../ui/viewport.js';
import { type Spoken, speakIn } from '../words/phrase.js';
import { keptHome, surroundings } from './kept-home.js';

export interface Painted {
  /** Gives the terminal back as it was. */
  undo(): void;
}

const open = '\u001b[?1049h\u001b[?25l\u001b[H';
const close = '\u001b[?1049l\u001b[?25h';
/** Around a frame, for terminals that then show it at once. */
const [begin, end] = ['\u001b[?2026h', '\u001b[?2026l'];

/** Paints home; null where that is not what comes first, or it is not known what it says. */
export function paintFirst(programFolder: string, version: string, spoken: Spoken | null): Painted | null {
  const { stdin, stdout } = process;
  if (!stdin.isTTY || !stdout.isTTY) return null;
  speakIn(spoken);
  const frame = frameOf(programFolder, version);
  if (frame === null) return null;
  // From here on the terminal is not as the shell left it: signals wait for the program, which knows what to do then.
  for (const signal of ['SIGHUP', 'SIGINT', 'SIGQUIT', 'SIGTERM']) process.on(signal, () => {});
  stdin.setRawMode(true);
  stdout.write(`${open}${begin}${frame}\u001b[H${end}`);
  return {
    undo: () => {
      stdout.write(close);
      stdin.setRawMode(false);
    },
  };
}

function frameOf(programFolder: string, version: string): string | null {
  try {
    const { stdin, stdout } = process;
    const context = { ...surroundings(), stdin, stdout };
    const viewport = viewportOf(stdout);
    const kept = viewport.isTooSmall ? null : (keptHome(programFolder, version) ?? null);
    if (kept === null) return null;
    const settings = keptSettings(kept.folder);
    if (isLinear(context, settings)) return null;
    const { title, facts } = kept;
    const tick = settings.motion === 'reduced' ? stillTick : 0;
    const content = homeLines(facts, { cursor: 0, tick }, viewport.content);
    const lines = frameLines({ ...homeHeader(title, facts), keys: homeFooter, content }, viewport);
    return textOf(lines, context, settings.theme);
  } catch {
    // Whatever was kept and is not right: the program works it all out.
    return null;
  }
}

type Surroundings = Pick<Context, 'options' | 'env' | 'platform' | 'home' | 'stdin' | 'stdout'>;

function textOf(
  lines: readonly Line[],
  context: Surroundings,
  wished: Parameters<typeof chooseTheme>[0]['wished'],
): string {
  const theme = chooseTheme({
    wished,
    colour: hasColour(context),
    colorFgBg: context.env.COLORFGBG,
    onlyOwnColours: chalk.level === 1,
  });
  const text = lines.map((line) => paint(line, theme)).join('\r\n');
  return hasUnicode(context) ? text : toAscii(text);
}
