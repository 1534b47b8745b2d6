import type { ScreenOf } from '../../store/screen.js';
import { type Settings as AllSettings, type ChoiceName, nextChoice, type TextName } from '../../store/settings.js';
import { fieldSpans } from '../../text/field.js';
import type { Key } from '../../text/key.js';
import { type Line, line, span, type Tone } from '../../text/line.js';
import type { Size } from '../../text/size.js';
import { padEnd, truncate } from '../../text/width.js';
import { wrap } from '../../text/wrap.js';
import { caretOf } from '../caret.js';
import { Frame } from '../components/frame.js';
import { Lines } from '../components/lines.js';
import { useCourse, useNow, useSend } from '../hooks/use-course.js';
import { useViewport } from '../hooks/use-viewport.js';
import { assemble, type Layout, place } from '../layout.js';
import { backKey } from './back-key.js';

const labels: { readonly [Name in ChoiceName | TextName]: readonly [label: string, about: string] } = {
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

const typed: readonly TextName[] = ['interviewer', 'model', 'transcribe'];
const turned: readonly ChoiceName[] = ['theme', 'pace', 'motion', 'linear', 'mouse', 'review'];
const names: readonly (ChoiceName | TextName)[] = [...turned, ...typed];

function isTyped(name: ChoiceName | TextName): name is TextName {
  return typed.some((one) => one === name);
}

/** Cells of the longest value: a column that does not move while values are turned. */
const widest = 17;

/** Each setting with its value, for a preview. */
export function settingWords(settings: AllSettings): { readonly title: string; readonly about: string }[] {
  return turned.map((name) => ({ title: `${labels[name][0]}: ${valueIn(settings, name)}`, about: labels[name][1] }));
}

function valueIn(settings: AllSettings, name: ChoiceName | TextName): string {
  const value = settings[name];
  return value === '' ? 'none' : value === true ? 'on' : value === false ? 'off' : String(value);
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
      trail={['backpressure', 'Settings']}
      typing={typing !== undefined}
      caret={typing === undefined ? null : caretOf(lines)}
      {...(typing !== undefined && { onType: (key: Key) => send({ type: 'press-setting', key }) })}
      bindings={
        typing === undefined
          ? [
              {
                keys: ['up', 'down', 'j', 'k', 'home', 'end'],
                label: '↑↓',
                meaning: 'move',
                run: (key) => send({ type: 'move-cursor', key, items: names.length, page: names.length }),
              },
              {
                keys: ['left', 'right', 'h', 'l', 'enter', ' '],
                label: isTyped(names[cursor] ?? 'theme') ? 'enter' : '←→',
                meaning: isTyped(names[cursor] ?? 'theme') ? 'type it' : 'change',
                run: change,
              },
              backKey(() => send({ type: 'back' })),
            ]
          : [
              { keys: ['enter'], label: 'enter', meaning: 'keep', run: () => send({ type: 'keep-setting' }) },
              { keys: ['escape'], label: 'esc', meaning: 'leave as it was', run: () => send({ type: 'drop-setting' }) },
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
    wrap([span(labels[name][1], 'dim')], columns - 4).map((content): Line => [span('    '), ...content]);
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
  const label = padEnd(labels[name][0], 14);
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
