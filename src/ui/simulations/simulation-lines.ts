import { history, type Lane, look, type Playback, speeds } from '../../simulations/engine/playback-state.js';
import { sampleCount } from '../../simulations/engine/replay-buffer.js';
import type { Size } from '../../simulations/engine/simulation.js';
import type { Simulating } from '../../store/simulating.js';
import { gapTexts, goalMet, goalText } from '../../store/simulation-words.js';
import { beside, chart, clip, gap, sparkline } from '../../text/draw.js';
import { type Line, line, type Span, span } from '../../text/line.js';
import { formatQuantity } from '../../text/number.js';
import { progressBar } from '../../text/progress-bar.js';
import { padEnd, padStart, truncate, truncateLine, width } from '../../text/width.js';
import { wrap } from '../../text/wrap.js';
import { knobLines } from './knob-lines.js';
import { metricLines, theoryLines } from './metric-lines.js';

/**
 * A simulation on screen, top to bottom: what is going on, the picture, what was measured over time, knobs beside
 * metrics, and the clock. The picture gets what the others leave.
 */
export function simulationLines(simulating: Simulating, size: Size): readonly Line[] {
  const { playback } = simulating;
  const { columns, rows } = size;
  const share = sharesOf(playback, size);
  const about = shorten(aboutLines(simulating, columns), share.about, columns);
  const panel = panelLines(playback, columns, share.panel);
  const middle = playback.theory
    ? theoryLines(playback, columns, share.middle)
    : gaugeLines(playback, columns, share.middle);
  const air: Line[] = rows >= 18 ? [[]] : [];
  const extra: Line[] = rows >= 26 ? [[]] : [];
  const left = Math.max(3, rows - about.length - panel.length - middle.length - 1 - 2 * air.length - 2 * extra.length);
  const picture = pictureLines(playback, { columns, rows: left });
  const parts = [about, air, pad(picture, left), extra, middle, air, panel, extra, [clockLine(playback, columns)]];
  return clip(parts.flat(), size);
}

/** Rows at most for each part: two lanes and theory take theirs from the words, never from the knobs. */
function sharesOf(playback: Playback, { columns, rows }: Size): { about: number; middle: number; panel: number } {
  const isTall = rows >= 26;
  const isStacked = playback.lanes.length === 2 && columns < 100;
  const isBusy = (isStacked || playback.theory) && !isTall;
  const middle = isTall ? 9 : playback.theory ? 4 : isStacked ? 2 : rows >= 18 ? 3 : 2;
  return { about: isBusy ? 1 : rows >= 18 ? 3 : 2, middle, panel: isTall ? 8 : 4 };
}

/** What to watch for; and when it is over, the gap between the guess and what happened. */
function aboutLines(simulating: Simulating, columns: number): Line[] {
  const { playback, embed, simulation } = simulating;
  const { plan } = playback.lanes[0];
  const scenario = plan.scenario === null ? undefined : simulation.scenarios[plan.scenario];
  if (playback.notice !== null) return wrap([span(`! ${playback.notice}`, 'warn')], columns);
  const isOver = playback.at >= playback.until;
  const said = isOver ? gapLine(simulating) : null;
  const goal = goalLine(simulating);
  if (said !== null)
    return [...wrap([...said, span(embed?.observe === undefined ? '' : ` ${embed.observe}`)], columns), ...goal];
  if (goal.length > 0)
    return [...wrap([span(scenario?.about ?? simulation.summary, 'dim')], columns).slice(0, 1), ...goal];
  return wrap(
    [
      span(
        isOver && embed?.observe ? embed.observe : (scenario?.about ?? simulation.summary),
        isOver ? undefined : 'dim',
      ),
    ],
    columns,
  );
}

/** "You said 40 s. It came to 70 s." */
function gapLine(simulating: Simulating): Span[] | null {
  const gap = gapTexts(simulating);
  if (gap === null) return null;
  return [
    span('You said '),
    { text: gap.guess, bold: true },
    span('. It came to '),
    { text: gap.actual, tone: 'accent', bold: true },
    span('.'),
  ];
}

function goalLine(simulating: Simulating): Line[] {
  const goal = simulating.embed?.goal;
  if (goal === undefined) return [];
  const met = goalMet(simulating, goal);
  const state: Span =
    met === null
      ? span('')
      : met
        ? { text: '  ✓ reached', tone: 'good', bold: true }
        : span(`  ✗ not yet${goal.hint ? `: ${goal.hint}` : ''}`, 'warn');
  return [line(span('Goal  ', 'dim'), span(goalText(goal, simulating.simulation.metrics)), state)];
}

function pictureLines(playback: Playback, { columns, rows }: Size): readonly Line[] {
  const [first, second] = playback.lanes;
  if (second === undefined) return look(first).picture({ columns, rows });
  if (columns >= 100) {
    const half = Math.floor((columns - 3) / 2);
    const draw = (lane: Lane, title: Span) => [[title], ...look(lane).picture({ columns: half, rows: rows - 1 })];
    return beside(
      draw(first, span('A  as it was', 'series-a')),
      gap(3),
      draw(second, span('B  as you turn it', 'series-b')),
    );
  }
  const half = Math.max(2, Math.floor(rows / 2));
  const draw = (lane: Lane, title: Span) => pad([[title], ...look(lane).picture({ columns, rows: half - 1 })], half);
  return [...draw(first, span('A  as it was', 'series-a')), ...draw(second, span('B  as you turn it', 'series-b'))];
}

/** Each gauge over the whole run, growing to the right. With room, the first is a chart. */
function gaugeLines(playback: Playback, columns: number, rows: number): Line[] {
  const { simulation } = playback.lanes[0].plan;
  if (simulation.gauges.length === 0) return [];
  const label = Math.max(...simulation.gauges.map((gauge) => width(gauge.label))) + 2;
  const value = Math.max(...simulation.gauges.map((gauge) => width(gauge.unit))) + 9;
  const cells = Math.max(8, columns - label - value);
  const lines: Line[] = [];
  const big = rows >= 8 && playback.lanes.length === 1 ? simulation.gauges[0] : undefined;
  for (const [index, gauge] of simulation.gauges.entries()) {
    for (const [lane, of] of playback.lanes.entries()) {
      const samples = history(of, index);
      const now = look(of).gauges()[index] ?? Number.NaN;
      if (gauge === big) {
        lines.push(
          line(span(gauge.label, 'dim'), span(`  ${formatQuantity(now, gauge.unit)}`)),
          ...chart(
            samples,
            { columns, rows: rows - 2 - (simulation.gauges.length - 1) },
            { unit: gauge.unit, slots: sampleCount, from: '0 s', to: formatQuantity(playback.until, 's') },
          ),
        );
        continue;
      }
      const grown = Math.round((samples.length / sampleCount) * cells);
      const tone = lane === 0 ? 'series-a' : 'series-b';
      lines.push(
        line(
          span(padEnd(lane === 0 ? gauge.label : '', label), 'dim'),
          span(padEnd(grown > 0 ? sparkline(samples, grown) : '', cells), tone),
          span(padStart(formatQuantity(Number.isFinite(now) ? round(now) : null, gauge.unit), value)),
        ),
      );
    }
  }
  return lines.slice(0, rows);
}

function round(value: number): number {
  return Number(value.toPrecision(4));
}

function panelLines(playback: Playback, columns: number, most: number): Line[] {
  const left = Math.floor(columns * (playback.lanes.length === 2 ? 0.42 : 0.55));
  const knobs = knobLines(playback, left - 2, most);
  const metrics = metricLines(playback, columns - left, most);
  const height = Math.max(knobs.length, metrics.length);
  return Array.from({ length: height }, (_, row): Line => {
    const knob = knobs[row] ?? [];
    const used = knob.reduce((cells, part) => cells + width(part.text), 0);
    return [...knob, span(' '.repeat(Math.max(1, left - used))), ...(metrics[row] ?? [])];
  });
}

/** "▶ 12.4 s of 120 s  ━━━━━────────  ×1". */
function clockLine(playback: Playback, columns: number): Line {
  const { at, until, playing, speed } = playback;
  const state = at >= until ? '■' : playing ? '▶' : '‖';
  const time = `${state} ${formatQuantity(at, 's', until >= 100 ? 0 : 1)} of ${formatQuantity(until, 's')}`;
  const rate = speeds[speed] === 1 ? '×1' : speeds[speed] > 1 ? `×${speeds[speed]}` : '×¼';
  const cells = Math.max(4, columns - 30 - width(rate) - 2);
  return line(
    span(padEnd(truncate(time, 28), 30), 'dim'),
    ...progressBar(Math.min(at, until) / until, cells),
    span(`  ${rate}`, 'dim'),
  );
}

function pad(lines: readonly Line[], rows: number): Line[] {
  return [
    ...lines.slice(0, Math.max(0, rows)),
    ...Array.from({ length: Math.max(0, rows - lines.length) }, (): Line => []),
  ];
}

/** The first lines; where some are lost, the last one kept says so. */
function shorten(lines: readonly Line[], most: number, columns: number): Line[] {
  if (lines.length <= most) return [...lines];
  const kept = lines.slice(0, most);
  return kept.map((content, row) =>
    row === most - 1 ? [...truncateLine(content, columns - 2), span(' …', 'dim')] : content,
  );
}
