import type { WriteStream } from 'node:tty';
import { withWrite } from './terminal/with-write.js';

const alternateScreen = '\u001b[?1049h';

// biome-ignore lint/suspicious/noControlCharactersInRegex: control sequences are what is being looked for
const onlyControl = /^(?:\u001b\[[?\d;]*[A-Za-z])*$/;

/**
 * The same stream, for a screen on which home is painted already (cli/first-paint.ts): the alternate screen is not opened a
 * second time, since some terminals clear it then, and the first frame takes away what it does not write over.
 */
export function takingOver(stdout: WriteStream): WriteStream {
  let isOver = false;
  return withWrite(stdout, (chunk, ...rest) => {
    if (isOver || typeof chunk !== 'string') return stdout.write(chunk, ...rest);
    if (onlyControl.test(chunk)) return stdout.write(chunk.replaceAll(alternateScreen, ''), ...rest);
    isOver = true;
    return stdout.write(`${chunk.replaceAll('\n', '\u001b[K\n')}\u001b[J`, ...rest);
  });
}
