const troubles: Readonly<Record<string, string>> = {
  ENOSPC: 'the disk is full',
  EDQUOT: 'the disk quota is used up',
  EFBIG: 'the file may not grow any more',
  EROFS: 'the disk is read-only',
  EACCES: 'its folder may not be used',
  EPERM: 'its folder may not be used',
  ENOENT: 'its folder is missing',
  ENOTDIR: 'a part of its path is not a folder',
  EEXIST: 'a file stands where its folder should be',
  EISDIR: 'a folder stands where the file should be',
  ELOOP: 'its links go in a circle',
  EIO: 'the disk reports an error',
  ENXIO: 'it is no file that can be opened',
};

/** Why a file could not be read or written, in a few words for the learner. */
export function trouble(error: unknown): string {
  const code = codeOf(error);
  if (code !== null) return troubles[code] ?? `the system says ${code}`;
  return error instanceof Error ? error.message : String(error);
}

/** Whether there is simply nothing there. */
export function isMissing(error: unknown): boolean {
  return ['ENOENT', 'ENOTDIR'].includes(codeOf(error) ?? '');
}

function codeOf(error: unknown): string | null {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : null;
}
