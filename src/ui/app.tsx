import { Box, Text, useApp, useInput } from 'ink';
import type { ComponentType } from 'react';
import type { Screen } from '../store/screen.js';
import { useCourse, useSend } from './hooks/use-course.js';
import { useInterval } from './hooks/use-interval.js';
import { smallest, useRoom } from './hooks/use-room.js';
import { useSurroundings } from './hooks/use-surroundings.js';
import { screens } from './screens/registry.js';

/** How often a event that could not be saved is tried again, in milliseconds. */
const retryEvery = 5000;

/** The whole program: the screen on top of the stack, or a word about the room it needs. */
export function App() {
  const screen = useCourse((state) => state.screens.at(-1) ?? state.screens[0]);
  const unsaved = useCourse((state) => state.unsaved !== null);
  const send = useSend();
  const { isTooSmall, columns, height } = useRoom();
  const { stop } = useSurroundings();
  const { exit, suspendTerminal } = useApp();

  useInput((input, key) => {
    if (key.ctrl && input === 'c') exit('interrupted');
    if (key.ctrl && input === 'z') void suspendTerminal(stop);
  });
  useInterval(() => send({ type: 'retry-saving' }), unsaved ? retryEvery : null);

  if (isTooSmall) {
    return (
      <Box height={height} width={columns} overflow="hidden">
        <Text wrap="wrap">
          Make me larger: I need {smallest.columns} columns and {smallest.rows} rows. Your place is kept.
        </Text>
      </Box>
    );
  }
  // The registry pairs each name with the component for it; TypeScript cannot see that the two lookups agree.
  const Shown = screens[screen.name] as ComponentType<Screen>;
  return <Shown {...screen} />;
}
