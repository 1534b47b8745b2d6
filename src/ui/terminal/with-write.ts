import type { WriteStream } from 'node:tty';

type Write = (chunk: string | Uint8Array, ...rest: []) => boolean;

/** The same stream in all but how it is written to. */
export function withWrite(stdout: WriteStream, write: Write): WriteStream {
  return new Proxy(stdout, {
    get(target, name) {
      if (name === 'write') return write;
      const value: unknown = Reflect.get(target, name, target);
      return typeof value === 'function' ? value.bind(target) : value;
    },
  });
}
