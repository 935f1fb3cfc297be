/** What training made, for one language. */
export interface EntityModel {
  readonly labels: readonly string[];
}

/** Reads a model's file; undefined where the bytes are none. */
export function loadEntityModel(_bytes: Uint8Array): EntityModel | undefined {
  return undefined;
}
