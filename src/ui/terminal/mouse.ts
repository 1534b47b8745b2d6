/** What a mouse does that means something here. Cells count from 0. */
export type MouseEvent =
  | { readonly type: 'click'; readonly column: number; readonly row: number }
  | { readonly type: 'wheel'; readonly direction: 'up' | 'down' };

/** Asks the terminal for buttons and the wheel, in the form that has no bounds; taken back in the same order. */
export const mouseOn = '\u001b[?1000h\u001b[?1006h';
export const mouseOff = '\u001b[?1006l\u001b[?1000l';

// biome-ignore lint/suspicious/noControlCharactersInRegex: escape is what is being looked for
const anyReport = /^\u001b\[(?:<|M|\d+;\d+;\d+M)/;

// biome-ignore lint/suspicious/noControlCharactersInRegex: as above
const report = /^\u001b\[<(\d{1,4});(\d{1,5});(\d{1,5})([Mm])$/;

/** Whether a sequence is something that a mouse says, in any of its forms: it never is a key. */
export function isMouse(sequence: string): boolean {
  return anyReport.test(sequence);
}

/**
 * What a report of the SGR form says: a press of the left button, or a turn of the wheel. Null for everything else: other
 * buttons, releases, with shift or control (a terminal's own), and for what only looks like a report.
 */
export function readMouse(sequence: string): MouseEvent | null {
  const [, button, x, y, end] = report.exec(sequence) ?? [];
  if (button === undefined || end === 'm') return null;
  if (button === '64' || button === '65') return { type: 'wheel', direction: button === '64' ? 'up' : 'down' };
  const place = { column: Number(x) - 1, row: Number(y) - 1 };
  return button === '0' && place.column >= 0 && place.row >= 0 ? { type: 'click', ...place } : null;
}
