import { permissionsOf, type Role } from '../../access/permissions.ts';
import { mayDeliverValue, type AskedValue, type Deliverer } from './delivery-rights.ts';

const person = (role: Role, organisations: readonly string[] = [], districts: readonly string[] = []): Deliverer => ({
  accountId: '1',
  permissions: permissionsOf([role]),
  organisations,
  districts: new Set(districts),
});

const asked = (organisation: string | null, district = 'stadtbezirk:01'): AskedValue => ({ organisation, district });

describe('Who may hand in a value', () => {
  it('is the coordination for every district and organisation', () => {
    expect(mayDeliverValue(person('coordinator'), asked('amt'))).toBeTrue();
    expect(mayDeliverValue(person('coordinator'), asked(null))).toBeTrue();
  });

  it('is nobody who only reads', () => {
    expect(mayDeliverValue(person('steering', ['amt'], ['stadtbezirk:01']), asked('amt'))).toBeFalse();
  });

  it('is the officer of the organisation that owes it, of any district where the account has none', () => {
    expect(mayDeliverValue(person('officer', ['amt']), asked('amt'))).toBeTrue();
    expect(mayDeliverValue(person('officer', ['amt']), asked('schule'))).toBeFalse();
  });

  it('is the officer of the district where no organisation owes it', () => {
    expect(mayDeliverValue(person('officer', ['amt'], ['stadtbezirk:01']), asked(null))).toBeTrue();
    expect(mayDeliverValue(person('officer', ['amt'], ['stadtbezirk:02']), asked(null))).toBeFalse();
  });

  it('is not an officer without districts where no organisation owes it', () => {
    expect(mayDeliverValue(person('officer', ['amt']), asked(null))).toBeFalse();
    expect(mayDeliverValue(person('officer'), asked(null))).toBeFalse();
  });

  it('is not the officer of the organisation outside of the own districts', () => {
    expect(mayDeliverValue(person('officer', ['amt'], ['stadtbezirk:02']), asked('amt'))).toBeFalse();
    expect(mayDeliverValue(person('officer', ['amt'], ['stadtbezirk:01']), asked('amt'))).toBeTrue();
  });
});
