import { cleanLine } from '../content/sanitize.js';
import type { GitResult } from './git.js';
import { Offline, Refused } from './place.js';

/** What git says, in English, when nobody answered at the other end. */
const unreachable = [
  /could not resolve host/i,
  /could not resolve proxy/i,
  /name or service not known/i,
  /temporary failure in name resolution/i,
  /network is (?:unreachable|down)/i,
  /no route to host/i,
  /connection (?:refused|timed out|reset)/i,
  /operation timed out/i,
  /failed to connect/i,
  /couldn't connect to server/i,
];

/** What it says when it wanted a name or a password and had nobody to ask, or was not let in. */
const locked = [
  /terminal prompts disabled/i,
  /could not read (?:username|password)/i,
  /permission denied/i,
  /authentication failed/i,
  /host key verification failed/i,
];

/** Why git did not do what it was asked to, as what has to be done about it. */
export function gitTrouble({ stderr, stopped }: GitResult, shown: string): Offline | Refused {
  if (stopped === 'late') return new Offline(`${shown} does not answer`);
  if (stopped === 'large')
    return new Refused(`${shown} holds more than a learner's progress can be; nothing was taken from it`);
  const why = lastWords(stderr);
  if (unreachable.some((pattern) => pattern.test(stderr))) return new Offline(why);
  if (locked.some((pattern) => pattern.test(stderr))) {
    return new Refused(`${shown} does not let you in (${why}); once "git ls-remote" does, sync does`);
  }
  return new Refused(`${shown} cannot be synced with (git says: ${why})`);
}

/** The line of git's complaint that says what went wrong: what the other end says of it, or else "fatal: …". */
function lastWords(stderr: string): string {
  const lines = stderr
    .split('\n')
    .map(cleanLine)
    .filter((line) => line !== '');
  const told = lines.find((one) => /^remote: .*(?:error|not found|denied|invalid|refus)/i.test(one));
  const line = told ?? lines.find((one) => /^(?:fatal|ssh|error):/.test(one)) ?? lines.at(-1) ?? 'nothing';
  return withoutPassword(line.replace(/^(?:remote: )?(?:fatal|error): /i, '')).slice(0, 200);
}

function withoutPassword(line: string): string {
  return line.replace(/(:\/\/)[^/@\s]*@/g, '$1');
}
