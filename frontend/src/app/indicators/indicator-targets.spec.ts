import { aTarget } from '../../../testing/observations';
import { sharedTarget, targetsOf } from './indicator-targets';

const common = aTarget({ id: 'common' });
const later = aTarget({ id: 'later', date: '2030-12-31' });
const ofMitte = aTarget({ id: 'mitte', district: 'stadtbezirk:01' });
const ofBerlin = aTarget({ id: 'berlin', district: 'land:11' });
const ids = (targets: readonly { readonly id: string }[]) => targets.map(({ id }) => id);

describe('the targets of a place', () => {
  it('are its own before the common ones, soonest first', () => {
    expect(ids(targetsOf([later, common, ofMitte], 'stadtbezirk:01'))).toEqual(['mitte']);
    expect(ids(targetsOf([later, common, ofMitte], 'stadtbezirk:02'))).toEqual(['common', 'later']);
  });

  it('for all districts together are the common one or that of the whole, the next that is not past', () => {
    expect(sharedTarget([later, common, ofBerlin], 'land:11', '2028-06-30')?.id).toBe('later');
    expect(sharedTarget([ofBerlin, ofMitte], 'land:11', '2024-12-31')?.id).toBe('berlin');
    expect(sharedTarget([ofMitte], 'land:11', '2024-12-31')).toBeNull();
    expect(sharedTarget([common], 'land:11', '2099-12-31')?.id).toBe('common');
  });
});
