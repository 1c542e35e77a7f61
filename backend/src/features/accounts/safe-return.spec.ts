import fc from 'fast-check';
import { safeReturn } from './safe-return.ts';

describe('the way back after a sign-on', () => {
  for (const page of ['/', '/ueberblick', '/indikatoren/D01?district=stadtbezirk:01&lang=en#verlauf', '/gebiete/stadtbezirk:01'])
    it(`leads to ${page}`, () => {
      expect(safeReturn(page)).toBe(page);
    });

  for (const elsewhere of [
    'https://evil.example',
    '//evil.example',
    '///evil.example',
    String.raw`/\evil.example`,
    String.raw`\\evil.example`,
    '/\t/evil.example',
    '/\n/evil.example',
    '/.//evil.example',
    '/ueberblick/..//evil.example',
    '/%2e//evil.example',
    'javascript:alert(1)',
    'ueberblick',
    '@evil.example',
    ' /ueberblick',
    '',
    '/api/v1/session/sso',
    '/ueberblick/../api/v1/session/sso',
  ])
    it(`does not lead to ${JSON.stringify(elsewhere)}`, () => {
      expect(safeReturn(elsewhere)).toBe('/');
    });

  it('is the start page where none was asked for', () => {
    expect(safeReturn(undefined)).toBe('/');
  });

  it('never leaves our own address', () => {
    const pieces = fc.constantFrom('/', '\\', '.', '..', ':', '@', '?', '#', '%2f', '%5c', '\t', 'evil.example', 'https:', 'a');
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 8 }), (parts) => {
        const address = safeReturn(parts.join(''));
        return address.startsWith('/') && new URL(address, 'https://our.example').origin === 'https://our.example';
      }),
      { numRuns: 2000 },
    );
  });
});
