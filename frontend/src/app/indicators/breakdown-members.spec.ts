import { anObservation } from '../../../testing/observations';
import { membersOf, sharesDoNotAddUp } from './breakdown-members';

const part = (breakdown: Record<string, string>, value: number | null, period = '2024-H2') => anObservation({ breakdown, value, period });

describe('the members of a breakdown', () => {
  const ages = [part({ age: '65+' }, 20), part({ age: '0-5' }, 5), part({ age: '27-44' }, 75), part({ age: '0-5' }, 4, '2024-H1')];

  it('come in their natural order, each with its part of the total', () => {
    expect(membersOf(ages, 'age', '2024-H2', 100).map(({ member, share }) => [member, share])).toEqual([
      ['0-5', 0.05],
      ['27-44', 0.75],
      ['65+', 0.2],
    ]);
  });

  it('come from the highest to the lowest where there is no natural order', () => {
    const origins = [part({ origin: 'poland' }, 10), part({ origin: 'turkey' }, 30), part({ origin: 'unknown' }, null)];
    expect(membersOf(origins, 'origin', '2024-H2', null).map(({ member }) => member)).toEqual(['turkey', 'poland', 'unknown']);
  });

  it('are those of one dimension only', () => {
    expect(membersOf([part({ age: '0-5', sex: 'female' }, 3)], 'age', '2024-H2', 100)).toEqual([]);
  });

  it('are known not to add up where groups overlap or are missing', () => {
    expect(sharesDoNotAddUp(membersOf(ages, 'age', '2024-H2', 100))).toBeFalse();
    expect(sharesDoNotAddUp(membersOf(ages, 'age', '2024-H2', 90))).toBeTrue();
    expect(sharesDoNotAddUp(membersOf(ages, 'age', '2024-H2', null))).toBeFalse();
  });
});
