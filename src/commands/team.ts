import { memberBranch } from '../sync/machine-files.js';
import { recall } from '../sync/memory.js';
import { readTeam } from '../sync/sync-team.js';
import { shownTarget } from '../sync/target.js';
import { teamSentences, teamTable } from '../sync/team-table.js';
import { phrase } from '../words/phrase.js';
import type { Command } from './command.js';
import { isLinear, learnersFolder, UsageError } from './context.js';
import { openSettings } from './open-settings.js';
import { print, printError, printJson } from './print.js';
import { atPlace } from './sync-place.js';

export const team: Command = {
  name: 'team',
  arguments: [],
  summary: 'how far everyone in your team is',
  options: [['--json', 'as JSON']],
  async run(context, _args, options) {
    const folder = learnersFolder(context);
    const memory = folder === null ? null : recall(folder);
    if (folder === null || memory?.team === undefined) {
      throw new UsageError(phrase('no team yet: backpressure sync --team <git repository or folder> --as <name>'));
    }
    const { target } = memory.team;
    const reach = {
      target,
      branch: memberBranch,
      folder,
      isKnown: true,
      mayAsk: context.stdin.isTTY === true,
      patience: 60_000,
    };
    const result = await atPlace(context, reach, readTeam);
    if ('offline' in result) {
      printError(
        context,
        phrase('Offline ({why}): the team cannot be read now; try again later.', { why: result.offline }),
      );
      if (options.json) printJson(context, []);
      return 0;
    }
    const { members, unusable } = result.done;
    const [first] = unusable;
    if (first !== undefined) {
      printError(
        context,
        `${phrase('{n} summary in {place} cannot be used:|{n} summaries in {place} cannot be used:', { n: unusable.length, place: shownTarget(target) })} ${first}`,
      );
    }
    if (options.json) {
      printJson(
        context,
        members.map(({ v: _, ...member }) => member),
      );
      return 0;
    }
    const { settings } = await openSettings(context);
    const lines = isLinear(context, settings)
      ? teamSentences(members, context.now())
      : teamTable(members, context.now());
    print(context, members.length === 0 ? [phrase('Nobody has shared anything yet.')] : lines);
    return 0;
  },
};
