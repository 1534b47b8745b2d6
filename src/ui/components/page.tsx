import type { Line } from '../../text/line.js';
import { lastScroll, scrolled } from '../../text/scroll.js';
import { centre } from '../centre.js';
import { useSend } from '../hooks/use-course.js';
import { type Binding, when } from '../hooks/use-keys.js';
import { useViewport } from '../hooks/use-viewport.js';
import { backKey } from '../screens/back-key.js';
import { Frame } from './frame.js';
import { Lines } from './lines.js';

interface PageProps {
  readonly title: string;
  readonly status?: string;
  readonly lines: readonly Line[];
  /** Cells of the widest line; where the window is wider, the page stands in the middle of it. */
  readonly columns: number;
  /** The line that it is read from. */
  readonly scroll: number;
  /** What else can be done on it. */
  readonly bindings: readonly Binding[];
}

/** A page to read, as long as it gets: the arrows scroll it where it is longer than the window. */
export function Page({ title, status = '', lines, columns, scroll, bindings }: PageProps) {
  const send = useSend();
  const { content } = useViewport();
  const end = lastScroll(lines.length, content.rows);
  const shown = scrolled(lines, { columns, rows: content.rows }, Math.min(scroll, end));
  return (
    <Frame
      trail={['backpressure', title]}
      status={status}
      bindings={[
        ...bindings,
        ...when(end > 0, {
          keys: ['up', 'down', 'j', 'k', 'page-up', 'page-down', 'home', 'end', ' '],
          label: '↑↓',
          meaning: 'scroll',
          run: (key) => send({ type: 'scroll', key, lines: lines.length, rows: content.rows }),
        }),
        backKey(() => send({ type: 'back' })),
      ]}
    >
      <Lines lines={centre(shown, columns, content)} />
    </Frame>
  );
}
