import { Box, Text } from 'ink';
import { memo, useContext } from 'react';
import type { Line } from '../../text/line.js';
import { styleOf, ThemeContext } from '../theme.js';

/** Paints lines as they are: they already fit. */
export function Lines({ lines }: { readonly lines: readonly Line[] }) {
  return (
    <Box flexDirection="column">
      {lines.map((line, row) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a row of a screen is its position
        <Row key={row} line={line} />
      ))}
    </Box>
  );
}

/** One line; drawn again only when it is another line. */
export const Row = memo(function Row({ line }: { readonly line: Line }) {
  const theme = useContext(ThemeContext);
  return (
    <Text wrap="truncate">
      {line.length === 0
        ? ' '
        : line.map((span, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: a span of a line is its position
            <Text key={index} {...styleOf(span, theme)}>
              {span.text}
            </Text>
          ))}
    </Text>
  );
});
