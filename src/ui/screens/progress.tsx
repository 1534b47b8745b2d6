import { useMemo } from 'react';
import { progressFacts } from '../../review/progress-facts.js';
import { phrase } from '../../words/phrase.js';
import { Page } from '../components/page.js';
import { useCourse, useSend } from '../hooks/use-course.js';
import { type Binding, when } from '../hooks/use-keys.js';
import { useSurroundings } from '../hooks/use-surroundings.js';
import { useViewport } from '../hooks/use-viewport.js';
import { breadthOf } from '../layout.js';
import { progressLines } from '../progress/progress-lines.js';

/** How it is going, in charts, and a key to begin where it is weakest. */
export function Progress({ scroll }: { readonly scroll: number }) {
  const course = useCourse((state) => state.course);
  const progress = useCourse((state) => state.progress);
  const send = useSend();
  const { now, minutesEast } = useSurroundings();
  const { content, measure } = useViewport();
  const facts = useMemo(
    () => progressFacts(course, progress, { now: now(), minutesEast }),
    [course, progress, now, minutesEast],
  );
  const breadth = breadthOf(content.columns);
  const columns = breadth === 'wide' || breadth === 'full' ? content.columns : measure;
  const lines = useMemo(() => progressLines(facts, columns), [facts, columns]);
  const { weakest, due } = facts;
  const begin = (index: number) => {
    const lesson = weakest[index]?.lesson;
    if (lesson !== undefined) send({ type: 'open-weakest', lesson });
  };
  const digits: Binding['keys'] = (['1', '2', '3', '4', '5'] as const).slice(0, weakest.length);
  return (
    <Page
      title={phrase('Progress')}
      status={facts.streak > 1 ? phrase('{n}-day streak', { n: facts.streak }) : ''}
      bindings={[
        ...when(weakest.length > 0, {
          keys: digits,
          label: weakest.length > 1 ? `1–${weakest.length}` : '1',
          meaning: 'practise it',
          run: (key) => begin(Number(key) - 1),
        }),
        ...when(weakest.length > 0, {
          keys: ['enter', 'w'],
          label: 'enter',
          meaning: 'the weakest',
          run: () => begin(0),
        }),
        ...when(due > 0, { keys: ['r'], label: 'r', meaning: 'review', run: () => send({ type: 'open-review' }) }),
        { keys: ['i'], label: 'i', meaning: 'plan', run: () => send({ type: 'open', place: { name: 'plan' } }) },
      ]}
      lines={lines}
      columns={columns}
      scroll={scroll}
    />
  );
}
