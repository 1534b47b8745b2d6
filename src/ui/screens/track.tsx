import { Box } from 'ink';
import { lessonScore, passMark } from '../../progress/summary.js';
import { line, span } from '../../text/line.js';
import { padEnd, padStart, truncate } from '../../text/width.js';
import { Frame } from '../components/frame.js';
import { Lines } from '../components/lines.js';
import { Menu, type MenuItem } from '../components/menu.js';
import { useCourse, useSend } from '../hooks/use-course.js';
import { useRoom } from '../hooks/use-room.js';

/** The lessons of a track, and how far the learner is in each. */
export function Track({ track: id, cursor }: { readonly track: string; readonly cursor: number }) {
  const course = useCourse((state) => state.course);
  const progress = useCourse((state) => state.progress);
  const send = useSend();
  const { content } = useRoom();
  const track = course.tracks.find((candidate) => candidate.id === id);
  const lessons = (track?.lessons ?? []).flatMap((lesson) => course.lessons[lesson] ?? []);

  const items = lessons.map((lesson): MenuItem<string> => {
    const at = progress.lessons[lesson.id];
    const score = lessonScore(lesson, progress);
    const [glyph, tone] = at?.completed
      ? (['✓', 'good'] as const)
      : at
        ? (['◐', 'accent'] as const)
        : (['○', 'dim'] as const);
    const state =
      at === undefined ? `${lesson.minutes} min` : at.completed ? 'done' : `step ${at.step}/${lesson.steps.length}`;
    const points = score === null ? '' : `${Math.round(score * 100)} %${score >= passMark ? '' : ' so far'}`;
    const room = Math.max(12, content.columns - 30);
    return {
      value: lesson.id,
      line: line(
        padEnd(truncate(lesson.title, room), Math.min(room, 46) + 2),
        span(`${glyph} `, tone),
        span(padEnd(state, 11), 'dim'),
        span(points === '' ? '' : padStart(points, 5), 'dim'),
      ),
    };
  });
  return (
    <Frame
      trail={['backpressure', track?.title ?? id]}
      status={`${lessons.filter((lesson) => progress.lessons[lesson.id]?.completed).length}/${lessons.length} done`}
      bindings={[
        { keys: [], label: '↑↓', meaning: 'move' },
        { keys: [], label: 'enter', meaning: 'open' },
        {
          keys: ['t'],
          label: 't',
          meaning: 'quiz only',
          run: () => {
            const lesson = lessons[cursor];
            if (lesson !== undefined) send({ type: 'open-quiz', lesson: lesson.id });
          },
        },
        { keys: ['escape', 'q'], label: 'esc', meaning: 'back', run: () => send({ type: 'back' }) },
      ]}
    >
      <Lines lines={[[span(track?.summary ?? '', 'dim')], []]} />
      <Box>
        <Menu
          items={items}
          cursor={cursor}
          limit={Math.max(3, content.rows - 2)}
          onCursor={(to) => send({ type: 'move-cursor', to })}
          onSelect={(lesson) => send({ type: 'open-lesson', lesson })}
        />
      </Box>
    </Frame>
  );
}
