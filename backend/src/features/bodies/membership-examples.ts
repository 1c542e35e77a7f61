import type { BodyMemberships, Composition, DatedMemberships, Membership, Seat } from '#contract/membership.ts';

const membership: Membership = {
  id: '41',
  body: { code: 'G-001', name: 'Steuerungsgruppe Integration (Demo)' },
  person: { id: '17', name: 'Amira Lindenhof (Demo)', function: 'Vorsitzende' },
  organisation: { code: 'stimmen-der-vielfalt', name: 'Stimmen der Vielfalt (Demo)', sector: 'migrant_organisation' },
  seat: { id: '9', name: 'Migrantische Organisationen 1' },
  role: 'member',
  votingRight: true,
  engagement: 'voluntary',
  validFrom: '2023-10-01',
  validTo: '2026-12-31',
  endingSoon: true,
  version: 1,
};

const seat: Seat = {
  id: '9',
  name: 'Migrantische Organisationen 1',
  sector: 'migrant_organisation',
  district: null,
  districtName: null,
  targetGroup: null,
  votingRight: true,
  hasDeputy: true,
  validFrom: '2023-10-01',
  validTo: null,
  holder: membership,
  deputy: null,
  fits: true,
  vacantSince: null,
  version: 1,
};

const vacant: Seat = {
  ...seat,
  id: '10',
  name: 'Migrantische Organisationen 2',
  holder: null,
  fits: null,
  vacantSince: '2026-01-15',
};

const memberships: BodyMemberships = {
  asOf: '2026-11-22',
  seats: [seat, vacant],
  otherSeats: [],
  others: [],
  ended: [{ ...membership, id: '42', validTo: '2026-01-14', endingSoon: false, seat: { id: '10', name: vacant.name } }],
  coming: [],
};

const ofOne: DatedMemberships = { asOf: '2026-11-22', current: [membership], ended: [], coming: [] };

const composition: Composition = {
  asOf: '2026-11-22',
  seats: 2,
  held: 1,
  bySector: [{ sector: 'migrant_organisation', required: 2, actual: 1, vacant: 1 }],
  byDistrict: [{ district: 'stadtbezirk:08', name: { de: 'Neukölln', en: 'Neukölln' }, required: 1, actual: 1, vacant: 0 }],
  byTargetGroup: [{ targetGroup: 'women', required: 1, actual: 0, vacant: 1 }],
  paid: 0,
  voluntary: 1,
  migrantOrganisations: 1,
  history: [{ on: '2026-09-30', held: 1, migrantOrganisations: 1, share: 100 }],
};

/** Examples of the API description. */
export const membershipExamples = { memberships, ofOne, composition };
