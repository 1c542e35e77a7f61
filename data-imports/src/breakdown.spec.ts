import fc from 'fast-check';
import { breakdownText, canonicalBreakdown } from './breakdown.ts';

describe('A breakdown', () => {
  it('is written sorted by dimension, the total empty', () => {
    expect(breakdownText({ sex: 'female', age: '0-5' })).toBe('age=0-5|sex=female');
    expect(breakdownText({})).toBe('');
  });

  it('is read in any order', () => {
    expect(canonicalBreakdown('sex=female | age=65+')).toBe('age=65+|sex=female');
    expect(canonicalBreakdown('  ')).toBe('');
  });

  it('is none without a member, with a dimension twice or with other signs', () => {
    for (const text of ['sex', 'sex=', '=female', 'sex=female|sex=male', 'sex=a=b', 'sex=female|', 'Sex!=female']) {
      expect(canonicalBreakdown(text)).withContext(text).toBeUndefined();
    }
  });

  it('reads back what it writes', () => {
    const name = fc.stringMatching(/^[a-z][A-Za-z0-9]{0,8}$/).filter((text) => text !== '__proto__');
    const member = fc.stringMatching(/^[a-z0-9+-]{1,8}$/);
    fc.assert(
      fc.property(fc.dictionary(name, member, { noNullPrototype: true }), (breakdown) => {
        expect(canonicalBreakdown(breakdownText(breakdown))).toBe(breakdownText(breakdown));
      }),
    );
  });
});
