import { type Material, PracticeError } from '../../practice/kit/practice.js';
import { practices, startPractice } from '../../practice/registry.js';
import type { PracticeRound } from '../../progress/progress.js';
import { drawFrom } from '../../simulations/engine/draw.js';
import { box } from '../../text/draw.js';
import { type Line, line, span } from '../../text/line.js';
import { ordinal } from '../../text/plural.js';
import { progressBar } from '../../text/progress-bar.js';
import type { Size } from '../../text/size.js';
import { phrase, translated } from '../../words/phrase.js';
import { type Choice, choiceLines } from '../components/choice-lines.js';
import { Frame } from '../components/frame.js';
import { Lines } from '../components/lines.js';
import { useCourse, useSend } from '../hooks/use-course.js';
import { useMenu } from '../hooks/use-menu.js';
import { useSurroundings } from '../hooks/use-surroundings.js';
import { useViewport } from '../hooks/use-viewport.js';
import { backKey } from './back-key.js';

/** What the practices are about, each at the first of its kind. */
export const practiceGroups: Readonly<Record<string, string>> = {
  coach: 'interview',
  anatomy: 'versions',
  eisenhower: 'priorities',
};

/** All practices, with the best that was reached in each. */
export function Practices({ cursor }: { readonly cursor: number }) {
  const course = useCourse((state) => state.course);
  const progress = useCourse((state) => state.progress);
  const { now } = useSurroundings();
  const { practices: reached, rounds, unfinished } = progress;
  const send = useSend();
  const { content } = useViewport();
  const choices = practices.map(({ id, title, summary }): Choice => {
    const best = reached[id];
    return {
      value: id,
      group: translated(practiceGroups[id] ?? ''),
      title: translated(title),
      about: translated(summary),
      ...(best !== undefined && { note: phrase('best {share}', { share: `${Math.round(best * 100)} %` }) }),
    };
  });
  const keys = useMenu(choices, ({ value }) => send({ type: 'open-practice', practice: value }));
  const preview = ({ value }: Choice, size: Size) => {
    const history = roundLines(rounds[value] ?? [], unfinished[value] !== undefined, size);
    const rows = Math.min(26, size.rows - history.length - 3);
    return rows < 8
      ? history
      : [...history, [], ...firstLook(value, { course, progress, now: now() }, { ...size, rows })];
  };
  return (
    <Frame trail={['backpressure', phrase('Practice')]} bindings={[...keys, backKey(() => send({ type: 'back' }))]}>
      <Lines lines={choiceLines(choices, cursor, content, preview)} />
    </Frame>
  );
}

/** A practice as it looks when it is opened, in a frame; nothing where its material is missing. */
function firstLook(
  practice: string,
  { course, progress, now }: Pick<Material, 'course' | 'progress' | 'now'>,
  { columns, rows }: Size,
): readonly Line[] {
  try {
    const exercise = startPractice(practice, { course, progress, draw: drawFrom(1, 'a first look'), now });
    const inside = { columns: columns - 4, rows: rows - 2 };
    return box(phrase('It looks like this'), exercise.view(inside, now).slice(0, inside.rows), columns);
  } catch (error) {
    if (error instanceof PracticeError) return [];
    throw error;
  }
}

/** The newest rounds, a bar each. */
function roundLines(rounds: readonly PracticeRound[], isUnfinished: boolean, { columns, rows }: Size): readonly Line[] {
  const begun: Line[] = isUnfinished
    ? [line(span('▸ ', 'accent'), phrase('begun: it goes on where it was left')), []]
    : [];
  if (rounds.length === 0) return [...begun, [span(phrase('No round finished yet.'), 'dim')]];
  const shown = rounds.slice(-Math.max(1, Math.min(12, rows - begun.length - 2)));
  const before = rounds.length - shown.length;
  return [
    ...begun,
    [span(phrase('{n} round|{n} rounds', { n: rounds.length }), 'dim')],
    ...shown.map(({ score, of }, index) =>
      line(
        span(`${ordinal(before + index + 1).padStart(5)}  `, 'dim'),
        ...progressBar(of > 0 ? score / of : 0, Math.min(30, columns - 16)),
        `  ${of > 0 ? Math.round((score / of) * 100) : 0} %`,
      ),
    ),
  ];
}
