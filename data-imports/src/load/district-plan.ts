import type { ImportRejectionResponse } from '#contract/import-run.ts';
import { daysLater } from '#backend/days.ts';
import type { DistrictReference } from '../district-reference.ts';
import type { District } from '../source.ts';

/** A district of the database. `validFrom` and `validTo` are inclusive, `null` is open. */
export interface KnownDistrict {
  readonly id: string;
  readonly level: string;
  readonly key: string;
  readonly name: string;
  readonly parentId: string | null;
  readonly validFrom: string | null;
  readonly validTo: string | null;
}

/** What has to be written for one district of a file. */
export interface DistrictStep {
  readonly district: District;
  readonly parentId: string | null;
  /** The row that the district is; `null` where it is new. */
  readonly existing: KnownDistrict | null;
  /** An older delimitation that ends the day before the new one begins. */
  readonly closes: { readonly id: string; readonly validTo: string } | null;
}

/** What the levels and districts of the database are when a file is compared with them. */
export interface DistrictsKnown {
  /** Position by level; 1 is the whole. */
  readonly positions: ReadonlyMap<string, number>;
  readonly districts: readonly KnownDistrict[];
  /** Day on which a parent is looked up for districts that are valid without bounds. */
  readonly today: string;
}

/**
 * Compares districts of a level with those that are known, each with its step or the reason why there is none.
 */
export function planDistricts(districts: readonly District[], known: DistrictsKnown): (DistrictStep | ImportRejectionResponse)[] {
  const earlier = new Map<string, District[]>();
  return districts.map((district) => {
    const sameKey = earlier.get(district.key) ?? [];
    if (sameKey.some((other) => overlap(other, district))) return reject(district, referenceOf(district), 'It stands in the file twice.');
    earlier.set(district.key, [...sameKey, district]);
    return planDistrict(district, known);
  });
}

/**
 * Compares a district of a file with those that are known. The same key with the same first day is the same delimitation, perhaps with a
 * new name, parent or end; a later first day is a reform, which ends the one before.
 */
function planDistrict(district: District, known: DistrictsKnown): DistrictStep | ImportRejectionResponse {
  const position = known.positions.get(district.level);
  if (position === undefined) return reject(district, district.level, `There is no level "${district.level}".`);
  if (district.validFrom !== null && district.validTo !== null && district.validTo < district.validFrom)
    return reject(district, `${district.validFrom} to ${district.validTo}`, 'It ends before it begins.');

  const parentId = parentOf(district, position, known);
  if (parentId !== null && typeof parentId !== 'string') return parentId;

  const overlapping = known.districts.filter(
    ({ level, key, ...validity }) => level === district.level && key === district.key && overlap(validity, district),
  );
  const [other, another] = overlapping;
  if (another !== undefined) {
    const bounds = overlapping.map(({ validFrom, validTo }) => `${validFrom ?? '…'} to ${validTo ?? '…'}`).join(' and ');
    return reject(district, referenceOf(district), `It is known as delimited from ${bounds}; the file overlaps with both.`);
  }
  if (other === undefined) return { district, parentId, existing: null, closes: null };
  if (other.validFrom === district.validFrom) return { district, parentId, existing: other, closes: null };
  if (district.validFrom === null || (other.validFrom !== null && district.validFrom < other.validFrom)) {
    return reject(
      district,
      referenceOf(district),
      `It is known as delimited from ${other.validFrom}. Say until when the delimitation of this file was valid.`,
    );
  }
  return { district, parentId, existing: null, closes: { id: other.id, validTo: daysLater(district.validFrom, -1) } };
}

function parentOf(district: District, position: number, known: DistrictsKnown): string | null | ImportRejectionResponse {
  const { parent } = district;
  if (parent === null) return null;
  const day = district.validFrom ?? district.validTo ?? known.today;
  const [found] = known.districts
    .filter(
      ({ level, key, validFrom, validTo }) =>
        key === parent.key && (parent.level ?? level) === level && overlap({ validFrom, validTo }, { validFrom: day, validTo: day }),
    )
    .sort((a, b) => (known.positions.get(a.level) ?? 0) - (known.positions.get(b.level) ?? 0));
  if (found === undefined)
    return reject(district, referenceOf(parent), `Its parent ${referenceOf(parent)} is not known on ${day}. Load the parents first.`);
  if ((known.positions.get(found.level) ?? 0) >= position)
    return reject(district, referenceOf(parent), `Its parent is of level ${found.level}, which is not above ${district.level}.`);
  return found.id;
}

/** Names the district: the sentence stands alone where the file has no lines. */
function reject(district: District, raw: string, reason: string): ImportRejectionResponse {
  return { line: district.line, column: null, raw, reason: district.line === null ? `${called(district)}: ${reason}` : reason };
}

const called = ({ name, key }: District): string => `${name} (${key})`;
const referenceOf = ({ level, key }: DistrictReference): string => (level === null ? key : `${level}:${key}`);

interface Validity {
  readonly validFrom: string | null;
  readonly validTo: string | null;
}

const overlap = (a: Validity, b: Validity): boolean =>
  (a.validFrom === null || b.validTo === null || a.validFrom <= b.validTo) &&
  (b.validFrom === null || a.validTo === null || b.validFrom <= a.validTo);
