import { linesOf } from '../linear/lines-of.js';
import { trouble } from '../progress/trouble.js';
import { recall, remember, type SyncMemory } from '../sync/memory.js';
import { Refused } from '../sync/place.js';
import { readTarget, shownTarget, type Target } from '../sync/target.js';
import { isMemberName } from '../sync/team-summary.js';
import { phrase } from '../words/phrase.js';
import { type Command, text } from './command.js';
import { type Context, learnersFolder, UsageError } from './context.js';
import { print, say } from './print.js';
import { type Manner, shareNow, syncNow } from './sync-now.js';

/** A remote that says nothing for so long is not there, in milliseconds. */
const patience = 60_000;

export const sync: Command = {
  name: 'sync',
  arguments: ['[place]'],
  summary: 'keep your progress the same on all your machines, through git or a folder',
  options: [
    ['--yes', 'agree with what leaves this machine, without being asked'],
    ['--after-session <yes|no>', 'whether to sync by itself when a session ends'],
    ['--team', 'share how far you are, and nothing else, with a team'],
    ['--as <name>', 'what the team calls you'],
    ['--forget', 'sync no more; what was sent stays where it is'],
  ],
  async run(context, [typed], options) {
    const folder = learnersFolder(context);
    if (folder === null)
      throw new UsageError(phrase('there is no home folder to keep progress in; --data-dir names a folder'));
    const before: SyncMemory = recall(folder) ?? { v: 1, machine: context.newId().toLowerCase() };
    const keep = (memory: SyncMemory) => keepMemory(context, folder, memory);
    if (options.forget === true) return forget(context, before, options.team === true, keep);
    const wish = text(options, 'afterSession');
    const memory = wish === undefined ? before : { ...before, afterSession: isYes(wish) };
    const isPerson = context.stdin.isTTY === true && context.stdout.isTTY === true;
    const manner = { folder, machine: memory.machine, mayAsk: isPerson, patience };
    const agrees = (sentence: string) => agree(context, sentence, options.yes === true, isPerson);
    return options.team === true
      ? syncTeam(context, { memory, manner, typed, name: text(options, 'as') }, agrees, keep)
      : syncAll(
          context,
          { memory, manner, typed, isOnlyWish: wish !== undefined && typed === undefined },
          agrees,
          keep,
        );
  },
};

interface Wanted {
  readonly memory: SyncMemory;
  readonly manner: Omit<Manner, 'isKnown'>;
  readonly typed: string | undefined;
}

/** Shows what leaves the machine, and says whether the learner agrees. */
type Agrees = (sentence: string) => Promise<boolean>;
type Keep = (memory: SyncMemory) => void;

async function syncAll(
  context: Context,
  { memory, manner, typed, isOnlyWish }: Wanted & { readonly isOnlyWish: boolean },
  agrees: Agrees,
  keep: Keep,
): Promise<number> {
  const target = typed === undefined ? memory.target : targetOf(context, typed);
  if (isOnlyWish) {
    if (target === undefined && memory.team === undefined) throw nowhere();
    keep(memory);
    print(context, [
      memory.afterSession
        ? phrase('From now on it is synced when a session ends.')
        : phrase('From now on it is synced when you say so.'),
    ]);
    return 0;
  }
  if (target === undefined && memory.team === undefined) throw nowhere();
  if (target !== undefined) {
    const shown = shownTarget(target);
    const isKnown = isSame(target, memory.target);
    const sentence = phrase(
      'Everything you did here (answers, drafts, notes and their times) goes to {place}, not encrypted: whoever can read that can read it.',
      { place: shown },
    );
    if (!isKnown && !(await agrees(sentence))) return declined(context);
    // The name of this machine is kept before it is used: one that is lost would leave a second file behind.
    keep(memory);
    const lines = await syncNow(context, target, { ...manner, isKnown });
    keep({ ...memory, target });
    print(context, lines);
  }
  if (memory.team !== undefined) print(context, await shareNow(context, memory.team, { ...manner, isKnown: true }));
  return 0;
}

async function syncTeam(
  context: Context,
  { memory, manner, typed, name = memory.team?.name }: Wanted & { readonly name: string | undefined },
  agrees: Agrees,
  keep: Keep,
): Promise<number> {
  const target = typed === undefined ? memory.team?.target : targetOf(context, typed);
  if (target === undefined)
    throw new UsageError(phrase('no team yet: backpressure sync --team <git repository or folder> --as <name>'));
  if (name === undefined) throw new UsageError(phrase('say what the team calls you: --as <name>'));
  if (!isMemberName(name))
    throw new UsageError(phrase('"{name}" is no name for a team: one line of 1 to 40 characters', { name }));
  const isKnown = memory.team !== undefined && isSame(target, memory.team.target) && memory.team.name === name;
  const sentence = phrase(
    'The name {name}, how many lessons of each track you saw, answered and mastered, and how often you were right when sure and when guessing go to {place}, for everyone who can read that; never an answer, a draft or a note.',
    { name, place: shownTarget(target) },
  );
  if (!isKnown && !(await agrees(sentence))) return declined(context);
  keep(memory);
  const lines = await shareNow(context, { target, name }, { ...manner, isKnown });
  keep({ ...memory, team: { target, name } });
  print(context, lines);
  return 0;
}

function forget(context: Context, memory: SyncMemory, isTeam: boolean, keep: Keep): number {
  const { target, team, ...rest } = memory;
  keep({ ...rest, ...(isTeam && target !== undefined && { target }), ...(!isTeam && team !== undefined && { team }) });
  const forgotten = isTeam ? team?.target : target;
  print(context, [
    forgotten === undefined
      ? phrase('There was nothing to forget.')
      : phrase('{place} is forgotten; what was sent there stays there.', { place: shownTarget(forgotten) }),
  ]);
  return 0;
}

async function agree(context: Context, sentence: string, isAgreed: boolean, isPerson: boolean): Promise<boolean> {
  if (isAgreed) {
    print(context, [sentence]);
    return true;
  }
  if (!isPerson) throw new UsageError(`${sentence} ${phrase('--yes agrees')}`);
  say(context, `${sentence}\n${phrase('Go on? y or n:')} `);
  for await (const line of linesOf(context.stdin)) return /^y(?:es)?$/i.test(line.trim());
  return false;
}

function declined(context: Context): number {
  print(context, [phrase('Nothing was sent.')]);
  return 0;
}

function targetOf(context: Context, typed: string): Target {
  try {
    return readTarget(typed, context.currentFolder, context.platform);
  } catch (error) {
    throw error instanceof Refused ? new UsageError(error.message) : error;
  }
}

function keepMemory(context: Context, folder: string, memory: SyncMemory): void {
  if (JSON.stringify(recall(folder)) === JSON.stringify(memory)) return;
  try {
    remember(folder, memory, context.newId());
  } catch (error) {
    throw new UsageError(
      phrase('where to sync to cannot be kept in {folder} ({why})', { folder, why: trouble(error) }),
    );
  }
}

function isYes(typed: string): boolean {
  if (typed === 'yes' || typed === 'no') return typed === 'yes';
  throw new UsageError(phrase('--after-session is yes or no, not "{typed}"', { typed }));
}

const isSame = (one: Target, other: Target | undefined): boolean => JSON.stringify(one) === JSON.stringify(other);

const nowhere = () => new UsageError(phrase('no place to sync with yet: backpressure sync <git repository or folder>'));
