import { practices } from '../../practice/registry.js';
import { Choices } from '../components/choices.js';
import { Frame } from '../components/frame.js';
import { useActions, useCourse } from '../hooks/use-course.js';
import { listKeys } from './simulations.js';

/** All practices, with the best that was reached in each. */
export function Practices({ cursor }: { readonly cursor: number }) {
  const reached = useCourse((state) => state.progress.practices);
  const { openPractice, change, back } = useActions();
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
        onCursor={(to) => change('practices', (screen) => ({ ...screen, cursor: to }))}
        onSelect={(id) => openPractice(id)}
      />
    </Frame>
  );
}
