import { Box } from 'ink';
import { useMemo } from 'react';
import { findIn } from '../../course/id.js';
import { resume, streakDays, trackProgress } from '../../progress/summary.js';
import { dueItems } from '../../review/due.js';
import type { Place } from '../../store/intent.js';
import { line, span } from '../../text/line.js';
import { progressBar } from '../../text/progress-bar.js';
import { padEnd, padStart, truncate } from '../../text/width.js';
import { Frame } from '../components/frame.js';
import { Menu, type MenuItem } from '../components/menu.js';
import { useCourse, useSend } from '../hooks/use-course.js';
import { useLeave } from '../hooks/use-leave.js';
import { useRoom } from '../hooks/use-room.js';
import { useSurroundings } from '../hooks/use-surroundings.js';

/** Where everything starts: go on, review, a track, or something to play with. */
export function Home({ cursor }: { readonly cursor: number }) {
  const course = useCourse((state) => state.course);
  const progress = useCourse((state) => state.progress);
  const send = useSend();
  const open = (place: Place) => send({ type: 'open', place });
  const { now, minutesEast } = useSurroundings();
  const { content } = useRoom();
  const leave = useLeave();

  const due = useMemo(
    () => dueItems(course, progress, now(), minutesEast).length,
    [course, progress, now, minutesEast],
  );
  const streak = streakDays(progress, now(), minutesEast);
  const at = resume(course, progress);
  const tracks = trackProgress(course, progress);
  const first = course.tracks.flatMap(({ lessons }) => lessons)[0];
  const name = Math.max(14, ...tracks.map(({ title }) => title.length)) + 2;
  const cells = content.columns >= 90 ? 32 : 20;
  const select = content.columns - name - 2;

  const lessonLine = (id: string, word: string, detail: string) => {
    const title = truncate(findIn(course.lessons, id)?.title ?? id, Math.max(10, select - detail.length - 2));
    return line(
      { text: padEnd(word, name) },
      span(padEnd(title, Math.max(0, select - detail.length))),
      span(detail, 'dim'),
    );
  };
  const items: MenuItem<string>[] = [];
  if (at !== null) {
    const steps = findIn(course.lessons, at.lesson)?.steps.length ?? 0;
    items.push({ value: 'continue', line: lessonLine(at.lesson, 'Continue', `step ${at.step}/${steps}`) });
  } else if (first !== undefined && tracks.every(({ started }) => started === 0)) {
    items.push({ value: 'begin', line: lessonLine(first, 'Begin', `${course.lessons[first]?.minutes ?? 10} min`) });
  }
  items.push({
    value: 'review',
    line: line(
      padEnd('Review', name),
      due === 0 ? span('nothing is due', 'dim') : span(`${due} due, about ${Math.max(1, Math.round(due * 0.4))} min`),
    ),
  });
  for (const [index, track] of tracks.entries()) {
    const recall = track.recall === null ? '' : `   recall ${Math.round(track.recall * 100)} %`;
    items.push({
      value: `track ${track.id}`,
      gap: index === 0,
      line: line(
        padEnd(track.title, name),
        ...progressBar(track.completed / Math.max(1, track.lessons), cells),
        span(padStart(`${track.completed}/${track.lessons}`, 6)),
        span(recall, 'dim'),
      ),
    });
  }
  items.push(
    {
      value: 'simulations',
      gap: true,
      line: line(padEnd('Simulations', name), span('queues and caches to play with', 'dim')),
    },
    { value: 'practice', line: line(padEnd('Practice', name), span('answers, priorities, versions, releases', 'dim')) },
    { value: 'search', line: line(padEnd('Search', name), span('lessons, terms and questions', 'dim')) },
    { value: 'settings', line: line(padEnd('Settings', name), span('theme, pace, plain lines', 'dim')) },
  );

  const choose = (value: string) => {
    if (value === 'continue' && at !== null) send({ type: 'open-lesson', lesson: at.lesson, step: at.step - 1 });
    else if (value === 'begin' && first !== undefined) send({ type: 'open-lesson', lesson: first });
    else if (value === 'review') send({ type: 'open-review' });
    else if (value.startsWith('track ')) open({ name: 'track', track: value.slice(6) });
    else if (value === 'simulations') open({ name: 'simulations' });
    else if (value === 'practice') open({ name: 'practices' });
    else if (value === 'search') open({ name: 'search' });
    else if (value === 'settings') open({ name: 'settings' });
  };
  const status = [streak > 1 ? `${streak}-day streak` : '', due > 0 ? `${due} due` : ''].filter(Boolean).join(' · ');
  return (
    <Frame
      trail={['backpressure', course.title === 'Backpressure' ? '' : course.title].filter(Boolean)}
      status={status}
      bindings={[
        { keys: [], label: '↑↓', meaning: 'move' },
        { keys: [], label: 'enter', meaning: 'open' },
        { keys: ['/'], label: '/', meaning: 'search', run: () => open({ name: 'search' }) },
        { keys: ['q', 'escape'], label: 'q', meaning: 'leave', run: leave },
      ]}
    >
      <Box>
        <Menu items={items} cursor={cursor} onCursor={(to) => send({ type: 'move-cursor', to })} onSelect={choose} />
      </Box>
    </Frame>
  );
}
