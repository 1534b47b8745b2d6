import { Text } from 'ink';
import { useContext } from 'react';
import type { Line } from '../../text/line.js';
import { ThemeContext } from '../theme.js';
import { Lines } from './lines.js';

/** The farthest that lines can be scrolled in this many rows. */
export function lastScroll(lines: number, rows: number): number {
  return lines <= rows ? 0 : lines - (rows - 1);
}

/** The scroll, moved just so far that the line in focus is on screen. */
export function follow(scroll: number, focus: number, lines: number, rows: number): number {
  const visible = lines <= rows ? rows : rows - 1;
  const wanted = focus < scroll ? focus : focus >= scroll + visible ? focus - visible + 1 : scroll;
  return Math.min(Math.max(0, wanted), lastScroll(lines, rows));
}

/** Lines through a window of some rows. Only what shows is drawn; a last row says when there is more. */
export function Scroll({
  lines,
  scroll,
  rows,
}: {
  readonly lines: readonly Line[];
  readonly scroll: number;
  readonly rows: number;
}) {
  const theme = useContext(ThemeContext);
  if (lines.length <= rows) return <Lines lines={lines} />;
  const at = Math.min(Math.max(0, scroll), lastScroll(lines.length, rows));
  const below = lines.length - at - (rows - 1);
  return (
    <>
      <Lines lines={lines.slice(at, at + rows - 1)} />
      <Text {...theme.dim}>{below > 0 ? `↓ ${below} more ${below === 1 ? 'line' : 'lines'} below` : '— end —'}</Text>
    </>
  );
}
