import { describe, expect, it } from 'vitest';
import { withEmoji } from '../../src/content/emoji.js';
import { read } from './reading.js';

describe('codes of emoji', () => {
  it.each([
    [':rocket: off', '🚀 off'],
    ['(:tada:) :+1:!', '(🎉) 👍!'],
    [':rocket::tada:', '🚀🎉'],
    ['你好:rocket:', '你好🚀'],
    [':no_such_thing:', ':no_such_thing:'],
    [':rocket::no_such_thing:', '🚀:no_such_thing:'],
    ['at 15:100:45', 'at 15:100:45'],
    ['std::map::b::c', 'std::map::b::c'],
    ['a:b:c', 'a:b:c'],
    [':constructor: :__proto__:', ':constructor: :__proto__:'],
    ['::rocket::', '::rocket::'],
    ['none', 'none'],
  ])('%j reads %j', (text, emoji) => {
    expect(withEmoji(text)).toBe(emoji);
  });

  it('stay as they are in code, in a formula and in an address', () => {
    const text = '`:rocket:` $:rocket:$ https://a.example/:rocket:/ :rocket:\n\n```\n:rocket:\n```\n';
    expect(read(text).blocks).toMatchObject([
      {
        text: [
          { text: ':rocket:', code: true },
          { text: ' ' },
          { text: '$:rocket:$' },
          { text: ' ' },
          { text: 'https://a.example/:rocket:/' },
          { text: ' 🚀' },
        ],
      },
      { text: ':rocket:' },
    ]);
  });

  it('are read in headings, lists, tables and links', () => {
    const text = '### :rocket:\n\n- **:rocket:**\n\n| :rocket: |\n| --- |\n| [:rocket:](https://a.example) |\n';
    expect(JSON.stringify(read(text).blocks).match(/🚀/gu)).toHaveLength(4);
  });
});
