const WRITTEN_OUT: Readonly<Record<string, string>> = {
  ä: 'ae',
  ö: 'oe',
  ü: 'ue',
  ß: 'ss',
  ø: 'oe',
  æ: 'ae',
  ł: 'l',
  đ: 'd',
  ı: 'i',
  '&': ' und ',
  '+': ' und ',
};

/** Legal forms, as they read without punctuation. At the beginning of a name they are part of it. */
const LEGAL_FORM =
  /(?<=\S )(?:e ?v|g ?gmbh|gemeinnuetzige gmbh|gmbh|g ?ug|ug(?: haftungsbeschraenkt)?|g ?ag|e ?g|e ?k|gbr|ohg|kg|k ?d ?oe ?r|a ?oe ?r|i ?g)(?= |$)/g;

/** What stays of a name when capitals, accents, punctuation and the legal form are taken away: two names with the same key mean the same. */
export function nameKey(name: string): string {
  const words = name
    .normalize('NFC')
    .toLowerCase()
    .replace(/[äöüßøæłđı&+]/g, (letter) => WRITTEN_OUT[letter] ?? '')
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
  return words.replace(LEGAL_FORM, '').replace(/ +/g, ' ').trim();
}

/** Three letters in a row, word by word; the beginning of a word counts more than its end. */
function trigramsOf(key: string): ReadonlySet<string> {
  const words = key.split(' ').filter((word) => word !== '');
  return new Set(words.flatMap((word) => Array.from({ length: word.length + 1 }, (_, at) => `  ${word} `.slice(at, at + 3))));
}

/** Something that is called like a name. */
export interface Like<T> {
  readonly item: T;
  /** Shared trigrams among all that the two names have, from 0 to 1; 1 where only the spaces differ. */
  readonly similarity: number;
}

/** Names, and what is called so. Looks only at those that have a trigram in common with the name that is looked for. */
export class NameIndex<T> {
  readonly #names: { readonly item: T; readonly joined: string; readonly size: number }[] = [];
  readonly #byTrigram = new Map<string, number[]>();

  add(name: string, item: T): void {
    const key = nameKey(name);
    const trigrams = trigramsOf(key);
    const at = this.#names.push({ item, joined: key.replaceAll(' ', ''), size: trigrams.size }) - 1;
    for (const trigram of trigrams) {
      const named = this.#byTrigram.get(trigram);
      if (named === undefined) this.#byTrigram.set(trigram, [at]);
      else named.push(at);
    }
  }

  /** What is called so or alike, the most similar first; what was added first before others. */
  like(name: string, atLeast: number): Like<T>[] {
    const key = nameKey(name);
    const trigrams = trigramsOf(key);
    const shared = new Map<number, number>();
    for (const trigram of trigrams) for (const at of this.#byTrigram.get(trigram) ?? []) shared.set(at, (shared.get(at) ?? 0) + 1);
    const found = new Map<T, number>();
    for (const [at, count] of [...shared].sort(([a], [b]) => a - b)) {
      const named = this.#names[at];
      if (named === undefined) continue;
      const similarity = named.joined === key.replaceAll(' ', '') ? 1 : count / (trigrams.size + named.size - count);
      if (similarity >= atLeast && similarity > (found.get(named.item) ?? 0)) found.set(named.item, similarity);
    }
    return [...found].map(([item, similarity]) => ({ item, similarity })).sort((a, b) => b.similarity - a.similarity);
  }
}
