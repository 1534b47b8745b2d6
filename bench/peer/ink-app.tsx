/**
 * What the program is held against where it draws: Ink as it is published, bundled, and nothing else. A screen full of
 * coloured rows, of which a key moves the marked one; with "moving" ten of them change twenty-five times a second.
 */
import { Box, render, Text, useInput, useWindowSize } from 'ink';
import { useEffect, useState } from 'react';

const moving = process.argv.includes('moving');

function App() {
  const { columns, rows } = useWindowSize();
  const [marked, mark] = useState(0);
  const [tick, setTick] = useState(0);
  useInput((_, key) => mark((at) => at + (key.upArrow ? -1 : 1)));
  useEffect(() => {
    if (!moving) return;
    const timer = setInterval(() => setTick((at) => at + 1), 40);
    return () => clearInterval(timer);
  }, []);
  return (
    <Box flexDirection="column" width={columns} height={rows - 1}>
      {Array.from({ length: rows - 1 }, (_, row) => {
        const isMarked = row === marked % (rows - 1);
        const filled = (row * 7 + (row < 10 ? tick : 0)) % (columns - 24);
        return (
          // biome-ignore lint/suspicious/noArrayIndexKey: a row of a screen is its position
          <Text key={row} wrap="truncate">
            <Text color="cyan">{isMarked ? '▸' : ' '} row </Text>
            <Text bold={isMarked}>{String(row).padStart(2)} </Text>
            <Text color="#87d787">{'█'.repeat(filled)}</Text>
            <Text dimColor>{'─'.repeat(columns - 24 - filled)}</Text>
            <Text color="yellow"> {filled} cells</Text>
          </Text>
        );
      })}
    </Box>
  );
}

render(<App />, { alternateScreen: true, incrementalRendering: true, maxFps: 60, interactive: true });
