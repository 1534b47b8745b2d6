import { Box, Text, useCursor } from 'ink';
import { type ReactNode, useContext } from 'react';
import { isPrintable, type Key, keyName, keyNamed } from '../../text/key.js';
import { span } from '../../text/line.js';
import { lastScroll, scrolled } from '../../text/scroll.js';
import { truncate } from '../../text/width.js';
import { phrase, translated } from '../../words/phrase.js';
import type { Place } from '../caret.js';
import { useCourse, useSend } from '../hooks/use-course.js';
import { useFollow } from '../hooks/use-follow.js';
import { type Binding, type OnType, useBindings } from '../hooks/use-keys.js';
import { useMouse } from '../hooks/use-mouse.js';
import { useViewport } from '../hooks/use-viewport.js';
import { grammarOf } from '../keys.js';
import { sequenceOf } from '../terminal/sequences.js';
import { ThemeContext } from '../theme.js';
import { footer, footerEntries, header } from './frame-lines.js';
import { helpLines } from './help.js';
import { Lines, Row } from './lines.js';

export interface FrameProps {
  /** Where am I: from the general to the particular. */
  readonly trail: readonly string[];
  /** On the right of the header: how far. */
  readonly status?: string;
  /** What can I press, the most useful first. */
  readonly bindings: readonly Binding[];
  /** Takes the keys that no binding does; false for one that means nothing. */
  readonly onType?: OnType;
  /** True while characters are text: then "?" is one too, and help has another key. A number takes no "?", and says what it takes. */
  readonly typing?: boolean | 'number';
  /** Where text is typed, in the content: the terminal's own cursor stands there, and an input method opens there. */
  readonly caret?: Place | null;
  /** Takes a paste as it is; without it a field gets it on one line. */
  readonly onPaste?: (text: string) => void;
  readonly children: ReactNode;
}

/** The same three parts on every screen: one header, the content, one footer. */
export function Frame({ trail, status = '', bindings, onType, typing = false, caret, onPaste, children }: FrameProps) {
  const { columns, height, air, content } = useViewport();
  const screen = useCourse((state) => state.screens.at(-1) ?? state.screens[0]);
  const help = useCourse((state) => state.help);
  const helpScroll = useCourse((state) => state.helpScroll);
  const unsaved = useCourse((state) => state.unsaved);
  const notice = useCourse((state) => state.notice ?? state.watched);
  const hint = useCourse((state) => state.hint);
  const send = useSend();
  const follow = useFollow();
  const toggleHelp = () => send({ type: 'toggle-help' });
  const theme = useContext(ThemeContext);
  const { setCursorPosition } = useCursor();
  setCursorPosition(help || !caret ? undefined : { x: caret.column + 2, y: caret.row + 2 + air });

  const helpKey = helpBinding(bindings, typing, toggleHelp);
  const grammar = grammarOf(screen, typing !== false, (intent) => {
    const { link } = send(intent);
    if (link !== undefined) follow(link);
  });
  const all: readonly Binding[] = [...bindings, ...grammar, helpKey];
  const lines = help ? helpLines(all, content.columns) : [];
  const last = lastScroll(lines.length, content.rows);
  const inHelp: readonly Binding[] = [
    {
      keys: ['up', 'down', 'j', 'k', 'page-up', 'page-down', 'home', 'end', ' '],
      label: '↑↓',
      meaning: 'scroll',
      ...(last === 0 && { quiet: true }),
      run: (key) => send({ type: 'scroll-help', key, lines: lines.length, rows: content.rows }),
    },
    { keys: ['?', 'ctrl-g', 'alt-?', 'escape', 'enter', 'q'], label: '? esc', meaning: 'close', run: toggleHelp },
  ];

  // What a screen has no meaning for may have one everywhere.
  const later: readonly Binding[] = typing === false ? grammar : [...grammar, helpKey];
  const type: OnType = (key) => {
    if (typing === 'number' && isPrintable(key) && !inNumber.test(key)) {
      if (key === '?') return toggleHelp();
      return send({
        type: 'hint',
        hint: phrase('{key} is no part of a number. It takes digits and a unit, such as 70 s.', { key }),
      });
    }
    if (onType !== undefined && onType(key) !== false) return;
    const meant = later.find(({ keys }) => keys.includes(key));
    return meant?.run === undefined ? false : meant.run(key);
  };
  useBindings(
    help
      ? { bindings: inHelp }
      : {
          bindings: typing === false ? [...bindings, helpKey] : bindings,
          onType: type,
          typing: typing !== false,
          onPaste,
          onUnused: (key) => {
            const why = phrase('{key} does nothing here. {help} shows every key that does.', {
              key: translated(keyName(key)),
              help: helpKey.label,
            });
            if (!isQuiet(key, bindings)) send({ type: 'hint', hint: why });
            else if (hint !== null) send({ type: 'hint', hint: null });
          },
        },
  );

  useMouse((event, press) => {
    if (event.type === 'wheel') return press(sequenceOf(event.direction).repeat(isScrolling(help, bindings) ? 3 : 1));
    if (event.row !== height - 1 || (hint !== null && !help)) return;
    const entries = footerEntries(help ? inHelp : [...bindings, helpKey], columns);
    const clicked = entries.find(({ from, to }) => event.column >= from && event.column < to);
    const key = clicked === undefined ? null : keyOf(clicked.binding);
    if (key !== null) press(sequenceOf(key));
  });

  const banner =
    unsaved === null
      ? notice
      : phrase('Not saved: {why}. Nothing is lost yet, and it is tried again.', { why: unsaved });
  return (
    <Box flexDirection="column" height={height} width={columns}>
      <Row line={header(trail, status, columns)} />
      <Text {...theme.dim}> {'─'.repeat(Math.max(0, columns - 2))}</Text>
      <Box
        flexDirection="column"
        flexGrow={1}
        flexShrink={1}
        flexBasis={0}
        overflowY="hidden"
        paddingX={2}
        paddingTop={air}
      >
        {help ? <Lines lines={scrolled(lines, content, Math.min(helpScroll, last))} /> : children}
      </Box>
      {banner !== null && <Row line={[span(`  ! ${truncate(banner, columns - 6)}`, 'warn')]} />}
      <Text {...theme.dim}> {'─'.repeat(Math.max(0, columns - 2))}</Text>
      <Row
        line={
          hint === null || help
            ? footer(help ? inHelp : [...bindings, helpKey], columns)
            : [span(`  ${truncate(hint, columns - 4)}`, 'warn')]
        }
      />
    </Box>
  );
}

/** The key that an entry of the footer stands for; null where it stands for several, such as "↑↓". */
function keyOf({ keys, label }: Binding): Key | null {
  const [first] = label.split(' ');
  const names: readonly (string | undefined)[] = [first, label];
  const [only] = keys;
  if (only !== undefined && (keys.length === 1 || names.includes(keyName(only)))) return only;
  return keyNamed(first ?? '');
}

/** Whether the wheel reads on: then it takes three lines at once, as everywhere. */
function isScrolling(help: boolean, bindings: readonly Binding[]): boolean {
  return help || bindings.some(({ keys, meaning }) => keys.includes('down') && meaning === 'scroll');
}

/** What a number may have in it: digits, its signs and its unit. */
const inNumber = /^[\p{L}\p{Nd}\p{Sc} .,'_%‰°µ/+-]$/u;

/** The key for help: another one where "?" is text, and where the screen has taken that as well. */
function helpBinding(bindings: readonly Binding[], typing: boolean | 'number', run: () => void): Binding {
  if (typing !== true) return { keys: ['?'], label: '?', meaning: 'keys', run };
  const isTaken = bindings.some(({ label }) => label === 'ctrl-g');
  return { keys: ['ctrl-g', 'alt-?'], label: isTaken ? 'alt-?' : 'ctrl-g', meaning: 'keys', run };
}

const moving: ReadonlySet<Key> = new Set<Key>([
  ...(['up', 'down', 'left', 'right', 'home', 'end', 'page-up', 'page-down'] as const),
  ...(['backspace', 'delete', 'tab', 'shift-tab'] as const),
]);

/** Keys of which nobody expects an answer: at the end of what they move in, and those that a list takes by itself. */
function isQuiet(key: Key, bindings: readonly Binding[]): boolean {
  return moving.has(key) || (bindings.some(({ run }) => run === undefined) && /^(enter|[jk1-9])$/.test(key));
}
