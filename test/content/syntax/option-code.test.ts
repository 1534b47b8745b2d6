import { describe, expect, it } from 'vitest';
import { read, withoutPlaces } from '../reading.js';

const code = (text: string, language = 'js') => ({ kind: 'code', language, text });
const item = (checked: boolean | null, ...blocks: object[]) => ({ checked, blocks });

describe('code behind the box of a task', () => {
  it.each<[what: string, text: string]>([
    ['below the box', '- [x] ```js\n  if (a)\n    go();\n  ```\n- [ ] none'],
    ['below the fence', '- [x] ```js\n      if (a)\n        go();\n      ```\n- [ ] none'],
    ['behind tildes', '- [X] ~~~js\n  if (a)\n    go();\n  ~~~\n- [ ] none'],
    ['under the box', '- [x]\n  ```js\n  if (a)\n    go();\n  ```\n- [ ] none'],
    ['under the box, and an empty line', '- [x]\n\n  ```js\n  if (a)\n    go();\n  ```\n- [ ] none'],
    ['of a star', '* [x] ```js\n  if (a)\n    go();\n  ```\n* [ ] none'],
  ])('is read: %s', (_, text) => {
    expect(withoutPlaces(read(text).blocks)).toMatchObject([
      { kind: 'list', items: [item(true, code('if (a)\n  go();')), item(false, { kind: 'paragraph' })] },
    ]);
  });

  it('has its feedback and the next option behind it', () => {
    const text = '- [ ] ```\n  a\n\n  b\n  ```\n  > No.\n- [x] ```\n  c\n  ```\n  > Yes.\n';
    expect(withoutPlaces(read(text).blocks)).toMatchObject([
      {
        items: [item(false, code('a\n\nb', ''), { kind: 'quote' }), item(true, code('c', ''), { kind: 'quote' })],
      },
    ]);
  });

  it.each([
    ['- [x] ```a``` is code in a line', true],
    ['- [x] ``a``', true],
    ['- [x]```js', null],
    ['- [y] ```js', null],
    ['[x] ```js', undefined],
  ])('is something else in %j', (text, checked) => {
    const [list] = read(text).blocks;
    expect(list?.kind === 'list' ? list.items[0]?.checked : undefined).toBe(checked);
  });

  it('that is only an example stays as it is written', () => {
    const text = '````markdown\n- [x] ```js\n  a\n  ```\n````';
    expect(read(text).blocks).toMatchObject([{ kind: 'code', text: '- [x] ```js\n  a\n  ```' }]);
  });
});
