import type { Endpoint } from '../../kit/errand.js';
import { isLoopback } from './endpoint.js';
import { judgementMessages, probeMessages } from './messages.js';
import type { Told } from './told.js';

/** A part of what a learner is shown before anything is sent: a heading, and paragraphs under it. */
export interface ConsentPart {
  readonly heading: string;
  readonly paragraphs: readonly string[];
}

/** What is sent and where, exactly, in words and then to the letter. `probes` where it asks behind the answer, too. */
export function consent(endpoint: Endpoint, told: Told, probes: boolean): readonly ConsentPart[] {
  const { host, hostname } = new URL(endpoint.url);
  const place = isLoopback(hostname)
    ? `${host} is on this machine. What a program there does with it, it decides.`
    : `${host} is another machine: whoever runs it can read and keep what you send, and may charge for it.`;
  const whole = probes ? probeMessages(told) : [];
  return [
    {
      heading: 'Where it goes',
      paragraphs: [
        `To ${endpoint.url}/chat/completions, the model ${endpoint.model}, and nowhere else; a redirection is not followed.`,
        place,
        'If BACKPRESSURE_INTERVIEWER_KEY is set, it goes along as the key, to this address only.',
      ],
    },
    {
      heading: 'What is sent',
      paragraphs: [
        'The question, what it looks for, its rubric, and your answer as it stands below.',
        ...(probes
          ? ['Then what it asks (at most three questions), what you reply, and twice the whole for a judgement.']
          : ['Twice, the second time with the rubric turned round, so that two judgements can be compared.']),
        'Nothing else: no name, no file, no progress, no other answer.',
      ],
    },
    ...(whole.length === 0 ? [] : [letter('The first request, to the letter', whole)]),
    letter('The judgement is asked for like this', judgementMessages(told, 'first')),
  ];
}

function letter(heading: string, messages: ReturnType<typeof probeMessages>): ConsentPart {
  return { heading, paragraphs: messages.map(({ role, content }) => `${role}: ${content}`) };
}
