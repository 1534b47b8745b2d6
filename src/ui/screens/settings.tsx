import type { ScreenOf } from '../../store/screen.js';
import { type Settings as AllSettings, nextChoice } from '../../store/settings.js';
import { type Line, line, span, type Tone } from '../../text/line.js';
import { follow, scrolled, squeezed } from '../../text/scroll.js';
import type { Size } from '../../text/size.js';
import { padEnd } from '../../text/width.js';
import { wrap } from '../../text/wrap.js';
import { Frame } from '../components/frame.js';
import { Lines } from '../components/lines.js';
import { useCourse, useNow, useSend } from '../hooks/use-course.js';
import { useViewport } from '../hooks/use-viewport.js';
import { assemble, type Layout, place } from '../layout.js';
import { backKey } from './back-key.js';

const labels: { readonly [Name in keyof AllSettings]: readonly [label: string, about: string] } = {
  theme: ['Theme', 'auto follows the terminal’s background; terminal has its own 16 colours; plain has none'],
  pace: ['Pace', 'how fast simulations start to play'],
  motion: ['Motion', 'reduced keeps still what moves only to please'],
  linear: ['Plain lines', 'for screen readers, from the next start on'],
  mouse: ['Mouse', 'clicks and the wheel; text is selected with shift held'],
  review: ['Review', 'all that is due at once, or what there is time for'],
};

const names = Object.keys(labels) as (keyof AllSettings)[];

/** Cells of the longest value: a column that does not move while values are turned. */
const widest = 17;

/** Each setting with its value, for a preview. */
export function settingWords(settings: AllSettings): { readonly title: string; readonly about: string }[] {
  return names.map((name) => ({ title: `${labels[name][0]}: ${valueIn(settings, name)}`, about: labels[name][1] }));
}

function valueIn(settings: AllSettings, name: keyof AllSettings): string {
  const value = settings[name];
  return value === true ? 'on' : value === false ? 'off' : String(value);
}

const layout: Layout<'list' | 'sample'> = {
  compact: [{ name: 'list', least: 40, most: 76 }],
  standard: [{ name: 'list', least: 60, most: 76 }],
  wide: [
    { name: 'list', least: 50, most: 60 },
    { name: 'sample', least: 40, most: 60 },
  ],
  full: [
    { name: 'list', least: 56, most: 70 },
    { name: 'sample', least: 56, most: 70 },
  ],
};

/** What a learner can set; every turn is kept at once. */
export function Settings({ cursor }: Omit<ScreenOf<'settings'>, 'name'>) {
  const settings = useCourse((state) => state.settings);
  const send = useSend();
  const now = useNow();
  const { content } = useViewport();
  const turn = (direction: 1 | -1) => {
    const { screens, settings: current } = now();
    const top = screens.at(-1);
    const chosen = names[top?.name === 'settings' ? top.cursor : 0] ?? 'theme';
    send({ type: 'change-settings', settings: nextChoice(current, chosen, direction) });
  };
  return (
    <Frame
      trail={['backpressure', 'Settings']}
      bindings={[
        {
          keys: ['up', 'down', 'j', 'k', 'home', 'end'],
          label: '↑↓',
          meaning: 'move',
          run: (key) => send({ type: 'move-cursor', key, items: names.length, page: names.length }),
        },
        {
          keys: ['left', 'right', 'h', 'l', 'enter', ' '],
          label: '←→',
          meaning: 'change',
          run: (key) => turn(key === 'left' || key === 'h' ? -1 : 1),
        },
        backKey(() => send({ type: 'back' })),
      ]}
    >
      <Lines
        lines={assemble(
          place(layout, content.columns),
          (pane, size) => (pane === 'list' ? listLines(settings, cursor, size) : sampleLines(size)),
          content.rows,
        )}
      />
    </Frame>
  );
}

function listLines(settings: AllSettings, cursor: number, { columns, rows }: Size): readonly Line[] {
  let chosen: readonly Line[] = [];
  const all = names.flatMap((name, index): Line[] => {
    const isChosen = index === cursor;
    const [label, about] = labels[name];
    const drawn: Line[] = [
      line(
        span(isChosen ? '▸ ' : '  ', 'accent'),
        isChosen ? { text: padEnd(label, 14), bold: true } : padEnd(label, 14),
        span(`◂ ${padEnd(valueIn(settings, name), widest)} ▸`, isChosen ? 'accent' : 'dim'),
      ),
      ...wrap([span(about, 'dim')], columns - 4).map((content): Line => [span('    '), ...content]),
      [],
    ];
    if (isChosen) chosen = drawn;
    return drawn;
  });
  // The empty lines go first; where that is not enough, the list stands so that the chosen one shows whole.
  const lines = squeezed(all, rows);
  const last = lines.lastIndexOf(chosen.findLast((content) => lines.includes(content)) ?? []);
  const first = lines.indexOf(chosen[0] ?? []);
  const to = follow(follow(0, last, lines.length, rows), first, lines.length, rows);
  return scrolled(lines, { columns, rows }, to);
}

/** Every tone of the theme, in the words that it is used for. */
function sampleLines({ columns }: Size): readonly Line[] {
  const tones: readonly (readonly [Tone, string])[] = [
    ['heading', 'A heading'],
    ['accent', '▸ what you choose'],
    ['good', '✓ right'],
    ['bad', '✗ not right'],
    ['warn', '! to be seen'],
    ['code', 'GET /orders'],
    ['series-a', '▁▂▃▅▇█ a run'],
    ['series-b', '▁▁▂▃▄▅ another'],
    ['dim', 'what can wait'],
  ];
  return [[span('This theme', 'dim')], [], ...tones.flatMap(([tone, text]): Line[] => [[span(text, tone)], []])].map(
    (content) => content.slice(0, columns),
  );
}
