/** A change of the address's query; `null` removes a part. */
export type QueryChange = Readonly<Record<string, string | null>>;

/** What is shown; what is absent does not narrow. */
export type FilterOf<Name extends string> = Readonly<Partial<Record<Name, string>>>;

/** One word of a filter, as it can be taken away by itself. */
export interface FilterWord<Name extends string> {
  readonly name: Name;
  readonly word: string;
}

/** Parts of the address that narrow a list down, and how they change. */
export class AddressFilter<Name extends string> {
  readonly #names: readonly Name[];
  readonly #several: readonly Name[];

  /** Those named second may have several words, separated by commas: any of them. */
  constructor(names: readonly Name[], several: readonly Name[]) {
    this.#names = names;
    this.#several = several;
  }

  /** Shows all again. */
  get none(): QueryChange {
    return Object.fromEntries(this.#names.map((name) => [name, null]));
  }

  /** Reads the parts of an address; an empty part is none. */
  read(parts: Readonly<Partial<Record<Name, string | undefined>>>): FilterOf<Name> {
    const given = this.#names.flatMap((name) => {
      const text = parts[name]?.trim() ?? '';
      return text === '' ? [] : [[name, text]];
    });
    return Object.fromEntries(given) as FilterOf<Name>;
  }

  /** Whether anything is left out. */
  isNarrowed(filter: FilterOf<Name>): boolean {
    return this.#names.some((name) => filter[name] !== undefined);
  }

  /** The words of a filter in the order of the parts. */
  words(filter: FilterOf<Name>): FilterWord<Name>[] {
    return this.#names.flatMap((name) => this.wordsIn(filter, name).map((word) => ({ name, word })));
  }

  /** The words of one part. */
  wordsIn(filter: FilterOf<Name>, name: Name): string[] {
    const text = filter[name];
    if (text === undefined) return [];
    return this.#several.includes(name) ? text.split(',').filter((word) => word !== '') : [text];
  }

  /** Takes one word away. */
  without(filter: FilterOf<Name>, { name, word }: FilterWord<Name>): QueryChange {
    const left = this.wordsIn(filter, name).filter((each) => each !== word);
    return { [name]: left.length === 0 ? null : left.join(',') };
  }

  /** Adds a word where it is missing, takes it away where it is there. */
  toggled(filter: FilterOf<Name>, { name, word }: FilterWord<Name>): QueryChange {
    const words = this.wordsIn(filter, name);
    return words.includes(word) ? this.without(filter, { name, word }) : { [name]: [...words, word].join(',') };
  }
}
