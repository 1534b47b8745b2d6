import { Box, Text, useApp, useInput } from 'ink';
import { type ComponentType, useEffect } from 'react';
import type { Screen } from '../store/screen.js';
import { phrase } from '../words/phrase.js';
import { useCourse, useSend } from './hooks/use-course.js';
import { useInterval } from './hooks/use-interval.js';
import { useSurroundings } from './hooks/use-surroundings.js';
import { useViewport } from './hooks/use-viewport.js';
import { screens } from './screens/registry.js';
import { smallest } from './viewport.js';

/** How often a event that could not be saved is tried again, in milliseconds. */
const retryEvery = 5000;

/** The whole program: the screen on top of the stack, or a word about the room it needs. */
export function App() {
  const screen = useCourse((state) => state.screens.at(-1) ?? state.screens[0]);
  const unsaved = useCourse((state) => state.unsaved !== null);
  const send = useSend();
  const { isTooSmall, columns, height } = useViewport();
  const { stop, onGoOn } = useSurroundings();
  const { exit, suspendTerminal } = useApp();

  useInput((input, key) => {
    if (key.ctrl && input === 'c') exit('interrupted');
    if (key.ctrl && input === 'z') void suspendTerminal(stop);
  });
  // Handed over for no time at all, the terminal comes back in its right mode, and everything is painted again.
  useEffect(() => onGoOn(() => void suspendTerminal(async () => {}).catch(() => {})), [onGoOn, suspendTerminal]);
  useInterval(() => send({ type: 'retry-saving' }), unsaved ? retryEvery : null);

  if (isTooSmall) {
    return (
      <Box height={height} width={columns} overflow="hidden">
        <Text wrap="wrap">
          {phrase('Make me larger: I need {columns} columns and {rows} rows. Your place is kept.', {
            columns: smallest.columns,
            rows: smallest.rows,
          })}
        </Text>
      </Box>
    );
  }
  // The registry pairs each name with the component for it; TypeScript cannot see that the two lookups agree.
  const Shown = screens[screen.name]() as ComponentType<Screen>;
  return <Shown {...screen} />;
}
