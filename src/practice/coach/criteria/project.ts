import type { AnswerRead } from '../reading/read-answer.js';
import type { Criterion } from './criterion.js';
import { Cue, cue } from './cue.js';
import { findBy, type Hint } from './hint.js';

/** What work is about. Named with a word of its own ("the parking app") it is a case; bare ("the app") it is half of one. */
const heads =
  `project|app|application|service|platform|system|portal|library|migration|launch|importer|engine|website|site|shop|store|backend|frontend|
api|pipeline|database|checkout|integration|sync|module|sdk|plugin|product|client|customer|company|startup|start-up|agency|chain|clinic|hospital|
museum|bank|pharmacy|university|airline|insurer|factory|restaurant|hotel|charity|festival|rollout|roll-out|cut-over|cutover|cluster|adapter|
connector|gateway|runner|scheduler|crawler|parser|compiler|game|firmware|exhibition|conference|sale|release|rewrite|prototype|
export|import|dashboard|feed|editor|calculator|tracker|catalogue|catalog|marketplace|warehouse|backup|server|registry|index|software|login|feature|
rotation|rota|replatforming|upgrade|renewal|audit|onboarding|newsletter|thesis|hackathon|payroll|billing|invoicing|ingestion|scraper|archive|view|program|programme|cart|bot|model|api|page|report|tool|job|form|worker|webhook|campaign|event|bridge|network`.replace(
    /\s+/g,
    '',
  );

const generic = new Set(
  `a an the my our your his her their its this that these those new last first second third next final big bigger large small little important main whole entire
other another same different specific certain difficult critical previous current own internal external real good bad great complex
simple similar legacy old older one two recent major minor huge tough hard challenging stressful long short urgent late software it
web client customer team school production former any some each every particular single live public private special risky tight
interesting normal early planned busy many several most all such no and or of in for on to with at by from as into was is were are be had has have his which what how
release work existing extra nice stable quick working shared common typical key full certain average business user more few both
good better best worst monolithic it job side company personal hobby fast slow broken sql ticket tickets big-bang ongoing running only very
complete overall actual original older large-scale small-scale high-pressure failed data code bug feature i we they he she you it's when while if`.split(
    /\s+/,
  ),
);

const named: Hint[] = [
  { cue: cue(String.raw`(?:\^\S+)`), worth: 1, counts: 'named' },
  {
    cue: cue(String.raw`(?:project|product|system|app|client|codename|called|named) [A-Z]\S+`),
    worth: 1,
    counts: 'named',
  },
];

const aboutSomething: Hint[] = [
  {
    cue: cue(
      String.raw`(?:migration|launch|rewrite|move|app|system|platform|service|tool|website|portal|release|integration|site|shop|library|upgrade|roll-?out|software|project|engine|dashboard|backend) (?:of|for|to|with) (?:(?:a|an|the|our|their|all|some|\S+) ){0,2}(?!me|us|it|them|that|which|this|the|a|an|our|him|her|customers?|clients?|production|long|free|now|work)@?[\w-]{3,}`,
    ),
    worth: 1,
    counts: 'named',
  },
];

const modified = cue(String.raw`@?(?<own>[\w'-]+) (?<rest>[\w'-]+ )?@?(?:${heads})(?!s\b)`);

/** Finds "the parking app", "a museum client", "our invoicing export": a head with a word before it that is its own. */
function findModified(answer: AnswerRead): Hint[] {
  return modified.all(answer.text).flatMap((match): Hint[] => {
    const words = [match.groups?.own ?? '', (match.groups?.rest ?? '').trim()].filter((word) => word !== '');
    const last = words.at(-1) ?? '';
    const tags = answer.tokens[answer.tokenAt(match.index + match[0].length - 1) - 1]?.tags;
    const isOwn =
      !generic.has(last) &&
      !/ly$|^\d/.test(last) &&
      !(tags?.has('Verb') && !tags.has('Gerund') && !tags.has('PresentTense')) &&
      !tags?.has('Preposition') &&
      !tags?.has('Pronoun');
    return isOwn ? [{ cue: literally(match[0]), worth: 1, counts: 'named' }] : [];
  });
}

function literally(text: string): Cue {
  return new Cue(text.replace(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`));
}

/** Too common to say anything by themselves. */
const vague =
  'job|company|report|page|form|event|index|registry|feature|model|tool|network|client|customer|product|chain|bank';

const bare: Hint[] = [
  {
    cue: cue(String.raw`(?:the|our|my|a|an|one) (?:[\w'-]+ ){0,2}@?(?!(?:${vague})(?![\w'-]))(?:${heads})`),
    worth: 0.5,
    counts: 'named',
  },
];

/** A team or department by its field: "the parcel-tracking team". */
const fields: Hint[] = [
  {
    cue: cue(
      String.raw`(?:the|a|our|my) (?:(?!same|whole|other|entire|support|sales|dev|development|qa|ops|new|old|small|big|last|first|own|current|previous|next|different|product|test|back-?end|front-?end|software|engineering|platform|security|marketing|it|\S*@)[\w-]+ ){1,2}@team`,
    ),
    worth: 1,
    counts: 'named',
  },
];

export const project: Criterion = {
  id: 'c-project',
  what: 'a specific project, system, client or team',
  step: 'Name the project or system it happened in, as you would to a stranger: "the parking app", "a museum client".',
  find: (answer, asked) =>
    findBy([...named, ...aboutSomething, ...fields, ...findModified(answer), ...bare])(answer, asked),
};
