import { GrammarWord, type SourceMarker, type WordList } from '../grammarWord';
import { WordClass } from '../wordClass';

const HAVE = 'have has had having';
const BE = 'be is are was were been being am';
const MODALS =
  "will would can could may might must shall should do does did does cannot won't can't didn't doesn't don't wouldn't couldn't shouldn't hasn't haven't hadn't isn't aren't wasn't weren't";

/** Words whose class does not depend on a verb or a name. */
export const englishClasses: readonly WordList[] = [
  [
    WordClass.determiner | WordClass.functionWord,
    `the a an this that these those his her its their our my your some any each every no another several many few both all
    one two three four five six seven eight nine ten most`,
  ],
  [
    WordClass.preposition | WordClass.functionWord,
    `of in on at by for with from to into about after before between against during without under over per via through across
    amid among around as despite toward towards upon within since until like near off out up down outside inside
    alongside beyond behind besides regarding concerning`,
  ],
  [WordClass.subjectPronoun | WordClass.functionWord, 'he she they it we i you who'],
  [WordClass.subordinator | WordClass.functionWord, 'that'],
  [WordClass.relative | WordClass.functionWord, 'who which whom whose where'],
  [
    WordClass.conjunction | WordClass.functionWord,
    'and or but nor yet so because although though while when whereas if unless once whether since until as than however',
  ],
  [WordClass.negation | WordClass.functionWord, "not n't never"],
  [
    WordClass.adverb | WordClass.functionWord,
    `also later then now once again still already often repeatedly previously earlier recently reportedly allegedly even just
    only further initially publicly privately simply clearly flatly bluntly personally explicitly essentially subsequently
    always sometimes frequently openly falsely strongly firmly quickly immediately long ever soon today yesterday tomorrow
    tonight actually really certainly probably instead jokingly famously reluctantly quietly loudly angrily proudly
    specifically unanimously overwhelmingly widely generally largely mostly almost rather too very well`,
  ],
  [WordClass.auxiliary | WordClass.verb | WordClass.functionWord, `${HAVE} ${BE} ${MODALS}`],
  [
    WordClass.functionWord,
    `him them me us himself herself itself themselves myself there here what why how which not yes no such other others same
    much more less least own`,
  ],
  [
    WordClass.body,
    `government police court ministry department agency administration office parliament congress senate house council
    committee commission army military campaign company firm group organisation organization association union party
    board bureau bank university school hospital authority authorities embassy institute federation movement coalition
    team club league opposition state city county town presidency cabinet justice prosecution defense defence network
    foundation center centre panel jury charity watchdog regulator maker giant airline manufacturer retailer`,
  ],
  [
    WordClass.group,
    `residents experts officials analysts scientists researchers economists critics supporters opponents lawmakers legislators
    republicans democrats senators ministers prosecutors lawyers attorneys investigators detectives officers doctors
    teachers students parents families victims witnesses neighbors neighbours workers employees voters activists
    protesters organizers organisers aides advisers advisors allies diplomats observers historians people americans
    conservatives liberals progressives leaders rebels militants fans users respondents participants delegates
    reporters journalists pollsters strategists surrogates backers donors executives authorities locals campaigners
    firefighters medics politicians rivals detractors spokespeople women men others members colleagues friends`,
  ],
  [
    WordClass.document,
    `report statement study poll survey document letter email memo filing lawsuit complaint indictment affidavit ruling
    opinion article book note tweet post message release transcript ad advertisement video editorial column review
    analysis audit data figures statistics findings results records census order bill law constitution resolution
    paper testimony reports studies polls surveys documents emails records website site page notice plan platform speech
    caption headline clip spot op-ed press-release account`,
  ],
  [
    WordClass.media,
    'newspaper newspapers magazine media press radio television network broadcaster tabloid journal outlet outlets website blog agency channel daily weekly paper',
  ],
  [WordClass.sourceNoun, 'source sources'],
  [
    WordClass.anonymousNoun,
    `insider insiders aide official person witness participant adviser advisor associate confidant staffer operative
    executive employee diplomat lawmaker`,
  ],
];

/** What function words do around a statement. */
export const englishGrammar: readonly WordList[] = [
  [GrammarWord.that, 'that'],
  [GrammarWord.whether, 'whether if what why how who which when where'],
  [GrammarWord.condition, 'if unless'],
  [GrammarWord.by, 'by'],
  [GrammarWord.of, 'of'],
  [GrammarWord.to, 'to'],
  [GrammarWord.about, 'about on over'],
  [GrammarWord.as, 'as'],
  [GrammarWord.who, 'who which that'],
  [GrammarWord.relative, 'whom whose where'],
  [GrammarWord.coordinator, 'and or but yet nor then'],
  [GrammarWord.reflexive, 'himself herself itself themselves'],
  [GrammarWord.have, HAVE],
  [GrammarWord.be, BE],
  [
    GrammarWord.clauseOpener,
    'because although though while when whereas if unless after before since until as once',
  ],
  [GrammarWord.modal, MODALS],
  [GrammarWord.step, 'before after while by without'],
  [
    GrammarWord.adjunct,
    `in on at by for with from into about after before between against during without under over via through across amid
    among around despite toward towards upon within since until near as of`,
  ],
  [GrammarWord.vague, 'some many critics observers others'],
  [GrammarWord.strongPronoun, 'him her them it me us you'],
  [GrammarWord.there, 'there'],
  [GrammarWord.possessive, "'s"],
  [GrammarWord.masculine, 'he him his'],
  [GrammarWord.feminine, 'she her'],
  [GrammarWord.plural, 'they them their'],
  [
    GrammarWord.adverbial,
    `monday tuesday wednesday thursday friday saturday sunday today yesterday tomorrow tonight january february march april
    may june july august september october november december earlier later`,
  ],
  [
    GrammarWord.timeNoun,
    'week weeks month months year years day days morning afternoon evening night hour hours minute minutes time times weekend moment summer winter spring fall',
  ],
  [
    GrammarWord.nounHomograph,
    `report reports claim claims state states comment comments note notes post posts tweet tweets plan plans hope hopes
    fear fears love dispute challenge estimate estimates forecast forecasts project projects promise promises pledge
    pledges threat vow request requests demand demands call calls doubt doubts dream dreams worry worries answer
    answers reply joke jokes quote quotes remark remarks statement suspect suspects mean means question questions
    aim aims thought felt show shows find finds issue issues support address view views balance charge charges
    reason reasons object objects sign protest protests praise attack attacks need needs offer offers brief guess
    warning saying speaking blast cast label brand fault credit record records complaint text blog caption crack cry sum
    discovery like`,
  ],
];

const marker = (words: string, use: SourceMarker['use'] = 'sure'): SourceMarker => ({
  words: words.split(' '),
  use,
});

/** “according to” and its like. */
export const englishMarkers: readonly SourceMarker[] = [
  marker('according to'),
  marker('in the words of'),
  marker('in the view of'),
  marker('in the opinion of'),
  marker('in the eyes of'),
  marker('per'),
];
