import fc from 'fast-check';
import { codeFromName, freeCode } from './code-from-name.ts';

describe('the code of something with a name', () => {
  it('is its name in small letters, with umlauts written out', () => {
    expect(codeFromName('Integrationsbüro Mitte (Demo)', 'organisation')).toBe('integrationsbuero-mitte-demo');
    expect(codeFromName('  Große Straße & Söhne e. V. ', 'organisation')).toBe('grosse-strasse-soehne-e-v');
    expect(codeFromName('Café Łódź – Çınar', 'organisation')).toBe('cafe-lodz-cinar');
  });

  it('does without the name where it is written in other letters', () => {
    expect(codeFromName('الجمعية', 'organisation')).toBe('organisation');
  });

  it('has the shape of a code whatever the name is', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (name) => /^[a-z0-9]+(-[a-z0-9]+)*$/.test(codeFromName(name, 'organisation'))));
  });

  it('counts on where it is taken', () => {
    expect(freeCode('verein', new Set(['verein', 'verein-2']))).toBe('verein-3');
  });
});
