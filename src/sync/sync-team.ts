import { isMemberFile, memberFileName } from './machine-files.js';
import { Offline, type Place } from './place.js';
import { longestSummary, readSummary, type TeamSummary } from './team-summary.js';

/** What a team shares. */
export interface Team {
  /** The newest summary of each name, by name. */
  readonly members: readonly TeamSummary[];
  /** Files that could not be used, as `file (why)`. */
  readonly unusable: readonly string[];
}

/** How often it is tried again when another member is quicker. */
const tries = 12;

/** What each member shared last. Throws Offline or Refused. */
export async function readTeam(place: Place): Promise<Team> {
  const look = await place.look(isMemberFile);
  const newest = new Map<string, TeamSummary>();
  const unusable: string[] = [];
  for (const file of look.files) {
    const read =
      file.size > longestSummary
        ? { wrong: 'it is too long for a summary' }
        : readSummary((await look.read(file)).toString('utf8'));
    if ('wrong' in read) unusable.push(`${file.name} (${read.wrong})`);
    else if (Date.parse(read.at) >= Date.parse(newest.get(read.name)?.at ?? read.at)) newest.set(read.name, read);
  }
  return { members: [...newest.values()].sort((a, b) => a.name.localeCompare(b.name, 'en')), unusable };
}

/** Puts this member's summary in the place of the one before. `wait` passes the time before another try. Throws Offline or Refused. */
export async function shareSummary(
  place: Place,
  machine: string,
  summary: TeamSummary,
  wait: (attempt: number) => Promise<void>,
): Promise<void> {
  const bytes = Buffer.from(`${JSON.stringify(summary, null, 2)}\n`);
  for (let attempt = 1; attempt <= tries; attempt++) {
    const look = await place.look(isMemberFile);
    if (await look.put(memberFileName(machine), bytes, 'replace')) return;
    await wait(attempt);
  }
  throw new Offline('other members are syncing all the time');
}
