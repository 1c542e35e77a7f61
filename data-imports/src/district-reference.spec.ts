import { parseDistrictReference } from './district-reference.ts';

describe('A district reference', () => {
  it('is a key or level and key', () => {
    expect(parseDistrictReference('11')).toEqual({ level: null, key: '11' });
    expect(parseDistrictReference('stadtbezirk:11')).toEqual({ level: 'stadtbezirk', key: '11' });
  });

  it('keeps leading zeros', () => {
    expect(parseDistrictReference('01100101')?.key).toBe('01100101');
  });

  it('is nothing else', () => {
    for (const text of ['', ':11', 'stadtbezirk:', 'Bezirk Mitte', 'a:b:c'])
      expect(parseDistrictReference(text)).withContext(text).toBeUndefined();
  });
});
