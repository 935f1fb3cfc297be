import { fold } from '../text/folding';

/** Common first names of the French and English press, folded: enough to tell a first name from a family name, and whose it is. */
const FEMININE =
  'adele agathe agnes aicha alice amelie aminata amina ana anais andrea angela anna anne annie antoinette astrid audrey aurelie aurore awa barbara beatrice benedicte bernadette brigitte camille carla carole caroline catherine cecile celine chantal charlotte chloe christelle christiane christine claire clara claudia clemence colette corinne cynthia daniele danielle deborah delphine denise diana diane djamila dominique dorothee edith elena eleonore elisabeth elise elizabeth ella elodie emilie emily emma emmanuelle estelle eva evelyne fabienne fanny fanta fatima fatou fatoumata fiona florence france francine francoise gabrielle genevieve ginette giulia gisele gloria grace hannah hawa helen helene henriette ines irene isabelle ivana jacqueline jane janet jeanne jennifer jessica joanna josephine josiane juanita judith julia julie juliette justine karen karima karine kate katherine khadija kim latifa laura laure laurence lea leila lena leonie leticia liliane lina linda lise lisa louise lucie lucy lydia madeleine magali malika manon margaret margaux margot maria mariam mariama marianne marie marina marion marthe martine mary maryse mathilde melanie melissa michele michelle mireille monique muriel myriam nadege nadia nadine naomi natacha natalie nathalie nicole nina noemie nora odette odile olga olivia oumou pascale patricia paula pauline penelope priscilla rachel rachida rama rebecca regine renee rita rosa rose ruth sabine salima salimata samia samira sandra sandrine sara sarah severine sheila simone solange sonia sophia sophie stephanie susan suzanne sylvie tatiana teresa therese tina valerie vanessa vera veronique victoria violette virginie viviane yasmina yasmine yvette yvonne zahra zainab zoe';
const MASCULINE =
  'aaron abdallah abdel abdoulaye abdul abdou adam adama adrien ahmed alain alan albert alex alexandre alexis ali alioune alpha amadou amine anatole andre andrew anthony antoine antonio ariel arnaud arthur assimi augustin aurelien bakary bastien ben benjamin benoit bernard bertrand bilal boris boubacar brahim brian brice bruno carlos cedric charles cheikh christian christophe claude clement colin cyril damien dan daniel david denis didier djibril donald driss edouard eduardo emile emmanuel enzo eric ernest etienne eugene fabien fabrice felix fernand ferdinand florent florian francis francois frank franck frederic gabriel gaetan gaston george georges gerald gerard gilbert gilles gregoire gregory guillaume gustave guy hamid hamza hassan henri henry herve hicham hubert hugo hugues hussein ibrahim ibrahima idriss igor ismael issa ivan jack jacques jakob james jamel jason jean jeremy jerome joel john jonathan jordan jorge jose joseph josh juan jules julien justin karim karl kevin khaled koffi kofi kouame kwame lamine lambert laurent leo leon leonard lionel loic louis luc lucas lucien ludovic luis luke malik mamadou manuel marc marcel mario mark martin mathieu matthew matthieu maurice max maxime mehdi michael michel miguel mike mohamed mohammed moise moussa mustapha nasser nathan nicholas nicolas noel norbert olivier omar oscar oumar ousmane oussama pablo pascal patrice patrick paul pedro peter philip philippe pierre quentin rachid raphael raymond regis remi rene richard robert robin rodolphe roger roland romain roman ron ryan salif salim samir samuel sebastien serge sergio simon souleymane stephane stephen steve steven sylvain tariq teddy theo theodore thibault thierry thomas tidiane tim tom tony ulysse valentin victor vincent vladimir walter wilfried william xavier yacine yacouba yann yannick yassine yves yvan zakaria';

const feminine: ReadonlySet<string> = new Set(FEMININE.split(' '));
const masculine: ReadonlySet<string> = new Set(MASCULINE.split(' '));

/** Whether `word` is a common first name. */
export function isFirstName(word: string): boolean {
  const folded = fold(word);
  return feminine.has(folded) || masculine.has(folded);
}

/** The gender that a person's first name shows, undefined where it is rare or shared. */
export function genderOfName(name: string): 'feminine' | 'masculine' | undefined {
  const first = fold(name.split(/[\s-]/, 1)[0] ?? '');
  if (feminine.has(first)) return 'feminine';
  return masculine.has(first) ? 'masculine' : undefined;
}
