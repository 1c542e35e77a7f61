import { someMembership, someSeat } from '../../../testing/body-record.ts';
import { compositionOn } from './composition.ts';

// Four seats, counted by hand: 1 and 2 are for migrant organisations, 3 for Neukölln, 4 for young people.
// 1 is held by one since 2024; 2 by a welfare organisation since 2025, before by a migrant organisation until August 2024;
// 3 by an organisation that serves all of Berlin since 2024; 4 by one of Neukölln until June 2025.
describe('The composition of a body', () => {
  const migrant = 'migrant_organisation';
  const record = {
    body: { validFrom: '2024-02-15', validTo: null },
    seats: [
      someSeat('1', { sector: migrant, validFrom: '2024-02-15' }),
      someSeat('2', { sector: migrant, validFrom: '2024-02-15' }),
      someSeat('3', { district: 'stadtbezirk:08', districtName: { de: 'Neukölln', en: 'Neukölln' }, validFrom: '2024-02-15' }),
      someSeat('4', { targetGroup: 'young-people', validFrom: '2024-02-15' }),
    ],
    memberships: [
      someMembership('a', { seat: '1', sector: migrant, engagement: 'voluntary', validFrom: '2024-02-15' }),
      someMembership('b', { seat: '2', sector: migrant, validFrom: '2024-02-15', validTo: '2024-08-31' }),
      someMembership('c', { seat: '2', sector: 'welfare_organisation', validFrom: '2025-01-01' }),
      someMembership('d', { seat: '3', districts: ['land:11'], validFrom: '2024-02-15' }),
      someMembership('e', { seat: '4', districts: ['land:11', 'stadtbezirk:08'], validFrom: '2024-02-15', validTo: '2025-06-30' }),
      someMembership('office', { role: 'coordinator', validFrom: '2024-02-15' }),
      someMembership('guest', { role: 'guest', sector: 'research', validFrom: '2024-02-15' }),
      someMembership('deputy', { seat: '4', role: 'deputy', sector: 'health', validFrom: '2024-02-15' }),
    ],
  } as const;

  it('holds required against actual by sector, with members who have no seat', () => {
    const { seats, held, bySector } = compositionOn(record, '2025-06-30');
    expect([seats, held]).toEqual([4, 4]);
    expect(bySector).toEqual([
      { sector: 'municipality', required: 0, actual: 3, vacant: 0 },
      { sector: 'welfare_organisation', required: 0, actual: 1, vacant: 0 },
      { sector: migrant, required: 2, actual: 1, vacant: 0 },
    ]);
  });

  it('counts seats that ask for a district or a target group, and who serves the district', () => {
    const before = compositionOn(record, '2025-06-30');
    const neukoelln = { district: 'stadtbezirk:08', name: { de: 'Neukölln', en: 'Neukölln' }, required: 1, vacant: 0 };
    // The seat for Neukölln is held by somebody for all of Berlin; the one for young people by somebody from there.
    expect(before.byDistrict).toEqual([{ ...neukoelln, actual: 1 }]);
    expect(before.byTargetGroup).toEqual([{ targetGroup: 'young-people', required: 1, actual: 1, vacant: 0 }]);
    const after = compositionOn(record, '2025-07-01');
    expect(after.byDistrict).toEqual([{ ...neukoelln, actual: 0 }]);
    expect(after.byTargetGroup).toEqual([{ targetGroup: 'young-people', required: 1, actual: 0, vacant: 1 }]);
  });

  it('counts who takes part as a volunteer, without deputies and guests', () => {
    // a is a volunteer; c, d, e and the office are paid.
    const { paid, voluntary } = compositionOn(record, '2025-06-30');
    expect([paid, voluntary]).toEqual([4, 1]);
  });

  it('has the share of migrant organisations at the end of each quarter since the body began', () => {
    const { migrantOrganisations, history } = compositionOn(record, '2025-06-30');
    expect(migrantOrganisations).toBe(1);
    // 2 of 4 (a, b, d, e); 1 of 3 (a, d, e) once b has left; 1 of 4 once c has come.
    expect(history).toEqual([
      { on: '2024-03-31', held: 4, migrantOrganisations: 2, share: 50 },
      { on: '2024-06-30', held: 4, migrantOrganisations: 2, share: 50 },
      { on: '2024-09-30', held: 3, migrantOrganisations: 1, share: 100 / 3 },
      { on: '2024-12-31', held: 3, migrantOrganisations: 1, share: 100 / 3 },
      { on: '2025-03-31', held: 4, migrantOrganisations: 1, share: 25 },
      { on: '2025-06-30', held: 4, migrantOrganisations: 1, share: 25 },
    ]);
    expect(compositionOn(record, '2025-06-29').history.at(-1)?.on).toBe('2025-03-31');
  });

  it('has no share where no seat was held, and no quarters after its end', () => {
    const empty = { ...record, body: { validFrom: '2024-02-15', validTo: '2024-06-29' }, memberships: [] };
    const { history, seats } = compositionOn(empty, '2026-11-22');
    expect(history).toEqual([{ on: '2024-03-31', held: 0, migrantOrganisations: 0, share: null }]);
    expect(seats).toBe(0);
  });
});
