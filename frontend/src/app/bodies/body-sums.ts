import type { BodyKind, BodyRow, SeatFigures } from '#contract/body.ts';
import { BODY_KINDS } from './body-words';

/** How the seats of several bodies stand, and how many bodies these are. */
export interface BodySums extends SeatFigures {
  readonly bodies: number;
}

/** Adds up what the rows say. Somebody who sits in two bodies is a member twice. */
export const sumsOf = (rows: readonly BodyRow[]): BodySums => {
  const sum = (of: keyof SeatFigures): number => rows.reduce((before, { figures }) => before + figures[of], 0);
  return { bodies: rows.length, seats: sum('seats'), vacant: sum('vacant'), members: sum('members'), endingSoon: sum('endingSoon') };
};

/** The bodies of one kind. */
interface KindGroup {
  readonly kind: BodyKind;
  readonly rows: readonly BodyRow[];
}

/** Bodies by kind; kinds without any are left out. */
export const groupsOf = (rows: readonly BodyRow[]): readonly KindGroup[] =>
  BODY_KINDS.map((kind) => ({ kind, rows: rows.filter((row) => row.kind === kind) })).filter((group) => group.rows.length > 0);
