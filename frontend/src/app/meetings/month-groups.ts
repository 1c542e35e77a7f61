/** What lies in one month. */
interface MonthGroup<Row> {
  /** Its first day, as `YYYY-MM-01`. */
  readonly month: string;
  readonly rows: readonly Row[];
}

/** Puts meetings below their months. Their order stays. */
export function byMonth<Row extends { readonly heldOn: string }>(rows: readonly Row[]): readonly MonthGroup<Row>[] {
  const groups = Map.groupBy(rows, ({ heldOn }) => `${heldOn.slice(0, 7)}-01`);
  return Array.from(groups, ([month, inIt]) => ({ month, rows: inIt }));
}
