import { type Settings as AllSettings, nextChoice } from '../../store/settings.js';
import { line, span } from '../../text/line.js';
import { padEnd } from '../../text/width.js';
import { Frame } from '../components/frame.js';
import { Lines } from '../components/lines.js';
import { useCourse, useSend } from '../hooks/use-course.js';

const labels: { readonly [Name in keyof AllSettings]: readonly [label: string, about: string] } = {
  theme: ['Theme', 'auto follows the terminal’s background; terminal has its own 16 colours'],
  pace: ['Pace', 'how fast simulations start to play'],
  linear: ['Plain lines', 'for screen readers, from the next start on'],
};

const names = Object.keys(labels) as (keyof AllSettings)[];

/** Cells of the longest value: a column that does not move while values are turned. */
const widest = 17;

/** What a learner can set; every turn is kept at once. */
export function Settings({ cursor }: { readonly cursor: number }) {
  const settings = useCourse((state) => state.settings);
  const send = useSend();
  const chosen = names[cursor] ?? 'theme';
  const move = (by: number) => send({ type: 'move-cursor', to: Math.min(Math.max(0, cursor + by), names.length - 1) });
  return (
    <Frame
      trail={['backpressure', 'Settings']}
      bindings={[
        {
          keys: ['up', 'down', 'j', 'k'],
          label: '↑↓',
          meaning: 'move',
          run: (key) => move(key === 'up' || key === 'k' ? -1 : 1),
        },
        {
          keys: ['left', 'right', 'enter', ' '],
          label: '←→',
          meaning: 'change',
          run: (key) =>
            send({ type: 'change-settings', settings: nextChoice(settings, chosen, key === 'left' ? -1 : 1) }),
        },
        { keys: ['escape', 'q'], label: 'esc', meaning: 'back', run: () => send({ type: 'back' }) },
      ]}
    >
      <Lines
        lines={[
          [],
          ...names.flatMap((name, index) => {
            const isChosen = index === cursor;
            const value = settings[name] === true ? 'on' : settings[name] === false ? 'off' : String(settings[name]);
            return [
              line(
                span(isChosen ? '▸ ' : '  ', 'accent'),
                isChosen ? { text: padEnd(labels[name][0], 14), bold: true } : padEnd(labels[name][0], 14),
                span(`◂ ${padEnd(value, widest)} ▸`, isChosen ? 'accent' : 'dim'),
              ),
              line(span(`    ${labels[name][1]}`, 'dim')),
              [],
            ];
          }),
        ]}
      />
    </Frame>
  );
}
