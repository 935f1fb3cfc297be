import type { NameLists } from '../nameLists';
import { WordClass } from '../wordClass';

/** Nationalities, inhabitants and faiths: adjectives and nouns written with a capital that name nobody. */
const demonyms = `afghan african albanian algerian american andorran angolan argentine argentinian armenian asian
  australian austrian azerbaijani azeri bahraini bangladeshi basque belarusian belgian beninese bolivian bosnian
  botswanan brazilian british bulgarian burkinabe burmese burundian cambodian cameroonian canadian catalan chadian
  chechen chilean chinese colombian congolese croat croatian cuban cypriot czech dane danish djiboutian dominican dutch
  egyptian emirati english eritrean estonian ethiopian european filipino finn finnish flemish french gabonese gambian
  georgian german ghanaian greek guatemalan guinean haitian honduran hungarian icelandic indian indonesian iranian
  iraqi irish israeli italian ivorian jamaican japanese jordanian kazakh kenyan korean kosovar kurd kurdish kuwaiti
  kyrgyz laotian latin latvian lebanese liberian libyan lithuanian macedonian malagasy malawian malaysian malian
  maltese mauritanian mauritian mexican moldovan mongolian montenegrin moroccan mozambican namibian nepalese nicaraguan
  nigerian nigerien norwegian omani pakistani palestinian panamanian paraguayan peruvian pole polish portuguese qatari
  romanian russian rwandan salvadoran saudi scot scottish senegalese serb serbian singaporean slovak slovene slovenian
  somali spaniard spanish sudanese swede swedish swiss syrian taiwanese tajik tamil tanzanian thai tibetan togolese
  tunisian turk turkish turkmen ugandan ukrainian uruguayan uzbek venezuelan vietnamese welsh western yemeni zambian
  zimbabwean arab arabic berber latino hispanic caucasian anglo-american african-american
  muslim islamic christian jewish jew catholic protestant buddhist hindu sikh sunni shiite shi'ite orthodox anglican
  islamist marxist communist nazi republican democrat democratic conservative liberal socialist
  londoner parisian texan californian`;

const honorifics = `mr mr. mrs mrs. ms ms. miss dr dr. prof prof. professor sir dame lord lady madam rev rev. reverend
  father sister brother hon hon. sheikh sheik imam ayatollah mullah rabbi maître monsieur madame herr frau mx mx.`;

const roles = `president vice-president minister secretary senator sen sen. representative rep rep. congressman
  congresswoman governor gov gov. mayor councillor councilman chancellor premier ambassador envoy consul king queen
  prince princess duke duchess emperor pope cardinal bishop archbishop chaplain general gen gen. colonel col col.
  lieutenant lt lt. captain capt capt. commander major maj maj. sergeant sgt sgt. corporal admiral marshal brigadier
  inspector detective officer constable sheriff judge justice magistrate prosecutor attorney lawyer barrister director
  manager chairman chairwoman chair ceo cfo chief head boss founder co-founder cofounder owner spokesman spokeswoman
  spokesperson leader deputy candidate nominee activist dissident campaigner coach trainer captain player striker
  defender midfielder goalkeeper winger forward guard quarterback pitcher bowler batsman all-rounder sprinter swimmer
  driver rider boxer champion referee actor actress singer rapper musician pianist composer conductor director filmmaker
  producer presenter host journalist reporter correspondent columnist editor writer author novelist poet playwright
  philosopher comedian artist painter sculptor photographer architect designer model historian sociologist economist
  analyst strategist researcher scientist physicist chemist biologist doctor surgeon nurse psychiatrist psychologist
  epidemiologist professor teacher student policeman fireman soldier gunman terrorist suspect victim engineer farmer
  businessman entrepreneur billionaire husband wife widow son daughter brother sister father mother cousin uncle aunt
  nephew niece friend colleague ex-president ex-minister`;

const particles = `de du la le von van der den dos da di del della al el bin ibn bint abu ben ould ag st st. mc`;

/** Words of lexical classes that bear on names, as [bits of `WordClass`, space-separated forms]. */
export const nameClasses: readonly (readonly [number, string])[] = [
  [WordClass.honorific, oneLine(honorifics)],
  [WordClass.role, oneLine(roles)],
  [WordClass.particle, oneLine(particles)],
  [WordClass.demonym, inflectDemonyms(demonyms)],
  [
    WordClass.month,
    'january february march april may june july august september october november december jan feb mar apr jun jul aug sep sept oct nov dec jan. feb. mar. apr. aug. sept. oct. nov. dec.',
  ],
  [WordClass.weekday, 'monday tuesday wednesday thursday friday saturday sunday'],
];

function oneLine(list: string): string {
  return list.replace(/\s+/g, ' ');
}

function inflectDemonyms(list: string): string {
  return list
    .split(/\s+/)
    .flatMap((word) => (/(?:ese|ish|ch|s)$/.test(word) ? [word] : [word, `${word}s`]))
    .join(' ');
}

/** What the entity finder knows of English names besides classes of single words. */
export const englishNames: NameLists = {
  organisationHeads: `party movement front union federation confederation association foundation institute institution
    university college school hospital clinic museum theatre theater opera court council committee commission ministry
    department secretariat assembly senate parliament congress agency authority office bureau bank group company
    corporation corp corp. inc inc. ltd ltd. plc co co. llc llp gmbh ag sa nv club team league army brigade police force
    forces guard organisation organization society coalition alliance network church press times post journal tribune
    herald telegraph gazette news radio television tv channel studio studios laboratory laboratories academy library
    partners holdings industries international airlines airways motors systems technologies software pharmaceuticals
    securities capital insurance fund trust board chamber house inspectorate mission embassy consulate community
    brothers sons united city rovers wanderers athletic county town albion hotspur villa rangers`,
  placeHeads: `street avenue road boulevard lane square bridge drive park garden gardens forest mountain mount mountains
    hill hills valley lake river sea ocean gulf bay strait canal island islands isle peninsula cape beach coast
    cathedral church abbey mosque synagogue castle palace tower hotel house prison cemetery district province county
    state region city town village borough airport port station stadium arena desert plain plateau camp base plant dam
    tunnel fort heights springs falls creek ridge point ground centre center republic kingdom`,
  eventHeads: `cup championship championships games open olympics masters tournament grand prix festival fair marathon
    race rally trophy prize award awards war battle revolution spring conference summit congress forum exhibition
    biennale ceremony election elections carnival day week treaty accord accords agreement act bill plan operation
    program programme trial affair debate league test series`,
  workHeads: `film movie series novel book album song single show documentary play opera painting game title essay`,
  eventNames: `olympics christmas easter ramadan halloween thanksgiving brexit oscars emmys grammys holocaust wimbledon`,
  companyEndings: `inc inc. corp corp. ltd ltd. plc llc llp gmbh ag nv spa`,
  innerWords: `of the and for on in to de la du des & at`,
};
