import { formatNumber, formatQuantity } from '../../text/draw.js';
import { type Line, type Span, span, type Tone } from '../../text/line.js';
import type { CircuitState } from './circuit.js';
import type { BreakerModel } from './model.js';

/** Fewer rows than this have no room for the state diagram. */
export const diagramRows = 7;

const tones: Readonly<Record<CircuitState, Tone>> = { closed: 'good', open: 'bad', 'half-open': 'warn' };

/** The state diagram in one line: "closed ─▸ ● OPEN 12 s left ─▸ half-open ─▸ closed". */
export function statesInALine({ circuit, knobs }: BreakerModel, at: number): Line {
  if (circuit === null) return [];
  const left = formatQuantity(Math.max(0, circuit.timerEnds - at), 's', 0);
  const said: Readonly<Record<CircuitState, string>> = {
    closed: circuit.state === 'closed' ? '● CLOSED' : 'closed',
    open: circuit.state === 'open' ? `● OPEN, ${left} left` : `open for ${formatNumber(knobs.openSeconds)} s`,
    'half-open': circuit.state === 'half-open' ? '● HALF-OPEN' : 'half-open',
  };
  const state = (name: CircuitState): Span => span(said[name], circuit.state === name ? tones[name] : 'dim');
  return [state('closed'), span(' ─▸ ', 'dim'), state('open'), span(' ─▸ ', 'dim'), state('half-open')];
}
