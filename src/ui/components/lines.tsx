import { Box, type DOMElement, Text } from 'ink';
import { memo, useContext, useRef } from 'react';
import type { Line, Span } from '../../text/line.js';
import { width } from '../../text/width.js';
import { LinksContext } from '../hooks/use-follow.js';
import { useClicks } from '../hooks/use-mouse.js';
import { paint } from '../paint.js';
import { sequenceOf } from '../terminal/sequences.js';
import { ThemeContext } from '../theme.js';

/** Paints lines as they are: they already fit. */
export function Lines({ lines }: { readonly lines: readonly Line[] }) {
  const theme = useContext(ThemeContext);
  const links = useContext(LinksContext);
  const box = useRef<DOMElement>(null);
  useClicks(box, (row, column, press) => {
    const keys = spanAt(lines[row] ?? [], column)?.press ?? [];
    if (keys.length > 0) press(keys.map(sequenceOf).join(''));
  });
  return (
    <Box ref={box} flexDirection="column" flexShrink={0}>
      {lines.map((line, row) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a row of a screen is its position
        <Painted key={row} text={paint(line, theme, links)} />
      ))}
    </Box>
  );
}

/** The span that stands in a cell of a line. */
function spanAt(line: Line, column: number): Span | undefined {
  let end = 0;
  return line.find(({ text }) => {
    end += width(text);
    return column < end;
  });
}

export function Row({ line }: { readonly line: Line }) {
  return <Painted text={paint(line, useContext(ThemeContext))} />;
}

/** Drawn again only when it says something else. */
const Painted = memo(function Painted({ text }: { readonly text: string }) {
  return <Text wrap="truncate">{text === '' ? ' ' : text}</Text>;
});
