/** Names a district. `level` is `null` where the bare key is meant: the highest level that has the key. */
export interface DistrictReference {
  readonly level: string | null;
  readonly key: string;
}

const WRITTEN = /^(?:([a-z]{2,30}):)?([A-Za-z0-9_-]{1,20})$/;

/** Reads `11` or `stadtbezirk:11`; `undefined` when the text is neither. */
export function parseDistrictReference(text: string): DistrictReference | undefined {
  const match = WRITTEN.exec(text);
  if (match?.[2] === undefined) return undefined;
  return { level: match[1] ?? null, key: match[2] };
}
