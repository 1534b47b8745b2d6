import { useApp } from 'ink';
import type { Exercise, Input } from '../../practice/kit/exercise.js';
import type { Key } from '../../text/key.js';
import { Frame } from '../components/frame.js';
import { Lines } from '../components/lines.js';
import { useCourse, useSend } from '../hooks/use-course.js';
import { useInterval } from '../hooks/use-interval.js';
import { useSurroundings } from '../hooks/use-surroundings.js';
import { useViewport } from '../hooks/use-viewport.js';

/** A practice being done. It draws and decides for itself; this screen lends it the terminal, the clock and the editor. */
export function Practice({ exercise }: { readonly exercise: Exercise }) {
  const send = useSend();
  const { now, edit } = useSurroundings();
  const { content } = useViewport();
  const help = useCourse((state) => state.help);
  const { suspendTerminal } = useApp();

  const take = (input: Input) => {
    const text = send({ type: 'practice', input, size: content }).edit;
    if (text === undefined) return;
    void suspendTerminal(async () => {
      const result = await edit(text);
      if ('text' in result) take({ type: 'edited', text: result.text });
      else send({ type: 'notify', notice: result.trouble });
    });
  };
  const leave = () => {
    send({ type: 'flush' });
    send({ type: 'back' });
  };
  const press = (key: Key) => {
    if (key === 'escape' || (exercise.done && (key === 'enter' || key === 'q'))) leave();
    else take({ type: 'key', key });
  };
  // Nothing happens behind the help.
  useInterval(() => take({ type: 'tick' }), help ? null : exercise.every);

  return (
    <Frame
      trail={['backpressure', 'Practice', exercise.title]}
      status={exercise.status}
      bindings={[
        ...exercise.keys.map(([label, meaning]) => ({ keys: [], label, meaning })),
        { keys: [], label: 'esc', meaning: 'leave' },
      ]}
      onType={press}
      typing={exercise.typing}
      onPaste={(text) => take({ type: 'paste', text })}
    >
      <Lines lines={exercise.view(content, now())} />
    </Frame>
  );
}
