/** A line of a byte stream; `tooLong` lines have lost their bytes. */
export interface ByteLine {
  /** From 1. */
  readonly number: number;
  readonly bytes: Uint8Array;
  readonly isTooLong: boolean;
}

const LINE_FEED = 0x0a;
const NOTHING = new Uint8Array(0);

/**
 * The lines of `chunks` without their line feeds, as they come. Holds one line at a time and never more than `longest`
 * bytes of it: the rest of a longer line is read past.
 */
export async function* readLines(
  chunks: AsyncIterable<Uint8Array>,
  longest: number,
): AsyncGenerator<ByteLine, undefined> {
  let parts: Uint8Array[] = [];
  let size = 0;
  let number = 0;
  const take = (part: Uint8Array): void => {
    size += part.length;
    if (size <= longest) parts.push(part);
    else parts = [];
  };
  const finish = (): ByteLine => {
    number++;
    const isTooLong = size > longest;
    const bytes = isTooLong ? NOTHING : joinBytes(parts);
    parts = [];
    size = 0;
    return { number, bytes, isTooLong };
  };
  for await (const chunk of chunks) {
    let from = 0;
    for (let at = chunk.indexOf(LINE_FEED); at !== -1; at = chunk.indexOf(LINE_FEED, from)) {
      take(chunk.subarray(from, at));
      yield finish();
      from = at + 1;
    }
    if (from < chunk.length) take(chunk.subarray(from));
  }
  if (size > 0) yield finish();
  return undefined;
}

/** A copy, so that neither the stream's buffer is kept nor the whole of it sent to another thread. */
function joinBytes(parts: readonly Uint8Array[]): Uint8Array {
  const joined = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    joined.set(part, at);
    at += part.length;
  }
  return joined;
}
