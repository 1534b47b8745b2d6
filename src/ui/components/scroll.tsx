import type { Line } from '../../text/line.js';
import { scrolled } from '../../text/scroll.js';
import type { Size } from '../../text/size.js';
import { Lines } from './lines.js';

/** Lines through a window of this size. Only what shows is drawn; a last row says when there is more. */
export function Scroll(props: { readonly lines: readonly Line[]; readonly scroll: number; readonly size: Size }) {
  return <Lines lines={scrolled(props.lines, props.size, props.scroll)} />;
}
