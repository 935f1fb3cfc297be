import type { VerbClass } from '../verbForm';
import { frames, type FrameList, type LightVerbList } from '../verbFrame';

/** Verbs that report statements in English news, by what follows them (the letters: `frames`). */
export const englishCues: readonly FrameList[] = [
  [frames('qtos'), 'say'],
  [
    frames('qto'),
    `add affirm allege announce argue assert assure attest aver avow boast claim clarify comment complain concede confess confide
    confirm contend counter declare detail disclose divulge emphasise emphasize estimate exclaim explain hint imply indicate
    insinuate insist intimate joke lament maintain mention note object observe opine posit post predict proclaim
    postulate quip reaffirm reason recall recount reiterate relate remark repeat reply report respond retort reveal
    specify speculate state stipulate stress suggest surmise testify theorise theorize tweet underline underscore underscored
    vent volunteer vow reckon hypothesise hypothesize certify retweet caution protest pontificate rebut warn write gripe grumble`,
  ],
  [frames('qti'), 'agree decide pledge promise propose recommend request swear threaten vow claim volunteer'],
  [
    frames('qtid'),
    'tell notify inform remind advise assure convince persuade warn caution promise alert brief teach show ask',
  ],
  [frames('qs'), 'ask inquire enquire wonder query'],
  [frames('qsod'), 'ask'],
  [
    frames('tis'),
    `believe think assume consider deem expect fear feel figure guess hope imagine know presume realise
    realize suppose suspect understand learn conclude determine doubt anticipate acknowledge admit deny foresee discover find
    hear see dream remember forget notice`,
  ],
  [
    frames('to'),
    'acknowledge admit deny concede recognise recognize project forecast demonstrate prove envision envisage',
  ],
  [frames('tom'), 'show find reflect prove establish mean signal'],
  [frames('iu'), 'want plan intend hope aim seek wish prefer like refuse decline offer try choose need opt'],
  [
    frames('o'),
    `want oppose support endorse favor favour reject dismiss denounce condemn criticise criticize praise blast slam
    applaud hail defend question dispute challenge cite tout mock ridicule decry deplore rebuke refute repudiate rebut
    attack rip demand suggest propose outline present describe discuss address raise reference welcome commend
    congratulate thank condemn lambaste lambast bemoan bash deride disavow disparage echo acknowledge explain accept
    approve advocate promote push consider publish issue unveil regret apologise apologize fear hate love like
    appreciate respect admire resent unleash lament`,
  ],
  [
    frames('a'),
    `urge exhort encourage ask tell order instruct advise beg implore invite press challenge command direct persuade convince want
    expect allow require request warn remind call`,
  ],
  [
    frames('xv'),
    'accuse suspect blame charge convict credit criticise criticize fault praise commend slam blast attack',
  ],
  [
    frames('cv'),
    'call describe view regard portray depict label brand characterise characterize cast see perceive paint consider deem dub rate liken compare',
  ],
  [frames('p'), 'complain warn speak boast talk dream disapprove approve learn hear'],
  [
    frames('n'),
    'complain comment speculate joke elaborate insist reflect worry talk speak write rant brag vent',
  ],
  [frames('qt'), 'worry'],
  [frames('qe'), 'read'],
  [
    frames('q'),
    `begin bellow boom bark blurt burst chant chime chirp chuckle chortle conclude continue crow cry cut deadpan demand drawl elaborate
    enthuse fire fume gasp giggle go groan growl gush holler howl interject interrupt intone laugh lie moan mumble murmur
    mutter muse offer persist plead pray preach proceed quote rage rant rave recite rejoice scoff scold scream
    screech shout shriek shrug sigh smile sing snap snarl sneer sniff sob spit sputter stammer start storm stutter summarise
    summarize sum think thunder urge wail weep whine whisper whoop yell advise answer scrawl text email blog tease crack
    praise explain describe announce publish share caption command order instruct beg implore reassure admit acknowledge
    concur joke jibe jab taunt quiz press greet`,
  ],
  [frames('qt'), 'answer agree'],
];

/** Verbs of no statement, known so that the words of a sentence can be told apart. */
export const englishVerbs = `be have do go come become get make take give keep let put set run lead leave lose win meet pay sit
  stand rise fall grow build send spend sell buy bring begin start stop end open close happen occur remain stay live die
  kill work play move turn follow help hold serve carry raise receive include involve cause create provide allow appear
  seem use create serve face join lie hit reach return release sign vote elect appoint nominate run campaign travel visit
  walk arrive attend host launch hold fail succeed continue increase decrease drop gain represent contain
  exist belong own earn cost lack tend try attempt manage struggle deliver perform hire fire resign retire arrest
  charge sue file pass veto approve block delay cancel replace cover produce develop design grow reduce cut limit
  prevent avoid protect save support contribute donate collect gather grab throw catch hang climb wait watch look listen`;

/** Verbs that report together with the words after them. */
export const englishLightVerbs: readonly LightVerbList[] = [
  [frames('qt'), 'make', 'clear|it clear|the case|the point'],
  [frames('qt'), 'point', 'out'],
  [frames('o'), 'point', 'to|out'],
  [frames('qo'), 'call', 'for'],
  [frames('a'), 'call', 'on|upon'],
  [frames('t'), 'find', 'out'],
  [frames('t'), 'lay', 'out'],
  [frames('o'), 'lay', 'out'],
  [frames('o'), 'refer', 'to'],
  [frames('o'), 'allude', 'to'],
  [frames('o'), 'speak', 'of|out against|about'],
  [frames('o'), 'talk', 'about|of'],
  [frames('o'), 'bring', 'up'],
  [frames('o'), 'double', 'down on'],
  [frames('o'), 'raise', 'questions about|concerns about|doubts about'],
  [frames('o'), 'express', 'concern about|concerns about|doubt about|support for|hope for'],
  [frames('t'), 'express', 'hope|concern|confidence|doubt'],
  [frames('t'), 'issue', 'a statement saying|a warning'],
  [frames('o'), 'agree', 'with|on|to'],
  [frames('o'), 'disagree', 'with'],
  [frames('o'), 'take', 'issue with|aim at'],
  [frames('o'), 'defend', 'against'],
  [frames('o'), 'rail', 'against'],
  [frames('o'), 'lash', 'out at'],
  [frames('o'), 'respond', 'to'],
  [frames('o'), 'object', 'to'],
  [frames('o'), 'back', 'away from|down from'],
  [frames('o'), 'apologize', 'for'],
  [frames('o'), 'care', 'about'],
  [frames('o'), 'hear', 'about|from'],
  [frames('qt'), 'weigh', 'in'],
  [frames('q'), 'chime', 'in'],
  [frames('q'), 'fire', 'back'],
  [frames('q'), 'hit', 'back'],
  [frames('q'), 'shoot', 'back'],
  [frames('q'), 'go', 'on'],
  [frames('q'), 'sum', 'up'],
];

/** How a verb colours what it reports; all others are neutral. */
export const englishVerbClasses: readonly (readonly [Exclude<VerbClass, 'neutral'>, string])[] = [
  ['loaded', 'claim admit insist boast concede confess reveal brag insinuate allege gloat tout crow'],
  [
    'mindReading',
    `believe think hope feel want fear expect doubt wish suspect wonder imagine assume know realise realize worry dream
    guess suppose figure`,
  ],
  [
    'nonSpeech',
    `smile laugh sigh shrug grin chuckle giggle sob weep groan gasp nod beam frown wink smirk snort sniff cough chortle grimace
    wince scowl sneer`,
  ],
];
