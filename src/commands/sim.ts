import { catalogue } from '../simulations/engine/catalogue.js';
import { attempt, bestKnown, challengePlan, starsFor } from '../simulations/engine/challenge.js';
import { KnobError } from '../simulations/engine/knobs.js';
import { compare, type Report, report } from '../simulations/engine/report.js';
import { plan, replan, type Wishes } from '../simulations/engine/run.js';
import type { Simulation } from '../simulations/engine/simulation.js';
import { findSimulation, simulations } from '../simulations/registry.js';
import { challengeNamed } from '../store/challenging.js';
import { formatQuantity } from '../text/number.js';
import { type Command, type Options, text } from './command.js';
import { type Context, isLinear, UsageError } from './context.js';
import { suggestion } from './find.js';
import { openProgram } from './open-program.js';
import { openSettings } from './open-settings.js';
import { print, printJson } from './print.js';
import { readNamedFile } from './read-named-file.js';

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
    ['--trace <file>', 'requests to replay, one a line'],
    ['--compare <knob=a,b,c>', 'one run for each value, on the same random numbers'],
    ['--json', 'only the numbers, as JSON'],
  ],
  async run(context, [id], options) {
    if (options.list) return list(context, options);
    if (id === undefined) {
      if (options.json) throw new UsageError('which simulation? "backpressure sim --list" names them');
      return isHeadless(context)
        ? list(context, options)
        : openProgram(context, (store) => store.getState().send({ type: 'open', place: { name: 'simulations' } }));
    }
    const simulation = simulationNamed(id);
    try {
      const wishes = await readWishes(context, options);
      const challenge = text(options, 'challenge');
      if (challenge !== undefined) return await takeChallenge(context, options, simulation, challenge, wishes);
      const pairs = text(options, 'compare');
      if (pairs !== undefined) {
        const [knob = '', values = ''] = split(pairs, '--compare');
        return tell(
          context,
          options,
          simulation,
          compare(
            simulation,
            wishes,
            knob,
            values
              .split(',')
              .map((value) => value.trim())
              .filter((value) => value !== ''),
          ),
        );
      }
      const planned = plan(simulation, wishes);
      if (options.json || isHeadless(context)) return tell(context, options, simulation, [report(planned)]);
      const { settings } = await openSettings(context);
      const scenario =
        wishes.scenario ?? (isLinear(context, settings) ? undefined : Object.keys(simulation.scenarios)[0]);
      return openProgram(context, (store) =>
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
    return openProgram(context, (store) =>
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
    `${'★'.repeat(stars)}${'☆'.repeat(3 - stars)}  ${label} ${formatQuantity(made.cost, unit)}, best known ${formatQuantity(best?.cost ?? null, unit)}`,
  ]);
  return 0;
}

/** Nothing is drawn where the output is not a terminal. */
function isHeadless({ stdout }: Context): boolean {
  return stdout.isTTY !== true;
}

function simulationNamed(id: string): Simulation {
  const simulation = findSimulation(id);
  if (simulation !== undefined) return simulation;
  const ids = Object.keys(simulations);
  throw new UsageError(`no simulation "${id}"${suggestion(id, ids)}; there are ${ids.join(', ')}`);
}

async function readWishes(context: Context, options: Options): Promise<Wishes> {
  const pairs = Array.isArray(options.set) ? (options.set as readonly string[]) : [];
  const trace = text(options, 'trace');
  return {
    scenario: text(options, 'scenario'),
    set: Object.fromEntries(pairs.map((pair) => split(pair, '--set'))),
    seed: context.options.seed,
    until: readUntil(text(options, 'until')),
    trace: trace === undefined ? undefined : await readTrace(context, trace),
  };
}

function split(pair: string, option: string): [string, string] {
  const at = pair.indexOf('=');
  if (at < 1) throw new UsageError(`${option} wants knob=value, not "${pair}"`);
  return [pair.slice(0, at).trim(), pair.slice(at + 1).trim()];
}

/** The longest run, in simulated seconds: more would only keep the machine busy. */
const longest = 1e9;

function readUntil(typed: string | undefined): number | undefined {
  if (typed === undefined) return undefined;
  const seconds = typed.trim() === '' ? Number.NaN : Number(typed);
  if (seconds > 0 && seconds <= longest) return seconds;
  throw new UsageError(`--until cannot be "${typed}"; it takes seconds, more than 0 and at most ${longest}`);
}

async function readTrace(context: Context, file: string): Promise<string[]> {
  const content = await readNamedFile(context, file, `the trace ${file}`);
  const lines = content.replace(/^\uFEFF/, '').split(/\r?\n/);
  const words: string[] = [];
  for (const [index, line] of lines.entries()) {
    const word = line.trim();
    if (word === '') continue;
    if (/\s/.test(word))
      throw new UsageError(`${file}:${index + 1}: one number or word a line, not "${word.slice(0, 40)}"`);
    words.push(word);
  }
  if (words.length === 0) throw new UsageError(`the trace ${file} is empty; it takes one number or word a line`);
  return words;
}

function tell(context: Context, options: Options, simulation: Simulation, reports: readonly Report[]): number {
  if (options.json) {
    printJson(context, options.compare === undefined ? reports[0] : reports);
    return 0;
  }
  const changed = Object.keys(simulation.knobs).filter(
    (knob) => new Set(reports.map(({ knobs }) => knobs[knob])).size > 1,
  );
  const label = Math.max(
    ...simulation.metrics.map((metric) => metric.label.length),
    ...changed.map((knob) => knob.length),
  );
  const [first] = reports;
  print(context, [
    `${simulation.title}${first?.scenario ? `, ${first.scenario}` : ''}, seed ${first?.seed ?? ''}, ${formatQuantity(first?.until ?? 0, 's')}`,
    '',
    ...changed.map(
      (knob) => `${knob.padEnd(label)}${reports.map(({ knobs }) => String(knobs[knob]).padStart(16)).join('')}`,
    ),
    ...simulation.metrics.map(({ name, label: words, unit, digits }) => {
      const cells = reports
        .map(({ metrics }) => formatQuantity(metrics[name] ?? null, unit, digits).padStart(16))
        .join('');
      const theory = reports.length === 1 ? first?.theory?.[name] : undefined;
      return `${words.padEnd(label)}${cells}${theory === undefined ? '' : `   theory ${formatQuantity(theory, unit, digits)}`}`;
    }),
    ...notCovered(reports),
  ]);
  return 0;
}

/** What keeps theory from saying more of a single run; of several it says nothing. */
function notCovered(reports: readonly Report[]): string[] {
  const [only, ...others] = reports;
  if (only === undefined || others.length > 0 || only.broken.length === 0) return [];
  return ['', ...only.broken.map((why) => `theory does not cover this: ${why}`)];
}

function list(context: Context, options: Options): number {
  const all = Object.values(simulations).flatMap((simulation) => simulation ?? []);
  if (options.json) {
    printJson(context, catalogue(all));
    return 0;
  }
  for (const { id, title, summary, scenarios, knobs } of all) {
    print(context, [
      `${id.padEnd(14)}${title}: ${summary}`,
      `${' '.repeat(14)}scenarios: ${Object.keys(scenarios).join(', ')}`,
      `${' '.repeat(14)}knobs: ${Object.keys(knobs).join(', ')}`,
      '',
    ]);
  }
  return 0;
}
