import { practices } from '../../practice/registry.js';
import { Choices } from '../components/choices.js';
import { Frame } from '../components/frame.js';
import { useCourse, useSend } from '../hooks/use-course.js';
import { listKeys } from './simulations.js';

/** All practices, with the best that was reached in each. */
export function Practices({ cursor }: { readonly cursor: number }) {
  const reached = useCourse((state) => state.progress.practices);
  const send = useSend();
  const back = () => send({ type: 'back' });
  return (
    <Frame trail={['backpressure', 'Practice']} bindings={listKeys(back)}>
      <Choices
        choices={practices.map(({ id, title, summary }) => {
          const best = reached[id];
          return {
            value: id,
            title,
            about: summary,
            ...(best !== undefined && { note: `best ${Math.round(best * 100)} %` }),
          };
        })}
        cursor={cursor}
        onCursor={(to) => send({ type: 'move-cursor', to })}
        onSelect={(id) => send({ type: 'open-practice', practice: id })}
      />
    </Frame>
  );
}
