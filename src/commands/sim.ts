import { catalogue } from '../simulations/engine/catalogue.js';
import { attempt, bestKnown, challengeNamed, challengePlan, starsFor } from '../simulations/engine/challenge.js';
import { KnobError } from '../simulations/engine/knobs.js';
import { replicate } from '../simulations/engine/replications.js';
import { compare, type Report, report } from '../simulations/engine/report.js';
import { plan, replan, type Wishes } from '../simulations/engine/run.js';
import type { Simulation } from '../simulations/engine/simulation.js';
import { loaders, loadSimulation } from '../simulations/loaders.js';
import { formatQuantity } from '../text/number.js';
import { phrase } from '../words/phrase.js';
import { type Command, type Options, text } from './command.js';
import { type Context, isLinear, UsageError } from './context.js';
import type { Opening } from './open-program.js';
import { print, printJson } from './print.js';
import { reportLines } from './sim-report.js';

export const sim: Command = {
  name: 'sim',
  arguments: ['[id]'],
  summary: 'run a simulation, on screen or as numbers',
  options: [
    ['--list', 'all simulations with their scenarios, knobs and metrics'],
    ['--scenario <name>', 'begin with the knobs of a scenario'],
    ['--set <knob=value...>', 'turn a knob; may be repeated'],
    ['--challenge <name>', 'a task with a goal, a cost and stars; --seed makes it the same for others'],
    ['--until <seconds>', 'how long it runs'],
    ['--trace <file>', 'requests to replay, one a line; - for the standard input'],
    ['--column <name>', 'the column of a table that has the keys, by name or number; key,size for both'],
    ['--compare <knob=a,b,c>', 'one run for each value, on the same random numbers'],
    ['--runs <n>', 'so many runs, one a seed: means and differences with their 95 % intervals'],
    ['--json', 'only the numbers, as JSON'],
  ],
  async run(context, [id], options) {
    if (options.list) return list(context, options);
    if (id === undefined) {
      if (options.json) throw new UsageError(phrase('which simulation? "backpressure sim --list" names them'));
      return isHeadless(context)
        ? list(context, options)
        : open(context, (store) => store.getState().send({ type: 'open', place: { name: 'simulations' } }));
    }
    const simulation = await simulationNamed(id);
    try {
      const wishes = await readWishes(context, options, simulation);
      const challenge = text(options, 'challenge');
      if (challenge !== undefined) return await takeChallenge(context, options, simulation, challenge, wishes);
      const comparison = readComparison(text(options, 'compare'));
      const runs = readRuns(text(options, 'runs'));
      if (runs !== undefined)
        return tell(context, options, simulation, replicate(simulation, wishes, runs, comparison));
      if (comparison !== undefined)
        return tell(context, options, simulation, compare(simulation, wishes, comparison.knob, comparison.values));
      const planned = plan(simulation, wishes);
      if (options.json || isHeadless(context)) return tell(context, options, simulation, [report(planned)]);
      const { openSettings } = await import('./open-settings.js');
      const { settings } = await openSettings(context);
      const scenario =
        wishes.scenario ?? (isLinear(context, settings) ? undefined : Object.keys(simulation.scenarios)[0]);
      return open(context, (store) =>
        store.getState().send({ type: 'open-run', simulation: id, wishes: { ...wishes, scenario } }),
      );
    } catch (error) {
      if (error instanceof KnobError) throw new UsageError(`${id}: ${error.message}`);
      throw error;
    }
  },
};

/** On screen the task; without one, how the knobs that were set do in it. */
async function takeChallenge(
  context: Context,
  options: Options,
  simulation: Simulation,
  name: string,
  { seed = 1, set = {} }: Wishes,
): Promise<number> {
  const challenge = challengeNamed(simulation, name);
  if (!options.json && !isHeadless(context)) {
    return open(context, (store) =>
      store.getState().send({ type: 'open-challenge', simulation: simulation.id, challenge: name, seed }),
    );
  }
  const planned = replan(challengePlan(simulation, challenge, seed), set);
  const made = attempt(challenge, planned);
  const best = bestKnown(simulation, challenge, seed);
  const stars = starsFor(challenge, made, best);
  if (options.json) {
    printJson(context, { ...report(planned), challenge: { name, stars, cost: made.cost, best: best?.cost ?? null } });
    return 0;
  }
  tell(context, options, simulation, [report(planned)]);
  const { label, unit } = challenge.cost;
  print(context, [
    '',
    `${challenge.title}: ${challenge.task}`,
    `${'★'.repeat(stars)}${'☆'.repeat(3 - stars)}  ${label} ${formatQuantity(made.cost, unit)}, ${phrase('best known')} ${formatQuantity(best?.cost ?? null, unit)}`,
  ]);
  return 0;
}

/** Only here the course, the screens and all simulations are wanted. */
async function open(context: Context, opening: Opening): Promise<number> {
  const { openProgram } = await import('./open-program.js');
  return openProgram(context, opening);
}

/** Nothing is drawn where the output is not a terminal. */
function isHeadless({ stdout }: Context): boolean {
  return stdout.isTTY !== true;
}

async function simulationNamed(id: string): Promise<Simulation> {
  const simulation = await loadSimulation(id);
  if (simulation !== undefined) return simulation;
  const ids = Object.keys(loaders);
  const { suggestion } = await import('./find.js');
  throw new UsageError(
    phrase('no simulation "{name}"{suggestion}; there are {known}', {
      name: id,
      suggestion: suggestion(id, ids),
      known: ids.join(', '),
    }),
  );
}

async function readWishes(context: Context, options: Options, simulation: Simulation): Promise<Wishes> {
  const pairs = Array.isArray(options.set) ? (options.set as readonly string[]) : [];
  return {
    scenario: text(options, 'scenario'),
    set: Object.fromEntries(pairs.map((pair) => split(pair, '--set'))),
    seed: context.options.seed,
    until: readUntil(text(options, 'until')),
    trace: await readRequests(context, options, simulation),
  };
}

/** A trace is read only where it is of use. */
async function readRequests(context: Context, options: Options, { id, readsTrace }: Simulation) {
  const trace = text(options, 'trace');
  const column = text(options, 'column');
  if (trace === undefined) {
    if (column !== undefined)
      throw new UsageError(phrase('--column names a column of a trace; --trace FILE is missing'));
    return undefined;
  }
  if (readsTrace) {
    const { readTrace } = await import('./read-trace.js');
    return readTrace(context, trace, column);
  }
  const readers = (await allSimulations()).filter((simulation) => simulation.readsTrace);
  throw new UsageError(
    phrase('{simulation} reads no trace; {others} does', {
      simulation: id,
      others: readers.map((reader) => reader.id).join(', '),
    }),
  );
}

function readComparison(pairs: string | undefined) {
  if (pairs === undefined) return undefined;
  const [knob, values] = split(pairs, '--compare');
  const each = values.split(',').map((value) => value.trim());
  return { knob, values: each.filter((value) => value !== '') };
}

function split(pair: string, option: string): [string, string] {
  const at = pair.indexOf('=');
  if (at < 1) throw new UsageError(phrase('{option} wants knob=value, not "{typed}"', { option, typed: pair }));
  return [pair.slice(0, at).trim(), pair.slice(at + 1).trim()];
}

/** The longest run, in simulated seconds: more would only keep the machine busy. */
const longest = 1e9;

function readUntil(typed: string | undefined): number | undefined {
  if (typed === undefined) return undefined;
  const seconds = typed.trim() === '' ? Number.NaN : Number(typed);
  if (seconds > 0 && seconds <= longest) return seconds;
  throw new UsageError(
    phrase('--until cannot be "{typed}"; it takes seconds, more than 0 and at most {most}', {
      typed,
      most: String(longest),
    }),
  );
}

function readRuns(typed: string | undefined): number | undefined {
  return typed === undefined ? undefined : typed.trim() === '' ? Number.NaN : Number(typed);
}

function tell(context: Context, options: Options, simulation: Simulation, reports: readonly Report[]): number {
  if (options.json) printJson(context, options.compare === undefined ? reports[0] : reports);
  else print(context, reportLines(simulation, reports, readComparison(text(options, 'compare'))?.knob));
  return 0;
}

/** In the order of the registry. */
function allSimulations(): Promise<Simulation[]> {
  return Promise.all(Object.values(loaders).map((load) => load()));
}

async function list(context: Context, options: Options): Promise<number> {
  const all = await allSimulations();
  if (options.json) {
    printJson(context, catalogue(all));
    return 0;
  }
  for (const { id, title, summary, scenarios, knobs } of all) {
    print(context, [
      `${id.padEnd(14)}${title}: ${summary}`,
      `${' '.repeat(14)}${phrase('scenarios:')} ${Object.keys(scenarios).join(', ')}`,
      `${' '.repeat(14)}${phrase('knobs:')} ${Object.keys(knobs).join(', ')}`,
      '',
    ]);
  }
  return 0;
}
