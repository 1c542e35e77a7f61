import { AddressFilter, type FilterOf, type FilterWord as WordOf, type QueryChange } from '../shell/address-filter';

export type { QueryChange };

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

/** Which measures are shown; what is absent does not narrow. */
export type MeasureFilter = FilterOf<FilterName>;
export type FilterWord = WordOf<FilterName>;

/** How the filter of the measures is read and changed. */
export const MEASURES = new AddressFilter<FilterName>(FILTERS, ['status', 'field', 'targetGroup', 'warning', 'hint']);

/** Reads the parts of an address; an empty part is none. */
export const filterOf = (parts: Readonly<Partial<Record<FilterName, string | undefined>>>): MeasureFilter => MEASURES.read(parts);

/** The words of a filter in the order of the fields. */
export const wordsOf = (filter: MeasureFilter): FilterWord[] => MEASURES.words(filter);

/** The words of one part. */
export const wordsIn = (filter: MeasureFilter, name: FilterName): string[] => MEASURES.wordsIn(filter, name);

/** Takes one word away. */
export const without = (filter: MeasureFilter, word: FilterWord): QueryChange => MEASURES.without(filter, word);

/** Adds a word where it is missing, takes it away where it is there. */
export const toggled = (filter: MeasureFilter, word: FilterWord): QueryChange => MEASURES.toggled(filter, word);

/** Shows all again. */
export const NO_FILTER: QueryChange = MEASURES.none;

/** Whether anything is left out. */
export const isNarrowed = (filter: MeasureFilter): boolean => MEASURES.isNarrowed(filter);
