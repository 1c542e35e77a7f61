import fc from 'fast-check';
import { permissionsOf, type Role } from '../../access/permissions.ts';
import type { MeasureEditor } from '../measures/measure-rights.ts';
import { mayHandIn, type DeliveryBelonging } from './delivery-rights.ts';

const person = (roles: readonly Role[], organisations: readonly string[] = [], districts: readonly string[] = []): MeasureEditor => ({
  accountId: '7',
  permissions: permissionsOf(roles),
  organisations,
  districts: new Set(districts),
});
const value = (organisation: string | null, district = 'stadtbezirk:01'): DeliveryBelonging => ({ kind: 'value', organisation, district });
const anyCodes = fc.subarray(['amt', 'verein']);
const anyDistricts = fc.subarray(['stadtbezirk:01', 'stadtbezirk:02']);
const anyValue = fc.tuple(fc.constantFrom(null, 'amt', 'verein'), fc.constantFrom('stadtbezirk:01', 'stadtbezirk:02'));

describe('who hands in values', () => {
  it('is the officer of the organisation that owes them', () => {
    expect(mayHandIn(person(['officer'], ['amt']), value('amt'))).toBeTrue();
    expect(mayHandIn(person(['officer'], ['verein']), value('amt'))).toBeFalse();
  });

  it('is the officer of the district where no organisation owes them', () => {
    expect(mayHandIn(person(['officer'], [], ['stadtbezirk:01']), value(null))).toBeTrue();
    expect(mayHandIn(person(['officer'], [], ['stadtbezirk:02']), value(null))).toBeFalse();
  });

  it('is nobody for whom neither an organisation nor a district is set', () => {
    expect(mayHandIn(person(['officer'], ['amt']), value(null))).toBeFalse();
    expect(mayHandIn(person(['officer']), value(null))).toBeFalse();
  });

  it('is both at once where both are set', () => {
    const officer = person(['officer'], ['amt'], ['stadtbezirk:01']);
    expect(mayHandIn(officer, value('amt'))).toBeTrue();
    expect(mayHandIn(officer, value('amt', 'stadtbezirk:02'))).toBeFalse();
  });

  it('is the coordination always, and never one who only reads', () => {
    fc.assert(
      fc.property(anyCodes, anyDistricts, anyValue, (organisations, districts, [organisation, district]) => {
        expect(mayHandIn(person(['coordinator'], organisations, districts), value(organisation, district))).toBeTrue();
        expect(mayHandIn(person(['steering'], organisations, districts), value(organisation, district))).toBeFalse();
      }),
    );
  });

  it('is somebody who stays it when the account gets one more organisation', () => {
    fc.assert(
      fc.property(anyCodes, anyDistricts, anyValue, (organisations, districts, [organisation, district]) => {
        const before = mayHandIn(person(['officer'], organisations, districts), value(organisation, district));
        const after = mayHandIn(person(['officer'], ['amt', 'verein'], districts), value(organisation, district));
        return !before || after;
      }),
    );
  });
});
