import * as v from 'valibot';
import { cleanLine } from '../content/sanitize.js';
import type { Found } from '../practice/kit/errand.js';
import { wholeText } from './body.js';

/** A server that people run on their own machine, and the port that it takes unless it is told another. */
interface Known {
  readonly name: string;
  readonly port: number;
}

/** Free ones on this machine only: nothing that charges for an answer is ever suggested. */
export const localServers: readonly Known[] = [
  { name: 'Ollama', port: 11434 },
  { name: 'llama.cpp', port: 8080 },
  { name: 'LM Studio', port: 1234 },
];

/** How long a server on this machine may take to name its models, in milliseconds. */
const soon = 1500;

/** The most models of one server that are named. */
const mostModels = 3;

const listing = v.looseObject({ data: v.array(v.looseObject({ id: v.string() })) });

/** The local servers that answer, each with its first models. Whatever is no such server is left out; never throws. */
export async function discover(signal: AbortSignal, known = localServers, wait = soon): Promise<readonly Found[]> {
  const found = await Promise.all(known.map((one) => ask(one, AbortSignal.any([signal, AbortSignal.timeout(wait)]))));
  return found.flatMap((one) => one ?? []);
}

async function ask({ name, port }: Known, signal: AbortSignal): Promise<Found | null> {
  const url = `http://127.0.0.1:${port}/v1`;
  try {
    const response = await fetch(`${url}/models`, { signal, redirect: 'manual' });
    if (!response.ok) {
      await response.body?.cancel();
      return null;
    }
    const text = await wholeText(response.body, undefined, 500_000);
    const { success, output } = v.safeParse(v.pipe(v.string(), v.parseJson(), listing), text);
    if (!success) return null;
    const models = output.data
      .map(({ id }) => cleanLine(id))
      // Models that only turn texts into numbers cannot hold a conversation.
      .filter((id) => id !== '' && id.length <= 100 && !/embed/i.test(id))
      .slice(0, mostModels);
    return models.length === 0 ? null : { name, url, models };
  } catch {
    return null;
  }
}
