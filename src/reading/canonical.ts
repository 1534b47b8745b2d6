/**
 * The answer as the tagger likes it, character for character as long as it was, so that every place in it is also a place
 * in what the learner wrote: straight quotes, no bullets, no shouting, and a line break only where a thought ends.
 */
export function canonical(answer: string): string {
  const plain = answer
    .replace(/[‘’ʼ´`]/g, "'")
    .replace(/[“”„«»"]/g, ' ')
    .replace(/[\t\u00a0\u2007\u202f\r]/g, ' ')
    .replace(/[–—]/g, '-')
    .replace(/[*_#>|]/g, ' ')
    .replace(
      /(^|\n)( *)([-•·+o]|\d{1,2}[.)])(?= )/g,
      (mark, start: string) => start + ' '.repeat(mark.length - start.length),
    )
    .replace(/(?<= )'|'(?= )/g, ' ');
  const quiet = isShouted(plain) ? lower(plain) : plain;
  return joinLines(quiet, answer);
}

const bullet = /^ *([-*•·+]|\d{1,2}[.)]) /;

/** A line break ends a thought before a bullet, at an empty line and after a short line; else it is only a wrapped line. */
function joinLines(text: string, written: string): string {
  const lines = text.split('\n');
  const asWritten = written.split('\n');
  return lines
    .map((line, index) => {
      if (index === lines.length - 1) return line;
      const next = lines[index + 1] ?? '';
      const ends =
        line.trim() === '' ||
        next.trim() === '' ||
        bullet.test(asWritten[index + 1] ?? '') ||
        (line.length < 55 && /^ *[A-Z\d]/.test(next));
      return line + (ends ? '\n' : ' ');
    })
    .join('');
}

function isShouted(text: string): boolean {
  const upper = text.match(/\p{Lu}/gu)?.length ?? 0;
  const small = text.match(/\p{Ll}/gu)?.length ?? 0;
  return upper + small > 20 && upper > 1.5 * small;
}

/** Lower case without changing the length, which a few letters would. */
function lower(text: string): string {
  return [...text].map((char) => (char.toLowerCase().length === char.length ? char.toLowerCase() : char)).join('');
}
