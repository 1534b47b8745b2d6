import { ended, storyOf } from '../../simulations/engine/playback-state.js';
import { challengeLines } from '../../store/challenge-lines.js';
import { isTried, planOf, type Simulating } from '../../store/simulating.js';
import { gapTexts, goalMet, goalText } from '../../store/simulation-words.js';
import { type Line, type Span, span } from '../../text/line.js';
import { lineWidth } from '../../text/width.js';
import { wrap } from '../../text/wrap.js';
import { timeText } from './clock.js';

/**
 * The words over a simulation, all of them whole: before it runs what is going on, while it runs what happened last, and
 * when it is over the gap between the guess and the run, always in the first row, and what to see in it. `rows` are
 * filled with more of the story where nothing else is to be said.
 */
export function headLines(simulating: Simulating, columns: number, rows: number): Line[] {
  const { playback, embed, simulation } = simulating;
  const plan = planOf(simulating);
  const scenario = plan.scenario === null ? undefined : simulation.scenarios[plan.scenario];
  const about = wrap([span(scenario?.about ?? simulation.summary, 'dim')], columns);
  const guess = guessLines(simulating, columns);
  const goal = goalLines(simulating, columns);
  const isOneRow =
    guess.length === 1 && goal.length === 1 && lineWidth(guess[0] ?? []) + lineWidth(goal[0] ?? []) + 3 <= columns;
  const aims: Line[] = isOneRow ? [[...(guess[0] ?? []), span('   '), ...(goal[0] ?? [])]] : [...guess, ...goal];
  const notice = playback.notice === null ? [] : wrap([span(`! ${playback.notice}`, 'warn')], columns);
  if (simulating.challenge !== null) return [...notice, ...challengeLines(simulating, columns)];
  if (playback.at === 0) return [...notice, ...aims, ...about];
  if (!ended(playback)) {
    const fixed = [...notice, ...aims];
    return [...fixed, ...lastTold(simulating, columns, Math.max(1, rows - fixed.length))];
  }
  const fixed = [...notice, ...guess, ...goal];
  // What there is to see in a goal is said to those who have tried.
  const isHeldBack = embed?.goal !== undefined && embed.predict === undefined && !isTried(simulating);
  if (embed?.observe !== undefined && !isHeldBack)
    return [...notice, ...guess, ...wrap([span(embed.observe)], columns), ...goal];
  return [...notice, ...guess, ...lastTold(simulating, columns, Math.max(1, rows - fixed.length)), ...goal];
}

/** "You said 40 s." from the first second on; "You said 40 s. It came to 70 s." at the end. */
function guessLines(simulating: Simulating, columns: number): Line[] {
  const gap = gapTexts(simulating);
  if (gap === null) return [];
  const said: Span[] = [span('You said '), { text: gap.guess, bold: true }, span('.')];
  if (!ended(simulating.playback)) return wrap(said, columns);
  return wrap([...said, span(' It came to '), { text: gap.actual, tone: 'accent', bold: true }, span('.')], columns);
}

/** The latest moments of the story, oldest first, as many as fit whole; the very last one even where it does not. */
function lastTold({ playback, simulation }: Simulating, columns: number, rows: number): Line[] {
  const story = storyOf(playback.lanes.at(-1) ?? playback.lanes[0]);
  let lines: Line[] = [];
  for (const { at, text } of story.toReversed()) {
    const moment = wrap([span(`${timeText(simulation, at)}  `, 'dim'), span(text)], columns);
    if (lines.length > 0 && lines.length + moment.length > rows) break;
    lines = [...moment, ...lines];
  }
  return lines;
}

function goalLines(simulating: Simulating, columns: number): Line[] {
  const goal = simulating.embed?.goal;
  if (goal === undefined) return [];
  const met = goalMet(simulating, goal);
  const state: Span =
    met === null
      ? span(ended(simulating.playback) ? `  turn a knob first${goal.hint ? `: ${goal.hint}` : ''}` : '', 'dim')
      : met
        ? { text: '  ✓ reached', tone: 'good', bold: true }
        : span(`  ✗ not yet${goal.hint ? `: ${goal.hint}` : ''}`, 'warn');
  const { playback, simulation } = simulating;
  const { knobs } = (playback.lanes.at(-1) ?? playback.lanes[0]).plan;
  return wrap([span('Goal  ', 'dim'), span(goalText(goal, simulation.metrics, knobs)), state], columns);
}
