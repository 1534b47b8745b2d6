import { hangingIndent } from '../../text/hanging-indent.js';
import type { Key } from '../../text/key.js';
import { type Line, line, span } from '../../text/line.js';
import { drawChoices, moveCursor } from '../kit/list.js';
import { drawFaults, sayFaults } from './draw-faults.js';
import { whyValid } from './meaning.js';
import type { Task } from './task.js';
import { anatomise } from './version-parts.js';

interface Saying {
  readonly cursor: number;
  readonly said: boolean | null;
}

/** Is it a version? */
export function validTask(id: string, text: string, saying: Saying = { cursor: 0, said: null }): Task {
  const { cursor, said } = saying;
  const anatomy = anatomise(text);
  const isValid = anatomy.valid !== null;
  const to = (change: Partial<Saying>) => validTask(id, text, { ...saying, ...change });
  const verdict = isValid ? 'a version' : 'not a version';
  return {
    id,
    label: text,
    outcome: said === null ? null : { points: said === isValid ? 1 : 0, answer: said ? 'yes' : 'no', remark: verdict },
    keys:
      said === null
        ? [
            ['y/n', 'answer'],
            ['↑↓ enter', 'choose'],
          ]
        : [],
    typing: false,
    lines: (columns) => {
      const head = line('  ', { text, bold: true });
      if (said === null) {
        const choices = [
          { name: 'yes', means: 'a version' },
          { name: 'no', means: 'not one' },
        ];
        return [line(span('Is this a version?', 'dim')), [], head, [], ...drawChoices(choices, cursor)];
      }
      const right = said === isValid;
      const mark = right ? span('✓ ', 'good') : span('✗ ', 'bad');
      const judged = line(
        mark,
        { text: verdict, bold: true },
        span(right ? '' : `   you said ${said ? 'yes' : 'no'}`, 'dim'),
      );
      if (isValid) return [head, [], judged, ...hangingIndent([span('  ')], [span(whyValid(anatomy))], columns)];
      return [head, ...drawFaults(anatomy, 2, columns), [], judged];
    },
    press: (key: Key) => {
      if (said !== null) return validTask(id, text, saying);
      const moved = moveCursor(key, cursor, 2);
      if (moved !== null) return to({ cursor: moved });
      if (key === 'y' || key === 'n') return to({ said: key === 'y' });
      return key === 'enter' || key === ' ' ? to({ said: cursor === 0 }) : validTask(id, text, saying);
    },
    paste: () => validTask(id, text, saying),
    say:
      said === null
        ? [line(`Is ${spell(text)} a version?`)]
        : [
            line(
              `${said === isValid ? 'Right' : 'No'}: ${text} is ${verdict}. ${isValid ? whyValid(anatomy) : sayFaults(anatomy).join(' ')}`,
            ),
          ],
    form: said === null ? 'yes or no' : null,
    read: (answer) => {
      if (/^y(es)?$/i.test(answer)) return to({ said: true });
      return /^no?$/i.test(answer) ? to({ said: false }) : { malformed: 'yes or no' };
    },
  };
}

/** A screen reader swallows signs, so they are said behind the string. */
function spell(text: string): Line[0]['text'] {
  const odd = [...new Set(text.replace(/[A-Za-z0-9.]/g, ''))].map(
    (sign) => ({ '-': 'a hyphen', '+': 'a plus', _: 'an underscore' })[sign] ?? sign,
  );
  return odd.length === 0 ? text : `${text}, with ${odd.join(' and ')},`;
}
