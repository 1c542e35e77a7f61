/** Parts of the address that narrow the measures down. The API knows them by the same names. */
export const FILTERS = [
  'text',
  'status',
  'field',
  'targetGroup',
  'duty',
  'outlook',
  'organisation',
  'responsible',
  'warning',
  'hint',
] as const;
export type FilterName = (typeof FILTERS)[number];

/** These may name several words, separated by commas: any of them. */
const SEVERAL: readonly FilterName[] = ['status', 'field', 'targetGroup', 'warning', 'hint'];

/** Which measures are shown; what is absent does not narrow. */
export type MeasureFilter = Readonly<Partial<Record<FilterName, string>>>;

/** A change of the address's query; `null` removes a part. */
export type QueryChange = Readonly<Record<string, string | null>>;

/** One word of a filter, as it can be taken away by itself. */
export interface FilterWord {
  readonly name: FilterName;
  readonly word: string;
}

/** Reads the parts of an address; an empty part is none. */
export function filterOf(parts: Readonly<Partial<Record<FilterName, string | undefined>>>): MeasureFilter {
  return Object.fromEntries(
    FILTERS.flatMap((name) => {
      const text = parts[name]?.trim() ?? '';
      return text === '' ? [] : [[name, text]];
    }),
  );
}

/** The words of a filter in the order of the fields. */
export const wordsOf = (filter: MeasureFilter): FilterWord[] =>
  FILTERS.flatMap((name) => wordsIn(filter, name).map((word) => ({ name, word })));

/** The words of one part. */
export function wordsIn(filter: MeasureFilter, name: FilterName): string[] {
  const text = filter[name];
  if (text === undefined) return [];
  return SEVERAL.includes(name) ? text.split(',').filter((word) => word !== '') : [text];
}

/** Takes one word away. */
export function without(filter: MeasureFilter, { name, word }: FilterWord): QueryChange {
  const left = wordsIn(filter, name).filter((each) => each !== word);
  return { [name]: left.length === 0 ? null : left.join(',') };
}

/** Adds a word where it is missing, takes it away where it is there. */
export function toggled(filter: MeasureFilter, { name, word }: FilterWord): QueryChange {
  const words = wordsIn(filter, name);
  return words.includes(word) ? without(filter, { name, word }) : { [name]: [...words, word].join(',') };
}

/** Shows all again. */
export const NO_FILTER: QueryChange = Object.fromEntries(FILTERS.map((name) => [name, null]));

/** Whether anything is left out. */
export const isNarrowed = (filter: MeasureFilter): boolean => FILTERS.some((name) => filter[name] !== undefined);
