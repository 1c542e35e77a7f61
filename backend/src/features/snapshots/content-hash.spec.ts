import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { canonicalJson, ContentHash } from './content-hash.ts';

describe('The canonical form of kept content', () => {
  it('is that of RFC 8785', () => {
    // From section 3.2.2 of the RFC.
    const sample: unknown = JSON.parse(
      '{"numbers": [333333333.33333329, 1E30, 4.50, 2e-3, 0.000000000000000000000000001], "literals": [null, true, false]}',
    );
    expect(canonicalJson(sample)).toBe('{"literals":[null,true,false],"numbers":[333333333.3333333,1e+30,4.5,0.002,1e-27]}');
    // By code units: capitals before small letters, ASCII before umlauts.
    expect(canonicalJson({ ä: 1, a: 2, A: { z: 1, b: undefined } })).toBe('{"A":{"z":1},"a":2,"ä":1}');
  });

  it('does not depend on the order in which names were written, and means the same', () => {
    fc.assert(
      fc.property(fc.dictionary(fc.string(), fc.jsonValue()), (content) => {
        const turned = Object.fromEntries(Object.entries(content).reverse());
        return (
          canonicalJson(turned) === canonicalJson(content) && canonicalJson(JSON.parse(canonicalJson(content))) === canonicalJson(content)
        );
      }),
    );
  });
});

describe('The hash of a snapshot', () => {
  it('is SHA-256 over a line for each row', () => {
    const hash = new ContentHash();
    hash.add('measures', { key: 'M-1', content: { title: 'Übergänge', code: 'M-1' } });
    hash.add('bodies', { key: 'G-1', content: {} });
    const lines = 'measures\tM-1\t{"code":"M-1","title":"Übergänge"}\nbodies\tG-1\t{}\n';
    expect(hash.digest()).toBe(createHash('sha256').update(lines, 'utf8').digest('hex'));
  });
});
