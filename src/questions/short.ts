import type { Block } from '../course/block.js';
import { plainText } from '../course/plain.js';
import { phrase } from '../words/phrase.js';
import { answerForm, type Rules } from './answer-form.js';
import { answerParts } from './answer-part.js';
import { typeInto } from './intent.js';
import type { Choice, Kind } from './kind.js';
import { choiceOf } from './options.js';
import { isSlip, sameWords } from './spelling.js';

export interface ShortBody {
  /** Every accepted form; the first is shown as the answer. */
  readonly accepted: readonly string[];
  readonly mistakes: readonly Choice[];
}

interface State {
  readonly text: string;
}

/** A word or a short text: `Answer: response | reply`. */
export const short: Kind<ShortBody> = {
  title: 'short text',

  recognise(shape) {
    const parts = answerParts(shape);
    if (parts?.kind !== 'short') return null;
    const accepted = parts.text.split('|').map((form) => form.trim());
    if (accepted.includes(''))
      return { wrong: 'an accepted form is empty; write Answer: one | other', line: parts.line };
    const mistakes = parts.mistakes.map((item) => choiceOf(item, false));
    const both = mistakes.find((mistake) => accepted.some((form) => sameWords(form, plainText(mistake.text))));
    if (both !== undefined) {
      return { wrong: `"${plainText(both.text)}" is listed as wrong and is accepted`, line: both.line };
    }
    return { body: { accepted, mistakes } };
  },

  ask({ body }) {
    return answerForm(rulesFor(body), { text: '' });
  },

  choices: (body) => body.mistakes,

  recall: (_, answer) => (typeof answer === 'string' ? answer : null),
};

const format = () => phrase('a word or a few');

function rulesFor({ accepted, mistakes }: ShortBody): Rules<State> {
  const [solution = ''] = accepted;
  return {
    show: ({ text }) => ({
      instruction: phrase('Type the answer'),
      format: format(),
      keys: [['a–z', 'type']],
      rows: [],
      targets: [],
      field: { text, unit: '' },
      missing: text.trim() === '' ? phrase('Type an answer first.') : null,
    }),
    press: (state, intent) => {
      const text = typeInto(state.text, intent);
      return text === state.text ? state : { text };
    },
    read: (_, line) => (line.trim() === '' ? format() : { text: line.trim() }),
    solve: () => ({ text: solution }),
    grade({ text }) {
      const exact = accepted.some((one) => sameWords(one, text));
      const mistake = exact ? undefined : mistakes.find((one) => sameWords(plainText(one.text), text));
      const meant = exact || mistake !== undefined ? undefined : accepted.find((one) => isSlip(text, one));
      const correct = exact || meant !== undefined;
      return {
        correct,
        points: correct ? 1 : 0,
        answer: text.trim(),
        rows: [],
        feedback: meant === undefined ? (mistake?.feedback ?? []) : spelled(meant),
        ...(mistake?.showMe && { showMe: mistake.showMe }),
        solution,
      };
    },
  };
}

/** A slip of the finger counts as right, and is named. */
function spelled(word: string): readonly Block[] {
  const text = [
    { text: `${phrase('Counted as right. It is spelled')} ` },
    { text: word, strong: true } as const,
    { text: '.' },
  ];
  return [{ kind: 'paragraph', text }];
}
