import { makeFolder } from '../progress/make-folder.js';
import { trouble } from '../progress/trouble.js';
import { FolderPlace } from '../sync/folder-place.js';
import { GitPlace } from '../sync/git-place.js';
import { largestFile, Offline, type Place, Refused } from '../sync/place.js';
import type { Target } from '../sync/target.js';
import { phrase } from '../words/phrase.js';
import { type Context, UsageError } from './context.js';

/** How a place is reached. */
export interface Reach {
  readonly target: Target;
  /** The branch that files are on, where it is a git repository. */
  readonly branch: string;
  /** Where the learner's own files are. */
  readonly folder: string;
  /** Whether it was synced with before. */
  readonly isKnown: boolean;
  /** Whether git may ask for a password. */
  readonly mayAsk: boolean;
  /** How long git waits for the other end, in milliseconds. */
  readonly patience: number;
}

/** What was done at a place; `offline` says why nothing was, though nobody is to blame. */
export type AtPlace<T> = { readonly done: T } | { readonly offline: string };

/** Does something at a place, and leaves nothing behind however it ends. Throws a UsageError where the place is refused. */
export async function atPlace<T>(
  context: Context,
  reach: Reach,
  use: (place: Place) => Promise<T>,
): Promise<AtPlace<T>> {
  let place: Place | null = null;
  let stop: (() => void) | null = null;
  const close = () => {
    stop?.();
    place?.close();
  };
  context.beforeEnd(() => {
    close();
    return phrase('Nothing is lost: the next sync goes on.');
  });
  try {
    place = open(context, reach, (child) => {
      stop = child;
    });
    return { done: await use(place) };
  } catch (error) {
    if (error instanceof Offline) return { offline: error.message };
    if (error instanceof Refused) throw new UsageError(error.message);
    throw error;
  } finally {
    close();
    context.beforeEnd(() => null);
  }
}

function open(context: Context, reach: Reach, onChild: (stop: (() => void) | null) => void): Place {
  const { target, branch, folder, isKnown, mayAsk, patience } = reach;
  if (target.kind === 'folder') return new FolderPlace(target.path, isKnown);
  const surroundings = {
    env: context.env,
    folder,
    mayAsk,
    patience,
    onChild,
    largest: largestFile,
    now: context.now(),
  };
  try {
    makeFolder(folder);
    return new GitPlace(target.url, branch, surroundings);
  } catch (error) {
    throw new Refused(
      phrase('nothing can be written to {folder} ({why}), so nothing can be synced', { folder, why: trouble(error) }),
    );
  }
}
