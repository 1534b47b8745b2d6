// The licences of the packages that are bundled into the program, each in its own words.
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';

/** The text of NOTICE for what esbuild's metafiles say went into the bundles. */
export async function noticeOf(metafiles, root) {
  const files = metafiles.flatMap(({ outputs }) => Object.values(outputs).flatMap(({ inputs }) => Object.keys(inputs)));
  const folders = [...new Set(files.flatMap((file) => packageFolder(file) ?? []))].sort();
  const notices = await Promise.all(folders.map((folder) => noticeOfPackage(join(root, folder))));
  return `Backpressure contains these packages, under their own licences.\n\n${notices.join('\n')}`;
}

/** "node_modules/ink/node_modules/chalk" of a file in it; null for a file of ours. */
function packageFolder(file) {
  return /^(?:.*\/)?node_modules\/(?:@[^/]+\/)?[^/]+/.exec(file)?.[0] ?? null;
}

async function noticeOfPackage(folder) {
  const { name, version, license } = JSON.parse(await readFile(join(folder, 'package.json'), 'utf8'));
  const file = (await readdir(folder)).find((entry) => /^(licen[cs]e|copying)/i.test(entry));
  const text = file === undefined ? `Licence: ${license ?? 'not stated'}` : await readFile(join(folder, file), 'utf8');
  return `${'-'.repeat(72)}\n${name} ${version} (${license ?? 'see below'})\n\n${text.trim()}\n`;
}
