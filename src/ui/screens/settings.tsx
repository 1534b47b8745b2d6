import type { ScreenOf } from '../../store/screen.js';
import { type Settings as AllSettings, type ChoiceName, nextChoice, type TextName } from '../../store/settings.js';
import { fieldSpans } from '../../text/field.js';
import type { Key } from '../../text/key.js';
import { type Line, line, span, type Tone } from '../../text/line.js';
import type { Size } from '../../text/size.js';
import { padEnd, truncate } from '../../text/width.js';
import { wrap } from '../../text/wrap.js';
import { type PlainPhrase, phrase } from '../../words/phrase.js';
import { caretOf } from '../caret.js';
import { Frame } from '../components/frame.js';
import { Lines } from '../components/lines.js';
import { useCourse, useNow, useSend } from '../hooks/use-course.js';
import { useViewport } from '../hooks/use-viewport.js';
import { assemble, type Layout, place } from '../layout.js';
import { backKey } from './back-key.js';

const labels: { readonly [Name in ChoiceName | TextName]: readonly [label: PlainPhrase, about: PlainPhrase] } = {
  language: ['Language', 'of the program’s own words; a course has its own'],
  theme: ['Theme', 'auto follows the terminal’s background; terminal has its own 16 colours; plain has none'],
  pace: ['Pace', 'how fast simulations start to play'],
  motion: ['Motion', 'reduced keeps still what moves only to please'],
  linear: ['Plain lines', 'for screen readers, from the next start on'],
  mouse: ['Mouse', 'clicks and the wheel; text is selected with shift held'],
  review: ['Review', 'all that is due at once, or what there is time for'],
  interviewer: [
    'Interviewer',
    'a chat endpoint of your own that asks and judges, for example http://127.0.0.1:11434/v1',
  ],
  model: ['Its model', 'the name of the model there, for example llama3.2'],
  transcribe: ['Writes down', 'a command that prints what you say aloud; nothing is recorded without one'],
};

/** How the values are called; those of a setting that is on or off are not among them. */
const valueNames: Readonly<Record<Exclude<AllSettings[ChoiceName], boolean>, PlainPhrase>> = {
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

const typed: readonly TextName[] = ['interviewer', 'model', 'transcribe'];
const turned: readonly ChoiceName[] = ['language', 'theme', 'pace', 'motion', 'linear', 'mouse', 'review'];
const names: readonly (ChoiceName | TextName)[] = [...turned, ...typed];

function isTyped(name: ChoiceName | TextName): name is TextName {
  return typed.some((one) => one === name);
}

/** Cells of the longest value: a column that does not move while values are turned. */
const widest = 17;

/** Each setting with its value, for a preview. */
export function settingWords(settings: AllSettings): { readonly title: string; readonly about: string }[] {
  return turned.map((name) => ({
    title: `${phrase(labels[name][0])}: ${valueIn(settings, name)}`,
    about: phrase(labels[name][1]),
  }));
}

function valueIn(settings: AllSettings, name: ChoiceName | TextName): string {
  if (isTyped(name)) return settings[name] === '' ? phrase('none') : settings[name];
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

/** What a learner can set; every turn is kept at once, and what is typed with enter. */
export function Settings({ cursor, typing }: Omit<ScreenOf<'settings'>, 'name'>) {
  const settings = useCourse((state) => state.settings);
  const send = useSend();
  const now = useNow();
  const { content } = useViewport();
  const change = (key: Key) => {
    const { screens, settings: current } = now();
    const top = screens.at(-1);
    const chosen = names[top?.name === 'settings' ? top.cursor : 0] ?? 'theme';
    if (isTyped(chosen)) return send({ type: 'type-setting', name: chosen });
    const direction = key === 'left' || key === 'h' ? -1 : 1;
    return send({ type: 'change-settings', settings: nextChoice(current, chosen, direction) });
  };
  const lines = assemble(
    place(layout, content.columns),
    (pane, size) => (pane === 'list' ? listLines(settings, { cursor, typing }, size) : sampleLines(size)),
    content.rows,
  );
  return (
    <Frame
      trail={['backpressure', phrase('Settings')]}
      typing={typing !== undefined}
      caret={typing === undefined ? null : caretOf(lines)}
      {...(typing !== undefined && { onType: (key: Key) => send({ type: 'press-setting', key }) })}
      bindings={
        typing === undefined
          ? [
              {
                keys: ['up', 'down', 'j', 'k', 'home', 'end'],
                label: '↑↓',
                meaning: 'move' as const,
                run: (key) => send({ type: 'move-cursor', key, items: names.length, page: names.length }),
              },
              {
                keys: ['left', 'right', 'h', 'l', 'enter', ' '],
                label: isTyped(names[cursor] ?? 'theme') ? 'enter' : '←→',
                meaning: isTyped(names[cursor] ?? 'theme') ? ('type it' as const) : ('change' as const),
                run: change,
              },
              backKey(() => send({ type: 'back' })),
            ]
          : [
              { keys: ['enter'], label: 'enter', meaning: 'keep' as const, run: () => send({ type: 'keep-setting' }) },
              {
                keys: ['escape'],
                label: 'esc',
                meaning: 'leave as it was' as const,
                run: () => send({ type: 'drop-setting' }),
              },
            ]
      }
    >
      <Lines lines={lines} />
    </Frame>
  );
}

interface At {
  readonly cursor: number;
  readonly typing: ScreenOf<'settings'>['typing'];
}

/** Each setting with its value and what it is for; where there is no room for that, only the chosen one says it. */
function listLines(settings: AllSettings, { cursor, typing }: At, { columns, rows }: Size): readonly Line[] {
  const isRoomy = rows >= 3 * names.length - 1;
  const aboutLines = (name: ChoiceName | TextName) =>
    wrap([span(phrase(labels[name][1]), 'dim')], columns - 4).map((content): Line => [span('    '), ...content]);
  return [
    ...names.flatMap((name, index): Line[] => [
      rowOf(settings, name, { isChosen: index === cursor, typing }, columns),
      ...(isRoomy ? [...aboutLines(name), []] : []),
    ]),
    ...(isRoomy ? [] : [[], ...aboutLines(names[cursor] ?? 'theme')]),
  ];
}

function rowOf(
  settings: AllSettings,
  name: ChoiceName | TextName,
  { isChosen, typing }: { readonly isChosen: boolean; readonly typing: At['typing'] },
  columns: number,
): Line {
  const label = padEnd(phrase(labels[name][0]), 14);
  const head = [span(isChosen ? '▸ ' : '  ', 'accent'), isChosen ? { text: label, bold: true as const } : label];
  const room = Math.max(4, columns - 18);
  if (typing?.name === name) return line(...head, ...fieldSpans(typing.field, room));
  const value = valueIn(settings, name);
  const tone = isChosen ? 'accent' : 'dim';
  if (isTyped(name)) return line(...head, span(`  ${truncate(value, room)}`, tone));
  return line(...head, span(`◂ ${padEnd(value, widest)} ▸`, tone));
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
