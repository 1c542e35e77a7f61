/** The keys of an object in their order; the type sees to it that no word of a family is missing. */
export const inOrder = <K extends string>(keys: Readonly<Record<K, true>>): readonly K[] => Object.keys(keys) as K[];
