import { span } from '../../../text/line.js';
import { blank, heading, type Passage, pageStage } from '../../kit/page.js';
import { stay, step } from '../../kit/practice.js';
import { consent } from '../conversation/consent.js';
import { allowance } from '../conversation/endpoint.js';
import { beginAsking } from './asking.js';
import { type Consenting, ended, type Talk, type TalkStage } from './talk.js';

/** What is sent and where, to the letter; nothing is before the learner has read on to its end and said so. */
export function consenting(talk: Talk, at: Consenting): TalkStage {
  const { endpoint } = at;
  const page = pageStage(talk, {
    status: 'nothing is sent yet',
    onwards: 'read on, then send it',
    toTheEnd: true,
    scroll: at.scroll,
    scrollTo: (scroll) => ({ ...talk, at: { ...at, scroll } }),
    passages: passages(talk, at),
    goOn: ({ now }) => {
      const allowed = { ...talk, endpoint, allowed: [...talk.allowed, allowance(endpoint)] };
      return { ...step(beginAsking(allowed, endpoint, now)), allow: { endpoint, isChosen: talk.endpoint === null } };
    },
  });
  return {
    ...page,
    bindings: [...page.bindings, { keys: ['escape'], intent: { type: 'end-talk' }, meaning: 'send nothing' as const }],
    form: 'yes to send it, an empty line to send nothing',
    update(intent, moment) {
      if (intent.type === 'end-talk') return step(ended(talk, 'Nothing was sent.'));
      return intent.type === 'scroll' || intent.type === 'read-on' || intent.type === 'go-on'
        ? page.update(intent, moment)
        : stay(talk);
    },
    read(typed) {
      if (/^y(es)?$/i.test(typed)) return { type: 'go-on' };
      return typed === '' ? { type: 'end-talk' } : { malformed: 'Type yes, or leave the line empty to send nothing.' };
    },
  };
}

function passages({ told }: Talk, { endpoint }: Consenting): readonly Passage[] {
  const parts = consent(endpoint, told, true).map(({ heading: title, paragraphs }): Passage[] => [
    heading(title),
    ...paragraphs.flatMap((paragraph) => [
      ...paragraph.split('\n').map((text): Passage => ({ text, mark: [span(' ')] })),
      blank,
    ]),
  ]);
  return [
    { text: 'This is what would be sent, the first time that you use it.', tone: 'strong' },
    blank,
    ...parts.flat(),
    { text: 'It is remembered that you allowed this, for this address and this model only.', tone: 'dim' },
  ];
}
