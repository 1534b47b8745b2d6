import { span, type Tone } from '../../../text/line.js';
import { blank, type PageIntent, type Passage, pageStage } from '../../kit/page.js';
import { type Stage, step } from '../../kit/practice.js';
import { type Opinion, opinionSentence } from '../conversation/judgement.js';
import { described, type Score, scoreMarks, scoreWords } from '../scores.js';
import type { Judged, Talk } from './talk.js';

/** What the interviewer makes of it, criterion by criterion, beside the learner's own scores, with the words that it rests on. */
export function judged(talk: Talk, at: Judged): Stage<Talk, PageIntent> {
  return pageStage(talk, {
    status: 'its judgement',
    onwards: 'go on',
    toTheEnd: true,
    passages: passages(talk, at.opinion),
    scroll: at.scroll,
    scrollTo: (scroll) => ({ ...talk, at: { ...at, scroll } }),
    goOn: () => step({ ...talk, at: { stage: 'over', opinion: at.opinion, notice: '' } }),
  });
}

const worth =
  'It is a program’s opinion, and it may be wrong. The quotes are your own words, checked; the rest is what it says.';

function passages({ told, own }: Talk, opinion: Opinion): readonly Passage[] {
  const { criteria } = told.question;
  return [
    { text: opinionSentence(opinion), tone: 'strong' },
    { text: worth, tone: 'dim' },
    blank,
    ...opinion.criteria.flatMap(({ id, scores: [first, second], quotes, why }): Passage[] => {
      const at = criteria.findIndex((wanted) => wanted.id === id);
      const name = described(id, criteria[at]?.extra ?? '');
      const mine = own?.[at];
      const its = first === second ? scoreWords[first] : `once ${scoreWords[first]}, once ${scoreWords[second]}`;
      const yours = mine === undefined ? '' : `, you: ${scoreWords[mine]}`;
      const words = quotes.map(({ quote }) => `“${quote.replace(/\s+/g, ' ')}”`);
      return [
        {
          text: [{ text: name }, span(`  ${its}${yours}`, 'dim')],
          mark: [span(` ${markOf(first, second)} `, toneOf(first, second))],
          spoken: `${name}: ${its}${yours}${words.length === 0 ? '' : `, ${words.join(', ')}`}.`,
        },
        ...words.map((text): Passage => ({ text, tone: 'accent', mark: [span('     ')], spoken: null })),
        ...(why === '' ? [] : [{ text: `It says: ${why}`, tone: 'dim', mark: [span('     ')] } as const]),
      ];
    }),
  ];
}

function markOf(first: Score, second: Score): string {
  return first === second ? scoreMarks[first] : '◐';
}

function toneOf(first: Score, second: Score): Tone {
  if (first !== second) return 'warn';
  return first === 1 ? 'good' : first === 0 ? 'bad' : 'warn';
}
