import { readAnswer } from '../../../reading/reading.js';
import { isTaggerLoaded } from '../../../reading/tagger.js';
import { blank, passageStage } from '../../kit/page.js';
import { type Step, stay, step } from '../../kit/practice.js';
import type { AnswerIntent, Answering, AnswerStage, Speaking } from './answering.js';
import { remember } from './notebook.js';
import { beginScoring } from './scoring.js';
import { draftKey, narrowed } from './versions.js';

/** Somebody has finished, and their command writes down what it heard. Whoever does not want to wait goes on without the text. */
export function writingDown(answering: Answering, at: Speaking, seconds: number): AnswerStage {
  const { transcribe = '' } = answering;
  return passageStage<Answering, AnswerIntent>({
    status: 'writing it down',
    bindings: [
      { keys: ['escape', 'enter'], intent: { type: 'go-without' }, label: 'esc', meaning: 'go on without it' },
    ],
    form: null,
    ...(at.recording !== null && {
      errand: { kind: 'record', id: at.recording, command: transcribe, isOver: true } as const,
    }),
    update(intent) {
      if (intent.type === 'go-without') return step(withoutText(answering, seconds, 'You did not wait for the text.'));
      if (intent.type !== 'news') return stay(answering);
      const { news } = intent;
      if (news.type === 'done') return heard(answering, news.text, seconds);
      if (news.type === 'failed') return step(withoutText(answering, seconds, `Not written down: ${news.why}.`));
      return stay(answering);
    },
    passages: [
      { text: 'Your command writes down what you said.', tone: 'strong' },
      blank,
      { text: transcribe, tone: 'dim' },
    ],
    read: () => ({ type: 'go-without' }),
  });
}

/** The text of what was said, read like a typed answer, and kept like one. */
export function heard(answering: Answering, text: string, seconds: number): Step<Answering> {
  const { question, version, bank, notebook } = answering;
  const key = draftKey(question.id, version);
  const kept = { type: 'drafted', question: key, text } as const;
  const next = { ...answering, notebook: remember(notebook, key, text) };
  if (!isTaggerLoaded())
    return step(withoutText(next, seconds, 'It is kept as a draft; it could not be read yet.'), kept);
  const reading = readAnswer(narrowed(question, version), text, bank);
  const answer = { text, seconds, reading, isTranscript: true } as const;
  return step({ ...next, at: { stage: 'evidence', answer, scroll: 0 } }, kept);
}

function withoutText(answering: Answering, seconds: number, trouble: string): Answering {
  return beginScoring(answering, { text: '', seconds, reading: null, trouble });
}
