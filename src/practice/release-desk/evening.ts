import { clock, type Harm } from '../../releases/world.js';
import { type Span, span } from '../../text/line.js';
import { plural } from '../../text/plural.js';
import { aside, blank, type Passage } from '../kit/page.js';
import { sayPoints } from '../versions/round-results.js';
import { events } from './events/registry.js';
import { type Report, sayTime, together, whoWasHurt } from './report.js';

/** The report: the day at a glance, then three counts and what stands behind each. */
export function eveningPassages(of: Report): readonly Passage[] {
  const hurt = whoWasHurt(of);
  const score = `${sayPoints(of.score)} of 8`;
  const day = events.flatMap(({ id, minute }) => [span(`${clock(minute)} `, 'dim'), mark(of.points[id]), span('  ')]);
  const { staging, production, explainable } = of.environments;
  return [
    { text: [{ text: score, tone: 'heading', bold: true }], spoken: `The day is over: ${score}.` },
    { text: day, spoken: null },
    aside(...events.map(({ id, title }) => `${title}: ${sayPoints(of.points[id])}.`)),
    blank,
    headline(hurt.length, 'consumer', 'hurt', hurt),
    ...together(of.harms).map(({ who, harm }) => item(who, sayHarm(harm), `${who}, ${sayHarm(harm)}`)),
    headline(of.broken.length, 'promise', 'broken'),
    ...of.broken.map(({ event, what, why }) => {
      const at = clock(events.find(({ id }) => id === event)?.minute ?? 0);
      return item(what, `(${at}). ${why}`, `At ${at}, ${what}. ${why}`);
    }),
    headline(of.burnt.length, 'version', 'burnt'),
    ...of.burnt.map(({ version, why }) => item(version, why, `${version}: ${why}`, span('  · ', 'dim'))),
    { text: [{ text: `Environments: ${explainable ? 'explainable' : 'not explainable'}`, bold: true }], spoken: null },
    { text: staging, tone: 'dim', mark: [span('    staging     ', 'dim')], lead: 'Staging: ' },
    { text: production, tone: 'dim', mark: [span('    production  ', 'dim')], lead: 'Production: ' },
    blank,
    { text: adviceFor(of), tone: 'dim' },
  ];
}

function headline(number: number, noun: string, state: string, names: readonly string[] = []): Passage {
  const text = number === 0 ? `No ${noun} ${state}` : `${plural(number, noun)} ${state}`;
  return { text: [{ text, bold: true }, span(`  ${names.join(', ')}`, 'dim')], spoken: `${text}.` };
}

function item(head: string, text: string, spoken: string, sign = span('  ✗ ', 'bad')): Passage {
  return { text: [{ text: `${head} `, bold: true }, span(text)], mark: [sign], spoken };
}

function sayHarm(harm: Harm): string {
  return `${sayTime(harm)}${harm.version === null ? '' : `, on ${harm.version}`}: ${harm.what}.`;
}

function mark(points: number): Span {
  if (points === 1) return span('✓', 'good');
  return points > 0 ? span('½', 'warn') : span('✗', 'bad');
}

/** What to do with it, in a sentence. */
function adviceFor({ points, score }: Report): string {
  if (score === 8)
    return 'Nobody was hurt, and every number means one thing. Try the day again and be clever: see what it costs.';
  const worst = events.filter(({ id }) => points[id] < 1).map(({ title }) => title.toLowerCase());
  return `Begin with: ${worst.slice(0, 3).join(', ')}. The day can be played again, and ends as you decide.`;
}
