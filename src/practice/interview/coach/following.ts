import type { Key } from '../../../text/key.js';
import { span } from '../../../text/line.js';
import type { PlainPhrase } from '../../../words/phrase.js';
import { blank, type PageIntent, type Passage, pageStage, passageStage } from '../../kit/page.js';
import { type Stage, stay, step } from '../../kit/practice.js';
import { beginAnswer } from '../answer/answer-stage.js';
import { trend } from '../answer/notebook.js';
import { draftKey, drilled, lengths, type Version } from '../answer/versions.js';
import { beginWriting } from '../answer/writing.js';
import { levelOf, shareOf } from '../scores.js';
import type { Coach, CoachIntent, Finished, Following } from './choosing.js';
import { atQuestion, begun } from './choosing.js';
import { beginTalking } from './talking.js';

/** What the learner's own scores come to, what an interviewer would ask next, and ways on: again, shorter, longer, in parts, another. */
export function following(coach: Coach, at: Following): Stage<Coach, CoachIntent> {
  const { bank, notebook } = coach;
  const { question, version, scored } = at;
  const versions = versionsOf(coach, at);
  const digits = versions.flatMap((_, index) => digitKeys[index] ?? []);
  const isSpoken = scored.answer.reading === null;
  const improve: PlainPhrase = isSpoken ? 'say it again' : 'improve this answer';
  return passageStage<Coach, CoachIntent>({
    status: 'follow-up',
    bindings: [
      { keys: ['a'], intent: { type: 'improve' }, meaning: improve },
      ...digits.map((key, index) => ({
        keys: [key],
        intent: { type: 'tell-in', index } as const,
        ...(index === 0 && { label: `1–${versions.length}`, meaning: 'tell it otherwise' as const }),
      })),
      ...(isSpoken ? [] : [{ keys: ['i'], intent: { type: 'be-asked' }, meaning: 'be asked on' } as const]),
      { keys: ['n'], intent: { type: 'choose-again' }, meaning: 'another question' },
      { keys: ['enter'], intent: { type: 'stop' }, meaning: 'done' },
    ],
    form: `a to ${improve}, ${versions.map(({ name }, index) => `${index + 1} for ${name.toLowerCase()}`).join(', ')}, ${isSpoken ? '' : 'i to be asked on by an interviewer of your own, '}n for another question, an empty line to stop`,
    update(intent, { now }) {
      switch (intent.type) {
        case 'improve': {
          const asked = { question, bank, version, notebook };
          const thinking = { ...asked, at: { stage: 'thinking', since: now, now } } as const;
          const answering = isSpoken ? thinking : beginWriting(thinking, now, scored.answer.text);
          return step(begun(coach, answering));
        }
        case 'be-asked':
          return isSpoken ? stay(coach) : step(beginTalking(coach, at, now));
        case 'tell-in': {
          const wanted = versions[intent.index];
          if (wanted === undefined) return stay(coach);
          return step(begun(coach, beginAnswer(question, bank, notebook, now, wanted)));
        }
        case 'choose-again':
          return step({ ...coach, at: atQuestion(bank, question.id) });
        case 'stop':
          return step({ ...coach, at: { ...at, stage: 'finished' } });
        default:
          return stay(coach);
      }
    },
    passages: passages(coach, at, improve),
    read(typed) {
      const wanted = typed.toLowerCase();
      if (wanted === '') return { type: 'stop' };
      if (wanted === 'a') return { type: 'improve' };
      if (wanted === 'n') return { type: 'choose-again' };
      if (wanted === 'i' && !isSpoken) return { type: 'be-asked' };
      const index = digits.map(String).indexOf(wanted);
      if (index >= 0) return { type: 'tell-in', index };
      return { malformed: `Type a, ${digits.join(', ')} or n, or leave the line empty to stop.` };
    },
  });
}

function passages(coach: Coach, at: Following, improve: string): readonly Passage[] {
  const way = (key: string, text: string, about: string): Passage => ({
    text: [{ text }, span(about, 'dim')],
    mark: [span(` ${key}  `, 'accent')],
    // The ways on are named where linear mode asks for one.
    spoken: null,
  });
  const next = nextOf(at);
  return [
    { text: standing(coach, at) },
    ...(at.heard === '' ? [] : [{ text: at.heard, tone: 'accent' } as const]),
    blank,
    { text: 'An interviewer would ask next', tone: 'heading', spoken: 'An interviewer would ask next:' },
    ...probesOf(at).map((text): Passage => ({ text, mark: [span(' ? ', 'accent')] })),
    blank,
    { text: 'Answer them aloud now. If a sentence was worth saying, it belongs in the answer.', tone: 'dim' },
    blank,
    way('a', improve, next === '' ? '' : `: ${next}`),
    { text: [], spoken: next === '' ? null : `Next: ${next}` },
    ...versionsOf(coach, at).map(({ name, seconds }, index) =>
      seconds === null
        ? way(String(index + 1), `drill: ${name.toLowerCase()}`, '')
        : way(String(index + 1), `tell it in ${name}`, `, about ${Math.round(seconds * 2.5)} words`),
    ),
    ...(at.scored.answer.reading === null ? [] : [way('i', 'be asked on', `, ${whoAsks(coach)}`)]),
    way('n', 'another question', ''),
  ];
}

function whoAsks({ outside: { endpoint } }: Coach): string {
  return endpoint !== null && 'model' in endpoint ? `by ${endpoint.model}` : 'by an interviewer of your own';
}

const digitKeys: readonly Key[] = ['1', '2', '3', '4', '5', '6', '7', '8', '9'];

function versionsOf({ drills }: Coach, { question }: Following): readonly Version[] {
  return [...lengths, ...drills.filter((drill) => drill.question === question.id).map(drilled)];
}

/** For what was not found first, four at most. */
function probesOf({ question, scored }: Following): readonly string[] {
  return scored.answer.reading?.probes ?? Object.values(question.probes).slice(0, 4);
}

function nextOf({ scored }: Following): string {
  return scored.answer.reading?.next ?? '';
}

/** The learner's own score of this answer, and of those before it. */
function standing({ notebook }: Coach, { question, version, scored }: Following): string {
  const { scores, answer } = scored;
  if (scores === null) {
    return `You left the scoring out.${answer.text === '' ? '' : ' The answer is kept as a draft until you score it.'}`;
  }
  const points = scores.reduce<number>((sum, score) => sum + score, 0);
  const levels = trend(notebook, draftKey(question.id, version), answer.reading === null);
  const before = levels.length < 2 ? '' : ` Your levels so far: ${levels.join(', ')}.`;
  return `By your own scores: ${points} of ${scores.length} points, level ${levelOf(shareOf(scores))} of 5.${before}`;
}

/** The last page. */
export function finished(coach: Coach, at: Finished): Stage<Coach, PageIntent> {
  const next = nextOf({ ...at, stage: 'following' });
  return pageStage(coach, {
    passages: [
      blank,
      { text: 'Kept in your journal.', tone: 'strong', mark: [span(' ')], spoken: 'Your answer is kept.' },
      { text: standing(coach, { ...at, stage: 'following' }), mark: [span(' ')] },
      ...(next === '' ? [] : [{ text: `Next time: ${next}`, tone: 'dim', mark: [span(' ')] } as const]),
    ],
    status: 'done',
    onwards: 'leave',
    done: true,
    scroll: 0,
    scrollTo: () => coach,
    goOn: () => stay(coach),
  });
}
