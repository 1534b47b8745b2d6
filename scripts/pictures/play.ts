import { asKey } from '../../src/text/key.js';

/** What must be seen: these words, this pattern, or whatever the function says of the whole screen. */
export type Sight = string | RegExp | ((screen: string) => boolean);

/** One thing that a learner does, and what the screen must show then. */
export interface Act {
  /** Keys by their names ("enter", "ctrl-p"), or text to type. */
  readonly press?: readonly string[];
  /** Presses again until this is seen, at most sixty times. */
  readonly untilSeen?: Sight;
  readonly see: Sight;
}

/** A program that is being played: in a pseudo-terminal, or in this process. */
export interface Stage {
  readonly text: string;
  press(...sequence: string[]): void;
  /** Waits until the screen is complete and the condition holds. Throws when it waited in vain. */
  until(condition: () => boolean, what: string): Promise<void>;
  /** How much has been drawn so far: grows with every frame. */
  readonly drawn: number;
  /** Waits until more has been drawn than `since`, if more comes at all, and then until no more comes. */
  settle(since: number): Promise<void>;
}

/** Plays the acts one after the other, each when what the one before must show stands there. Throws when it never does. */
export async function play(stage: Stage, acts: readonly Act[]): Promise<void> {
  for (const { press = [], untilSeen, see } of acts) {
    if (untilSeen !== undefined) await repeat(stage, press, untilSeen);
    const before = stage.drawn;
    if (untilSeen === undefined && press.length > 0) stage.press(...press.map(sequenceOf));
    const hasActed = () => untilSeen !== undefined || press.length === 0 || stage.drawn > before;
    await stage.until(() => hasActed() && isSeen(see, stage.text), `${words(press)}${describe(see)}`);
    await stage.settle(before);
  }
}

/** How often a key is pressed before what it should bring up counts as missing. */
const most = 60;

async function repeat(stage: Stage, press: readonly string[], wanted: Sight): Promise<void> {
  for (let time = 0; time < most && !isSeen(wanted, stage.text); time += 1) {
    const before = stage.drawn;
    const text = stage.text;
    stage.press(...press.map(sequenceOf));
    await stage.until(() => stage.drawn > before && stage.text !== text, `${words(press)}another screen`);
  }
}

function isSeen(sight: Sight, screen: string): boolean {
  if (typeof sight === 'function') return sight(screen);
  return typeof sight === 'string' ? screen.includes(sight) : sight.test(screen);
}

function describe(sight: Sight): string {
  return typeof sight === 'function' ? 'what the scene waits for' : String(sight);
}

function words(press: readonly string[]): string {
  return press.length === 0 ? '' : `(after ${press.join(' ')}) `;
}

const sequences: Readonly<Record<string, string>> = {
  up: '\u001b[A',
  down: '\u001b[B',
  right: '\u001b[C',
  left: '\u001b[D',
  home: '\u001b[H',
  end: '\u001b[F',
  'page-up': '\u001b[5~',
  'page-down': '\u001b[6~',
  enter: '\r',
  escape: '\u001b',
  tab: '\t',
  'shift-tab': '\u001b[Z',
  backspace: '\u007f',
  space: ' ',
};

/** What a terminal sends for a key of this name; other text stands for itself. */
export function sequenceOf(name: string): string {
  const known = sequences[name];
  if (known !== undefined) return known;
  const control = /^ctrl-([a-z])$/.exec(name)?.[1];
  if (control !== undefined && asKey(name) !== null) return String.fromCharCode(control.charCodeAt(0) - 96);
  return name;
}
