import { shuffle } from '../../questions/shuffle.js';
import { fieldSpans } from '../../text/field.js';
import { line, span } from '../../text/line.js';
import { picture, words } from '../kit/passages.js';
import { sample } from '../kit/sample.js';
import { type BenchOf, textsOf } from './bench.js';
import { challengeKind } from './challenge-task.js';
import { type Challenge, challenges } from './challenges.js';
import { meaningOf } from './meaning.js';
import { roundPractice } from './round-practice.js';
import { anatomise } from './version-parts.js';
import { drawBrackets, drawFaults, nameParts, sayFaults } from './version-picture.js';

const intro = 'Type a version, and its parts are named. An empty line begins ten challenges.';

/** A version as somebody types it, every part named. */
const freePlay: BenchOf<Challenge> = {
  first: {
    example: '1.0.0-alpha.1+1001',
    status: 'free play',
    intro,
    form: 'any version; or an empty line for ten challenges',
  },
  next: 'ten challenges',
  read: (text, isOpen) => (isOpen && text !== '' ? [text] : null),
  passages(bench) {
    const [text] = textsOf(bench);
    const version = anatomise(text);
    const parts = nameParts(version);
    const head = picture((columns) => [
      line(span('Type a version.', 'strong'), span('   Every part is named as you type.', 'dim')),
      [],
      line(span('▸ ', 'accent'), ...bench.fields.flatMap((field) => fieldSpans(field, columns - 2))),
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
    return [head, picture(draw), 'gap', words(meaningOf(version).join(' '), { mark: span('✓ ', 'good'), lead })];
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
  bench: freePlay,
  supply({ progress, draw }) {
    const some = (kind: Challenge['kind']) => {
      const ids = challenges.filter((one) => one.kind === kind).map(({ id }) => id);
      return sample('anatomy', ids, shares[kind], progress, draw);
    };
    return {
      deck: 'anatomy',
      find: (id) => challenges.find((one) => one.id === id) ?? null,
      sample() {
        const ids = [...some('paint'), ...some('judge')];
        return shuffle(ids.length, draw).flatMap((index) => ids[index] ?? []);
      },
    };
  },
});
