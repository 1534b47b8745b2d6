/**
 * What criteria cannot see. Each criterion looks for a turn of phrase, so an answer may have all of them and still be one that
 * no fair listener would rate high: a list of keywords, a plan where a deed was asked for, somebody else's story. Each cap is a
 * reason that can be said to the learner's face, and lowers the level to at most so much.
 */
import type { BankQuestion } from './bank.js';
import { blaming } from './criteria/blame.js';
import type { Asked } from './criteria/criterion.js';
import { heardWords } from './criteria/cue.js';
import { ownActs } from './criteria/first.js';
import { countWords } from './criteria/length.js';
import { project } from './criteria/project.js';
import { cueWords } from './reading/cue-words.js';
import { functionWords } from './reading/function-words.js';
import type { AnswerRead } from './reading/read-answer.js';
import type { Mood } from './reading/token.js';

export interface Cap {
  readonly id: string;
  readonly level: 1 | 2 | 3 | 4;
  /** Said before the level: why it is not higher. */
  readonly reason: string;
  /** The next step that lifts it. */
  readonly step: string;
}

/** The caps that an answer runs into, lowest first. */
export function capsOn(answer: AnswerRead, question: BankQuestion, asked: Asked): Cap[] {
  const words = countWords(answer.answer);
  return [
    ...tooShort(words),
    ...(isEnglish(answer) ? [] : [foreign]),
    ...(isStuffed(answer) ? [stuffed] : []),
    ...deniedOrImagined(answer, asked),
    ...(words >= 12 && isOffTopic(answer, question, asked) ? [offTopic] : []),
    ...(ownActs(answer, asked).length === 0 ? [nobody] : []),
    ...blamed(answer, asked),
    ...(words > 400 ? [tooLong] : []),
  ].sort((a, b) => a.level - b.level);
}

function tooShort(words: number): Cap[] {
  const step = 'Write it out in about six sentences: where it was, what you did, how it ended.';
  const reason = 'It is too short to show anything.';
  if (words < 12) return [{ id: 'short', level: 1, reason, step }];
  if (words < 25) return [{ id: 'short', level: 2, reason, step }];
  return words < 40 ? [{ id: 'short', level: 3, reason: 'It is very short.', step }] : [];
}

const foreign: Cap = {
  id: 'language',
  level: 1,
  reason: 'I only read English, and this does not look like it.',
  step: 'Write it in English, in short sentences; small mistakes do not count.',
};

/** Share of function words: 35 to 60 % in English prose, 20 % in terse notes, next to none in other languages. */
function isEnglish({ tokens }: AnswerRead): boolean {
  const words = tokens.filter(({ word }) => /\p{L}/u.test(word));
  const small = words.filter(({ word }) => functionWords.has(word)).length;
  const cues = words.filter(({ word }) => cueWords.has(word)).length;
  return words.length < 8 || (small + cues) / words.length >= 0.2;
}

const stuffed: Cap = {
  id: 'stuffing',
  level: 1,
  reason: 'It reads like a list of the words I look for.',
  step: 'Put the words away and tell one thing that happened, in whole sentences.',
};

/**
 * Keywords without a story: few of the small words that hold sentences together and few words of its own, a comma after
 * almost every word, or the same sentences again and again.
 */
function isStuffed({ tokens }: AnswerRead): boolean {
  const words = tokens.map(({ word }) => word).filter((word) => /[a-z]{2}/.test(word));
  if (words.length < 12) return false;
  const content = new Set(words.filter((word) => !functionWords.has(word)));
  const heard = heardWords();
  const own = [...content].filter((word) => !heard.has(word)).length / Math.max(1, content.size);
  const small = words.filter((word) => functionWords.has(word)).length / words.length;
  const distinct = new Set(words).size / words.length;
  // "told told told", "fixed shipped released resolved": nobody talks like that.
  const piled = tokens.filter(
    ({ word, tags }, index) =>
      (/^[a-z]{3,}$/.test(word) && word === tokens[index - 1]?.word && word !== 'that' && word !== 'had') ||
      [0, 1, 2, 3].every((ahead) => (tokens[index + ahead]?.tags ?? tags).has('PastTense')),
  ).length;
  const marks = tokens.filter(({ word }) => /^[.,;:!?]$/.test(word)).length;
  return (
    (small < 0.18 && own < 0.6) ||
    (small < 0.32 && own < 0.15) ||
    words.length < 2.5 * marks ||
    piled >= 2 ||
    (words.length > 40 && distinct < 0.3)
  );
}

function deniedOrImagined(answer: AnswerRead, asked: Asked): Cap[] {
  const acts = clauseMoods(answer);
  const count = (mood: Mood) => acts.filter((act) => act === mood).length;
  const told = count('real');
  const caps: Cap[] = [];
  if (count('denied') >= 2 && count('denied') >= told + count('habit')) {
    caps.push({
      id: 'denied',
      level: 2,
      reason: 'Most of it says what was not done.',
      step: 'Tell a case in which something was done, however small, and say what you did in it.',
    });
  }
  // How one recovers is told as a habit: there the habit is the deed.
  const wantsCase = asked.rubric.includes('c-project') && !answer.narrative;
  const imagined = count('wish') + (wantsCase ? count('habit') : 0);
  if (told + (wantsCase ? 0 : count('habit')) < 2 && imagined >= 2) {
    caps.push({
      id: 'hypothetical',
      level: asked.kind === 'past' ? 2 : 3,
      reason:
        asked.kind === 'past'
          ? 'The question asks for something that happened; this says what you would do.'
          : 'It says how you would go about it; no real case shows it.',
      step: 'Tell one real case: "Last March …", then what you did.',
    });
  }
  return caps;
}

/** The mood of each clause in which the speaker, alone or with others, does something. */
function clauseMoods({ tokens, moods }: AnswerRead): Mood[] {
  const byClause = new Map<number, Mood>();
  tokens.forEach(({ tags }, index) => {
    const read = moods[index];
    if (read === undefined || !tags.has('Verb') || (read.subject !== 'i' && read.subject !== 'we')) return;
    byClause.set(read.clause, read.mood);
  });
  return [...byClause.values()];
}

const offTopic: Cap = {
  id: 'topic',
  level: 2,
  reason: 'I could not find the subject of the question in it.',
  step: 'Answer this question: take a case in which exactly that happened.',
};

/** Nothing of the question's subject in it or, where a case from work is wanted, nothing of anybody's work. */
function isOffTopic(answer: AnswerRead, { topic }: BankQuestion, asked: Asked): boolean {
  const wantsWork = asked.rubric.includes('c-project');
  if (wantsWork && !answer.tokens.some(({ word }) => work.test(word)) && project.find(answer, asked).met === 0)
    return true;
  if (topic.length === 0) return false;
  const text = answer.tokens.map(({ word }) => word).join(' ');
  return !topic.some((beginning) => ` ${text}`.includes(` ${beginning}`));
}

const work =
  /^(projects?|teams?|releases?d?|deploy\w*|code|coding|systems?|customers?|clients?|apps?|servers?|services?|data\w*|meetings?|sprints?|managers?|colleagues?|software|bugs?|tickets?|compan(y|ies)|jobs?|work\w*|office|leads?|boss|developers?|test\w*|users?|websites?|page|products?|api|deadlines?|thesis|universit\w+|exam|conference|stakeholders?|features?|versions?|library|migrat\w+|tasks?|priorit\w+|teammates?|engineers?|incidents?|production|prod|platform|portal|estimate\w*|patients?|students?|shop|store|reports?|scripts?|network|department|director|sales|support|pipeline|alerts?|pager|shipped|launch\w*|on-call|outage|dashboard)$/;

const nobody: Cap = {
  id: 'nobody',
  level: 3,
  reason: 'I could not find anything that you did yourself.',
  step: 'Say "I" where you acted: what did you decide, write, ask or stop?',
};

/** Said once it is a slip; twice, or where the question is about one's own part in it, it is the answer. */
function blamed(answer: AnswerRead, { rubric }: Asked): Cap[] {
  const [first, second] = blaming(answer);
  if (first === undefined) return [];
  const quote = answer.quote(first.from, first.to);
  return [
    {
      id: 'blame',
      level: second === undefined && !rubric.includes('c-noblame') ? 4 : 3,
      reason: `It sounds like blame: "${quote}".`,
      step: `Say it without blame: instead of "${quote}", what did the others need, and what was your own part?`,
    },
  ];
}

const tooLong: Cap = {
  id: 'long',
  level: 4,
  reason: 'It takes almost three minutes or more; few listeners stay with it.',
  step: 'Cut it to 260 words: keep what you put first, who agreed and how it ended.',
};
