import { bar, clip, fitLine, formatNumber, formatQuantity } from '../../text/draw.js';
import { type Line, line, type Span, span } from '../../text/line.js';
import { truncate, width } from '../../text/width.js';
import type { Size } from '../engine/simulation.js';
import type { EvictionModel } from './model.js';
import type { Policy } from './policy.js';
import { drawQueues } from './queue-picture.js';
import type { Requests } from './requests.js';
import { words } from './words.js';

/**
 * From top to bottom: the request just made, those before it, the policy's own lists with its notes and its hand, the hit
 * ratio, and which of the keys are held, from the most to the least popular.
 */
export function picture(model: EvictionModel, _at: number, size: Size): readonly Line[] {
  const { policy, requests, recent } = model;
  const top = [header(model, size.columns), past(model, size.columns)];
  const bottom = score(model, size.columns);
  const room = { columns: size.columns, rows: size.rows - top.length - bottom.length };
  const last = recent.length > 0 ? recent.request(0).key : -1;
  const nameOf = (key: number) => truncate(requests.nameOf(key), 8);
  const widest = Math.min(8, Math.max(width(requests.nameOf(requests.keys - 1)), width(requests.nameOf(0))));
  const queues = drawQueues(policy, room, { nameOf, widest, last });
  const spare = room.rows - queues.length;
  const air: Line[] = [[]];
  return clip([...top, ...(spare > 0 ? air : []), ...queues, ...(spare > 1 ? air : []), ...bottom], size);
}

function header({ requests, policy, recent, total, made, knobs }: EvictionModel, columns: number): Line {
  const parts = [
    span(words[knobs.policy].title, 'strong'),
    span(`  request ${formatNumber(made)} of ${formatNumber(total)}`),
  ];
  if (made === 0) return fitLine([...parts, span(': nothing asked for yet', 'dim')], columns);
  const { key, hit } = recent.request(0);
  parts.push(span(': '), span(requests.nameOf(key), 'accent'));
  if (hit) parts.push(span('  ✓ hit', 'good'));
  else parts.push(span('  ✗ miss', 'bad'));
  if (policy.evicted >= 0)
    parts.push(span(`, ${requests.nameOf(policy.evicted)} leaves: ${words[knobs.policy].reason}`));
  else if (!hit) parts.push(span(', a place was free', 'dim'));
  return fitLine(parts, columns);
}

/** The requests so far, the latest on the right, each with its mark. */
function past({ requests, recent }: EvictionModel, columns: number): Line {
  const spans: Span[] = [];
  let left = columns - label.length;
  for (let ago = 0; ago < recent.length; ago++) {
    const { key, hit } = recent.request(ago);
    const text = `${requests.nameOf(key)}${hit ? '✓' : '✗'} `;
    left -= width(text);
    if (left < 0) break;
    spans.unshift(span(text, hit ? 'good' : 'bad'));
  }
  return line(span(label, 'dim'), ...spans);
}

const label = 'so far ';

/** The hit ratio as a bar, and which keys are held by popularity. */
function score({ hits, made, requests, policy }: EvictionModel, columns: number): readonly Line[] {
  const text = ` ${formatQuantity(made === 0 ? null : hits / made, '%', 1)}, ${formatNumber(hits)} of ${formatNumber(made)}`;
  const cells = Math.min(40, columns - label.length - 26);
  const hitBar = line(span('hits   ', 'dim'), span(bar(hits, Math.max(1, made), cells, '─'), 'good'), text);
  return requests.keys < 20 ? [hitBar] : [hitBar, heldByPopularity(requests, policy, columns)];
}

const shades = [' ', '░', '▒', '▓', '█'];

/** Each cell is a slice of the keys, the first keys on the left; the darker, the more of them are held. */
function heldByPopularity({ keys, nameOf }: Requests, policy: Policy, columns: number): Line {
  const left = `held   ${nameOf(0)} `;
  const right = ` ${nameOf(keys - 1)}`;
  const cells = Math.max(1, Math.min(keys, columns - width(left) - width(right)));
  let drawn = '';
  for (let cell = 0; cell < cells; cell++) {
    const from = Math.floor((cell * keys) / cells);
    const to = Math.floor(((cell + 1) * keys) / cells);
    let held = 0;
    for (let key = from; key < to; key++) if (policy.has(key)) held += 1;
    drawn += shades[Math.ceil((held / (to - from)) * 4)];
  }
  return line(span(left, 'dim'), span(drawn, 'accent'), span(right, 'dim'));
}
