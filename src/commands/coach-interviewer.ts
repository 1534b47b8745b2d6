import { send } from '../interviewer/client.js';
import { Trouble, whyOf } from '../interviewer/trouble.js';
import { consent } from '../practice/interview/conversation/consent.js';
import { compare, type Judgement, type Opinion, readJudgement } from '../practice/interview/conversation/judgement.js';
import { judgementMessages, longestJudgement } from '../practice/interview/conversation/messages.js';
import type { Told } from '../practice/interview/conversation/told.js';
import type { Endpoint } from '../practice/kit/errand.js';
import type { Context } from './context.js';
import { printAside, printError } from './print.js';

/** Whether an answer may be sent. */
interface Permission {
  /** Whether the learner has seen what is sent there before, and let it be sent. */
  readonly isAllowed: boolean;
  /** Whether they say so now. */
  readonly yes: boolean;
  /** Remembers it. */
  allow(): void;
}

/** Lets an interviewer judge an answer that was written elsewhere: null, and a line about why, where that cannot be. Sends nothing without leave. */
export function interview(context: Context, endpoint: Endpoint, { isAllowed, yes, allow }: Permission) {
  return async (told: Told): Promise<Opinion | null> => {
    if (!isAllowed) {
      printAside(
        context,
        consent(endpoint, told, false).flatMap(({ heading, paragraphs }) => [`${heading}:`, ...paragraphs, '']),
      );
      if (!yes) {
        printError(
          context,
          'Nothing was sent. --yes sends it, and is needed once for this address and model; the reading goes on without an interviewer.',
        );
        return null;
      }
      allow();
    }
    try {
      const first = await judge(context, endpoint, told, 'first');
      return compare(first, await judge(context, endpoint, told, 'second'));
    } catch (error) {
      printError(context, `No interviewer: ${whyOf(error)}. The reading goes on without one.`);
      return null;
    }
  };
}

async function judge(context: Context, endpoint: Endpoint, told: Told, time: 'first' | 'second'): Promise<Judgement> {
  const said = await send({
    endpoint,
    messages: judgementMessages(told, time),
    key: context.env.BACKPRESSURE_INTERVIEWER_KEY || undefined,
    longest: longestJudgement,
    signal: new AbortController().signal,
  });
  const judgement = readJudgement(said, told);
  if ('fault' in judgement) throw new Trouble(judgement.fault);
  return judgement;
}
