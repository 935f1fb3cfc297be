/** Small articles of the project's own writing. */
export const frenchArticle = `Brévans : le pont fermé jusqu’en mars

La maire de Brévans, Odile Vasseur, a fermé mardi le pont de la Loue. « Personne ne nous avait prévenus de l’état des câbles », a déclaré Odile Vasseur devant la presse.

Selon la préfecture, les travaux dureront six semaines. Une source proche du dossier évoque un coût de deux millions d’euros.

Avec les informations de La Dépêche du Val
`;

export const englishArticle = `Harbour strike enters second week

“We will not go back before Monday,” said Martha Ellwood, who leads the dockers’ union in Port Nolan.

The port authority said that three ships were waiting outside the harbour.
`;
