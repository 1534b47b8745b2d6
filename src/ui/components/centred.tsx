import { Box } from 'ink';
import type { ReactNode } from 'react';
import { useViewport } from '../hooks/use-viewport.js';

/** Content that is so many columns wide, in the middle of the window. */
export function Centred({ columns, children }: { readonly columns: number; readonly children: ReactNode }) {
  const { content } = useViewport();
  return <Box marginLeft={Math.max(0, Math.floor((content.columns - columns) / 2))}>{children}</Box>;
}
