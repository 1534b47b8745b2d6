import { hangingIndent } from '../../text/hanging-indent.js';
import { type Line, line, type Span, span } from '../../text/line.js';
import { wrap } from '../../text/wrap.js';
import { sayPoints } from '../versions/round-results.js';
import { events } from './events/registry.js';
import { type Report, sayTime, together, whoWasHurt } from './report.js';
import { count } from './verbs.js';
import { clock, type EventId, type Harm } from './world.js';

/** The report on screen: the day at a glance, then three counts and what stands behind each. */
export function drawReport(of: Report, columns: number): Line[] {
  const hurt = whoWasHurt(of);
  const item = (sign: Span, head: string, text: string) =>
    hangingIndent([sign], [{ text: `${head} `, bold: true }, span(text)], columns);
  const harms = together(of.harms).flatMap(({ who, harm }) => item(span('  ✗ ', 'bad'), who, sayHarm(harm)));
  const broken = of.broken.flatMap(({ event, what, why }) =>
    item(span('  ✗ ', 'bad'), what, `(${clock(minuteOf(event))}). ${why}`),
  );
  const burnt = of.burnt.flatMap(({ version, why }) => item(span('  · ', 'dim'), version, why));
  const { staging, production, explainable } = of.environments;
  const day = events.flatMap(({ id, minute }) => [span(`${clock(minute)} `, 'dim'), mark(of.points[id]), span('  ')]);
  const heading = (text: string) => line({ text, bold: true });
  return [
    line({ text: `${sayPoints(of.score)} of 8`, tone: 'heading', bold: true }),
    ...wrap(day, columns),
    [],
    line(
      { text: headline(hurt.length, 'consumer', 'hurt'), bold: true },
      span(hurt.length === 0 ? '' : `  ${hurt.join(', ')}`, 'dim'),
    ),
    ...harms,
    heading(headline(of.broken.length, 'promise', 'broken')),
    ...broken,
    heading(headline(of.burnt.length, 'version', 'burnt')),
    ...burnt,
    heading(`Environments: ${explainable ? 'explainable' : 'not explainable'}`),
    line(span(`    staging     ${staging}`, 'dim')),
    line(span(`    production  ${production}`, 'dim')),
    [],
    ...hangingIndent([], [span(adviceFor(of), 'dim')], columns),
  ];
}

function minuteOf(id: EventId): number {
  return events.find((event) => event.id === id)?.minute ?? 0;
}

function sayHarm(harm: Harm): string {
  return `${sayTime(harm)}${harm.version === null ? '' : `, on ${harm.version}`}: ${harm.what}.`;
}

function mark(points: number): Span {
  if (points === 1) return span('✓', 'good');
  return points > 0 ? span('½', 'warn') : span('✗', 'bad');
}

function headline(number: number, noun: string, state: string): string {
  return number === 0 ? `No ${noun} ${state}` : `${count(number, noun)} ${state}`;
}

/** What to do with it, in a sentence. */
function adviceFor({ points, score }: Report): string {
  if (score === 8)
    return 'Nobody was hurt, and every number means one thing. Try the day again and be clever: see what it costs.';
  const worst = events.filter(({ id }) => points[id] < 1).map(({ title }) => title.toLowerCase());
  return `Begin with: ${worst.slice(0, 3).join(', ')}. The day can be played again, and ends as you decide.`;
}

/** The report in sentences. */
export function sayReport(of: Report): Line[] {
  const hurt = whoWasHurt(of);
  return [
    line(`The day is over: ${sayPoints(of.score)} of 8.`),
    ...events.map(({ id, title }) => line(`${title}: ${sayPoints(of.points[id])}.`)),
    line(`${headline(hurt.length, 'consumer', 'hurt')}.`),
    ...together(of.harms).map(({ who, harm }) => line(`${who}, ${sayHarm(harm)}`)),
    line(`${headline(of.broken.length, 'promise', 'broken')}.`),
    ...of.broken.map(({ event, what, why }) => line(`At ${clock(minuteOf(event))}, ${what}. ${why}`)),
    line(`${headline(of.burnt.length, 'version', 'burnt')}.`),
    ...of.burnt.map(({ version, why }) => line(`${version}: ${why}`)),
    line(`Staging: ${of.environments.staging}. Production: ${of.environments.production}.`),
    line(adviceFor(of)),
  ];
}
