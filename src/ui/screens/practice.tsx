import { useApp } from 'ink';
import type { Exercise, Turn } from '../../practice/exercise.js';
import type { Key } from '../../text/key.js';
import { Frame } from '../components/frame.js';
import { Lines } from '../components/lines.js';
import { useActions } from '../hooks/use-course.js';
import { useInterval } from '../hooks/use-interval.js';
import { useRoom } from '../hooks/use-room.js';
import { useSurroundings } from '../hooks/use-surroundings.js';

/** A practice being done. It draws and decides for itself; this screen lends it the terminal, the clock and the editor. */
export function Practice({ exercise }: { readonly exercise: Exercise }) {
  const { practise, settle, back, say } = useActions();
  const { now, edit } = useSurroundings();
  const { content } = useRoom();
  const { suspendTerminal } = useApp();

  const take = (turn: (exercise: Exercise, now: number) => Turn) => {
    const wish = practise(turn)?.edit;
    if (wish === undefined) return;
    void suspendTerminal(async () => {
      const result = await edit(wish.text);
      if ('text' in result) practise((_, at) => wish.edited(result.text, at));
      else say(result.trouble);
    });
  };
  const leave = () => {
    settle();
    back();
  };
  const press = (key: Key) => {
    if (key === 'escape' || (exercise.done && (key === 'enter' || key === 'q'))) leave();
    else take((state, at) => state.press(key, at));
  };
  useInterval(() => take((state, at) => state.tick(at)), exercise.every);

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
      onPaste={(text) => take((state, at) => state.paste(text, at))}
    >
      <Lines lines={exercise.view(content, now())} />
    </Frame>
  );
}
