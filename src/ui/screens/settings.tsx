import type { ScreenOf } from '../../store/screen.js';
import { type Settings as AllSettings, nextChoice } from '../../store/settings.js';
import { type Line, line, span, type Tone } from '../../text/line.js';
import { follow, scrolled } from '../../text/scroll.js';
import type { Size } from '../../text/size.js';
import { padEnd } from '../../text/width.js';
import { wrap } from '../../text/wrap.js';
import { type PlainPhrase, phrase } from '../../words/phrase.js';
import { Frame } from '../components/frame.js';
import { Lines } from '../components/lines.js';
import { useCourse, useNow, useSend } from '../hooks/use-course.js';
import { useViewport } from '../hooks/use-viewport.js';
import { assemble, type Layout, place } from '../layout.js';
import { backKey } from './back-key.js';

const labels: { readonly [Name in keyof AllSettings]: readonly [label: PlainPhrase, about: PlainPhrase] } = {
  language: ['Language', 'of the program’s own words; a course has its own'],
  theme: ['Theme', 'auto follows the terminal’s background; terminal has its own 16 colours; plain has none'],
  pace: ['Pace', 'how fast simulations start to play'],
  motion: ['Motion', 'reduced keeps still what moves only to please'],
  linear: ['Plain lines', 'for screen readers, from the next start on'],
  mouse: ['Mouse', 'clicks and the wheel; text is selected with shift held'],
  review: ['Review', 'all that is due at once, or what there is time for'],
};

/** How the values are called; those of a setting that is on or off are not among them. */
const valueNames: Readonly<Record<Exclude<AllSettings[keyof AllSettings], boolean>, PlainPhrase>> = {
  system: 'as the system',
  en: 'English',
  de: 'Deutsch',
  es: 'Español',
  auto: 'auto',
  dark: 'dark',
  light: 'light',
  contrast: 'contrast',
  'contrast-on-light': 'contrast-on-light',
  terminal: 'terminal',
  plain: 'plain',
  slow: 'slow',
  normal: 'normal',
  fast: 'fast',
  full: 'full',
  reduced: 'reduced',
  all: 'all',
  '5 minutes': '5 minutes',
  '10 minutes': '10 minutes',
  '20 minutes': '20 minutes',
  '30 minutes': '30 minutes',
};

const names = Object.keys(labels) as (keyof AllSettings)[];

/** Cells of the longest value: a column that does not move while values are turned. */
const widest = 17;

/** Each setting with its value, for a preview. */
export function settingWords(settings: AllSettings): { readonly title: string; readonly about: string }[] {
  return names.map((name) => ({
    title: `${phrase(labels[name][0])}: ${valueIn(settings, name)}`,
    about: phrase(labels[name][1]),
  }));
}

function valueIn(settings: AllSettings, name: keyof AllSettings): string {
  const value = settings[name];
  return value === true ? phrase('on') : value === false ? phrase('off') : phrase(valueNames[value]);
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
      trail={['backpressure', phrase('Settings')]}
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
  const entries = names.map((name, index): Line[] => {
    const isChosen = index === cursor;
    const [label, about] = labels[name];
    return [
      line(
        span(isChosen ? '▸ ' : '  ', 'accent'),
        isChosen ? { text: padEnd(phrase(label), 14), bold: true } : padEnd(phrase(label), 14),
        span(`◂ ${padEnd(valueIn(settings, name), widest)} ▸`, isChosen ? 'accent' : 'dim'),
      ),
      ...wrap([span(phrase(about), 'dim')], columns - 4).map((content): Line => [span('    '), ...content]),
      [],
    ];
  });
  const lines = entries.flat().slice(0, -1);
  // The last line of the chosen one: where not all fit, what it says is in sight.
  const focus = entries.slice(0, cursor + 1).flat().length - 2;
  return scrolled(lines, { columns, rows }, follow(0, focus, lines.length, rows));
}

/** Every tone of the theme, in the words that it is used for. */
function sampleLines({ columns }: Size): readonly Line[] {
  const tones: readonly (readonly [Tone, string])[] = [
    ['heading', phrase('A heading')],
    ['accent', `▸ ${phrase('what you choose')}`],
    ['good', `✓ ${phrase('right ##correct')}`],
    ['bad', `✗ ${phrase('not right')}`],
    ['warn', `! ${phrase('to be seen')}`],
    ['code', 'GET /orders'],
    ['series-a', `▁▂▃▅▇█ ${phrase('a run')}`],
    ['series-b', `▁▁▂▃▄▅ ${phrase('another')}`],
    ['dim', phrase('what can wait')],
  ];
  return [
    [span(phrase('This theme'), 'dim')],
    [],
    ...tones.flatMap(([tone, text]): Line[] => [[span(text, tone)], []]),
  ].map((content) => content.slice(0, columns));
}
