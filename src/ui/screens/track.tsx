import { findIn } from '../../course/id.js';
import { countStandings, lessonStanding } from '../../progress/standing.js';
import type { Intent } from '../../store/intent.js';
import type { ScreenOf } from '../../store/screen.js';
import { phrase } from '../../words/phrase.js';
import { Frame } from '../components/frame.js';
import { Lines } from '../components/lines.js';
import { useCourse, useNow, useSend } from '../hooks/use-course.js';
import { useMenu } from '../hooks/use-menu.js';
import { useSurroundings } from '../hooks/use-surroundings.js';
import { useViewport } from '../hooks/use-viewport.js';
import { trackLines } from '../track/track-lines.js';
import { backKey } from './back-key.js';

/** The lessons of a track, and how far the learner is in each. */
export function Track({ track: id, cursor }: Omit<ScreenOf<'track'>, 'name'>) {
  const course = useCourse((state) => state.course);
  const progress = useCourse((state) => state.progress);
  const send = useSend();
  const now = useNow();
  const { minutesEast } = useSurroundings();
  const { content } = useViewport();
  const track = course.tracks.find((candidate) => candidate.id === id);
  const lessons = (track?.lessons ?? []).flatMap((lesson) => findIn(course.lessons, lesson) ?? []);
  const keys = useMenu(lessons, (lesson) => send({ type: 'open-lesson', lesson: lesson.id }), {
    page: content.rows - 3,
    empty: phrase('This track has no lessons yet.'),
  });
  const quiz = () => {
    const top = now().screens.at(-1);
    const lesson = lessons[top?.name === 'track' ? top.cursor : 0];
    if (lesson === undefined || lesson.questions.length === 0)
      send({ type: 'notify', notice: phrase('This lesson has no quiz.') });
    else send({ type: 'open-quiz', lesson: lesson.id });
  };
  const ofChosen = (intent: (lesson: string) => Intent) => () => {
    const top = now().screens.at(-1);
    const lesson = lessons[top?.name === 'track' ? top.cursor : 0];
    if (lesson !== undefined) send(intent(lesson.id));
  };
  const { seen, answered, mastered } = countStandings(
    lessons.map((lesson) => lessonStanding(lesson, progress, minutesEast).standing),
  );
  const status = [
    phrase('{seen} of {n} lesson seen|{seen} of {n} lessons seen', { seen, n: lessons.length }),
    ...(answered > 0 ? [phrase('{n} answered', { n: answered })] : []),
    ...(mastered > 0 ? [phrase('{n} mastered', { n: mastered })] : []),
  ].join(', ');
  return (
    <Frame
      trail={['backpressure', track?.title ?? id]}
      status={status}
      bindings={[
        ...keys,
        { keys: ['t'], label: 't', meaning: 'quiz only', run: quiz },
        {
          keys: ['x'],
          label: 'x',
          meaning: 'test out',
          run: ofChosen((lesson) => ({ type: 'open-test-out', lesson })),
        },
        {
          keys: ['c'],
          label: 'c',
          meaning: 'I know this lesson; again, I do not',
          quiet: true,
          run: ofChosen((lesson) => ({ type: 'claim', lesson })),
        },
        backKey(() => send({ type: 'back' })),
      ]}
    >
      {track !== undefined && <Lines lines={trackLines({ track, lessons, progress, minutesEast, cursor }, content)} />}
    </Frame>
  );
}
