import type { NamedBody } from '../bodies/body.ts';
import type { Sector } from '../organisations/organisation.ts';

/** How memberships stand in the meetings that were held within them: each membership counts once for each meeting. */
export interface AttendanceCounts {
  readonly held: number;
  readonly recorded: number;
  readonly present: number;
  /** Not there in person, but the deputy came. */
  readonly deputyCame: number;
  readonly excused: number;
  readonly absent: number;
}

/** The same with the share of the recorded that were present or stood in for, in percent; null without a recorded one. */
export interface AttendanceFigures extends AttendanceCounts {
  readonly share: number | null;
}

/** How the memberships of an organisation in a body stand. */
export interface OrganisationInBody extends AttendanceCounts {
  readonly organisation: NamedBody & { readonly sector: Sector };
  readonly body: NamedBody;
}

/** How an organisation stands in all its bodies. */
export interface OrganisationAttendance extends AttendanceFigures {
  readonly organisation: NamedBody & { readonly sector: Sector };
  readonly bodies: readonly (AttendanceFigures & { readonly body: NamedBody })[];
}

/** The counts with their share. What is not recorded is on neither side of the line. */
export const withShare = ({ held, recorded, present, deputyCame, excused, absent }: AttendanceCounts): AttendanceFigures => ({
  held,
  recorded,
  present,
  deputyCame,
  excused,
  absent,
  share: recorded === 0 ? null : (100 * (present + deputyCame)) / recorded,
});

/** Counts of several together. */
export const sumOf = (counts: readonly AttendanceCounts[]): AttendanceCounts => {
  const sum = (of: (each: AttendanceCounts) => number): number => counts.reduce((total, each) => total + of(each), 0);
  return {
    held: sum(({ held }) => held),
    recorded: sum(({ recorded }) => recorded),
    present: sum(({ present }) => present),
    deputyCame: sum(({ deputyCame }) => deputyCame),
    excused: sum(({ excused }) => excused),
    absent: sum(({ absent }) => absent),
  };
};

/** Organisations by their share, lowest first; those without a recorded meeting at the end. Equal ones by name. */
export function organisationsByShare(rows: readonly OrganisationInBody[]): OrganisationAttendance[] {
  const byName = (one: { readonly name: string }, other: { readonly name: string }): number => one.name.localeCompare(other.name, 'de');
  return [...Map.groupBy(rows, ({ organisation }) => organisation.code).values()]
    .map((own) => ({
      organisation: (own[0] as OrganisationInBody).organisation,
      ...withShare(sumOf(own)),
      bodies: own.map(({ body, ...counts }) => ({ body, ...withShare(counts) })).toSorted((a, b) => byName(a.body, b.body)),
    }))
    .toSorted((a, b) => (a.share ?? Infinity) - (b.share ?? Infinity) || byName(a.organisation, b.organisation));
}
