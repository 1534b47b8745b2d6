import { Trouble } from './trouble.js';

/** The most that is read of any answer, in bytes: a hundred times what a judgement takes. */
const mostBytes = 4 * 2 ** 20;

/** The chunks of a body as text, up to what is sensible; `onChunk` is told of each before it is handed on. */
export async function* textOf(
  body: ReadableStream<Uint8Array> | null,
  onChunk: () => void = () => {},
  most = mostBytes,
): AsyncGenerator<string> {
  if (body === null) return;
  const decoder = new TextDecoder();
  let bytes = 0;
  const reader = body.getReader();
  try {
    for (;;) {
      const { done, value } = await reader.read();
      if (done) break;
      onChunk();
      bytes += value.byteLength;
      if (bytes > most) throw new Trouble(`it sends more than ${most} bytes`);
      yield decoder.decode(value, { stream: true });
    }
    yield decoder.decode();
  } finally {
    // Whoever has heard enough closes the line.
    await reader.cancel().catch(() => {});
  }
}

/** As much of a body as is sensible, whole. */
export async function wholeText(
  body: ReadableStream<Uint8Array> | null,
  onChunk?: () => void,
  most?: number,
): Promise<string> {
  let text = '';
  for await (const chunk of textOf(body, onChunk, most)) text += chunk;
  return text;
}
