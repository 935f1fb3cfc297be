import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { createStructureReader, readStructure } from '../../../src/core/article/readStructure';
import { textOf } from '../../../src/core/text/span';
import { checkArticle, plainText } from './markedArticle';

/** Articles by what they show; each is its own expected reading. */
const articles: Readonly<Record<string, string>> = {
  'a page pasted with its links, labels doubled': `headline> {rubric Mali} : le fleuve monte encore à Ségou

paragraph> Le Niger a gagné vingt centimètres en deux jours, selon le service hydraulique de Ségou.

paragraph> « Nous surveillons les digues nuit et jour », assure Oumar Sidibé, chef du service.

credit> Avec les informations de {outlet Sahel Courrier}
link> Précédent
link> Précédent

link> {previous Togo : le port de Lomé ferme un quai pour travaux}

link> Suivant
link> Suivant

link> {next Niger : « Nous n’avons plus de semences »}`,

  'the same in English': `headline> {rubric Kenya}: river bursts its banks near Garissa

paragraph> The Tana rose by a metre overnight, the county government said on Tuesday.

credit> With reporting by {outlet The Garissa Courier} and {outlet Reuters}

link> Previous
link> Previous
link> {previous Uganda: teachers end strike after three weeks}
link> Next
link> Next
link> {next Who will pay for the new harbour?}`,

  'links above the article': `link> Accueil > Afrique > Mali
link> ← Article précédent
link> Article suivant →
headline> Le fleuve monte à Ségou
paragraph> Le Niger a gagné vingt centimètres en deux jours, selon le service hydraulique.`,

  'links above the article with their titles': `link> Previous
link> {previous Teachers end strike after three weeks}
link> Next
link> {next Harbour works to start in May}

headline> River bursts its banks near Garissa

paragraph> The Tana rose by a metre overnight, the county government said on Tuesday.`,

  'titles on the line of the label': `headline> Le pont rouvre à Brévans

paragraph> Le pont de Brévans a rouvert lundi matin.

link> Article précédent : {previous La piscine ferme pour travaux}
link> Article suivant : {next Le marché déménage}`,

  'titles beside arrows': `headline> Bridge reopens in Brevans

paragraph> The bridge reopened on Monday morning.

link> ← {previous Swimming pool closes for repairs}
link> {next Market moves to the station} →`,

  'labels on one line, titles below': `headline> Bridge reopens in Brevans

paragraph> The bridge reopened on Monday morning.

link> ← Previous | Next →
link> {previous Swimming pool closes for repairs}
link> {next Market moves to the station}`,

  'a label that is a word of the article': `headline> Le feuilleton de la mairie

paragraph> Le maire est parti. Précédent ou non, il ne reviendra pas.

subheading> Suivant

paragraph> Le suivant sur la liste est son adjoint, qui a accepté lundi.

subheading> Previous

paragraph> Next, the council will vote on the budget, as it does every year in spring.`,

  'links to other articles': `headline> Le pont rouvre à Brévans

paragraph> Le pont de Brévans a rouvert lundi matin.

link> Lire aussi : À Brévans, la piscine ferme pour travaux

paragraph> Il était fermé depuis deux ans.

link> À lire aussi
link> Le marché déménage près de la gare

paragraph> « Enfin », a dit un riverain.

link> READ MORE: Market moves to the station
link> Publicité
link> Partager sur Facebook
link> 12 commentaires
link> © 2026 Le Courrier de Brévans. Tous droits réservés.`,

  'author, dates, standfirst': `headline> {rubric Brévans} : le pont rouvre deux ans après la crue
standfirst> Les travaux ont coûté onze millions d’euros, deux fois plus que prévu. La région paie la moitié.
byline> Par Odile Vasseur
byline> Publié le 3 mars 2026 à 10h12 | Mis à jour le 3 mars 2026 à 18h40
link> Temps de lecture : 3 min

paragraph> Le pont de Brévans a rouvert lundi matin, a annoncé la préfecture.`,

  'author, dates, standfirst in English': `headline> Bridge reopens two years after flood
standfirst> Works cost twice as much as planned
byline> By Jane Doe, Brevans
byline> March 3, 2026, 10:12 GMT
link> 4 min read

paragraph> The bridge reopened on Monday morning, the prefecture said.`,

  'a signature at the end': `headline> Le pont rouvre à Brévans

paragraph> Le pont de Brévans a rouvert lundi matin.

paragraph> Les cars scolaires l’empruntent de nouveau.

byline> Odile Vasseur, à Brévans`,

  'a name with its agency': `headline> Le pont rouvre à Brévans
byline> Par Odile Vasseur avec {outlet AFP}

paragraph> Le pont de Brévans a rouvert lundi matin.`,

  'wire copy': `headline> France : le pont de Brévans rouvert

paragraph> {dateline BRÉVANS (AFP)} — Le pont de Brévans a rouvert lundi matin.

paragraph> Il était fermé depuis deux ans, a rappelé la préfecture.

paragraph> « Enfin », a dit un riverain.

credit> ({outlet AFP})`.replace('France :', '{rubric France} :'),

  'an agency after the last sentence': `headline> Bridge reopens in Brevans

paragraph> {dateline LONDON, March 3 (Reuters)} - The bridge reopened on Monday, the ministry said.

paragraph> It had been closed for two years. credit> ({outlet Reuters})`,

  'an acronym in brackets is no credit': `headline> Bridge reopens in Brevans

paragraph> The bridge was photographed by the Associated Press (AP).

paragraph> It was paid for by the African Development Bank (AfDB)`,

  'the outlets of a credit': `paragraph> Le pont de Brévans a rouvert lundi matin.

credit> Sources : {outlet Le Courrier de Brévans}, {outlet Radio Doubs} et l’{outlet AFP}
credit> Source : ministère des Transports, https://transports.example/ponts`
    .replace('ministère des Transports', '{outlet ministère des Transports}')
    .replace('https://transports.example/ponts', 'https://{outlet transports.example}/ponts'),

  'credits of newsrooms and agencies': `paragraph> Le pont de Brévans a rouvert lundi matin.

credit> {outlet Le Courrier} avec {outlet AFP}
credit> La rédaction, avec {outlet Reuters} et {outlet AP}
credit> Avec agences
credit> Avec nos confrères de {outlet Radio Doubs}
credit> Avec {outlet La Dépêche du Val}
credit> {outlet AFP}/{outlet Reuters}
credit> Staff and agencies
credit> With files from the {outlet Associated Press}
credit> This article was first published by {outlet The Garissa Courier} on 3 March.`,

  'a sentence that begins like a credit': `headline> Le pont rouvre à Brévans

paragraph> Avec les informations de la police, l’enquête a repris lundi.

paragraph> D’après AFP et gendarmes, trois camions sont passés.

paragraph> Source de fierté pour la ville, le pont date de 1872.

paragraph> With reporting by phone impossible, the prefecture sent a boat.`,

  pictures: `headline> Le pont rouvre à Brévans
caption> Le pont de Brévans, lundi matin. © Marc Oriol / Le Courrier
caption> Crédit photo : Marc Oriol
caption> Photo AFP

paragraph> Le pont de Brévans a rouvert lundi matin.

caption> Image source, Getty Images
caption> The bridge on Monday (file photo)
caption> Children cross the bridge. Marc Oriol/AFP

paragraph> Il était fermé depuis deux ans.`,

  subheadings: `headline> Le pont rouvre à Brévans

paragraph> Le pont de Brévans a rouvert lundi matin, a annoncé la préfecture.

subheading> Deux ans de travaux

paragraph> Il était fermé depuis la crue de mars 2024, la plus haute du siècle.

subheading> « Un drame évitable »

paragraph> « Un drame évitable », a jugé le tribunal administratif en janvier.

subheading> Et maintenant ?

paragraph> Le conseil municipal doit encore voter le budget de la rive gauche.`,

  'an interview': `headline> « Nous avons rouvert le pont à temps »
standfirst> Odile Vasseur dirige les travaux depuis 2024. Elle répond à ses détracteurs.
byline> Propos recueillis par Marc Oriol

paragraph> Pourquoi rouvrir maintenant ?

paragraph> Parce que les cars scolaires passaient par Dampierre.

paragraph> Combien cela a-t-il coûté ?

paragraph> Onze millions d’euros, dont la moitié payée par la région.

paragraph> Et la suite ?

paragraph> Nous verrons au printemps.`,

  'no headline': `paragraph> Le pont de Brévans a rouvert lundi matin, a annoncé la préfecture.

paragraph> Il était fermé depuis deux ans.`,

  'no blank lines': `headline> {rubric Kenya}: river bursts its banks near Garissa
paragraph> The Tana rose by a metre overnight.
paragraph> Schools were closed on Tuesday.
paragraph> “We lost the goats,” said a herder.
credit> Source: {outlet The Garissa Courier}`,

  'lines broken at a column': `headline> Le pont rouvre à Brévans

paragraph> Le pont de Brévans a rouvert lundi matin, deux ans après la crue qui
l’avait emporté. Les cars scolaires l’empruntent de nouveau, mais les
camions doivent encore passer par Dampierre. La préfecture dit que ce
sera le cas jusqu’en mai.

paragraph> « Nous avons attendu deux ans », dit Marc Oriol, qui tient le café de
la rive gauche. Il a perdu la moitié de ses clients.

credit> Avec {outlet AFP}`,

  'lines broken at a column, no blank lines': `headline> Bridge reopens in Brevans
paragraph> The bridge reopened on Monday morning, two years after the flood that
carried it away. School buses use it again, but lorries still have to
go through Dampierre.
paragraph> “We waited for two years,” said a man who runs the café on the left
bank. He lost half of his customers, he said, and one of his sons.`,

  'a list and a dialogue stay as they are': `headline> Ce que contient l’accord

paragraph> L’accord prévoit trois mesures :

paragraph> - une prime de cent euros
paragraph> - deux jours de congé
paragraph> - un vestiaire

paragraph> — Et les salaires ?
paragraph> — Plus tard.`,

  'headlines that ask, exclaim, quote': `headline> Qui paiera le pont de Brévans ?

paragraph> La région et le département se renvoient la facture.`,

  'a quotation of a person is no rubric': `headline> Odile Vasseur : « Nous avons rouvert à temps »

paragraph> La directrice des travaux répond à ses détracteurs.`,

  'a country before a quotation is one': `headline> {rubric Togo} : « Nous avons rouvert à temps »

paragraph> La directrice des travaux répond à ses détracteurs.`,

  'a question with a colon has no rubric': `headline> Comment voter : le guide

paragraph> Les bureaux de vote ouvrent dimanche à huit heures.`,

  'a section above the headline': `link> {rubric AFRIQUE}
headline> Le fleuve monte encore à Ségou

paragraph> Le Niger a gagné vingt centimètres en deux jours.`,

  Markdown: `headline> # {rubric Mali} : le fleuve monte à Ségou

paragraph> Le Niger a gagné vingt centimètres en deux jours.

subheading> ## Les digues tiennent

paragraph> Elles ont été relevées en janvier.

link> ---

paragraph> Le service hydraulique reste en alerte.`,

  'front matter': `link> ---
title: "{rubric Mali} : le fleuve monte"
tags: [mali]
---

paragraph> Le Niger a gagné vingt centimètres en deux jours.`,

  'labels before a dash are no dateline': `headline> Le pont rouvre à Brévans

paragraph> INSOLITE - Le pont de Brévans a rouvert lundi matin.

paragraph> La CGT - qui parle d’un gâchis - demande une enquête.`,

  'datelines with a country, a date, a bracketed place': `headline> Bridge reopens in Brevans

paragraph> {dateline NAIROBI, Kenya} — The bridge reopened on Monday.`,

  'a date before the text': `headline> Le pont rouvre à Brévans

paragraph> {dateline Brévans, 3 mars 2026} – Le pont de Brévans a rouvert lundi matin.`,

  'a lead that asks is body text': `headline> Le pont rouvre à Brévans

paragraph> Deux ans après la crue qui l’avait emporté, le pont de Brévans rouvre enfin : mais qui, de la région ou du département, paiera ?

paragraph> La préfecture ne le dit pas.`,

  'figures in a column are body text': `headline> Les spectateurs du championnat

paragraph> Voici combien de billets ont été vendus.

paragraph> 9,796
paragraph> 12 304

paragraph> Ce sont les chiffres des clubs.`,

  'a lead with a note of the editors': `headline> Le pont rouvre à Brévans

paragraph> Le pont de Brévans a rouvert lundi. [À VÉRIFIER : la date]

paragraph> Il était fermé depuis deux ans.`,

  'an agency as author': `headline> Quake shakes northern Chile
byline> By {outlet Associated Press}

paragraph> {dateline ARICA, Chile (AP)} — A quake shook the city on Monday.`,

  'a country above the headline': `link> {rubric Tunisie}
headline> Le marché jordanien s’ouvre à l’huile d’olive

paragraph> Le premier chargement est parti lundi, a annoncé le ministère.`,

  'a label without an article behind it': `headline> Le pont rouvre à Brévans

paragraph> Le pont de Brévans a rouvert lundi matin.

link> Précédent
link> Suivant

link> {next Le marché déménage près de la gare}`,

  'titles at once after their labels': `headline> Le pont rouvre à Brévans

paragraph> Le pont de Brévans a rouvert lundi matin.

link> Précédent {previous Togo : le port de Lomé ferme un quai}
link> Suivant {next Niger : le puits}`,

  'a last line that begins like a label': `headline> Le pont rouvre à Brévans

paragraph> Le pont de Brévans a rouvert lundi matin.

paragraph> Next Monday the council will vote`,

  'a menu above the headline': `link> Daily Harbour
link> Home
link> News
link> Harbour News

headline> Boy of nine finds Roman coin in his garden

byline> 3 hours ago
link> Share

paragraph> A boy of nine has found a Roman coin in his garden.`,

  'emoji and symbols': `headline> 🌊 Le fleuve monte à Ségou

paragraph> Le Niger a gagné vingt centimètres 🎉 en deux jours. 🙏`,
};

describe('readStructure', () => {
  for (const [what, marked] of Object.entries(articles)) it(what, () => checkArticle(marked));

  it('reads every article with CRLF, CR, decomposed accents and other spaces as it does with LF', () => {
    for (const [what, marked] of Object.entries(articles)) {
      const outline = outlineOf(plainText(marked));
      const forms: readonly ((text: string) => string)[] = [
        (text) => text.replaceAll('\n', '\r\n'),
        (text) => text.replaceAll('\n', '\r'),
        (text) => text.normalize('NFD'),
        (text) => text.replaceAll(/ (?=[:?!»;])|(?<=«) /g, '\u202f'),
        (text) => text.replaceAll(/ (?=[:?!»;])|(?<=«) /g, '\u00a0'),
        (text) => text.replaceAll('’', "'"),
        (text) => text.replaceAll('\n', ' \t\n'),
        (text) => `\ufeff${text}`,
      ];
      for (const form of forms) assert.deepEqual(outlineOf(form(plainText(marked))), outline, what);
    }
  });

  it('remembers lines from one state of the article to the next and reads the same', () => {
    const read = createStructureReader();
    for (const marked of Object.values(articles)) {
      const text = plainText(marked);
      for (const state of [text, text.slice(0, text.length >> 1), `Mali\n\n${text}`, text]) {
        assert.deepEqual(read(state), readStructure(state));
      }
    }
  });

  it('finds nothing in an empty text', () => {
    for (const text of ['', ' \n\u00a0\r\n\t']) {
      assert.deepEqual(readStructure(text), { blocks: [], paragraphs: [], credits: [] });
    }
  });

  it('reads a line of five million characters and ten thousand lines', () => {
    const line = 'Le maire a dit « non ».  '.repeat(200_000);
    assert.equal(readStructure(line).paragraphs.length, 1);
    const lines = readStructure('« Nous restons\n\n'.repeat(10_000));
    assert.equal(lines.blocks.length, 10_000);
  });

  it('says where author, standfirst and headline stand', () => {
    const text = plainText(articles['author, dates, standfirst'] ?? '');
    const { headline, standfirst, byline } = readStructure(text);
    assert.ok(headline && standfirst && byline);
    assert.match(textOf(text, headline), /^Brévans : le pont/);
    assert.match(textOf(text, standfirst), /^Les travaux.*moitié\.$/);
    assert.equal(textOf(text, byline), 'Par Odile Vasseur');
  });
});

/** What is read, without the offsets. */
function outlineOf(text: string): unknown {
  const { blocks, rubric, previous, next, dateline, credits } = readStructure(text);
  const parts = [rubric, previous, next, dateline].map((span) => span && comparable(textOf(text, span)));
  const names = credits.map(({ outlets }) => outlets.map(comparable));
  return [blocks.map((block) => [block.role, comparable(textOf(text, block))]), parts, names];
}

function comparable(text: string): string {
  return text.normalize('NFC').replaceAll('’', "'").replaceAll(/\s+/g, ' ');
}
