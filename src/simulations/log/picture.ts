import { beside, clip, fitLine, formatNumber, formatQuantity, formatSeconds, gap } from '../../text/draw.js';
import { type Line, line, type Span, span } from '../../text/line.js';
import { plural } from '../../text/plural.js';
import type { Size } from '../engine/simulation.js';
import { partitionCount } from './knobs.js';
import { memberLines } from './member-lines.js';
import type { LogModel } from './model.js';
import { tapes } from './tapes.js';

/** From left to right as records go: the producers, the partitions as tapes, the consumers; below, the group and what failed. */
export function picture(model: LogModel, at: number, size: Size): readonly Line[] {
  const right = size.columns < 70 ? 22 : size.columns < 100 ? 26 : 34;
  const left = size.columns - right - 2;
  const withLegend = size.rows >= 9;
  const body = Math.max(1, size.rows - 2 - (withLegend ? 1 : 0));
  const { lines, each } = tapes(model, left, body);
  const members = memberLines(model, at, body);
  return clip(
    [
      header(model, at, size.columns),
      ...beside(
        lines.map((content) => fitLine(content, left)),
        gap(2),
        members.map((content) => fitLine(content, right)),
      ),
      state(model, at),
      ...(withLegend ? [legend(each)] : []),
    ],
    size,
  );
}

function header(model: LogModel, at: number, columns: number): Line {
  const { knobs, tally } = model;
  const { burstRate, burstStart, burstSeconds, produceRate } = knobs;
  const isBurst = burstRate > 0 && at >= burstStart && at < burstStart + burstSeconds;
  const rate = isBurst ? burstRate : produceRate;
  const behind = tally.furthestBehind(at);
  const flow = columns < 70 ? '●─▶' : '●──●──▶';
  return line(
    span(formatQuantity(rate, '/s'), isBurst ? 'warn' : 'strong'),
    ` ${flow} `,
    span(plural(partitionCount(knobs), 'partition')),
    '   lag ',
    span(formatNumber(tally.lag), tally.lag > 0 ? 'strong' : 'dim'),
    span(behind >= 0.05 ? `, ${formatSeconds(behind)} behind` : '', behind > 10 ? 'bad' : 'dim'),
  );
}

/** What the group is at, and what went wrong so far. */
function state(model: LogModel, at: number): Line {
  const { records, retryTopic, knobs } = model;
  const { scaling, scaleEvery, onFailure } = knobs;
  const parts: Span[] = [group(model, at)];
  if (onFailure === 'retry-topic')
    parts.push(span(`retry topic ${retryTopic.size}`, retryTopic.size > 0 ? 'accent' : 'dim'));
  if (records.buried > 0) parts.push(span(`† dead letters ${records.buried}`, 'warn'));
  if (records.lost > 0) parts.push(span(`✗ lost ${records.lost}`, 'bad'));
  if (records.repeated > 0) parts.push(span(`↻ again ${formatNumber(records.repeated)}`, 'warn'));
  if (scaling === 'on')
    parts.push(span(`looks at lag in ${formatSeconds(Math.ceil(scaleEvery - (at % scaleEvery)))}`, 'dim'));
  return parts.flatMap((part, index) => (index === 0 ? [part] : [{ text: '  ' }, part]));
}

function group({ group }: LogModel, at: number): Span {
  if (!group.isRebalancing)
    return span(`group of ${group.members.length}, ${plural(group.rebalances, 'rebalance')}`, 'dim');
  if (group.endsAt !== null) return span(`‖ rebalance, ${formatSeconds(Math.max(0, group.endsAt - at))} to go`, 'warn');
  const awaited = group.awaited.map(({ number, isUp }) => `C${number + 1}${isUp ? '' : '✗'}`);
  const names = awaited.length > 4 ? plural(awaited.length, 'consumer') : awaited.join(' ');
  return span(`‖ rebalance waits for ${names}`, 'warn');
}

function legend(each: number): Line {
  const scale = each === 1 ? '' : `, a mark is ${formatNumber(each)} records`;
  return [span(`· committed  ▪ fetched  ● unread${scale}  +3 left in the batch`, 'dim')];
}
