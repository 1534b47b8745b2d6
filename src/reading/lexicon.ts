/**
 * The words that a criterion is spoken in, by meaning. Verbs follow the classes of Levin (1993, "English Verb Classes and
 * Alternations", numbers in brackets) where there is one; the rest was written for this course. A word decides nothing by
 * itself: it is one feature among some dozens, and counts by who does it and whether it is said as a fact.
 * It is one long file, of long lines, because it is data.
 */
export interface Meaning {
  /** Infinitives; they count where the word is used as a verb. */
  readonly verbs?: string;
  /** Any word, by its root or as it stands. */
  readonly words?: string;
  /** Words in a row between bars, each by itself or by its root; * stands for one to three words. */
  readonly phrases?: string;
}

export const lexicon = {
  /** Ask somebody for something (37.1, 37.7). */
  request: {
    verbs: `ask beg borrow consult book summon enlist request escalate invite pair brainstorm grab drag approach recruit wake nudge bother petition implore rope poach`,
    phrases: `get * on the phone | get * on the line | get * on a call | have * on the phone | reach out to | turn to | pull in | pull * in | bring in | bring * in | call in | call * in | call on | rope in | rope * in | sit down with | sit with | knock on | knock at | go to * desk | go to
see | come to * with | bring him | bring her | bring them | show him | show her | show them | could you | can you | would you | pick * brain | second pair of eyes | another pair of eyes | fresh pair of eyes | look with | look at it with | look over | have a look | take a look | ask for |
beg for | half an hour of | hour with | an hour of | minutes of his | minutes of her | minute with | what i had rule out | already rule out | what i had try | what i have try | for help | for a hand | give me a hand | lend me | help me | put up my hand | raise my hand | shout for | send
for | go find | get hold of | track down`,
  },
  /** Get in touch, to ask or to tell. */
  contact: {
    verbs:
      'call phone ring ping page message text email mail write dial radio dm skype slack reach whatsapp telephone buzz',
    phrases:
      'get hold of | walk over to | go over to | walk up to | on the phone | on the line | go to | drop by | pop over | walk across',
  },
  /** Those who know. */
  expert: {
    words: `dba specialist expert mentor senior tutor professor architect technician engineer analyst consultant supplier vendor maintainer author lecturer colleague coursemate classmate friend cousin aunt uncle brother sister neighbour neighbor teacher on-call student veteran supervisor
librarian postdoc phd`,
    phrases: `who had build | who have build | who build | who write | who had write | who know | wrote it | who make | database man | who run it | who own | who maintain | who had use | who use to | who have see`,
  },
  /** What the helper does. */
  support: {
    verbs: `spot show explain point walk lend review pair notice unblock advise teach sit help untangle diagnose correct reply dictate jump hop guide recognise recognize suggest coach demonstrate clarify find see know join look stay`,
    phrases: `let me | make me see | with me | walk me through | talk me through | show me | thank to | help me | give me | tell me | send me | take me through | point me | on the call with me`,
  },
  /** Help given: contribute, give (13.1, 13.2). */
  offer: {
    verbs: `offer help cover swap relieve support assist free shield mentor volunteer unburden tutor babysit accompany spare chip`,
    phrases: `take over | take on | took his | took her | take her | take his | take their | sit next to | sit beside | sit with | onto my | on my plate | off * plate | off * hand | off * hands | off * desk | off * list | off * shoulder | off * shoulders | off * back | from * shoulders |
fill in for | stand in for | so she could | so he could | so they could | so that she | so that he | so that they | so she can | so he can | what i could take | what i can take | what can i take | in peace | take * shift | do * shift | take * pager | take * phone | take * call | walk *
through | take the * from | take one * from | keep * away from | i do the | talk * through | do half | do the boring | let her have | let him have | give her my | give him my | lend him | lend her | lend a hand | bring her | bring him | share the load | split the`,
  },
  /** Say and tell (37.2, 37.7), by whatever means. */
  tell: {
    verbs: `tell inform post announce notify warn update explain report publish brief flag apologise apologize raise share present forward admit confess disclose broadcast send alert reassure mention say show read hang pin circulate relay declare clarify state`,
    phrases: `let * know | leave * note | leave * banner | leave * message | leave a | put * note | put * message | put * on one thread | put up a | own up | head up | heads up | keep * inform | keep * post | keep * in the loop | face to face | in person | to * face | in the channel | say
sorry | read * the list | read out | good news | bad news | have it from me | hear it from me | from me first | write to | talk to | speak to | speak with | send * to | send word | go out to | up on the | a line to | note to | mail to | message to | call to | break the news | come clean |
spell out | announcement`,
  },
  /** The hearers and the places of news. */
  audience: {
    words: `customer client user manager boss lead team support everyone everybody stakeholder channel page thread director people partner group board owner parent patient staff driver branch office nurse dispatcher conductor sponsor department newsroom press banner note slack email mail
message standup stand-up noticeboard intranet loudspeaker whatsapp status mailing-list supplier producer editor captain principal head coordinator`,
  },
  /** Consent and decide. */
  agree: {
    verbs: `agree sign approve accept confirm okay ok ok'd okay'd consent initial nod endorse permit allow grant authorise authorize concede sanction ratify countersign relent greenlight stamp decide rule settle vote bless waive`,
    words: `agreement approval consent permission go-ahead blessing signature nod sign-off okay ok buy-in green-light decision`,
    phrases: `say yes | say fine | say do it | say ok | say okay | say go | say sure | say alright | say deal | me yes | shake on | shook on | sign off | sign that off | sign it off | put * signature | put * name | put * initial | put our initial | write her name | write his name | their
name | fair enough | take the decision | make the call | make the decision | be fine with | be ok with | be okay with | be happy with | be all for | happy to | could live with | can live with | in writing | give * okay | give * ok | give * nod | give * blessing | give * go | green light |
take both | come round | come around | do it | go with | hash it out | no objection | the nod | thumb up | thumbs up | on board | let it go | let it pass | let us | let me | huff and | cross * off | strike * off | pick the | choose the | go for | bought it | back me | backed it | side with
| back the | have the last word`,
  },
  /** One thing put before another. */
  sequence: {
    phrases: `before i | before we | before anything | before any | before anybody | before anyone | before everything | before go | before look | before explain | before touch | before start | before try | before debug | before the | only then | only after | only afterwards | and only |
only when | not until | work backward | work backwards | count backwards | count back | go backwards | plan backwards | backwards from | back from the | start by the end | start with | start by | start from | begin with | begin by | first of all | first thing | very first | the first i |
at the top | on top | to the top | top of the list | top of the pile | to the bottom | at the bottom | bottom of the | above everything | above all | stay above | ahead of | come first | go first | go last | come last | come out first | be first | be last | in that order | in this order |
rest all | number one | number two | round two | round one | everything else | everyone else | anything else | all else | then anything | then the rest | jump the queue | up before | second and | for later | one by one | step one | in front of the | behind the | queue behind | wait their
turn | priority over | over everything | took precedence | precedence over | before all | trump | trumps`,
  },
  /** The act of ranking, and its rules. */
  rank: {
    verbs:
      'rank order prioritise prioritize triage sequence sort weigh classify freeze hide blank isolate restore flip revert undo pause',
    words:
      'second third last most worst biggest riskiest hardest order sequence reversible irreversible undone next urgent triage',
    phrases: `could undo | can undo | be undone | could be undone | be returned | be reversed | undo either | change my mind | take back | what spoils | no information is | worse than | better than | rather than | more than | my only question | not the other way | who stop | what stop |
what break | what burn | who wait | who lose | what happen if | what if | if it wait | cost most | cost the most | hurt most | hurt the most | by what | by who | by how many | the one that | the ones that | can wait | whatever * first | what can not | that can not | pulled the plug`,
  },
  /** What is at stake: the reason of a ranking. */
  stake: {
    verbs: `stop lose break hurt block spoil burn die kill cost harm stand wait miss bleed choke expire rot threaten delay starve freeze melt flood crash suffer drown sink panic`,
    words: 'risk harm damage danger safety patient money deadline salary wound unsafe legal fine life lives penalty',
    phrases: `because a | because an | because the | because without | because no | because nobody | since a | since the | without it | without the | could not go out | because people | because if | would have been | one can live without | nobody die`,
  },
  /** Leave something out (10.1, remove) or put it off. */
  drop: {
    verbs: `drop postpone defer skip park shelve descope scrap bin ditch axe omit sacrifice trim sideline mothball hardcode stub`,
    phrases: `leave out | leave * out | leave for | leave * for | leave it for | leave * behind | cut out | cut * from | cut the | cut two | cut three | cut half | take out | take * off | take * out | rip * out | rip out | pull * out | pull out | throw out | throw * out | throw overboard |
overboard | cross * off | strike out | strike * off | strike * from | give up on | give up the | let go | let * go | push * to | push * out | push * back | push the | push back the | move * to | go to next | go to spring | slip to | slip by | slide into | slide to | shift to | stay for |
stay out | stay on the shelf | come later | come after | come in the | follow later | follow in | have to wait | can wait | could wait | would wait | must wait | will wait | wait for | wait until | wait till | not getting | not get | do not get read | do not get done | never get done | do
not make it | make it into | out of scope | from the list | from the release | from first version | could live without | live without | do without | go without | off the list | off the board | off the box | off the table | off the menu | shrink to | put for | put off | put * off | put on
ice | on ice | on hold | still not done | remain on the | sit on the shelf | on the shelf | the rest i | never open | by hand for now | by hand until | for now | not this time | not this year | not this month | the axe | get the chop | lose the | without the | no longer part | instead of
the | kick * down | cut corner`,
  },
  /** A time after the date. */
  later: {
    words: 'later postponed backlog afterwards',
    phrases: `next quarter | next release | next version | next year | next sprint | next term | next month | next week | next season | next semester | next phase | next round | the next release | next budget | after the date | after the launch | after the release | after the deadline |
after the holiday | after carnival | after the meeting | after go-live | version two | second version | later version | second phase | phase two | for later | to spring | to summer | to autumn | to winter | to january | to monday | to march | to may | to october | to next | to the next |
for next | for the autumn | for the spring | for the summer | till noon | till after | until after | till spring | till next | until next | until spring | until then | not for this | not now | in january | in february | in march | in april | in may | in june | in july | in august | in
september | in october | in november | in december | in spring | in autumn | in the spring | in the autumn | the summer | by a week | a week later | a month later | weeks later | months later | days later | for one month | for a month | for the first | for a quarter | of january | will
come | can come | to come | some day | down the road`,
  },
  /** Work that reached its end, things put right. */
  success: {
    verbs: `ship launch finish deliver restore recover pass heal stabilise stabilize halve save succeed resolve drain win land complete vanish disappear shrink recede reopen resume`,
    words: 'again',
    phrases: `go live | went live | go out on | be back | come back | back to normal | back up | back on | on time | in time | on the day | on the date | on schedule | ahead of schedule | ahead of time | day early | early by | to spare | in the end | at the end | ever since | come down |
go down | fall to | fall from | fall by | drop to | drop from | drop by | rise from | rise to | go from | go up to | down to | down from | up from | no more | not one | not a single | without a single | without a hitch | without a | up and run | be right | be correct | be up | be out | be
warm | be green | be live | be online | be accurate | be gone | be fix | be connect | be generate | be move | be pass | be renew | be pay | be deliver | be clear | be zero | still use | still in use | still a client | still run | home for dinner | all but | all * again | it hold | it work
| that work | work again | run again | be done | be ready | land clean | stay empty | left in time | sign up | no file | no truck | no double | to the minute | to the penny | to the cent | on the dot | flatline | zero complaint | zero error | no complaint | nobody notice | no one notice |
nobody complain | never come back | have not happen | did not happen again | not happen since | go through | get through | get home | make the | made the | hit the date | meet the date | met the | since then no | open on`,
  },
  /** What became of it, good or bad. */
  outcome: {
    verbs: `drop fall rise stay hold run work switch end open generate connect reach keep sign renew become clear cost lose leave collect print serve process play pay break choke duplicate bill delete brick lock shut show die miss go come deliver double fail crash arrive start get thank
bring`,
    words: 'zero none nobody only since down live back everyone every all of',
    phrases: `be late | be wrong | day late | week late | minute late | out of | it take | it become | it cost | after that | within a | within the | next month | no one | from * to | we get a | and the | so the | get a | the next | out of the`,
  },
  /** From then on. */
  since: {
    words: 'nowadays',
    phrases: `since then | since that | since this | since i have | since the | from that day | from that | from this | from then | from now | after that case | after that week | after that one | after that day | these day | next time | any more | anymore | no longer | today i | today we |
today no | now i | now we | now the | now nothing | now nobody | now says | now when | now before | now every | now each | now there | now a | now my | now it | i now | we now | there be now | there is now | a year now | now each | i never used to | not used to | do differently | would
change | change for me | one habit | what stay with me | become a custom | become a habit | made it a habit | a rule i | my rule now | rule since | i start it | learn that | learn to | new since | for good | ever since i | ever since we | from there on | that be when i start | i have since
| since august | since march | have a rule | got into the habit`,
  },
  /** How a habit is put. */
  rule: {
    words: `now today always never habit rule checklist every each before until without range list note line timer template snippet calendar custom estimate alarm test check`,
    phrases: `each time | every time | every single one | i ask | i write | i give | i put | i start | i check | i read | i count | i keep | i send | nothing leave | nothing go | nothing be | nobody touch | there is a | there be a | by hand`,
  },
  /** Sport, hands, music, nature: what one does to recover. */
  rest: {
    verbs: `swim climb cycle bike hike ski surf row dance sing paint bake garden knit sew fish jog bowl curl paddle skate kayak meditate nap unplug disconnect relax unwind sail hike camp juggle fence wrestle box crochet whittle carve brew forage`,
    words: `swimming climbing cycling gym yoga meditation piano guitar accordion cello violin viola flute trumpet saxophone ukulele harmonica drum choir garden allotment football soccer tennis basketball badminton volleyball rugby cricket pottery bouldering hiking dacha sauna forest
mountain lake sea beach chess backgammon sudoku crossword novel salsa tango judo karate boxing martial pilates rowing kayak ski sourdough mushroom birdwatching fishing camping moped motorbike motorcycle carpentry woodwork knitting sewing painting theatre church temple mosque synagogue mass
nap five-a-side dancing gardening drawing comp-off comp-time trampoline canal trail bicycle horse hen bee beehive beekeeping orchard squash padel hockey parkrun marathon puzzle crochet poem poetry soup hobby archery athletics ballet bridge domino darts lego origami scouts skating
skateboard snowboard sketch sketchbook sketching stamps surfing telescope stargazing trombone vineyard volleyball wrestling aikido taekwondo capoeira samba dumplings dough jam pickles tomato tomatoes compost roses bonsai hammock siesta`,
    phrases: `day off | morning off | afternoon off | time off | week off | without my phone | without a phone | without the phone | phone off | phone in | phone stay | phone charge | phone die | no phone | no screen | no screens | no signal | no laptop | laptop close | laptop stay |
laptop shut | turn * phone off | switch * phone off | slow morning | sleep in | sleep till | sleep until | full night | clear my head | clear the head | head be clean | head be empty | bring me down | come down | day after off | get seven | hour of sleep | go for a walk | go for a run | go
for a swim | go to bed | in bed by | after work | outside work | be off | out of reach | reach me | can reach | hands in the | do not care about code | does not know what | i rest | my head | play football | play with my | walk the dog | with my dog | with my kid | with my daughter | with
my son | with my wife | with my husband | with my friend | at my grandmother | to my mother | bedtime story | read to my | long bath | long walk | long way round | iron shirt | chop wood | let it rain | do nothing | sunday be | saturday be | friday be | my sunday | my saturday | my friday
| my evening | my weekend | club`,
  },
  /** Words of leisure that mean other things too. */
  leisure: {
    verbs: 'run walk cook sleep play read rest stretch breathe ride volunteer pray iron chop drive watch coach listen',
    words: `run walk sleep band football dog bread cooking kitchen bird music concert family kid daughter son wife husband partner grandmother grandfather mother father child friend evening weekend saturday sunday holiday vacation bath breakfast running racing bakery workshop park river
phone bed pool balcony book film movie series tea coffee wood stove calm screen air sun`,
  },
  /** Own fault, said as such, or the other side's reasons. */
  owning: {
    verbs: 'apologise apologize overlook underestimate misjudge misread overestimate',
    phrases: `my mistake | my own mistake | my fault | my own fault | my error | my own doing | my bad | fault be mine | mistake be mine | cause be mine | the error be mine | fault is mine | that be on me | this be on me | one be on me | it be on me | it be me who | i be wrong | be wrong
of me | i had not check | i had not tell | i had not see | i had not say | i had not ask | i had not write | i had estimate | i had assume | i had forgot | i had misread | i had promise | i had break | i should have | not tell by me | i forgot | i be out of line | because of me | the
culprit be me | i be the one who | nobody fault | no one fault | nobody else | have a point | have good reason | be right to | his side | her side | their side | from his chair | from her chair | neither of us | both of us | each of us | fair reason | understand why | my part in | my own
part | count wrong | i could have check | could have ask | mine as much as | as much mine`,
  },
  /** What is said of people to put them down. */
  blame: {
    words: `incompetent lazy stupid useless clueless unprofessional careless amateur amateurish unreliable idiot idiotic toxic ignorant sloppy clown moron arrogant dumb incompetence laziness stupidity negligence nonsense liar ego jealous selfish stubborn childish pathetic ridiculous
hopeless brainless spineless sleepy fool foolish coward dinosaur slacker diva bully micromanager rude rubbish crybaby lunatic egotist lousy imbecile backstabber freeloader dishonest`,
    phrases: `drop the ball | let me down | let us down | mess up | screw up | screw us | screw me | mess * up | screw * up | fuck up | ruin it | ruin my | ruin our | sabotage | throw * under | throw * over the wall | over the wall | pass the buck | waste * time | waste of | their fault |
his fault | her fault | not my fault | not my problem | not my job | not our fault | not our job | nothing to do with me | nothing to do with us | outside my control | outside our control | beyond my control | because of them | because of him | because of her | because of that | no idea |
no clue | not a clue | the faintest idea | no technical knowledge | no sense | no brain | zero understanding | not understand anything | understand nothing | can not be bother | could not be bother | could not be arsed | do not bother | never bother | move a finger | lift a finger | what
do they expect | what did they expect | what can you do with | just a bunch | bunch of | to blame | blame be | never listen | never admit | never read | never test | never answer | never check | never care | will lie | lie to | want only | only want | only care | only think | do not care |
did not care | could not care | too lazy | too busy with | too proud | too slow | too stupid | kept change | keep change | can not read | could not read | can not even | could not even | do not even | did not even | not even able | have to do everything | had to clean up | clean up after |
i told them so | told you so | had listen | have listen | had done * job | did not do * job | do their job | doomed from | be the problem | the problem be | problem have a name | had a name | somebody else mistake | other people mistake | other people mess | his mess | her mess | their
mess | think he be | think she be | asleep at | sat on it | sit on it | sleep on it | hide behind | everybody will tell you | no one like | difficult person | difficult to work | hard to work with | impossible to work | person impossible | thrown under | point finger | take the credit |
take credit | would not listen | refuse to | left me alone | left us alone | left me with | make a drama | excuses`,
  },
  /** Turns that go with blame and with much else. */
  reproach: {
    words:
      'fault blame guilt guilty joke bunch always never again impossible difficult terrible awful bad wrong mistake excuse',
    phrases: `of course | as usual | as always | like always | like every time | every time | every single time | every damn time | once again | yet again | as they do | what kind of | what sort of | how hard | plain and simple | the last word | everybody know | typical | if only | know
better | exactly as i | like i said | i warn | i had warn | i have warn | had just | not able to | not capable | should have | change her mind | change his mind | change their mind | at all | even | anyway`,
  },
  /** What others failed to do. */
  neglect: {
    verbs: `read listen test finish deliver answer respond reply understand care do help check communicate talk bother pay document plan prepare review inform warn share follow give think change forget escalate push delay promise ignore complain sleep break`,
  },
  /** Nights, weekends, no rest. */
  overwork: {
    words: `overtime all-nighter all-nighters allnighter workaholic caffeine redbull redbulls espresso hustle grind crunch nonstop 24/7 sleepless camp-bed reachable`,
    verbs: 'crunch grind hustle',
    phrases: `all night | whole night | through the night | night through | pull an | double shift | without a day off | no day off | day off in | no sleep | without sleep | do not sleep | not sleep for | did not sleep | hour of sleep | hour a night | hours a night | hour in one go | hour
straight | hours straight | in a row | weekend straight | night straight | nights straight | hour week | hours a week | hours that week | hour day | hours a day | seven day | seven days | day a week | 24 hour | around the clock | round the clock | at 2 a.m. | at three at night | in the
night | until midnight | before midnight | till midnight | past midnight | late at night | till morning | until morning | sleep in the office | sleep at the office | sleep under | sleep on the | sleep be for | rest be for | when you be dead | when i be dead | also on weekend | on weekend |
on weekends | at weekends | every weekend | every night | every hour | at every hour | always at work | always on | always online | always available | always reachable | never switch off | never log off | never off | never leave before | never take | last to leave | last one to leave |
first in and last | first one in | do not know weekend | not take a | real vacation | a vacation | no holiday | no vacation | my laptop on | laptop to | skip lunch | without lunch | without a break | without a pause | no break | no breaks | cancel my holiday | cancel my | work sick | with
fever | with a fever | from the hospital | on my honeymoon | on my wedding | energy drink | burn the midnight oil | burn the candle | live in the office | eighty hours | ninety hours | hundred hours | sixteen hours | stay late`,
  },
  /** When and how long one works or sleeps, with or without a boast. */
  hours: {
    words: `night midnight weekend weekends sleep sleepless rest office holiday holidays vacation saturday sunday christmas hour hours break lunch coffee late long longer fever day`,
    verbs: 'sleep rest stay skip cancel',
    phrases:
      'in the morning | at night | day and night | after hours | go home | work through | work late | in a row | put in',
  },
  /** Boasts. */
  pride: {
    words: `proud pride proudly passion hero heroic warrior motivation sharper tough dedicated dedication commitment grit superpower beast machine buzzing fuel record normal strong stronger strongest badge honour honor stamina`,
    phrases: `who i am | how i am | the type that | the type who | the kind of person | kind of guy | count on me | count on that | rely on me | depend on me | never once | never miss | no deadline | can scare me | scare me | do not need | no problem | i be good | i be the one who | i be
the one that | what separate | nobody ask me | this be call | that be call | that be what | this be what | this be why | that be why | that be how | how i win | how you win | thrive | i love | always deliver | i deliver | whatever it take | feel sharper | other people | others need |
others go | others sleep | rest be for | sleep be for | sleep can wait | enough for me | nothing special | i would do it again | that be commitment | day and night | ask me twice | not exist for me | my secret | my strength | my friend | for the weak | for weak | separate the | from the
boys | in my blood | my style | my way | i be like that | that be me | be just me | i live for | i do not stop | never stop | proves | show how | what it take | best work | feel alive`,
  },
  /** The cost of overwork, or that it is over. */
  cost: {
    words: `mistake stupid sick burnout burned ashamed wrong regret quit tired exhausted bug cost worse hospital doctor unhealthy silly foolish paid price typo`,
    phrases: `used to | any more | no longer | never again | not again | no hero | good for nothing | no better | sick leave | take back | because of it | only show me | should not have | burn out | get seven | now i | not proud | be mine because | and it show | compensate | time off |
came in at`,
  },
  /** The vocabulary of rubrics: what a recited answer is made of. */
  rubric: {
    verbs: `prioritise prioritize communicate align measure deliver learn ask identify organise organize collaborate review plan adapt reprioritise reprioritize delegate inform escalate track improve manage analyse analyze evaluate reflect involve drop order reduce apply compare keep lean
state separate postpone stay take define set own assess structure coordinate demonstrate ensure leverage resolve agree document iterate negotiate focus offer seek update listen support`,
    words: `stakeholder priority communication ownership outcome result lesson help task everybody team loop scope risk trade-off tradeoff expectation goal impact proactive proactively transparent transparently early measurable metric improvement rest important urgent everyone resource
feedback balance deadline plan situation method example number decision solution party parties context action relevant clear clearly timely effective effectively specific concrete process challenge`,
  },
  /** Keywords of the trade. */
  buzzword: {
    words: `prioritisation prioritization management sla slo rca kpi okr escalation matrix delivery player estimation velocity buffer mindfulness meditation resilience self-care trust ooda runbook tabletop modeling modelling agile scrum kanban sprint retrospective stakeholder leadership
ownership communication teamwork collaboration kubernetes docker devops observability rollback canary post-mortem postmortem blameless incident triage eisenhower moscow wsjf roadmap backlog deadline feature flag monitoring alerting mttr sre ci/cd burndown pomodoro yoga focus flexibility
synergy proactive growth mindset empathy work-life balance metrics radius points cone uncertainty exercises threat zero blast transparency accountability delegation planning time swimming running hybrid semver changelog versioning deprecation quality alignment expectation negotiation
initiative adaptability multitasking pressure stress help priorities result results scope trade-off trade-offs risk assessment root cause analysis impact learning lessons feedback hotfix timeboxing batching interrupts rotation boundaries conflict resolution listening compromise respect`,
  },
} as const satisfies Readonly<Record<string, Meaning>>;

/** A class of meaning. */
export type MeaningId = keyof typeof lexicon;

const columnNames = ['own', 'they', 'it', 'habit', 'theirs', 'not', 'near'];

/** The features that some meanings give. */
export function columns(meanings: readonly MeaningId[]): readonly string[] {
  return meanings.flatMap((meaning) => columnNames.map((column) => `${meaning}.${column}`));
}
