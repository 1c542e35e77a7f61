import type { WriteDb } from './knex.ts';

/** What ties things to each other whose versions a change at either end counts. */
export type Links = 'goals' | 'correspondences';

/** The one order in which they are locked. */
export const LINKS: readonly Links[] = ['goals', 'correspondences'];

/**
 * Keeps others from changing such links until the transaction ends. A change of a goal counts the versions of recommendations, one of a
 * recommendation those of goals and of other recommendations: whoever changes links asks for this before any row is locked, so that two who
 * come from both ends wait for each other in turn and never for ever.
 */
export async function lockLinks(db: WriteDb, links: readonly Links[]): Promise<void> {
  for (const each of LINKS) if (links.includes(each)) await db.raw('SELECT pg_advisory_xact_lock(hashtext(?))', [`gesamtbild ${each}`]);
}
