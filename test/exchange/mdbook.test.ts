import { describe, expect, it } from 'vitest';
import { ExchangeError } from '../../src/exchange/item.js';
import { readMdbook } from '../../src/exchange/mdbook.js';
import { quizFrom } from '../../src/exchange/quiz-from.js';

const file = `
[[questions]]
type = "MultipleChoice"
prompt.prompt = """
What does \`let\` do?
"""
prompt.distractors = ["It **sets**.", "Nothing."]
answer.answer = "It binds."
context = """
It binds a *name*.
"""
id = "18ea4c61-c7c3-433f-add5-d3d3156e3e71"

[[questions]]
type = "MultipleChoice"
prompt.prompt = "Which two?"
prompt.distractors = ["c"]
answer.answer = ["a", "b"]

[[questions]]
type = "ShortAnswer"
prompt.prompt = "Which word makes it change?"
answer.answer = "mut"
answer.alternatives = ["let mut"]

[[questions]]
type = "Tracing"
prompt.program = """
fn main() {
  let x = 1;
  x += 1;
}
"""
answer.doesCompile = false
answer.lineNumber = 3
context = "It is not \`mut\`."

[[questions]]
type = "Tracing"
prompt.program = 'fn main() { println!("{}", 1 + 1); }'
answer.doesCompile = true
answer.stdout = "2"

[[questions]]
type = "Tracing"
prompt.program = 'fn main() { println!("a\\nb"); }'
answer.doesCompile = true
answer.stdout = "a\\nb"
multipart = "both"

[multipart]
both = "Read this first."
`;

describe('a quiz of mdbook-quiz', () => {
  it('becomes a quiz file that a course reads', () => {
    const { text, items } = quizFrom(file, 'mdbook');
    expect(items).toBe(6);
    expect(text).toBe(`## 18ea4c61-c7c3-433f-add5-d3d3156e3e71

What does \`let\` do?

- [x] It binds.
- [ ] It **sets**.
- [ ] Nothing.

> It binds a *name*.

## which-two

Which two?

- [x] a
- [x] b
- [ ] c

## which-word-makes-it-change

Which word makes it change?

Answer: mut | let mut

## in-which-line-does-the-compiler-refuse-this-prog

In which line does the compiler refuse this program?

\`\`\`rust
fn main() {
  let x = 1;
  x += 1;
}
\`\`\`

Answer: line 3

> It is not \`mut\`.

## what-does-this-program-print-rust-fn-main-printl

What does this program print?

\`\`\`rust
fn main() { println!("{}", 1 + 1); }
\`\`\`

Answer: 2

## read-this-first-does-this-program-compile-and-wh

Read this first.

Does this program compile, and what does it print?

\`\`\`rust
fn main() { println!("a\\nb"); }
\`\`\`

> \`\`\`
> a
> b
> \`\`\`
`);
  });

  it.each([
    ['[[questions]\n', 1, /./],
    ['a = 1\nb = "\n', 2, /./],
    ['a = 1\n', 1, /no quiz of mdbook-quiz: questions/],
    [
      '[[questions]]\ntype = "ShortAnswer"\nprompt.prompt = "x"\nanswer.answer = "y"\n\n[[questions]]\ntype = "Essay"\n',
      6,
      /"Essay" is no type of question/,
    ],
    ['\n\n[[questions]]\ntype = "ShortAnswer"\nprompt = "x"\n', 3, /prompt of this question is missing or odd/],
    ['[[questions]]\ntype = "MultipleChoice"\nprompt.prompt = "x"\nanswer.answer = "y"\n', 1, /prompt\.distractors/],
  ])('that is broken names its line: %j', (text, line, message) => {
    expect(() => readMdbook(text)).toThrow(ExchangeError);
    expect(() => readMdbook(text)).toThrow(expect.objectContaining({ line, message: expect.stringMatching(message) }));
  });
});
