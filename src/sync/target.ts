import { statSync } from 'node:fs';
import { isAbsolute, join, resolve } from 'node:path';
import { Refused } from './place.js';

/** Where a learner keeps their files for all their machines: a git repository, or a folder that some program syncs. */
export type Target =
  | { readonly kind: 'git'; readonly url: string }
  | { readonly kind: 'folder'; readonly path: string };

/** What git may talk: each of these reaches another machine or a folder, and none runs a command of its own. */
export const protocols = ['https', 'http', 'ssh', 'file'];

/**
 * Reads where to sync. A URL, `user@host:path`, and a folder that is a git repository go through git; any other folder is
 * taken as one that is synced. Throws Refused for what git would take as an option or as a command.
 */
export function readTarget(typed: string, currentFolder: string, platform: NodeJS.Platform): Target {
  const text = typed.trim();
  if (text === '') throw new Refused('a git repository or a folder has to be named');
  if (text.startsWith('-')) throw new Refused(`"${text}" looks like an option and is no place to sync with`);
  if (/[\p{Cc}\p{Cf}]/u.test(text))
    throw new Refused('the place to sync with has characters in it that cannot be seen');
  const isDrive = platform === 'win32' && /^[a-z]:[\\/]/i.test(text);
  if (isDrive || isAbsolute(text)) return local(text);
  const scheme = /^([a-z][a-z0-9+.-]*):\/\//i.exec(text)?.[1]?.toLowerCase();
  if (scheme !== undefined) return remote(text, scheme);
  if (/^[^/]*::/.test(text)) {
    throw new Refused(`"${text}" would let git run a command; use https://, ssh:// or user@host:path`);
  }
  const [, host] = /^([^/:]+):/.exec(text) ?? [];
  if (host === undefined) return local(resolve(currentFolder, text));
  if (hostOf(host).startsWith('-') || /^[^:]+:-/.test(text)) throw looksLikeOption(text);
  return { kind: 'git', url: text };
}

function remote(url: string, scheme: string): Target {
  if (!protocols.includes(scheme)) {
    throw new Refused(
      `"${shownUrl(url)}" is none of the ways that sync goes: ${protocols.map((one) => `${one}://`).join(', ')}`,
    );
  }
  const [authority = '', ...path] = url.slice(scheme.length + 3).split('/');
  if (hostOf(authority).startsWith('-') || authority.startsWith('-') || path.some((part) => part.startsWith('-'))) {
    throw looksLikeOption(url);
  }
  return { kind: 'git', url };
}

const hostOf = (authority: string): string => authority.slice(authority.lastIndexOf('@') + 1);

const looksLikeOption = (text: string) =>
  new Refused(`"${shownUrl(text)}" has an option in it and is no place to sync with`);

function local(path: string): Target {
  return isRepository(path) ? { kind: 'git', url: path } : { kind: 'folder', path };
}

/** With its `.git` folder, or bare. */
function isRepository(path: string): boolean {
  const has = (name: string) => statSync(join(path, name), { throwIfNoEntry: false }) !== undefined;
  try {
    return has('.git') || (has('HEAD') && has('objects') && has('refs'));
  } catch {
    return false;
  }
}

/** As it may be shown: a password or token in it is nobody's business. */
export function shownTarget(target: Target): string {
  return target.kind === 'folder' ? target.path : shownUrl(target.url);
}

function shownUrl(url: string): string {
  return url.replace(/^([a-z][a-z0-9+.-]*:\/\/)[^/@]*@/i, '$1');
}

/** Whether it lies on this machine, as far as git is concerned. */
export function isLocal({ url }: { readonly url: string }): boolean {
  return isAbsolute(url) || /^file:\/\//i.test(url);
}
