import { beforeAll, describe, expect, it } from 'vitest';
import { coach } from '../../../../src/practice/interview/coach/coach.js';
import { mock } from '../../../../src/practice/interview/mock/mock.js';
import type { News } from '../../../../src/practice/kit/errand.js';
import { practice } from '../../../../src/practice/kit/exercise.js';
import type { Material } from '../../../../src/practice/kit/practice.js';
import { loadTagger } from '../../../../src/reading/tagger.js';
import { judgement } from '../../../interviewer/server.js';
import { alwaysFits, type Learner, learner, materialOf } from '../../learner.js';
import { course, questionNamed } from '../course.js';

beforeAll(loadTagger);

const endpoint = { url: 'http://127.0.0.1:11434/v1', model: 'tiny' };
const allowed = { interviewer: endpoint, allowed: ['http://127.0.0.1:11434/v1 tiny'] };
const answer = 'On Monday I told our lead that payments failed for 40 customers. I rolled it back at 09:31.';
const rubric = questionNamed('q-06').criteria.map(({ id }) => id);

/** A learner behind an answer that they have not scored, who presses i. */
function asked(more: Partial<Material>): Learner {
  return learner(practice(coach), materialOf(course, { question: 'q-06', ...more }), { columns: 76, rows: 40 })
    .press('enter')
    .paste(answer)
    .press('ctrl-d', 'enter', 's', 'i');
}

/** What is waited for outside brings this. */
function tell(at: Learner, news: News): Learner {
  const id = at.exercise.errand?.id;
  if (id === undefined) throw new Error(`nothing is waited for at: ${at.screen}`);
  return at.take({ type: 'news', errand: id, news });
}

const done = (at: Learner, text: string) => tell(at, { type: 'done', text });

describe('somebody without an interviewer', () => {
  it('is shown what is found on this machine, and what would be sent there', () => {
    const at = asked({});
    expect(at.exercise.errand).toMatchObject({ kind: 'look' });
    expect(at.screen).toContain('Looking on this machine for Ollama');
    tell(at, { type: 'found', found: [{ name: 'Ollama', url: endpoint.url, models: ['tiny', 'small'] }] });
    expect(at.screen).toContain('2  small Ollama, http://127.0.0.1:11434/v1');
    at.press('2');
    expect(at.exercise.errand).toBeNull();
    expect(at.screen).toContain('To http://127.0.0.1:11434/v1/chat/completions, the model small');
  });

  it('is told how to have one where there is none', () => {
    const at = tell(asked({}), { type: 'found', found: [] });
    expect(at.screen).toContain('Neither Ollama nor llama.cpp nor LM Studio answers on this machine.');
    expect(at.press('escape').screen).toContain('An interviewer would ask next');
  });

  it('is told why what is set cannot be used', () => {
    expect(asked({ interviewer: { fault: 'no model is named' } }).screen).toContain(
      'It cannot be used: no model is named.',
    );
  });
});

describe('what is sent', () => {
  it('is nothing before the page about it was read to its end', () => {
    const at = asked({ interviewer: endpoint });
    const pages = [at.exercise.status];
    while (at.exercise.errand === null && pages.length < 20) pages.push(at.press('enter').exercise.status);
    expect(pages.filter((status) => status === 'nothing is sent yet').length).toBeGreaterThan(1);
    expect(at.exercise.errand).toMatchObject({ kind: 'send', endpoint });
  });

  it('is not asked about where it was allowed before', () => {
    expect(asked(allowed).exercise.errand).toMatchObject({ kind: 'send', endpoint });
  });

  it('is what the learner said in this conversation, and nothing more', () => {
    const at = done(asked(allowed), 'Who noticed it?').type('Our support did.').press('ctrl-d');
    const { errand } = at.exercise;
    const sent = errand?.kind === 'send' ? errand.messages.map(({ content }) => content).join('\n') : '';
    for (const text of [answer, 'Who noticed it?', 'Our support did.']) expect(sent).toContain(text);
    expect(sent).not.toContain(questionNamed('q-06').samples.strong.text.slice(0, 40));
  });
});

describe('a conversation', () => {
  it('has three questions at most, and a judgement twice', () => {
    const at = asked(allowed);
    for (const question of ['Who?', 'When?', 'Why?']) done(at, question).type('So.').press('ctrl-d');
    expect(at.exercise.status).toBe('judging, first of two');
    done(at, judgement({ 'c-comms': 'I told our lead' }, rubric));
    expect(at.exercise.status).toBe('judging, second of two');
    done(at, judgement({ 'c-comms': 'I told our lead' }, rubric));
    expect(at.screen).toContain('It gives level');
    expect(at.screen).toContain('“I told our lead”');
    expect(at.press('enter').screen).toMatch(/It gives level \d of 5/);
    expect(at.events.at(-1)).toMatchObject({ type: 'drafted', question: 'q-06/talk' });
  });

  it('draws what is said as it comes, and hides the word that ends it', () => {
    const at = asked(allowed);
    expect(tell(at, { type: 'so-far', text: 'Who noti' }).screen).toContain('Who noti ▌');
    expect(tell(at, { type: 'so-far', text: 'DONE' }).screen).not.toContain('DONE');
    expect(done(at, 'DONE').exercise.status).toBe('judging, first of two');
  });

  it('hears nothing any more of what was stopped', () => {
    const at = asked(allowed);
    const id = at.exercise.errand?.id ?? '';
    at.press('escape').press('a');
    expect(at.exercise.errand?.id).not.toBe(id);
    at.take({ type: 'news', errand: id, news: { type: 'done', text: 'Too late?' } });
    expect(at.screen).not.toContain('Too late?');
  });

  it('keeps a reply that was not said yet', () => {
    const at = done(asked(allowed), 'Who noticed it?').type('Our support').flush();
    expect(at.events.at(-1)).toMatchObject({
      type: 'drafted',
      question: 'q-06/talk',
      text: expect.stringContaining('They asked: Who noticed it?\nOur support'),
    });
  });

  it('ends in a line when nothing comes of it, and the coach goes on', () => {
    const at = tell(asked(allowed), { type: 'failed', why: 'nothing listens at 127.0.0.1:11434' });
    expect(at.screen.replace(/\s+/g, ' ')).toContain(
      'No interviewer: nothing listens at 127.0.0.1:11434. The coach goes on without it.',
    );
    expect(at.exercise.errand).toBeNull();
    expect(at.press('n').screen).toContain('Which question would you rather not be asked?');
  });

  it('ends in a line when the judgement is none', () => {
    const at = asked(allowed);
    done(at, 'DONE');
    expect(done(at, 'Nice!').screen).toContain('No interviewer: it gave no judgement, but said: "Nice!"');
  });

  it('says in plain lines what the screen shows', () => {
    const at = asked({ interviewer: endpoint }).read('yes');
    done(at, 'Who noticed it?');
    expect(at.said).toContain('tiny asks: Who noticed it?');
    at.read('Our support did.', '');
    done(at, 'DONE');
    done(at, judgement({}, rubric));
    done(at, judgement({}, rubric));
    expect(at.said).toContain('It gives level 1 of 5, twice.');
  });

  it('fits every size, whatever is pressed', () => {
    const longest = 'Who noticed it, and how, and when, and what was said? '.repeat(20);
    // Exercises are immutable: each round begins at the same one.
    const beginnings = [
      done(asked(allowed), longest),
      asked({ interviewer: endpoint }),
      tell(asked(allowed), { type: 'so-far', text: longest }),
    ].map(({ exercise }) => exercise);
    for (const exercise of beginnings) alwaysFits(() => exercise, { runs: 6, length: 25, keys: ['escape'] });
  });
});

describe('the mock interview', () => {
  /** As far as the answer, with everything before it skipped. */
  function atTheAnswer(more: Partial<Material>): Learner {
    const at = learner(practice(mock), materialOf(course, more), { columns: 76, rows: 40 }).press('enter');
    while (!/think|Time to think/.test(at.screen)) at.press('ctrl-n');
    return at.press('enter').paste(answer).press('ctrl-d', 'enter', 's');
  }

  it('is counted first; then the interviewer asks on, without a clock', () => {
    const at = atTheAnswer(allowed);
    expect(at.events.at(-1)).toMatchObject({ type: 'sorted', practice: 'mock' });
    expect(at.exercise.errand).toMatchObject({ kind: 'send' });
    expect(at.wait(60 * 60_000).exercise.done).toBe(false);
    done(at, 'Who noticed it?').press('ctrl-n');
    done(at, judgement({}, rubric));
    done(at, judgement({}, rubric));
    at.press('enter', 'enter', 'enter');
    expect(at.screen).toContain('Your interviewer: It gives level 1 of 5, twice.');
    expect(at.exercise.done).toBe(true);
  });

  it('ends with its report as ever where no interviewer is set', () => {
    expect(atTheAnswer({}).exercise.done).toBe(true);
  });
});
