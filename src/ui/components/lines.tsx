import { Box, Text } from 'ink';
import { memo, useContext } from 'react';
import type { Line } from '../../text/line.js';
import { paint } from '../paint.js';
import { ThemeContext } from '../theme.js';

/** Paints lines as they are: they already fit. */
export function Lines({ lines }: { readonly lines: readonly Line[] }) {
  const theme = useContext(ThemeContext);
  return (
    <Box flexDirection="column" flexShrink={0}>
      {lines.map((line, row) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a row of a screen is its position
        <Painted key={row} text={paint(line, theme)} />
      ))}
    </Box>
  );
}

export function Row({ line }: { readonly line: Line }) {
  return <Painted text={paint(line, useContext(ThemeContext))} />;
}

/** Drawn again only when it says something else. */
const Painted = memo(function Painted({ text }: { readonly text: string }) {
  return <Text wrap="truncate">{text === '' ? ' ' : text}</Text>;
});
