import type { Key } from '../../../text/key.js';
import { span } from '../../../text/line.js';
import type { Endpoint } from '../../kit/errand.js';
import { blank, heading, type Passage, passageStage } from '../../kit/page.js';
import { stay, step } from '../../kit/practice.js';
import { ended, type Looking, type Talk, type TalkIntent, type TalkStage } from './talk.js';

const digits: readonly Key[] = ['1', '2', '3', '4', '5', '6', '7', '8', '9'];

const elsewhere =
  'Any chat endpoint of the OpenAI kind will do: its address and a model stand in the settings, or behind --interviewer and --model.';

/** Nobody is set who could ask: looks on this machine, and suggests what it finds. Nothing of the learner's is sent for that. */
export function looking(talk: Talk, at: Looking): TalkStage {
  const choices = choicesOf(at);
  return passageStage<Talk, TalkIntent>({
    status: at.found === null ? 'looking' : 'an interviewer of your own',
    bindings: [
      ...choices.map((_, index) => ({
        keys: digits.slice(index, index + 1),
        intent: { type: 'take-found', index } as const,
        ...(index === 0 && { label: choices.length === 1 ? '1' : `1–${choices.length}`, meaning: 'take it' }),
      })),
      { keys: ['escape'], intent: { type: 'end-talk' }, meaning: 'back' },
    ],
    form:
      choices.length === 0
        ? 'an empty line to go back'
        : `a number from 1 to ${choices.length}, an empty line to go back`,
    ...(at.found === null && { errand: { kind: 'look', id: `look ${at.since}` } as const }),
    update(intent) {
      if (intent.type === 'end-talk') return step(ended(talk));
      if (intent.type === 'news') {
        const found = intent.news.type === 'found' ? intent.news.found : [];
        return step({ ...talk, at: { ...at, found } });
      }
      if (intent.type !== 'take-found') return stay(talk);
      const endpoint = choices[intent.index]?.endpoint;
      return endpoint === undefined ? stay(talk) : step({ ...talk, at: { stage: 'consenting', endpoint, scroll: 0 } });
    },
    passages: passages(talk, at, choices),
    read(typed) {
      if (typed === '') return { type: 'end-talk' };
      const index = Number(typed) - 1;
      if (choices[index] !== undefined) return { type: 'take-found', index };
      return { malformed: 'Type one of the numbers, or leave the line empty to go back.' };
    },
  });
}

interface Suggestion {
  readonly endpoint: Endpoint;
  readonly server: string;
}

function choicesOf({ found }: Looking): readonly Suggestion[] {
  return (found ?? [])
    .flatMap(({ name, url, models }) => models.map((model) => ({ endpoint: { url, model }, server: name })))
    .slice(0, digits.length);
}

function passages({ endpoint }: Talk, { found }: Looking, choices: readonly Suggestion[]): readonly Passage[] {
  const why = endpoint !== null && 'fault' in endpoint ? `It cannot be used: ${endpoint.fault}.` : 'None is set.';
  const intro: Passage[] = [heading('An interviewer of your own'), blank, { text: why }, blank];
  if (found === null) {
    return [...intro, { text: 'Looking on this machine for Ollama, llama.cpp and LM Studio …', tone: 'dim' }];
  }
  if (choices.length === 0) {
    return [
      ...intro,
      { text: 'Neither Ollama nor llama.cpp nor LM Studio answers on this machine. Start one, and try again.' },
      blank,
      { text: elsewhere, tone: 'dim' },
    ];
  }
  return [
    ...intro,
    { text: 'On this machine there is:' },
    blank,
    ...choices.map(
      ({ endpoint: { url, model }, server }, index): Passage => ({
        text: [{ text: model }, span(`  ${server}, ${url}`, 'dim')],
        mark: [span(` ${index + 1}  `, 'accent')],
        lead: `${index + 1}. `,
      }),
    ),
    blank,
    { text: 'Nothing is sent before you have seen what.', tone: 'dim' },
    { text: elsewhere, tone: 'dim' },
  ];
}
