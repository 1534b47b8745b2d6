import { Journal } from '../progress/journal.js';
import { backoff } from '../sync/backoff.js';
import { machineBranch, memberBranch } from '../sync/machine-files.js';
import type { SyncMemory } from '../sync/memory.js';
import { type Synced, syncProgress } from '../sync/sync-progress.js';
import { shareSummary } from '../sync/sync-team.js';
import { shownTarget, type Target } from '../sync/target.js';
import { summaryOf } from '../sync/team-summary.js';
import { phrase } from '../words/phrase.js';
import { type Context, minutesEast } from './context.js';
import { openCourse } from './open-course.js';
import { reading } from './open-journal.js';
import { openLearner } from './open-learner.js';
import { atPlace } from './sync-place.js';

/** How a sync is done: by hand there is a person who can be asked, afterwards nobody waits long. */
export interface Manner {
  readonly folder: string;
  readonly machine: string;
  readonly isKnown: boolean;
  readonly mayAsk: boolean;
  readonly patience: number;
}

/** Syncs progress, and says what came of it. Throws a UsageError where the place is refused. */
export async function syncNow(context: Context, target: Target, manner: Manner): Promise<string[]> {
  const journal = new Journal(manner.folder);
  const reach = { ...manner, target, branch: machineBranch };
  // A journal that cannot be read says so before anybody is bothered.
  let events = 0;
  const one = () => {
    events += 1;
  };
  reading(journal, () => journal.scan({ event: one, future: one }));
  const result = await atPlace(context, reach, (place) =>
    syncProgress(place, { id: manner.machine, journal }, backoff(draw(context))),
  );
  if ('done' in result) return said(result.done, shownTarget(target));
  return [
    phrase(
      'Offline ({why}): {n} event is kept on this machine, and the next sync goes on.|Offline ({why}): all {n} events are kept on this machine, and the next sync goes on.',
      { why: result.offline, n: events },
    ),
  ];
}

/** Shares this learner's summary with the team, and says so. Throws a UsageError where the place is refused. */
export async function shareNow(
  context: Context,
  team: NonNullable<SyncMemory['team']>,
  manner: Manner,
): Promise<string[]> {
  const { course } = await openCourse(context);
  const { progress } = openLearner(context, course);
  const summary = summaryOf(course, progress, {
    name: team.name,
    now: context.now(),
    minutesEast: minutesEast(context),
  });
  const result = await atPlace(context, { ...manner, target: team.target, branch: memberBranch }, (place) =>
    shareSummary(place, manner.machine, summary, backoff(draw(context))),
  );
  if ('done' in result)
    return [phrase('Your summary is shared as {name}; "backpressure team" shows everyone\'s.', { name: team.name })];
  return [phrase('Offline ({why}): your summary is shared with the next sync.', { why: result.offline })];
}

function said({ sent, taken, damaged, others }: Synced, shown: string): string[] {
  const what =
    sent + taken === 0
      ? phrase('nothing new')
      : phrase('{n} event sent, {taken} taken|{n} events sent, {taken} taken', { n: sent, taken });
  const [first] = damaged;
  return [
    phrase('Synced with {place}: {what}.', { place: shown, what }),
    ...(first === undefined
      ? []
      : [
          `${phrase('{n} line there cannot be used and did no harm:|{n} lines there cannot be used and did no harm:', { n: damaged.length })} ${first}`,
        ]),
    ...(others === 0
      ? []
      : [
          phrase('{n} file there is none of ours, and left alone.|{n} files there are none of ours, and left alone.', {
            n: others,
          }),
        ]),
  ];
}

/** A share from 0 to 1, from what makes ids. */
function draw(context: Context): () => number {
  return () => (Number.parseInt(context.newId().replaceAll('-', '').slice(0, 8), 16) || 0) / 2 ** 32;
}
