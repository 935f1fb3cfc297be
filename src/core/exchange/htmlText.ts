/** What HTML forbids in a document: controls but tab and line ends, halves of surrogate pairs, two code points that are none. */
const FORBIDDEN = /(?![\t\n\r])\p{Cc}|\p{Surrogate}|[\ufffe\uffff]/gu;

/** `text` as HTML text or attribute value. */
export function escapeHtml(text: string): string {
  return text
    .replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`)
    .replace(FORBIDDEN, '\ufffd');
}
