import { fitLine, formatQuantity, formatSeconds, roundUp } from '../../text/draw.js';
import { type Line, line, type Span, span } from '../../text/line.js';
import { capacityOf } from './knobs.js';
import type { OverloadModel } from './model.js';

/** What came, what was answered in time, too late, and refused in the last second; on the scale of the greatest so far. */
export function comparison(model: OverloadModel, at: number, columns: number): readonly Line[] {
  const { rates, knobs } = model;
  const label = 21;
  const cells = Math.max(8, columns - label - 1);
  const most = roundUp(Math.max(model.peakOffered, Math.min(capacityOf(knobs), 2 * model.peakOffered), 1));
  const rate = (value: number) => formatQuantity(value, '/s', 0).padStart(7);
  const offered = rates.offered.perSecond(at);
  const good = rates.good.perSecond(at);
  const late = rates.late.perSecond(at);
  const refused = rates.refused.perSecond(at);
  const part = (value: number) => Math.min(Math.round((value / most) * cells), cells);
  const outcome: Span[] = [
    span('━'.repeat(part(good)), 'good'),
    span('╍'.repeat(Math.min(part(late), cells - part(good))), 'bad'),
  ];
  const came = fitLine(
    line(span(' offered     ', 'dim'), rate(offered), ' ', span('━'.repeat(part(offered)), 'series-a')),
    columns,
  );
  if (knobs.arrivalRate > 0 && knobs.users > 0)
    return [came, reported(model, 'open', columns), reported(model, 'closed', columns)];
  const answered = knobs.deadlineMs === 0 ? ' answered    ' : ' in time     ';
  return [
    came,
    fitLine(line(span(answered, 'good'), rate(good), ' ', ...outcome), columns),
    fitLine(
      line(
        span(late >= 0.5 ? ` ╍ too late ${rate(late)}   ` : ' ', 'bad'),
        span(refused >= 0.5 ? `✗ refused ${rate(refused)}` : '', 'warn'),
      ),
      columns,
    ),
  ];
}

/** What clients of a kind would say of the server, from the answers that they have had. */
function reported({ tally }: OverloadModel, client: 'open' | 'closed', columns: number): Line {
  const [half, nearlyAll] = [tally.quantile(client, 0.5), tally.quantile(client, 0.99)];
  const figures =
    half === null || nearlyAll === null
      ? 'nothing yet'
      : `half within ${formatSeconds(half / 1000)}, ${columns < 70 ? '99 %' : '99 in 100'} within ${formatSeconds(nearlyAll / 1000)}`;
  return fitLine(line(span(` ${client} clients say:`.padEnd(21), 'dim'), span(figures, 'strong')), columns);
}
