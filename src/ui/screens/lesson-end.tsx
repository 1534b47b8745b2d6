import { Box } from 'ink';
import { findIn } from '../../course/id.js';
import { lessonScore } from '../../progress/summary.js';
import { lessonAfter } from '../../store/items.js';
import { line, span } from '../../text/line.js';
import { plural } from '../../text/plural.js';
import { wrap } from '../../text/wrap.js';
import { Frame } from '../components/frame.js';
import { Lines } from '../components/lines.js';
import { Menu, type MenuItem } from '../components/menu.js';
import { useCourse, useSend } from '../hooks/use-course.js';
import { useRoom } from '../hooks/use-room.js';

/** After the last step: what was learned is asked now, and comes back later. */
export function LessonEnd({ lesson: id, cursor }: { readonly lesson: string; readonly cursor: number }) {
  const course = useCourse((state) => state.course);
  const progress = useCourse((state) => state.progress);
  const send = useSend();
  const { measure } = useRoom();
  const lesson = findIn(course.lessons, id);
  const after = lessonAfter(course, progress, id);
  const score = lesson === undefined ? null : lessonScore(lesson, progress);
  const questions = lesson?.questions.length ?? 0;

  const items: MenuItem<'quiz' | 'next' | 'home'>[] = [
    ...(questions > 0
      ? [
          {
            value: 'quiz' as const,
            line: line(
              'Take the quiz',
              span(`   ${plural(questions, 'question')}, about ${Math.max(1, Math.round(questions / 3))} min`, 'dim'),
            ),
          },
        ]
      : []),
    ...(after === null
      ? []
      : [
          {
            value: 'next' as const,
            line: line('Next lesson', span(`     ${findIn(course.lessons, after)?.title ?? after}`, 'dim')),
          },
        ]),
    { value: 'home' as const, line: line('Home') },
  ];
  const choose = (value: 'quiz' | 'next' | 'home') => {
    if (value === 'quiz') send({ type: 'open-quiz', lesson: id });
    else if (value === 'next' && after !== null) {
      send({ type: 'back' });
      send({ type: 'open-lesson', lesson: after });
    } else send({ type: 'go-home' });
  };
  return (
    <Frame
      trail={['backpressure', lesson?.title ?? id]}
      status="done"
      bindings={[
        { keys: [], label: '↑↓', meaning: 'move' },
        { keys: [], label: 'enter', meaning: 'choose' },
        { keys: ['escape', 'q'], label: 'esc', meaning: 'back', run: () => send({ type: 'back' }) },
      ]}
    >
      <Lines
        lines={[
          [],
          line({ text: '✓ ', tone: 'good' }, { text: lesson?.title ?? id, bold: true }),
          [],
          ...(lesson?.objectives ?? []).flatMap((objective) =>
            wrap([span(objective)], measure - 4).map((content, row) => [
              span(row === 0 ? '  · ' : '    ', 'dim'),
              ...content,
            ]),
          ),
          [],
          [
            span(
              score === null
                ? `${plural(lesson?.cards.length ?? 0, 'card of this lesson is', 'cards of this lesson are')} now in your review.`
                : `Quiz so far: ${Math.round(score * 100)} % of the points.`,
              'dim',
            ),
          ],
          [],
        ]}
      />
      <Box>
        <Menu items={items} cursor={cursor} onCursor={(to) => send({ type: 'move-cursor', to })} onSelect={choose} />
      </Box>
    </Frame>
  );
}
