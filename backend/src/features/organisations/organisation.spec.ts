import fc from 'fast-check';
import { codeFromName, freeCode } from './organisation.ts';

describe('the code of an organisation', () => {
  it('is its name in small letters, with umlauts written out', () => {
    expect(codeFromName('Integrationsbüro Mitte (Demo)')).toBe('integrationsbuero-mitte-demo');
    expect(codeFromName('  Große Straße & Söhne e. V. ')).toBe('grosse-strasse-soehne-e-v');
    expect(codeFromName('Café Łódź – Çınar')).toBe('cafe-lodz-cinar');
  });

  it('does without the name where it is written in other letters', () => {
    expect(codeFromName('الجمعية')).toBe('organisation');
  });

  it('has the shape of a code whatever the name is', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (name) => /^[a-z0-9]+(-[a-z0-9]+)*$/.test(codeFromName(name))));
  });

  it('counts on where it is taken', () => {
    expect(freeCode('verein', new Set(['verein', 'verein-2']))).toBe('verein-3');
  });
});
