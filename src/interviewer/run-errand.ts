import type { Errand, News, Run, Underway } from '../practice/kit/errand.js';
import { send } from './client.js';
import { discover } from './discover.js';
import { type Recording, record } from './recording.js';
import { whyOf } from './trouble.js';

/** How errands are done in this process: `env` holds the key, and goes to commands without it. */
export function runErrands(env: Readonly<Record<string, string | undefined>>): Run {
  const key = env.BACKPRESSURE_INTERVIEWER_KEY || undefined;
  return (errand, tell) => {
    const controller = new AbortController();
    const { signal } = controller;
    const heard = (news: News) => {
      if (!signal.aborted) tell(news);
    };
    const failed = (error: unknown) => heard({ type: 'failed', why: whyOf(error) });
    return begin(errand, { key, env, controller, heard, failed });
  };
}

interface Means {
  readonly key: string | undefined;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly controller: AbortController;
  heard(news: News): void;
  failed(error: unknown): void;
}

function begin(errand: Errand, { key, env, controller, heard, failed }: Means): Underway {
  const { signal } = controller;
  const stop = () => controller.abort();
  switch (errand.kind) {
    case 'look': {
      const over = discover(signal).then((found) => heard({ type: 'found', found }), failed);
      return { over, finish: () => {}, stop };
    }
    case 'send': {
      const { endpoint, messages, longest } = errand;
      const onText = (text: string) => heard({ type: 'so-far', text });
      const over = send({ endpoint, messages, key, longest, onText, signal }).then(
        (text) => heard({ type: 'done', text }),
        failed,
      );
      return { over, finish: () => {}, stop };
    }
    case 'record': {
      const recording = started(errand.command, env);
      if (recording instanceof Error) {
        failed(recording);
        return { over: Promise.resolve(), finish: () => {}, stop };
      }
      if (errand.isOver) recording.finish();
      return {
        over: recording.text.then((text) => heard({ type: 'done', text }), failed),
        finish: () => recording.finish(),
        stop: () => {
          controller.abort();
          recording.stop();
        },
      };
    }
  }
}

/** A command that cannot even be tried (an empty one, one with a null in it) is an error like one that fails later. */
function started(command: string, env: Means['env']): Recording | Error {
  try {
    return record(command, env);
  } catch (error) {
    return error instanceof Error ? error : new Error(String(error));
  }
}
