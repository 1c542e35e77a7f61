/** A text in both languages of the interface. */
export interface Name {
  readonly de: string;
  readonly en: string;
}

/** A place as it was delimited between `validFrom` and `validTo` (both inclusive, `null` is open). */
export interface District {
  /** Internal id; not shown to the outside. */
  readonly id: string;
  readonly ref: string;
  readonly key: string;
  readonly level: string;
  readonly name: Name;
  readonly parentId: string | null;
  readonly parentKey: string | null;
  readonly parentRef: string | null;
  readonly validFrom: string | null;
  readonly validTo: string | null;
  readonly settlementType: 'urban' | 'suburban' | 'rural' | null;
}

/** What a written reference names: a key, and the level where it was given. */
export interface DistrictReference {
  readonly level: string | null;
  readonly key: string;
}

/** Splits `stadtbezirk:11` or `11`. */
export function districtReferenceOf(text: string): DistrictReference {
  const [first, second] = text.split(':', 2);
  return second === undefined ? { level: null, key: first ?? '' } : { level: first ?? null, key: second };
}
