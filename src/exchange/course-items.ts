import type { Inline } from '../course/block.js';
import type { Course } from '../course/course.js';
import type { Option, Question, QuestionKind } from '../course/question.js';
import type { LineBody } from '../questions/line.js';
import type { MatchBody } from '../questions/match.js';
import type { NumberBody } from '../questions/number.js';
import type { OrderBody } from '../questions/order.js';
import { choicesOf } from '../questions/registry.js';
import type { ShortBody } from '../questions/short.js';
import type { SortBody } from '../questions/sort.js';
import type { Answer, Given, Item } from './item.js';
import { lineOf, markdownOf } from './markdown.js';
import { nodesOf, phrasingOf } from './nodes.js';

/** Every question and card of a course, in its order, for another program. One that varies goes as it is asked first. */
export function itemsOf(course: Course): Item[] {
  return course.tracks.flatMap((track) =>
    track.lessons.flatMap((id) => {
      const lesson = course.lessons[id];
      const tags = [track.id, id];
      const questions = (lesson?.questions ?? []).flatMap((name) => course.questions[name] ?? []);
      const cards = (lesson?.cards ?? []).flatMap((name) => course.cards[name] ?? []);
      return [
        ...questions.map((question) => ({ ...itemOf(question), tags })),
        ...cards.map(
          (card): Item => ({
            ...{ id: card.id, prompt: blocks(card.front), hint: '', explanation: blocks(card.back), tags },
            answer: { kind: 'card' },
          }),
        ),
      ];
    }),
  );
}

function itemOf(question: Question): Omit<Item, 'tags'> {
  const { id, prompt, hint, explanation } = question;
  const code = bodyOf(question, 'line')?.code;
  // A question about a line of code shows the code by itself; anywhere else it belongs to the prompt.
  const shown =
    code === undefined ? prompt : [...prompt, { kind: 'code', language: '', text: code.join('\n') } as const];
  return {
    id,
    prompt: blocks(shown),
    hint: blocks(hint),
    explanation: blocks(explanation),
    answer: answerOf(question),
  };
}

function answerOf(question: Question): Answer {
  const short = bodyOf(question, 'short');
  if (short !== null) return { kind: 'short', accepted: short.accepted, wrong: short.mistakes.map(given) };
  const number = bodyOf(question, 'number');
  if (number !== null) {
    const { value, unit, tolerance, mistakes } = number;
    return { kind: 'number', value, unit, tolerance, wrong: mistakes.map(({ choice }) => given(choice)) };
  }
  const line = bodyOf(question, 'line');
  if (line !== null)
    return { kind: 'line', lines: line.right, remarks: line.remarks.map(({ choice }) => given(choice)) };
  const order = bodyOf(question, 'order');
  if (order !== null) return { kind: 'order', items: order.items.map(given) };
  const match = bodyOf(question, 'match');
  if (match !== null)
    return { kind: 'match', pairs: match.pairs.map(([left, right]) => [inline(left), inline(right)]) };
  const sort = bodyOf(question, 'sort');
  if (sort !== null) {
    return {
      kind: 'sort',
      buckets: sort.buckets.map(({ title, items }) => ({ title: inline(title), items: items.map(given) })),
    };
  }
  return { kind: 'choice', options: choicesOf(question).map((choice) => ({ ...given(choice), right: choice.right })) };
}

interface Bodies {
  readonly short: ShortBody;
  readonly number: NumberBody;
  readonly line: LineBody;
  readonly order: OrderBody;
  readonly match: MatchBody;
  readonly sort: SortBody;
}

/** A body is only ever made by the kind whose name it carries. */
function bodyOf<Kind extends QuestionKind & keyof Bodies>(question: Question, kind: Kind): Bodies[Kind] | null {
  return question.kind === kind ? (question.body as Bodies[Kind]) : null;
}

const given = ({ text, feedback }: Option): Given => ({ text: inline(text), feedback: blocks(feedback) });
const blocks = (of: Question['prompt']): string => markdownOf(nodesOf(of));
const inline = (of: readonly Inline[]): string => lineOf(phrasingOf(of));
