/**
 * The closed classes of English: the words that hold sentences together, and those that turn a statement into something
 * else. They are complete as far as a grammar lists them (Huddleston and Pullum 2002, chapters 3, 9 and 14).
 */
const words = (text: string): ReadonlySet<string> => new Set(text.split(/\s+/));

/** Words that open a clause. */
export const openers =
  words(`but so because which who whom while when whenever although though whereas until till unless since if whether
where what how why as`);
/** Words and marks at which a clause may end, if a new subject or verb follows. */
export const joiners = words(', and or nor then before after');
/** Marks at which a clause ends. */
export const closers = words('; : . ! ? ( ) -');
export const conditions = words('if unless whenever');
/** "Asked if", "checked whether": a question put, not a condition. */
export const inquiries =
  words(`ask asked asking check checked see saw know knew tell told decide decided wonder wondered
test tested sure`);
export const modals = words('would should might shall will may');
export const habitual = words('always usually generally normally typically often sometimes');
export const negations = words(
  `not never hardly barely neither nor without nobody none nothing noone nowhere cannot non`,
);
/** Negations that stand behind their verb: "asked nobody". */
export const postnegations = words('no nobody none nothing noone neither');
export const be = words('am is are was were be been being');
export const have = words('have has had having');
export const pronouns = words('he she they it this that these those there');
export const people = words('he she they him them everyone everybody somebody someone nobody');

/** Verbs whose past looks like their present: in a story they are the past. */
export const samePast = words('cut put set let hit shut read cost split quit hurt bet reset cast spread broadcast');

/** What a person undergoes or thinks: true, and no action. */
export const stative =
  words(`be have feel know think believe like love hate want need hope wish seem understand remember forget hear see notice get become realise realize expect prefer enjoy panic worry struggle suffer wait stay
remain fear try manage learn mean guess go come live own use could happen keep suppose cost work may can must do seem stand lose miss fail assume figure spend`);

/** What is about to be done is not done yet: "I wanted to ask". */
export const unfulfilled =
  words(`want wanted wants hope hoped hopes plan planned plans mean meant intend intended wish wished forget forgot fail failed refuse refused decline declined hesitate hesitated avoid avoided consider
considered supposed afraid scared shy embarrassed ashamed unable reluctant unwilling neglected neglect omitted prefer signed`);

/** About half of any prose, and next to none of a list of keywords or of another language. */
export const functionWords =
  words(`a an the this that these those my our your his her its their i we you he she it they me us him them who whom which what and or but so because if when while as than then although though until since
before after of to in on at by for from with about into over under between through during without within up down out off is am are was were be been being do does did have has had will would can could
should may might must not no there here also just very too only more most some any all both each every other another much many few own same such how why where again still already`);

/** Small words of languages that candidates here speak at home, which are none in English. */
export const foreignWords =
  words(`der das und ist nicht ein eine ich wir mit auf für dem den zu von im auch habe hatte war wurde sich dann le la les des une et est dans que qui pour pas avec sur nous je il elle sont mais été ai el los
las una y en es por con para no yo se lo su fue pero muy como mi nos del al o os um uma não foi eu ele com mais meu da do na no em ao che di il per sono ho ma più non abbiamo era gli het een ik niet
van voor wij heeft hij met aan ook maar naar w nie się na jest że i to z bir ve bu için ile ben çok da de yang dan di itu saya untuk dengan tidak ini`);
