import { extname } from 'node:path';

/** What lessons may link to or show, and what programs leave beside them. */
const assets: ReadonlySet<string> = new Set(
  (
    '.png .jpg .jpeg .gif .svg .webp .avif .bmp .ico .mp4 .webm .mov .mp3 .ogg .wav .pdf .drawio .excalidraw .puml .mmd ' +
    '.css .woff .woff2 .zip .gz'
  ).split(' '),
);

/** Files that say something about a folder, and are no part of a course. */
const companions =
  /^(?:readme|license|licence|copying|changelog|contributing|notice|makefile|codeowners)\b|~$|\.(?:bak|tmp|swp|orig)$/i;

/** Whether a file that is no lesson and no quiz may lie in a course without anybody having meant it to be read. */
export function isCompanion(name: string): boolean {
  return assets.has(extname(name).toLowerCase()) || companions.test(name);
}

/** Other programs' quizzes, which can be made ours. */
const importable = /\.(?:gift|csv|tsv|toml|apkg)$/i;

/** Why a file that is not Markdown is shown to nobody, and what helps. */
export function whyStray(file: string): string {
  const name = file.split('/').at(-1) ?? file;
  if (/\.(?:markdown|mdown|mkd|mdx|txt|rst|adoc|org)$/i.test(name))
    return 'only files that end in .md are read; rename it, or put what it says into one';
  if (importable.test(name) && !/\.apkg$/i.test(name))
    return `it is not read; "backpressure import ${name} --to <lesson>.md" makes a quiz of it`;
  return 'it is not read; a course is made of files that end in .md';
}
