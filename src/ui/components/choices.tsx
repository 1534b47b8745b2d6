import { Box } from 'ink';
import { line, span } from '../../text/line.js';
import { padEnd, truncate, width } from '../../text/width.js';
import { wrap } from '../../text/wrap.js';
import { useRoom } from '../hooks/use-room.js';
import { Lines } from './lines.js';
import { Menu } from './menu.js';

export interface Choice {
  readonly value: string;
  readonly title: string;
  /** A word or two behind the title. */
  readonly note?: string;
  /** What it is, in a sentence: shown whole for the one that is chosen. */
  readonly about: string;
}

/** A list of names; what the chosen one is stands under the list, where there is room for a sentence. */
export function Choices(props: {
  readonly choices: readonly Choice[];
  readonly cursor: number;
  readonly onCursor: (cursor: number) => void;
  readonly onSelect: (value: string) => void;
}) {
  const { choices, cursor, onCursor, onSelect } = props;
  const { content, measure } = useRoom();
  const about = wrap([span(choices[cursor]?.about ?? '')], measure - 2).slice(0, 3);
  const name = Math.min(content.columns - 14, Math.max(...choices.map(({ title }) => width(title)), 0)) + 2;
  return (
    <Box flexDirection="column">
      <Menu
        items={choices.map(({ value, title, note = '' }) => ({
          value,
          line: line(padEnd(truncate(title, name), name), span(note, 'dim')),
        }))}
        cursor={cursor}
        limit={Math.max(3, content.rows - 4)}
        onCursor={onCursor}
        onSelect={onSelect}
      />
      <Lines lines={[[], ...about.map((content) => [span('  '), ...content.map((part) => span(part.text, 'dim'))])]} />
    </Box>
  );
}
