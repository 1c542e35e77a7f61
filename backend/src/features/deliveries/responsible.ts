import type { LatenessBoard, LatenessRow } from '#contract/delivery.ts';

/** Late deliveries that the same owe at the same places. */
export interface OwedTogether {
  /** Who owes them; null: the officers of the districts. */
  readonly organisation: { readonly code: string; readonly name: string } | null;
  /** References of the districts; none for measures without a place. */
  readonly districts: readonly string[];
  readonly late: number;
  /** Who may hand them in. */
  readonly people: readonly string[];
}

/** A board before it is said who is to be asked. */
export interface BareBoard {
  readonly byOrganisation: readonly Omit<LatenessRow, 'responsible'>[];
  readonly byDistrict: readonly Omit<LatenessRow, 'responsible'>[];
}

/** Says in each row of the board whom to ask for what is late; personal names only to those who run the quarter. */
export function withResponsible(board: BareBoard, owed: readonly OwedTogether[], namesPeople: boolean): LatenessBoard {
  const asked = (some: readonly OwedTogether[]): LatenessRow['responsible'] => responsibleFor(some, namesPeople);
  return {
    byOrganisation: board.byOrganisation.map((row) => ({
      ...row,
      responsible: asked(owed.filter(({ organisation }) => organisation?.code === row.organisation?.code)),
    })),
    byDistrict: board.byDistrict.map((row) => ({
      ...row,
      responsible: asked(
        owed.filter(({ districts }) => (row.district === null ? districts.length === 0 : districts.includes(row.district.ref))),
      ),
    })),
  };
}

/** By organisation, those with the most late ones first; names by the alphabet. */
function responsibleFor(owed: readonly OwedTogether[], namesPeople: boolean): LatenessRow['responsible'] {
  const groups = Map.groupBy(owed, ({ organisation }) => organisation?.code);
  return Array.from(groups.values(), (group) => ({
    organisation: group[0]?.organisation ?? null,
    late: group.reduce((sum, { late }) => sum + late, 0),
    people: namesPeople ? [...new Set(group.flatMap(({ people }) => people))].toSorted((a, b) => a.localeCompare(b, 'de')) : null,
  })).toSorted((a, b) => b.late - a.late || (a.organisation?.name ?? '').localeCompare(b.organisation?.name ?? '', 'de'));
}
