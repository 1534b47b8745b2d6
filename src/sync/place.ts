/** What stands in the way of a sync for now, and is nobody's fault: no network, a drive that is not there. */
export class Offline extends Error {}

/** Why a place is not used, in one line: it is not what was named, or holds what nobody should open. */
export class Refused extends Error {}

/** A file that lies at a place. */
export interface PlacedFile {
  readonly name: string;
  /** In bytes. */
  readonly size: number;
}

/** What lies at a place at one moment. */
export interface Look {
  /** Those of its files whose names are ours; whatever else lies there is never opened and never changed. */
  readonly files: readonly PlacedFile[];
  /** How many others there are. */
  readonly others: number;
  read(file: PlacedFile): Promise<Buffer>;
  /**
   * Puts a file there, behind what it holds already or instead of it. False where somebody else was quicker: then it has to
   * be looked at again. Throws Offline or Refused.
   */
  put(name: string, bytes: Buffer, how: 'append' | 'replace'): Promise<boolean>;
}

/** A place that several machines reach. */
export interface Place {
  /** Throws Offline or Refused. */
  look(isOurs: (name: string) => boolean): Promise<Look>;
  /** Gives back what it took of this machine. */
  close(): void;
}

/** A file with more bytes than this is not taken: more than a million events. */
export const largestFile = 256 * 2 ** 20;

/** More files than this are no machines and no members. */
export const mostFiles = 500;

/** Lines as they go behind others: one that was torn off is ended first, so that it harms only itself. */
export function behind(before: Buffer, lines: Buffer): Buffer {
  return before.length === 0 || before.at(-1) === 0x0a ? lines : Buffer.concat([Buffer.from('\n'), lines]);
}
