import type { WriteStream } from 'node:tty';
import { withWrite } from '../with-write.js';

const beginning = '\u001b[?2026h';
const end = '\u001b[?2026l';

/**
 * The same terminal, to which each frame goes in one write. Ink writes the mark of a frame's beginning, the frame and the mark
 * of its end one after the other, and the system takes longer for three writes than for all that is in them. Outside of a
 * frame everything is written at once; so is a frame that breaks off, at the end of the turn.
 */
export function wholeFrames(stdout: WriteStream): WriteStream {
  let frame = '';
  const flush = () => {
    if (frame === '') return;
    const whole = frame;
    frame = '';
    stdout.write(whole);
  };
  return withWrite(stdout, (chunk, ...rest) => {
    const isOfFrame = typeof chunk === 'string' && rest.length === 0 && (frame !== '' || chunk === beginning);
    if (!isOfFrame) {
      flush();
      return stdout.write(chunk, ...rest);
    }
    if (frame === '') queueMicrotask(flush);
    frame += chunk;
    if (chunk === end) flush();
    return true;
  });
}
