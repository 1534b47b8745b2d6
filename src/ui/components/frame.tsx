import { Box, Text } from 'ink';
import { type ReactNode, useContext } from 'react';
import type { Key } from '../../text/key.js';
import { type Line, span } from '../../text/line.js';
import { lineWidth, truncate, truncateLine, width } from '../../text/width.js';
import { useCourse, useSend } from '../hooks/use-course.js';
import { type Binding, useBindings } from '../hooks/use-keys.js';
import { useViewport } from '../hooks/use-viewport.js';
import { ThemeContext } from '../theme.js';
import { Help } from './help.js';
import { Row } from './lines.js';

export interface FrameProps {
  /** Where am I: from the general to the particular. */
  readonly trail: readonly string[];
  /** On the right of the header: how far. */
  readonly status?: string;
  /** What can I press, the most useful first. */
  readonly bindings: readonly Binding[];
  /** Takes the keys that no binding does. */
  readonly onType?: (key: Key) => void;
  /** True while characters are text: then "?" is one too, and help is closed to it. */
  readonly typing?: boolean;
  /** Takes a paste as it is; without it a field gets it on one line. */
  readonly onPaste?: (text: string) => void;
  readonly children: ReactNode;
}

/** The same three parts on every screen: one header, the content, one footer. */
export function Frame({ trail, status = '', bindings, onType, typing = false, onPaste, children }: FrameProps) {
  const { columns, height, air } = useViewport();
  const help = useCourse((state) => state.help);
  const unsaved = useCourse((state) => state.unsaved);
  const notice = useCourse((state) => state.notice);
  const send = useSend();
  const toggleHelp = () => send({ type: 'toggle-help' });
  const theme = useContext(ThemeContext);

  const helpKey: Binding = { keys: ['?'], label: '?', meaning: 'keys', run: toggleHelp };
  const all: readonly Binding[] = [...bindings, typing ? { ...helpKey, keys: ['ctrl-g'], label: 'ctrl-g' } : helpKey];
  const closeHelp: Binding = {
    keys: ['?', 'ctrl-g', 'escape', 'enter', 'q', ' '],
    label: '?',
    meaning: 'close',
    run: toggleHelp,
  };
  const active = help ? [closeHelp] : all;
  useBindings(help ? { bindings: active } : { bindings: active, onType, typing, onPaste });

  const banner = unsaved === null ? notice : `Not saved: ${unsaved}. Nothing is lost yet, and it is tried again.`;
  return (
    <Box flexDirection="column" height={height} width={columns}>
      <Row line={header(trail, status, columns)} />
      <Text {...theme.dim}> {'─'.repeat(Math.max(0, columns - 2))}</Text>
      <Box flexDirection="column" flexGrow={1} paddingX={2} paddingTop={air}>
        {help ? <Help bindings={all} /> : children}
      </Box>
      {banner !== null && <Row line={[span(`  ! ${truncate(banner, columns - 6)}`, 'warn')]} />}
      <Text {...theme.dim}> {'─'.repeat(Math.max(0, columns - 2))}</Text>
      <Row line={footer(active, columns)} />
    </Box>
  );
}

/** "backpressure · caching › A queue is a loan          step 3/7"; the middle gives way first. */
export function header(trail: readonly string[], status: string, columns: number): Line {
  const right = status === '' ? '' : `${status} `;
  const room = columns - width(right) - 3;
  const [first = '', ...rest] = trail;
  const lead = ` ${first}${rest.length > 0 ? ' · ' : ''}`;
  const middle = truncate(rest.join(' › '), Math.max(0, room - width(lead)));
  const left: Line = [span(lead, 'dim'), { text: middle, bold: true }];
  return [...left, span(' '.repeat(Math.max(1, columns - lineWidth(left) - width(right)))), span(right, 'dim')];
}

/** Keys and meanings, as many as fit; the last one, which is help, always does. */
export function footer(bindings: readonly Binding[], columns: number): Line {
  const shown = bindings
    .filter(({ quiet }) => !quiet)
    .map(({ label, meaning }): Line => [span(label, 'accent'), span(` ${meaning}`, 'dim')]);
  const last = shown.pop();
  if (last === undefined) return [];
  const kept: Line[] = [];
  let used = 2 + lineWidth(last);
  for (const entry of shown) {
    if (used + lineWidth(entry) + 3 > columns) break;
    kept.push(entry);
    used += lineWidth(entry) + 3;
  }
  const joined = [...kept, last].flatMap((entry, index): Line => (index === 0 ? entry : [span('   '), ...entry]));
  return truncateLine([span('  '), ...joined], columns);
}
