/** Bytes. A longer file is no article that a desk steps through; it is analysed when it is opened. */
export const LARGEST_ARTICLE = 2_000_000;
/** So much of a file is looked at for bytes that no text has. */
const PROBE = 64_000;

/** Whether the content of a file may be an article: not too long, and without the zero bytes that tell other files. */
export function mayBeArticle(bytes: Uint8Array): boolean {
  return bytes.length <= LARGEST_ARTICLE && !bytes.subarray(0, PROBE).includes(0);
}
