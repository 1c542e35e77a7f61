/** Where a key leads among the screens, as remotes for presentations send them too; undefined for any other key. */
export function stepOfKey({ key, altKey, ctrlKey, metaKey }: KeyboardEvent, at: number, count: number): number | undefined {
  if (altKey || ctrlKey || metaKey) return undefined;
  const to = { ArrowRight: at + 1, PageDown: at + 1, ArrowLeft: at - 1, PageUp: at - 1, Home: 0, End: count - 1 }[key];
  return to === undefined ? undefined : Math.min(Math.max(to, 0), count - 1);
}
