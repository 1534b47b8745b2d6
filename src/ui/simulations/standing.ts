import type { Lane } from '../../simulations/engine/playback-state.js';
import { levelOf, type Series } from '../../simulations/engine/series.js';
import { formatQuantity, formatSeconds } from '../../text/number.js';
import { truncate, width } from '../../text/width.js';

/** What is drawn, and of counted things what is counted: beside its number there is no room for a noun. */
export function titleOf({ label, unit }: Series, columns: number): string {
  const whole = isNoun(unit) ? `${label}, ${unit}` : label;
  return width(whole) <= columns ? whole : truncate(label, columns);
}

function isNoun(unit: string): boolean {
  return width(unit) > 3;
}

/** What a series stands at in a lane, in few digits. */
export function standingText(lane: Lane, { whole, unit, ...series }: Series): string {
  const value = levelOf(lane, { whole, unit, ...series });
  if (value !== null && unit === 's') return formatSeconds(value);
  const tidy = value === null ? null : Number(value.toPrecision(whole ? 6 : 3));
  return formatQuantity(tidy, isNoun(unit) ? '' : unit);
}
