import { Readable } from 'node:stream';
import { describe, expect, it } from 'vitest';
import { InputError } from '../../src/linear/lines-of.js';
import { Voice } from '../../src/linear/voice.js';

const voiceOf = (input: readonly string[], isInteractive = false) => {
  let said = '';
  const print = (text: string) => {
    said += text;
  };
  return { voice: new Voice({ input: Readable.from(input), print, isInteractive }), said: () => said };
};

describe('a voice', () => {
  it('asks, hears a line, and hears nothing for good at the end of the input', async () => {
    const { voice, said } = voiceOf([' a b \n']);
    expect(await voice.hear('Which?')).toBe('a b');
    expect(await voice.hear('And?')).toBeNull();
    expect(await voice.hear('And?')).toBeNull();
    expect(said()).toBe('Which? \nAnd? \nAnd? \n');
  });

  const refuseOften = (voice: Voice, times: number) => {
    for (let time = 0; time < times; time++) voice.refuse('Type a letter.');
  };

  it('gives up on lines that are no answer, if nobody types them', () => {
    expect(() => refuseOften(voiceOf([]).voice, 49)).not.toThrow();
    expect(() => refuseOften(voiceOf([]).voice, 50)).toThrow(InputError);
  });

  it('begins to count anew after an answer, and never gives up on a person', () => {
    const { voice } = voiceOf([]);
    refuseOften(voice, 49);
    voice.accept();
    expect(() => refuseOften(voice, 49)).not.toThrow();
    expect(() => refuseOften(voiceOf([], true).voice, 500)).not.toThrow();
  });

  it('gives up on an input without an end', async () => {
    const { voice } = voiceOf(['y\n'.repeat(3001)]);
    for (let line = 0; line < 3000; line++) expect(await voice.hear('?')).toBe('y');
    await expect(voice.hear('?')).rejects.toThrow('more than 3,000 lines');
  });
});
