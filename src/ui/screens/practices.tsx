import { Box } from 'ink';
import { practices } from '../../practice/registry.js';
import { line, span } from '../../text/line.js';
import { padEnd, truncate } from '../../text/width.js';
import { Frame } from '../components/frame.js';
import { Menu } from '../components/menu.js';
import { useActions, useCourse } from '../hooks/use-course.js';
import { useRoom } from '../hooks/use-room.js';
import { listKeys } from './simulations.js';

/** All practices, with the best that was reached in each. */
export function Practices({ cursor }: { readonly cursor: number }) {
  const reached = useCourse((state) => state.progress.practices);
  const { openPractice, change, back } = useActions();
  const { content } = useRoom();
  return (
    <Frame trail={['backpressure', 'Practice']} bindings={listKeys(back)}>
      <Box>
        <Menu
          items={practices.map(({ id, title, summary }) => {
            const best = reached[id];
            const note = best === undefined ? '' : `best ${Math.round(best * 100)} %  `;
            return {
              value: id,
              line: line(
                padEnd(title, 24),
                span(note, 'accent'),
                span(truncate(summary, Math.max(8, content.columns - 27 - note.length)), 'dim'),
              ),
            };
          })}
          cursor={cursor}
          limit={content.rows - 1}
          onCursor={(to) => change('practices', (screen) => ({ ...screen, cursor: to }))}
          onSelect={(id) => openPractice(id)}
        />
      </Box>
    </Frame>
  );
}
