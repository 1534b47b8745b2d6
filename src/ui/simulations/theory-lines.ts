import { look, type Playback } from '../../simulations/engine/playback-state.js';
import { hangingIndent } from '../../text/hanging-indent.js';
import { type Line, span } from '../../text/line.js';
import { formatQuantity } from '../../text/number.js';
import { wrap } from '../../text/wrap.js';
import { phrase } from '../../words/phrase.js';
import { watched } from './metric-lines.js';

/**
 * The theory in words: its name, why it may not hold here, and the formulas, those of what is being watched first. Nothing
 * is cut: what does not fit as a whole is counted in the last row.
 */
export function theoryLines(playback: Playback, columns: number, rows: number): Line[] {
  const lane = playback.lanes.at(-1) ?? playback.lanes[0];
  const theory = look(lane).theory();
  if (theory === null)
    return wrap([span(phrase('No closed form is known for these knobs.'), 'dim')], columns).slice(0, rows);
  const { simulation } = lane.plan;
  const watch = watched(lane).map(({ name }) => name);
  const named = Object.entries(theory.predicts).sort(
    ([a], [b]) => Number(watch.includes(b)) - Number(watch.includes(a)),
  );
  const covers = named.length > 0 ? '' : `  ${phrase('covers nothing of this run:')}`;
  const items: Line[][] = [
    wrap([span(`${phrase('theory')}  `, 'dim'), { text: theory.name, bold: true }, span(covers, 'warn')], columns),
    ...theory.broken.map((why) => hangingIndent([span('! ', 'warn')], [span(why, 'warn')], columns)),
    ...named.map(([name, { value, formula }]) => {
      const metric = simulation.metrics.find((candidate) => candidate.name === name);
      const text = `${metric?.label ?? name} ≈ ${formatQuantity(value, metric?.unit, metric?.digits)}`;
      return hangingIndent([span('  ')], [{ text, bold: true }, span(`   ${formula}`, 'dim')], columns);
    }),
  ];
  return wholeItems(items, rows, columns);
}

/** As many items as fit whole; the last row counts the others. */
function wholeItems(items: readonly Line[][], rows: number, columns: number): Line[] {
  const all = items.flat();
  if (all.length <= rows) return all;
  const kept: Line[] = [];
  let left = items.length;
  for (const item of items) {
    if (kept.length + item.length > rows - 1) break;
    kept.push(...item);
    left -= 1;
  }
  const more = phrase('… and {n} more in a larger window', { n: left });
  return [...kept, ...wrap([span(more, 'dim')], columns).slice(0, 1)];
}
