import type { Delivery } from '#contract/delivery.ts';

/** Deliveries that were chosen, as they were then, by their id. */
export type Chosen = ReadonlyMap<string, Delivery>;

/** Which of the chosen ones have changed since, and what is left without them. One that cannot be read counts as changed. */
export async function changedBy(
  chosen: Chosen,
  latest: (id: string) => Promise<Pick<Delivery, 'version'>>,
): Promise<{ readonly ids: readonly string[]; readonly rest: Chosen }> {
  const entries = Array.from(chosen);
  const versions = await Promise.all(
    entries.map(async ([id]) =>
      latest(id).then(
        ({ version }) => version,
        () => undefined,
      ),
    ),
  );
  const rest = new Map(entries.filter(([, { version }], at) => versions[at] === version));
  return { ids: entries.map(([id]) => id).filter((id) => !rest.has(id)), rest };
}
