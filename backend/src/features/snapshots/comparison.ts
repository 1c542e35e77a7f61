import { isDeepStrictEqual } from 'node:util';

/** What a field can be. */
export type ComparedValue = string | number | boolean | null;

/** What something is called, and what of it matters, by field. */
export interface Comparable {
  readonly key: string;
  readonly name: { readonly de: string; readonly en: string };
  readonly fields: Readonly<Record<string, ComparedValue>>;
}

type Named = Pick<Comparable, 'key' | 'name'>;

/** What became of the things of a part. */
export interface PartComparison {
  /** Only in the later quarter. */
  readonly came: readonly Named[];
  /** Only in the earlier one. */
  readonly went: readonly Named[];
  /** In both, with what is not the same. */
  readonly changed: readonly (Named & {
    readonly fields: readonly { readonly field: string; readonly before: ComparedValue; readonly after: ComparedValue }[];
  })[];
  /** How many are in both and the same. */
  readonly unchanged: number;
}

/** Compares what there was with what there is. Both orders stay; names are those of the later one. */
export function compared(before: readonly Comparable[], after: readonly Comparable[]): PartComparison {
  const earlier = new Map(before.map((each) => [each.key, each]));
  const later = new Set(after.map(({ key }) => key));
  const both = after.flatMap((each) => {
    const was = earlier.get(each.key);
    return was === undefined ? [] : [{ key: each.key, name: each.name, fields: fieldsBetween(was.fields, each.fields) }];
  });
  return {
    came: after.filter(({ key }) => !earlier.has(key)).map(named),
    went: before.filter(({ key }) => !later.has(key)).map(named),
    changed: both.filter(({ fields }) => fields.length > 0),
    unchanged: both.filter(({ fields }) => fields.length === 0).length,
  };
}

const named = ({ key, name }: Comparable): Named => ({ key, name });

const fieldsBetween = (before: Comparable['fields'], after: Comparable['fields']): PartComparison['changed'][number]['fields'] =>
  Object.keys({ ...before, ...after })
    .map((field) => ({ field, before: before[field] ?? null, after: after[field] ?? null }))
    .filter((each) => !isDeepStrictEqual(each.before, each.after));
