import { KnobError } from '../../simulations/engine/knobs.js';
import { open } from '../../simulations/engine/playback.js';
import { replan } from '../../simulations/engine/run.js';
import { findSimulation } from '../../simulations/registry.js';
import { fieldOf, pressField } from '../../text/field.js';
import type { Key } from '../../text/key.js';
import { withBest } from '../challenging.js';
import type { Intent, IntentOf, SimulationIntent } from '../intent.js';
import { commitGuess, planOf, play, runEvent, type Simulating, type Start, startSimulating } from '../simulating.js';
import { knobRefusal } from '../simulation-words.js';
import { dropTop } from '../stack.js';
import type { State } from '../state.js';
import type { Handlers, Update, World } from './handler.js';
import { attempt, onTop, push, replace } from './screens.js';

type Simulations = Extract<
  Intent['type'],
  'open-simulation' | 'open-run' | 'open-challenge' | 'simulation' | 'leave-simulation'
>;

export const simulationHandlers: Handlers<Simulations> = {
  'open-simulation': (state, intent, world) => openSimulation(state, intent, world),
  'open-run': (state, { simulation: id, wishes }, world) => {
    const simulation = findSimulation(id);
    if (simulation === undefined) return { state };
    return start(state, { simulation, ...wishes, seed: wishes.seed ?? world.seed });
  },
  'open-challenge': (state, { simulation: id, challenge, seed }, world) => {
    const simulation = findSimulation(id);
    if (simulation === undefined) return { state };
    return start(state, { simulation, challenge, seed: seed ?? world.seed });
  },
  simulation: (state, { intent }) =>
    onTop(state, 'simulation', (screen) => {
      // Nothing moves behind the help.
      if (state.help && intent.type === 'play' && intent.action.type === 'tick') return { state };
      const { simulating, ...outside } = act(screen.simulating, intent);
      return { state: replace(state, { ...screen, simulating }), ...outside };
    }),
  'leave-simulation': (state) =>
    onTop(state, 'simulation', ({ simulating }) => ({
      state: { ...state, screens: dropTop(state.screens), help: false, notice: null },
      events: simulating.playback.at > 0 ? [runEvent(simulating)] : [],
    })),
};

/** A simulation for the learner to watch; one line about why not where it cannot be. */
export function openSimulation(
  state: State,
  { simulation: id, scenario, set, embed, lesson }: Omit<IntentOf<'open-simulation'>, 'type'>,
  { seed }: World,
): Update {
  return attempt(state, () => {
    const simulation = findSimulation(id);
    if (simulation === undefined) throw new Error(`There is no simulation called ${id}.`);
    const opening = scenario ?? Object.keys(simulation.scenarios)[0];
    return start(state, {
      simulation,
      scenario: opening,
      set,
      seed,
      embed: embed ?? null,
      lesson: lesson ?? null,
    });
  });
}

function start(state: State, about: Start): Update {
  const simulating = startSimulating(about);
  const playback = { ...simulating.playback, speed: state.settings.pace };
  const cheers = state.settings.motion === 'full';
  const challenge = simulating.challenge && { ...simulating.challenge, cheers };
  return { state: push(state, { name: 'simulation', simulating: { ...simulating, playback, challenge } }) };
}

type Acted = Omit<Update, 'state'> & { readonly simulating: Simulating };

function act(simulating: Simulating, intent: SimulationIntent): Acted {
  switch (intent.type) {
    case 'type-guess':
      return { simulating: { ...simulating, guess: intent.guess, complaint: null } };
    case 'press-guess':
      return { simulating: { ...simulating, guess: guessAfter(simulating, intent.key), complaint: null } };
    case 'press-knob':
      return { simulating: pressKnob(simulating, intent.key) };
    case 'set-knob':
      return { simulating: setKnob(simulating) };
    case 'drop-typed':
      return { simulating: { ...simulating, typed: null } };
    case 'decline-guess':
      return { simulating: { ...simulating, stage: 'run' } };
    case 'commit-guess':
      return commitGuess(simulating);
    case 'play':
      return { simulating: play(simulating, intent.action) };
    case 'show-best':
      return { simulating: withBest(simulating) };
    case 'rerun':
      return rerun(simulating, intent.knobs);
  }
}

/** Characters that a guess may have. */
const longestGuess = 40;

/** What is typed, or the number of the choice, after a key. */
function guessAfter({ guess, embed }: Simulating, key: Key): string {
  const choices = embed?.predict?.choices;
  if (choices === undefined) return pressField(fieldOf(guess), key, longestGuess)?.text ?? guess;
  const to = Number(guess) + (key === 'up' ? -1 : key === 'down' ? 1 : 0);
  return String(Math.min(Math.max(to, 0), choices.length - 1));
}

/** Characters that the value of a knob may have. */
const longestValue = 12;

/** A digit chooses among choices at once; of a number it is the beginning. What is no number is not taken. */
function pressKnob(simulating: Simulating, key: Key): Simulating {
  const { playback, typed } = simulating;
  const knob = simulating.simulation.knobs[playback.knob];
  if (knob?.kind === 'choice') {
    const choice = knob.choices[Number(key) - 1];
    const notice = `“${knob.label}” has ${knob.choices.length} choices; there is no ${key}.`;
    if (choice !== undefined) return play(simulating, { type: 'set', value: choice });
    return /^\d$/.test(key) ? { ...simulating, playback: { ...playback, notice } } : simulating;
  }
  if (key.length === 1 && !/[\d.]/.test(key)) {
    return { ...simulating, playback: { ...playback, notice: `A knob takes a number; "${key}" is no part of one.` } };
  }
  const pressed = pressField(fieldOf(typed ?? ''), key, longestValue)?.text ?? typed;
  return { ...simulating, typed: pressed === '' ? null : pressed, playback: { ...playback, notice: null } };
}

/** What is typed is in the unit that people read: 50 of a knob in percent is a half. */
function setKnob(simulating: Simulating): Simulating {
  const { typed, playback } = simulating;
  const knob = simulating.simulation.knobs[playback.knob];
  if (typed === null || knob === undefined || knob.kind === 'choice') return simulating;
  const value = Number(typed) / (knob.unit === '%' ? 100 : 1);
  const notice = knobRefusal(knob, value);
  const dropped = { ...simulating, typed: null };
  if (notice !== null) return { ...dropped, playback: { ...playback, notice } };
  return play(dropped, { type: 'set', value });
}

/** Starts over with these knobs, or says in a sentence why they do not go together. */
function rerun(simulating: Simulating, knobs: Parameters<typeof replan>[1]): Acted {
  try {
    const { speed, only, series } = simulating.playback;
    const playback = { ...open(replan(planOf(simulating), knobs), only), speed, series };
    return { simulating: { ...simulating, playback } };
  } catch (error) {
    if (error instanceof KnobError) return { simulating, refused: `${error.message}.` };
    throw error;
  }
}
