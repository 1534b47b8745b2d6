import type { Simulation } from '../../simulations/engine/simulation.js';
import { findSimulation, simulations } from '../../simulations/registry.js';
import { type Line, line, span } from '../../text/line.js';
import type { Size } from '../../text/size.js';
import { wrap } from '../../text/wrap.js';
import { phrase, translated } from '../../words/phrase.js';
import { stillPicture } from '../blocks/still.js';
import { type Choice, choiceLines } from '../components/choice-lines.js';
import { Frame } from '../components/frame.js';
import { Lines } from '../components/lines.js';
import { useCourse, useSend } from '../hooks/use-course.js';
import { useMenu } from '../hooks/use-menu.js';
import { useViewport } from '../hooks/use-viewport.js';
import { backKey } from './back-key.js';

/** How far into a run its preview is: where most have something to show. */
const share = 0.3;

/** What the simulations are about, each at the first of its kind. */
export const simulationGroups: Readonly<Record<string, string>> = {
  chain: 'calls',
  queue: 'queues',
  breaker: 'failing',
  cache: 'caches',
};

/** All simulations, to play with outside of any lesson. */
export function Simulations({ cursor }: { readonly cursor: number }) {
  const send = useSend();
  const { content } = useViewport();
  const choices = Object.values(simulations).map(
    ({ id, title, summary }): Choice => ({
      value: id,
      group: translated(simulationGroups[id] ?? ''),
      title,
      about: summary,
    }),
  );
  const keys = useMenu(choices, ({ value }) => send({ type: 'open', place: { name: 'scenarios', simulation: value } }));
  const preview = ({ value }: Choice, size: Size) => {
    const simulation = findSimulation(value);
    return simulation === undefined ? [] : simulationPreview(simulation, size);
  };
  return (
    <Frame trail={['backpressure', phrase('Simulations')]} bindings={[...keys, backKey(() => send({ type: 'back' }))]}>
      <Lines lines={choiceLines(choices, cursor, content, preview)} />
    </Frame>
  );
}

/** A moment of its first scenario, and the names of all. */
function simulationPreview(simulation: Simulation, { columns, rows }: Size): readonly Line[] {
  const scenarios = Object.entries(simulation.scenarios);
  const [first] = scenarios;
  const names = [[span(phrase('Scenarios'), 'dim')], ...scenarios.map(([, { title }]) => line('· ', title))];
  const room = Math.min(20, rows - names.length - 1);
  if (first === undefined || room < 7) return names;
  return [...stillPicture({ simulation, scenario: first[0], share }, { columns, rows: room }), [], ...names];
}

/** Sets challenges apart from scenarios in the list; no name begins with it. */
const challengeMark = '★';

/** "★★☆". */
function starText(count: number): string {
  return '★'.repeat(count) + '☆'.repeat(3 - count);
}

/** The scenarios of one simulation, and its challenges with the stars that they have brought. */
export function Scenarios({ simulation: id, cursor }: { readonly simulation: string; readonly cursor: number }) {
  const send = useSend();
  const { content } = useViewport();
  const simulation = findSimulation(id);
  const scenarios = Object.entries(simulation?.scenarios ?? {}).map(
    ([value, { title, about }], index): Choice => ({
      value,
      title,
      about,
      group: index === 0 ? phrase('to watch') : '',
    }),
  );
  const stars = useCourse(({ progress }) => progress.stars);
  const challenges = Object.entries(simulation?.challenges ?? {}).map(
    ([name, { title, task }], index): Choice => ({
      value: challengeMark + name,
      group: index === 0 ? phrase('challenges') : '',
      title,
      note: starText(stars[`${id}/${name}`] ?? 0),
      about: task,
    }),
  );
  const choices = [...scenarios, ...challenges];
  const keys = useMenu(choices, ({ value }) =>
    value.startsWith(challengeMark)
      ? send({ type: 'open-challenge', simulation: id, challenge: value.slice(challengeMark.length) })
      : send({ type: 'open-simulation', simulation: id, scenario: value }),
  );
  const preview = ({ value }: Choice, size: Size) => {
    if (simulation === undefined) return [];
    const challenge = simulation.challenges[value.slice(challengeMark.length)];
    return scenarioPreview(simulation, value.startsWith(challengeMark) ? (challenge?.scenario ?? '') : value, size);
  };
  return (
    <Frame
      trail={['backpressure', phrase('Simulations'), simulation?.title ?? id]}
      bindings={[...keys, backKey(() => send({ type: 'back' }))]}
    >
      <Lines lines={choiceLines(choices, cursor, content, preview)} />
    </Frame>
  );
}

/** A moment of it, and which knobs are worth turning. */
function scenarioPreview(simulation: Simulation, scenario: string, { columns, rows }: Size): readonly Line[] {
  const turn = simulation.scenarios[scenario]?.turn ?? [];
  const knobs = turn.map((name) => simulation.knobs[name]?.label ?? name).join(', ');
  const words =
    knobs === '' ? [] : wrap([span(`${phrase('Worth turning:')} `, 'dim'), span(knobs)], Math.min(columns, 76));
  const room = Math.min(20, rows - words.length - 1);
  if (room < 7) return words;
  return [...stillPicture({ simulation, scenario, share }, { columns, rows: room }), [], ...words];
}
