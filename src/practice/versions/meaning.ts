import type { Anatomy } from '../../versions/version-parts.js';

/** What a valid version says, in a sentence for each part that says something. */
export function meaningOf({ text, parts, prefix, valid }: Anatomy): string[] {
  if (valid === null) return [];
  const of = (name: string) => parts.filter((part) => part.name === name).map((part) => part.text);
  const core = [...of('major'), ...of('minor'), ...of('patch')].join('.');
  const preRelease = of('pre-release').join('.');
  const build = of('build').join('.');
  return [
    ...(prefix ? [`The v is a habit of tags and no part of the version; semver drops it.`] : []),
    ...(text.trim() === text ? [] : ['The spaces around it are dropped.']),
    ...(preRelease === ''
      ? []
      : [`It leads to ${core} and sorts below it; a range takes it only by naming a pre-release of ${core}.`]),
    ...(build === '' ? [] : ['What follows the + is for people and logs. It is ignored when versions are compared.']),
    ...(core.startsWith('0.') ? ['Below 1.0.0 anything may change at any time.'] : []),
    ...(preRelease === '' && build === '' && !core.startsWith('0.')
      ? ['A release: three numbers and nothing else.']
      : []),
  ];
}

/** Why something that looks wrong is allowed; a plain sentence where nothing does. */
export function whyValid({ parts }: Anatomy): string {
  const preRelease = parts.filter(({ name }) => name === 'pre-release');
  const build = parts.filter(({ name }) => name === 'build');
  const word = preRelease.find(({ text }) => /^0\d*[A-Za-z-]/.test(text));
  if (word !== undefined)
    return `${word.text} is a word, because it holds more than digits, and a word may begin with 0.`;
  const hyphens = preRelease.find(({ text }) => /^-+$/.test(text));
  if (hyphens !== undefined)
    return `The first - starts the pre-release, and ${hyphens.text} is all of it: a hyphen may stand alone.`;
  const zeros = build.find(({ text }) => /^0\d/.test(text));
  if (zeros !== undefined)
    return `${zeros.text} is build metadata, which nobody counts with, so leading zeros do no harm.`;
  return 'Three numbers, and tails of letters, digits and hyphens between dots.';
}
