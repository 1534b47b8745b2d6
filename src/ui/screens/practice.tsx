import { useApp } from 'ink';
import type { Exercise, Input } from '../../practice/kit/exercise.js';
import { practiceTime } from '../../store/update/clock.js';
import type { Key } from '../../text/key.js';
import { lineWidth } from '../../text/width.js';
import { phrase, translated } from '../../words/phrase.js';
import { caretOf } from '../caret.js';
import { centre } from '../centre.js';
import { Frame } from '../components/frame.js';
import { Lines } from '../components/lines.js';
import { useCourse, useSend } from '../hooks/use-course.js';
import { useInterval } from '../hooks/use-interval.js';
import { useSurroundings } from '../hooks/use-surroundings.js';
import { useViewport } from '../hooks/use-viewport.js';

/** Columns of the widest practice, and of one that is all words. */
const widest = 116;
const textual = 84;

/** A practice being done. It draws and decides for itself; this screen lends it the terminal, the clock and the editor. */
export function Practice({ exercise }: { readonly exercise: Exercise }) {
  const send = useSend();
  const { now, edit } = useSurroundings();
  const { content: room } = useViewport();
  // Practices are laid out for windows up to this wide; in a wider one they stand in the middle.
  const content = { columns: Math.min(room.columns, widest), rows: room.rows };
  const help = useCourse((state) => state.help);
  const clock = useCourse((state) => state.clock);
  const { suspendTerminal } = useApp();

  const take = (input: Input): boolean => {
    const { edit: text, isUnused = false } = send({ type: 'practice', input, size: content });
    if (text === undefined) return !isUnused;
    void suspendTerminal(async () => {
      const result = await edit(text);
      if ('text' in result) take({ type: 'edited', text: result.text });
      else send({ type: 'notify', notice: result.trouble });
    });
    return true;
  };
  const leave = () => send({ type: 'back' });
  const press = (key: Key): boolean => {
    if ((key === 'escape' && !exercise.takesEscape) || (exercise.done && (key === 'enter' || key === 'q'))) leave();
    else return take({ type: 'key', key });
    return true;
  };
  const drawn = exercise.view(content, practiceTime({ clock }, now()));
  // What is no wider than a text stands in the middle as a text does.
  const isText = drawn.every((line) => lineWidth(line) <= textual);
  const lines = centre(drawn, isText ? Math.min(textual, room.columns) : content.columns, room);
  // Nothing happens behind the help.
  useInterval(() => take({ type: 'tick' }), help ? null : exercise.every);

  return (
    <Frame
      trail={['backpressure', phrase('Practice'), translated(exercise.title)]}
      status={exercise.status}
      bindings={[
        ...exercise.keys
          // What is shorter than the window has nothing to scroll to.
          .filter(([, meaning]) => meaning !== 'scroll' || drawn.length >= content.rows)
          .map(([label, meaning]) => ({ keys: [], label, meaning })),
        ...(exercise.takesEscape ? [] : [{ keys: [], label: 'esc', meaning: 'leave' as const }]),
      ]}
      onType={press}
      typing={exercise.typing}
      caret={caretOf(lines)}
      onPaste={(text) => take({ type: 'paste', text })}
    >
      <Lines lines={lines} />
    </Frame>
  );
}
