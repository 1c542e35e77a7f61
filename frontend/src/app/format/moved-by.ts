/** The list with one of its items a place up (-1) or down (1); as it is where the item stands at that end already. */
export function movedBy<T>(list: readonly T[], from: number, step: -1 | 1): readonly T[] {
  const item = list[from];
  const to = from + step;
  if (item === undefined || to < 0 || to >= list.length) return list;
  return list.toSpliced(from, 1).toSpliced(to, 0, item);
}
