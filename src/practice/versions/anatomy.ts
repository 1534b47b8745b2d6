import { shuffled } from '../../questions/shuffle.js';
import { fieldSpans } from '../../text/field.js';
import { line, span } from '../../text/line.js';
import { anatomise } from '../../versions/version-parts.js';
import { sample } from '../kit/deck.js';
import { blank, picture } from '../kit/page.js';
import { type Challenge, challenges } from './challenges.js';
import type { ChoiceIntent, Choosing } from './choice-task.js';
import { meaningOf } from './meaning.js';
import { type PaintIntent, type Painting, paintKind } from './paint-task.js';
import { type PlaygroundOf, textsOf } from './playground.js';
import { roundPractice } from './round.js';
import type { TaskKind } from './task.js';
import { validKind } from './valid-task.js';
import { drawBrackets, drawFaults, nameParts, sayFaults } from './version-picture.js';

/** A version to paint or a string to judge: which of the two stands in the item, and how far it is in the task. */
const challengeKind: TaskKind<Challenge, Painting | Choosing, PaintIntent | ChoiceIntent> = {
  begin: (item, draw) => (item.kind === 'paint' ? paintKind : validKind).begin(item, draw),
  label: ({ text }) => text,
  outcome: (item, task) => ('painted' in task ? paintKind.outcome(item, task) : validKind.outcome(item, task)),
  update(item, task, intent) {
    const isChoice = intent.type === 'choose' || intent.type === 'move-cursor';
    if ('painted' in task) return isChoice ? task : paintKind.update(item, task, intent);
    return isChoice ? validKind.update(item, task, intent) : task;
  },
  passages: (item, task) => ('painted' in task ? paintKind.passages(item, task) : validKind.passages(item, task)),
  bindings: (item, task) => ('painted' in task ? paintKind.bindings(item, task) : validKind.bindings(item, task)),
  read: (item, task, line) => ('painted' in task ? paintKind.read(item, task, line) : validKind.read(item, task, line)),
  form: (item, task) => ('painted' in task ? paintKind.form(item, task) : validKind.form(item, task)),
};

const intro = 'Type a version, and its parts are named. An empty line begins ten challenges.';

/** A version as somebody types it, every part named. */
const freePlay: PlaygroundOf<Challenge> = {
  first: {
    example: '1.0.0-alpha.1+1001',
    status: 'free play',
    intro,
    form: 'any version; or an empty line for ten challenges',
  },
  next: 'ten challenges',
  read: (text, isOpen) => (isOpen && text !== '' ? [text] : null),
  passages(playground) {
    const [text] = textsOf(playground);
    const version = anatomise(text);
    const parts = nameParts(version);
    const head = picture((columns) => [
      line(span('Type a version.', 'strong'), span('   Every part is named as you type.', 'dim')),
      [],
      line(span('▸ ', 'accent'), ...playground.fields.flatMap((field) => fieldSpans(field, columns - 2))),
    ]);
    if (text.trim() === '') {
      const hint = span('  For example 2.1.0-rc.2+sha.5114f85, or something that you think is wrong.', 'dim');
      return [head, picture([[], [hint]], intro)];
    }
    if (version.valid === null) {
      const named = parts.map((part) => line(span(`  ${part}`, 'dim')));
      const draw = (columns: number) => [...drawFaults(version, 2, columns), [], ...named];
      return [head, picture(draw, `${text} is not a version. ${sayFaults(version)}`)];
    }
    const draw = (columns: number) =>
      text.length + 26 <= columns ? drawBrackets(version, 2) : parts.map((part) => line(`  ${part}`));
    const lead = `${text}: ${parts.join('; ')}. `;
    return [head, picture(draw), blank, { text: meaningOf(version).join(' '), mark: [span('✓ ', 'good')], lead }];
  },
};

/** How many of the ten challenges are to paint and to judge. */
const shares = { paint: 4, judge: 6 } as const;

/** Free play with a version; then ten challenges. */
export const anatomy = roundPractice({
  id: 'anatomy',
  title: 'Take a version apart',
  summary: 'A version as you type it, every part named; what is wrong and where; ten challenges.',
  noun: 'challenge',
  kind: challengeKind,
  playground: freePlay,
  source({ progress, draw }) {
    const some = (kind: Challenge['kind']) => {
      const ids = challenges.filter((one) => one.kind === kind).map(({ id }) => id);
      return sample('anatomy', ids, shares[kind], progress, draw);
    };
    return {
      deck: 'anatomy',
      find: (id) => challenges.find((one) => one.id === id) ?? null,
      sample() {
        const ids = [...some('paint'), ...some('judge')];
        return shuffled(ids, draw);
      },
    };
  },
});
