import { setImmediate } from 'node:timers/promises';
import type { PlaybackAction } from '../simulations/engine/playback.js';
import { ended, look, type Playback } from '../simulations/engine/playback-state.js';
import { challengeLines } from '../store/challenge-lines.js';
import type { Simulating } from '../store/simulating.js';
import { gapTexts, goalMet, goalText, knobText, metricText } from '../store/simulation-words.js';
import { type Line, line, span } from '../text/line.js';
import { formatQuantity } from '../text/number.js';
import { padEnd, width } from '../text/width.js';
import { wrap } from '../text/wrap.js';
import type { Speaking } from './speaking.js';
import { columns, Quit } from './voice.js';

/** A simulation told: the guess, the story in order, what was measured, and the gap. */
export async function speakSimulation(speaking: Speaking): Promise<void> {
  const { store, voice } = speaking;
  const start = simulatingOf(speaking);
  if (start === null) return;
  const { simulation, embed } = start;
  const { plan } = start.playback.lanes[0];
  const scenario = plan.scenario === null ? undefined : simulation.scenarios[plan.scenario];
  voice.say([
    line(`Simulation: ${simulation.title}${scenario === undefined ? '' : `, ${scenario.title}`}`),
    ...wrap([span(scenario?.about ?? simulation.summary)], columns),
  ]);
  if (start.challenge !== null) voice.say(challengeLines(start, columns));
  tellKnobs(speaking, start);
  if (embed?.predict !== undefined) await predict(speaking);
  for (;;) {
    await runToEnd(speaking);
    tellRun(speaking);
    if (!voice.isInteractive) break;
    const heard = await voice.hear(
      'Enter goes on; knob=value runs it again, for example ' +
        `${plan.simulation.knobs[start.playback.knob] ? `${start.playback.knob}=…` : ''}; q quits:`,
    );
    if (heard === null || heard === 'q') throw new Quit();
    if (heard === '') break;
    turnKnob(speaking, heard);
  }
  store.getState().send({ type: 'leave-simulation' });
}

/** In bounded steps with a pause for signals between them: a run may take minutes, and must end when it is told to. */
async function runToEnd(speaking: Speaking): Promise<void> {
  const send = (action: PlaybackAction) =>
    speaking.store.getState().send({ type: 'simulation', intent: { type: 'play', action } });
  send({ type: 'finish' });
  for (;;) {
    const simulating = simulatingOf(speaking);
    if (simulating === null || ended(simulating.playback)) return;
    await setImmediate();
    send({ type: 'tick', milliseconds: 0 });
  }
}

function simulatingOf({ store }: Speaking): Simulating | null {
  const top = store.getState().screens.at(-1);
  return top?.name === 'simulation' ? top.simulating : null;
}

async function predict(speaking: Speaking): Promise<void> {
  const { store, voice } = speaking;
  const ask = simulatingOf(speaking)?.embed?.predict;
  if (ask === undefined) return;
  voice.say([
    line('Guess'),
    ...wrap([span(ask.ask)], columns),
    ...(ask.choices ?? []).map((choice, index) => line(`${letter(index)}) ${choice}`)),
  ]);
  for (;;) {
    const heard = await voice.hear(
      ask.choices === undefined ? 'Your guess (a number, s skip, q quit):' : 'Your guess (a letter, s skip, q quit):',
    );
    if (heard === null || heard === 'q') throw new Quit();
    if (heard === 's') {
      store.getState().send({ type: 'simulation', intent: { type: 'decline-guess' } });
      return;
    }
    const guess =
      ask.choices === undefined
        ? heard
        : String(ask.choices.findIndex((_, index) => letter(index) === heard.toLowerCase()));
    if (guess === '-1') {
      voice.refuse(`Type a letter from a to ${letter((ask.choices?.length ?? 1) - 1)}.`);
      continue;
    }
    store.getState().send({ type: 'simulation', intent: { type: 'type-guess', guess } });
    store.getState().send({ type: 'simulation', intent: { type: 'commit-guess' } });
    const after = simulatingOf(speaking);
    if (after?.stage === 'run') {
      voice.accept();
      return;
    }
    voice.refuse(after?.complaint ?? 'Type a number.');
  }
}

function letter(index: number): string {
  return String.fromCharCode(97 + index);
}

function tellKnobs({ voice }: Speaking, { simulation, playback }: Simulating): void {
  const { plan } = playback.lanes[0];
  const turn =
    (plan.scenario === null ? undefined : simulation.scenarios[plan.scenario]?.turn) ?? Object.keys(simulation.knobs);
  voice.say([
    line('Knobs'),
    ...turn.flatMap((name): Line[] => {
      const knob = simulation.knobs[name];
      const value = plan.knobs[name];
      return knob === undefined || value === undefined
        ? []
        : [line(`  ${knob.label} (${name}): ${knobText(knob, value)}`)];
    }),
  ]);
}

function tellRun(speaking: Speaking): void {
  const { voice } = speaking;
  const simulating = simulatingOf(speaking);
  if (simulating === null) return;
  const { embed, playback, simulation } = simulating;
  const reading = look(playback.lanes[0]);
  voice.say([
    line('What happened'),
    ...reading.story.flatMap(({ at, text }) => {
      const lead = `  ${formatQuantity(Number(at.toFixed(1)), 's')}: `;
      return wrap([span(text)], columns - lead.length).map(
        (content, row): Line => [span(row === 0 ? lead : ' '.repeat(lead.length)), ...content],
      );
    }),
  ]);
  tellMetrics(speaking, playback);
  const gap = gapTexts(simulating);
  if (gap !== null) voice.tell(`You said ${gap.guess}. It came to ${gap.actual}.`);
  if (embed?.observe !== undefined) voice.tell(embed.observe);
  if (simulating.challenge !== null) voice.say(challengeLines(simulating, columns));
  if (embed?.goal !== undefined) {
    const met = goalMet(simulating, embed.goal);
    voice.tell(
      `Goal: ${goalText(embed.goal, simulation.metrics, playback.lanes[0].plan.knobs)}: ${met ? 'reached' : 'not reached'}.${!met && embed.goal.hint ? ` ${embed.goal.hint}` : ''}`,
    );
  }
}

function tellMetrics({ voice }: Speaking, playback: Playback): void {
  const [lane] = playback.lanes;
  const { simulation, scenario } = lane.plan;
  const values = look(lane).measure();
  const watch = (scenario === null ? undefined : simulation.scenarios[scenario]?.watch) ?? [];
  const metrics = simulation.metrics.filter(({ name }) => watch.length === 0 || watch.includes(name));
  const label = Math.max(...metrics.map((metric) => width(metric.label)), 0);
  voice.say([
    line('Measured'),
    ...metrics.map((metric) => line(`  ${padEnd(metric.label, label)}  ${metricText(metric, values)}`)),
  ]);
  const theory = look(lane).theory();
  if (theory === null) return;
  const predicted = metrics.flatMap((metric): Line[] => {
    const theorem = theory.predicts[metric.name];
    return theorem === undefined
      ? []
      : [
          line(
            `  ${padEnd(metric.label, label)}  ${formatQuantity(theorem.value, metric.unit, metric.digits)}   ${theorem.formula}`,
          ),
        ];
  });
  if (predicted.length > 0) voice.say([line(`Theory, ${theory.name}`), ...predicted]);
  for (const why of theory.broken) voice.tell(`The theory does not cover this: ${why}`);
}

function turnKnob(speaking: Speaking, heard: string): void {
  const [name = '', value = ''] = heard.split('=').map((part) => part.trim());
  const before = simulatingOf(speaking);
  if (before === null) return;
  const { plan } = before.playback.lanes[0];
  const { store, voice } = speaking;
  const { refused } = store.getState().send({
    type: 'simulation',
    intent: { type: 'rerun', knobs: { ...plan.knobs, [name]: value } },
  });
  if (refused !== undefined) voice.tell(refused);
}
