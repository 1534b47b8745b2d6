import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { readSaved } from '../../../src/practice/kit/saved.js';

const schema = v.object({ ids: v.array(v.string()) });

describe('a state in the journal', () => {
  it('is read back', () => {
    expect(readSaved(schema, '{"ids":["a"],"later":1}')).toEqual({ ids: ['a'] });
  });

  it.each([undefined, '', '{', '[]', 'null', '{"ids":[1]}'])('is none when it is %j', (kept) => {
    expect(readSaved(schema, kept)).toBeNull();
  });
});
