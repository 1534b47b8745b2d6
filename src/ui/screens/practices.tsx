import { practices } from '../../practice/registry.js';
import type { PracticeRound } from '../../progress/progress.js';
import { type Line, line, span } from '../../text/line.js';
import { ordinal, plural } from '../../text/plural.js';
import { progressBar } from '../../text/progress-bar.js';
import type { Size } from '../../text/size.js';
import { type Choice, choiceLines } from '../components/choice-lines.js';
import { Frame } from '../components/frame.js';
import { Lines } from '../components/lines.js';
import { useCourse, useSend } from '../hooks/use-course.js';
import { useMenu } from '../hooks/use-menu.js';
import { useViewport } from '../hooks/use-viewport.js';
import { backKey } from './back-key.js';

/** All practices, with the best that was reached in each. */
export function Practices({ cursor }: { readonly cursor: number }) {
  const reached = useCourse((state) => state.progress.practices);
  const rounds = useCourse((state) => state.progress.rounds);
  const unfinished = useCourse((state) => state.progress.unfinished);
  const send = useSend();
  const { content } = useViewport();
  const choices = practices.map(({ id, title, summary }): Choice => {
    const best = reached[id];
    return {
      value: id,
      title,
      about: summary,
      ...(best !== undefined && { note: `best ${Math.round(best * 100)} %` }),
    };
  });
  const keys = useMenu(choices, ({ value }) => send({ type: 'open-practice', practice: value }));
  const preview = ({ value }: Choice, size: Size) =>
    roundLines(rounds[value] ?? [], unfinished[value] !== undefined, size);
  return (
    <Frame trail={['backpressure', 'Practice']} bindings={[...keys, backKey(() => send({ type: 'back' }))]}>
      <Lines lines={choiceLines(choices, cursor, content, preview)} />
    </Frame>
  );
}

/** The newest rounds, a bar each. */
function roundLines(rounds: readonly PracticeRound[], isUnfinished: boolean, { columns, rows }: Size): readonly Line[] {
  const begun: Line[] = isUnfinished ? [line(span('▸ ', 'accent'), 'begun: it goes on where it was left'), []] : [];
  if (rounds.length === 0) return [...begun, [span('No round finished yet.', 'dim')]];
  const shown = rounds.slice(-Math.max(1, Math.min(12, rows - begun.length - 2)));
  const before = rounds.length - shown.length;
  return [
    ...begun,
    [span(plural(rounds.length, 'round'), 'dim')],
    ...shown.map(({ score, of }, index) =>
      line(
        span(`${ordinal(before + index + 1).padStart(5)}  `, 'dim'),
        ...progressBar(of > 0 ? score / of : 0, Math.min(30, columns - 16)),
        `  ${of > 0 ? Math.round((score / of) * 100) : 0} %`,
      ),
    ),
  ];
}
