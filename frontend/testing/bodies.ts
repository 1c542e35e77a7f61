import type { BodyDetail, BodyRow, SeatFigures } from '#contract/body.ts';
import type { BodyMemberships, Composition, Membership, Seat } from '#contract/membership.ts';

/** How seats stand: fourteen, of which two are vacant, unless told otherwise. */
export const seatFigures = (change: Partial<SeatFigures> = {}): SeatFigures => ({
  seats: 14,
  vacant: 2,
  members: 13,
  endingSoon: 1,
  ...change,
});

/** A body as a row of a list. */
export const aBodyRow = (change: Partial<BodyRow> = {}): BodyRow => ({
  code: 'G-002',
  name: 'Steuerungsgruppe Integration (Demo)',
  kind: 'steering_group',
  rhythm: 'quarterly',
  fieldsOfAction: ['language'],
  targetGroups: [],
  districts: [],
  districtNames: {},
  parent: null,
  validFrom: '2022-01-01',
  validTo: null,
  figures: seatFigures(),
  demo: true,
  version: 3,
  ...change,
});

/** A body with its mandate, as of today. */
export const aBody = (change: Partial<BodyDetail> = {}): BodyDetail => ({
  ...aBodyRow(),
  asOf: '2026-11-22',
  mandate: 'Sie steuert die Umsetzung des Integrationskonzepts.',
  tasks: ['Ziele für zwei Jahre vorschlagen', 'Quartalsbericht beschließen'],
  resolutions: [{ title: 'Gründungsbeschluss des Rates (Demo)', decidedOn: '2021-12-08', link: 'https://example.org/beschluss' }],
  children: [],
  permitted: { edit: false },
  ...change,
});

/** Somebody who sits on a seat on behalf of a migrant organisation. */
export const aMembership = (change: Partial<Membership> = {}): Membership => ({
  id: '31',
  body: { code: 'G-002', name: 'Steuerungsgruppe Integration (Demo)' },
  person: { id: '5', name: 'Adile Muster', function: 'Vorstand' },
  organisation: { code: 'vielfalt-verein', name: 'Verein Vielfalt (Demo)', sector: 'migrant_organisation' },
  seat: { id: '11', name: 'Migrant:innenorganisationen 1' },
  role: 'member',
  votingRight: true,
  engagement: 'voluntary',
  validFrom: '2024-03-01',
  validTo: null,
  endingSoon: false,
  version: 1,
  ...change,
});

/** A seat for a migrant organisation that one holds. */
export const aSeat = (change: Partial<Seat> = {}): Seat => ({
  id: '11',
  name: 'Migrant:innenorganisationen 1',
  sector: 'migrant_organisation',
  district: null,
  districtName: null,
  targetGroup: null,
  votingRight: true,
  hasDeputy: false,
  validFrom: '2022-01-01',
  validTo: null,
  holder: aMembership(),
  deputy: null,
  fits: true,
  vacantSince: null,
  version: 1,
  ...change,
});

/** A seat for a migrant organisation on which nobody sits since 1 April 2026. */
export const aVacantSeat = (change: Partial<Seat> = {}): Seat =>
  aSeat({ id: '12', name: 'Migrant:innenorganisationen 2', holder: null, fits: null, vacantSince: '2026-04-01', ...change });

/** Seats and memberships as of today: one seat that is held, and a vacant one. */
export const bodyMemberships = (change: Partial<BodyMemberships> = {}): BodyMemberships => ({
  asOf: '2026-11-22',
  seats: [aSeat(), aVacantSeat()],
  otherSeats: [],
  others: [],
  ended: [],
  coming: [],
  ...change,
});

/** Two seats for migrant organisations, one of them held. */
export const aComposition = (change: Partial<Composition> = {}): Composition => ({
  asOf: '2026-11-22',
  seats: 2,
  held: 1,
  bySector: [{ sector: 'migrant_organisation', required: 2, actual: 1, vacant: 1 }],
  byDistrict: [],
  byTargetGroup: [],
  paid: 0,
  voluntary: 1,
  migrantOrganisations: 1,
  history: [],
  ...change,
});
