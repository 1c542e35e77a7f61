import { cursorOf, isNarrowed, queryOf } from './audit-address';

describe('The address of the audit trail', () => {
  it('says what is asked for', () => {
    expect(queryOf({ q: ' Mitte ', account: '7', type: 'organisation', id: 'mitte', from: '2026-11-01', to: '2026-11-30' })).toEqual({
      search: 'Mitte',
      account: '7',
      actor: undefined,
      action: undefined,
      objectType: 'organisation',
      objectId: 'mitte',
      from: '2026-11-01',
      to: '2026-11-30',
    });
  });

  it('asks for everything where it makes no sense', () => {
    expect(isNarrowed(queryOf({ q: '  ', account: 'Ada', from: 'gestern', to: '2026-13-45', action: '' }))).toBeFalse();
    expect([cursorOf('12'), cursorOf('zwölf'), cursorOf(undefined)]).toEqual(['12', undefined, undefined]);
  });

  it('asks for no more than the server takes', () => {
    expect(queryOf({ q: 'x'.repeat(500) }).search?.length).toBe(200);
  });
});
