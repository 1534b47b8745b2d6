import type { PlatformPath } from 'node:path';

export interface SourceRoot {
  /** The folder of the course. */
  readonly folder: string;
  readonly currentFolder: string;
  /** The folder that the repository was checked out into, where a runner says so. */
  readonly workspace: string | undefined;
}

/**
 * The path of a course file as code hosts write it: from the root of the repository (on a runner) or from the current
 * folder, with slashes on every system.
 */
export function sourcePath({ folder, currentFolder, workspace }: SourceRoot, path: PlatformPath) {
  const isInside = (root: string): boolean => {
    const way = path.relative(root, folder);
    return way !== '..' && !way.startsWith(`..${path.sep}`) && !path.isAbsolute(way);
  };
  const root = workspace !== undefined && workspace !== '' && isInside(workspace) ? workspace : currentFolder;
  const way = path.relative(root, folder).split(path.sep);
  return (file: string): string => [...way, file].filter((part) => part !== '').join('/');
}
