import type { Engagement } from '#contract/membership.ts';
import type { Sector } from '#contract/organisation.ts';
import { ALL_BODIES } from './all-bodies.ts';
import { ERASED, type BodyPlan, type SeatPlan, type Term } from './body-plan.ts';
import { organisationOf } from './people-rows.ts';

type Row = Readonly<Record<string, unknown>>;
type Tables = readonly (readonly [table: string, rows: Row[]])[];

/** Sectors in which most take part beside another job. */
const VOLUNTARY: readonly Sector[] = ['migrant_organisation', 'volunteer_initiative', 'faith', 'sport_culture', 'council'];

/** Rows of bodies and of what is written down about them, by table, in an order in which they can be added. */
export const bodyTables = (): Tables => [
  ['bodies', ALL_BODIES.map(bodyRow)],
  [
    'body_resolutions',
    each(({ resolutions }) => resolutions.map(([title, decided_on], position) => ({ position, title, decided_on, link: null }))),
  ],
  ['body_fields_of_action', each(({ fields }) => fields.map((field_of_action) => ({ field_of_action })))],
  ['body_target_groups', each(({ targetGroups = [] }) => targetGroups.map((target_group) => ({ target_group })))],
  ['body_districts', each(({ bezirke = [] }) => bezirke.map((key) => ({ district_level: 'stadtbezirk', district_key: key })))],
];

/** Rows of seats. */
export const seatRows = (): Row[] => each((body) => body.seats.map((seat, position) => seatRow(body, seat, position)));

/** A seat that was added. */
export interface NumberedSeat {
  readonly id: string;
  readonly body_code: string;
  readonly position: number;
}

/** A person who was added; the one without a name was erased. */
export interface NumberedPerson {
  readonly id: string;
  readonly name: string | null;
}

/** Rows of memberships, once seats and people have their numbers. */
export function membershipRows(seats: readonly NumberedSeat[], people: readonly NumberedPerson[]): Row[] {
  const seatIds = new Map(seats.map(({ id, body_code, position }) => [`${body_code} ${position}`, id]));
  const personIds = new Map(people.map(({ id, name }) => [name ?? ERASED, id]));
  const row = (term: Term, seat: SeatPlan | undefined, seatId: string | null, isDeputy: boolean): Row => {
    const [organisation, person, valid_from, valid_to, details = {}] = term;
    const role = isDeputy ? 'deputy' : (details.role ?? (seat === undefined ? 'guest' : 'member'));
    const votes = seat === undefined ? role !== 'guest' && role !== 'coordinator' : seat.withoutVote !== true;
    return {
      person_id: personIds.get(person) ?? null,
      organisation_code: organisation,
      seat_id: seatId,
      role,
      voting_right: votes,
      engagement: details.engagement ?? engagementIn(organisation),
      valid_from,
      valid_to,
      created_at: `${valid_from}T09:00:00Z`,
    };
  };
  return each(({ code, seats: planned, others = [] }) => [
    ...planned.flatMap((seat, position) => {
      const id = seatIds.get(`${code} ${position}`) ?? null;
      return [...seat.terms.map((term) => row(term, seat, id, false)), ...(seat.deputies ?? []).map((term) => row(term, seat, id, true))];
    }),
    ...others.map((term) => row(term, undefined, null, false)),
  ]);
}

const each = (rows: (body: BodyPlan) => readonly Row[]): Row[] =>
  ALL_BODIES.flatMap((body) => rows(body).map((row) => ({ body_code: body.code, ...row })));

const bodyRow = ({ code, name, kind, mandate, tasks, rhythm, parent, from, to }: BodyPlan): Row => ({
  code,
  name,
  kind,
  mandate,
  tasks: [...tasks],
  rhythm,
  parent_code: parent ?? null,
  valid_from: from,
  valid_to: to ?? null,
  demo: true,
});

const seatRow = (body: BodyPlan, seat: SeatPlan, position: number): Row => ({
  position,
  name: seat.name,
  sector: seat.sector ?? null,
  district_level: seat.bezirk === undefined ? null : 'stadtbezirk',
  district_key: seat.bezirk ?? null,
  target_group: seat.targetGroup ?? null,
  voting_right: seat.withoutVote !== true,
  has_deputy: seat.deputies !== undefined,
  valid_from: seat.from ?? body.from,
  valid_to: seat.to ?? null,
});

const engagementIn = (organisation: string): Engagement => (VOLUNTARY.includes(organisationOf(organisation).sector) ? 'voluntary' : 'paid');
