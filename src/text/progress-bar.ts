import { type Span, span } from './line.js';

/** A thin bar: what is done in the accent, what is left dim. `share` from 0 to 1; something done is never shown as nothing. */
export function progressBar(share: number, cells: number): Span[] {
  const done = share > 0 ? Math.min(cells, Math.max(1, Math.round(share * cells))) : 0;
  return [span('━'.repeat(done), 'accent'), span('─'.repeat(cells - done), 'dim')];
}
