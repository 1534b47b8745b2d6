import { look } from '../../simulations/engine/playback-state.js';
import type { Simulating } from '../../store/simulating.js';
import type { Key } from '../../text/key.js';
import { type Line, line, span } from '../../text/line.js';
import { wrap } from '../../text/wrap.js';
import { phrase } from '../../words/phrase.js';
import { caretOf } from '../caret.js';
import { Frame } from '../components/frame.js';
import { Lines } from '../components/lines.js';
import { useSend } from '../hooks/use-course.js';
import { useViewport } from '../hooks/use-viewport.js';

/** Rows of the still picture under a guess, at most and at least. */
const mostStill = 14;
const leastStill = 6;

/** What a lesson asks before the run: the guess, over what is about to run. */
export function Guess({ simulating }: { readonly simulating: Simulating }) {
  const send = useSend();
  const { measure, content } = useViewport();
  const predict = simulating.embed?.predict;
  const choices = predict?.choices;
  const type = (key: Key) => send({ type: 'simulation', intent: { type: 'press-guess', key } });
  const scenario = simulating.simulation.scenarios[simulating.playback.lanes[0].plan.scenario ?? ''];
  const lines: readonly Line[] = [
    [],
    ...wrap([span(scenario?.about ?? simulating.simulation.summary, 'dim')], measure),
    [],
    ...wrap([{ text: predict?.ask ?? '', bold: true }], measure),
    [],
    ...(choices === undefined
      ? [
          line(
            span('  ▸ ', 'accent'),
            { text: simulating.guess, bold: true },
            { text: ' ', inverse: true, caret: true },
          ),
        ]
      : choices.map((choice, index): Line => {
          const isChosen = index === Number(simulating.guess);
          return line(span(isChosen ? '  ▸ ' : '    ', 'accent'), isChosen ? { text: choice, bold: true } : choice);
        })),
    [],
    ...wrap(
      simulating.complaint === null
        ? [span(phrase('A guess before the run is worth more than the run. It never counts.'), 'dim')]
        : [span(`! ${simulating.complaint}`, 'warn')],
      measure,
    ),
  ];
  // What is about to run stands below, as it is before anything has happened.
  const room = Math.min(content.rows - lines.length - 1, simulating.simulation.pictureRows ?? mostStill);
  const still =
    room < leastStill ? [] : look(simulating.playback.lanes[0]).picture({ columns: content.columns, rows: room });
  return (
    <Frame
      trail={['backpressure', simulating.simulation.title, phrase('Guess')]}
      bindings={[
        {
          keys: ['enter'],
          label: 'enter',
          meaning: 'commit and watch',
          run: () => send({ type: 'simulation', intent: { type: 'commit-guess' } }),
        },
        ...(choices === undefined ? [] : [{ keys: [], label: '↑↓', meaning: 'choose' as const }]),
        { keys: ['escape'], label: 'esc', meaning: 'back', run: () => send({ type: 'back' }) },
      ]}
      onType={type}
      typing={choices === undefined ? 'number' : true}
      caret={caretOf(lines)}
    >
      <Lines lines={[...lines, [], ...still]} />
    </Frame>
  );
}
