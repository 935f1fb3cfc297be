import { list, type PageWords } from './pageWords';

/** English pages. */
export const pageWordsEn: PageWords = {
  previous: list(`
    previous | prev | previous article | previous articles | previous story | previous post |
    previous page | previous entry | older | older post | older posts | older article | older
    stories | read previous | prev article | prev post
  `),
  next: list(`
    next | next article | next articles | next story | next post | next page | next entry | next up
    | up next | read next | newer | newer post | newer posts | newer article | newer stories
  `),
  related: list(`
    read more | read also | also read | see also | read | related | related article | related
    articles | related story | related stories | related topics | related content | more on this
    story | more on this | more from | more stories | you may also like | you might also like | you
    may also be interested in | you might be interested in | recommended | recommended stories |
    recommended reading | further reading | watch | listen | elsewhere on the web | don’t miss |
    explore more | continue reading | keep reading
  `),
  labels: list(`
    share | share this article | share this story | share this | tweet | print | email | e-mail |
    copy link | save | listen to this article | listen | gift article | comment | comments | leave a
    comment | leave a reply | add a comment | advertisement | advert | sponsored | subscribe |
    subscribe now | sign in | log in | sign up | home | menu | search | close | back | back to top |
    back to home | post navigation | subscribers only | story continues below advertisement |
    article continues below | skip to content | skip advert | most read | most viewed | latest |
    trending | all rights reserved | facebook | twitter | whatsapp | linkedin | instagram
  `),
  labelOpeners: list(`
    share on | share via | share to | follow us on | sign up for our | sign up to our | sign up for
    the newsletter | subscribe to our | reading time | estimated reading time | read time | tags : |
    topics : | filed under | categories : | category : | keywords : | section : | got a tip | report
    an error | your email address will not be published
  `),
  creditOpeners: list(`
    with reporting by | with reporting from | with additional reporting by | with additional
    reporting from | with files from | with material from | with information from | with
    contributions from | with input from | with agencies | additional reporting by | additional
    reporting from | additional material by | additional material from | in partnership with |
    compiled from reports by | based on reporting by | as reported by | translated from
  `),
  sourceOpeners: list(`source | sources | credit | credits | original source | via`),
  republishedOpeners: list(`
    this article was originally published | this article was first published | this article first
    appeared | this article originally appeared | this article appeared | this article is
    republished | this story was originally published | this story was first published | this story
    first appeared | this story originally appeared | originally published | first published |
    republished from
  `),
  outletJoiners: list(`with | and | as well as | plus | via`),
  beforeOutlet: list(`
    by | from | in | on | at | the | our partner | our partners | our media partner | news agency |
    news agencies | wire service | newspaper | broadcaster | agency | colleagues at | correspondents
    | reporters | staff
  `),
  newsroom: list(`
    staff | our staff | staff reporter | staff reporters | staff writer | staff writers | newsroom |
    agencies | news agencies | wire services | wires | our foreign staff | foreign staff | our
    correspondent | our correspondents | sports desk | news desk
  `),
  outletWords: list(`
    times | post | news | courier | journal | herald | tribune | gazette | guardian | observer |
    independent | telegraph | standard | star | sun | mirror | mail | express | nation | daily |
    weekly | press | echo | chronicle | examiner | globe | record | review | monitor | radio | tv |
    television | broadcasting | magazine | agency | media | wire | vanguard | punch | africa | today
    | reporter | dispatch | bulletin | argus | bbc
  `),
  nameParticles: list(`of | the | and | for | on | de | du | van | von | der | bin | al | el`),
  placePrepositions: list(`in | at | from | near`),
  bylineOpeners: list(`by | words by | text by | written by | story by | author : | from our`),
  signOffOpeners: list(`
    interview by | interviewed by | as told to | reporting by | writing by | editing by | edited by
    | compiled by | from our correspondent | from our own correspondent | our correspondent in |
    special correspondent | staff writer | staff reporter | published by | posted by
  `),
  dateOpeners: list(`
    published | updated | last updated | last modified | modified | posted | first published | date
    | created
  `),
  months: list(`
    january | february | march | april | may | june | july | august | september | october | november
    | december | jan | feb | mar | apr | jun | jul | aug | sept | sep | oct | nov | dec
  `),
  weekdays: list(`
    monday | tuesday | wednesday | thursday | friday | saturday | sunday | mon | tue | wed | thu |
    fri | sat | sun
  `),
  dateWords: list(`
    at | on | am | pm | a.m | p.m | gmt | bst | utc | est | edt | cet | eat | st | nd | rd | th |
    hours | hour | minutes | minute | mins | min | days | ago | today | yesterday | read | of | the
    | and
  `),
  photoOpeners: list(`
    photo | photos | photo credit | photo by | photograph | photograph by | photography | picture |
    pictured | picture credit | image | image credit | image source | image caption | file photo |
    file picture | caption | illustration | illustration by | graphic | screenshot | getty images
  `),
  standfirstOpeners: list(`summary | in brief | in short | key points | standfirst | the gist`),
  sections: list(`
    politics | business | economy | world | africa | europe | asia | americas | middle east | sport
    | sports | football | soccer | rugby | cricket | tennis | athletics | culture | arts | music |
    film | books | entertainment | health | science | environment | climate | weather | education |
    technology | tech | media | crime | courts | court | local news | national | international | uk
    | us | opinion | editorial | comment | column | analysis | explainer | feature | interview |
    profile | exclusive | live | video | investigation | election | elections | travel | farming |
    energy | transport | housing | security | defence | trial | floods | budget
  `),
  sentenceOpeners: list(`
    how | why | what | when | who | where | which | if | according to | here | it | he | she | they
    | we | i | this is | there
  `),
};
