import type { ReadStream, WriteStream } from 'node:tty';
import chalk from 'chalk';
import { render } from 'ink';
import type { ReactNode } from 'react';
import type { CourseStore } from '../store/state.js';
import { toAscii } from '../text/ascii.js';
import { App } from './app.js';
import { StoreContext, useCourse } from './hooks/use-course.js';
import { LinksContext } from './hooks/use-follow.js';
import { type Mouse, MouseContext } from './hooks/use-mouse.js';
import { type Surroundings, SurroundingsContext } from './hooks/use-surroundings.js';
import { TypingContext } from './hooks/use-typing.js';
import { chooseTheme } from './style.js';
import { takingOver } from './take-over.js';
import { Keyboard } from './terminal/keyboard.js';
import { wholeFrames } from './terminal/painting/whole-frames.js';
import { withWrite } from './terminal/with-write.js';
import { ThemeContext } from './theme.js';

export interface Terminal {
  readonly stdin: ReadStream;
  readonly stdout: WriteStream;
  readonly colour: boolean;
  readonly colorFgBg: string | undefined;
  /** True for a terminal that cannot show more than ASCII. */
  readonly ascii: boolean;
  /** Whether it shows OSC 8 links. */
  readonly links: boolean;
  /** Whether home stands on the screen already. */
  readonly isPainted: boolean;
}

const ctrlZ = '\u001a';

export interface Screen {
  /** Settles when the learner leaves; 'interrupted' if it was with Ctrl-C. */
  readonly left: Promise<'left' | 'interrupted'>;
  /** Stops the program as Ctrl-Z does. */
  stop(): void;
  /** What was typed into the field on screen and is not in it yet. */
  typedAhead(): string;
  /** Gives the terminal back as it was, at once. */
  close(): void;
}

/** Opens the course in the terminal's alternate screen. */
export function openScreen(store: CourseStore, surroundings: Surroundings, terminal: Terminal): Screen {
  const keyboard = new Keyboard(
    terminal.stdin,
    (sequence) => terminal.stdout.write(sequence),
    store.getState().settings.mouse,
  );
  const stopFollowing = store.subscribe(({ settings }) => keyboard.reportMouse(settings.mouse));
  const mouse: Mouse = {
    listen: (listener) => keyboard.onMouse(listener),
    press: (sequence) => keyboard.press(sequence),
  };
  const stdout = terminal.isPainted ? takingOver(terminal.stdout) : terminal.stdout;
  const instance = render(
    <StoreContext value={store}>
      <SurroundingsContext value={surroundings}>
        <TypingContext value={(isText) => keyboard.takeAsText(isText)}>
          <MouseContext value={mouse}>
            <LinksContext value={terminal.links}>
              <Themed colour={terminal.colour} colorFgBg={terminal.colorFgBg}>
                <App />
              </Themed>
            </LinksContext>
          </MouseContext>
        </TypingContext>
      </SurroundingsContext>
    </StoreContext>,
    {
      stdout: wholeFrames(terminal.ascii ? inAscii(stdout) : stdout),
      // The keyboard has everything that Ink asks of a standard input, and nothing else of one.
      stdin: keyboard as unknown as ReadStream,
      alternateScreen: true,
      exitOnCtrlC: false,
      incrementalRendering: true,
      // Above the rate of the simulations' own ticks, so that no tick has to wait for the next frame.
      maxFps: 60,
      patchConsole: false,
      // The caller has made sure that both ends are a terminal.
      interactive: true,
    },
  );
  return {
    left: instance.waitUntilExit().then((result) => {
      stopFollowing();
      keyboard.close();
      return result === 'interrupted' ? 'interrupted' : 'left';
    }),
    stop: () => keyboard.overtake(ctrlZ),
    typedAhead: () => keyboard.textWaiting,
    close: () => {
      stopFollowing();
      keyboard.close();
      instance.unmount();
    },
  };
}

/** The same stream, with everything beyond ASCII replaced on its way out. */
function inAscii(stdout: WriteStream): WriteStream {
  return withWrite(stdout, (chunk, ...rest) =>
    stdout.write(typeof chunk === 'string' ? toAscii(chunk) : chunk, ...rest),
  );
}

function Themed({
  colour,
  colorFgBg,
  children,
}: Pick<Terminal, 'colour' | 'colorFgBg'> & { readonly children: ReactNode }) {
  const wished = useCourse((state) => state.settings.theme);
  // The same judgement of the terminal that paints every line.
  const onlyOwnColours = chalk.level === 1;
  return <ThemeContext value={chooseTheme({ wished, colour, colorFgBg, onlyOwnColours })}>{children}</ThemeContext>;
}
