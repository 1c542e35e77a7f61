import fc from 'fast-check';
import { Seal } from './seal.ts';

describe('a seal', () => {
  const seal = new Seal('the secret of the installation');

  it('gives back what it closed, and never looks the same twice', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        const [one, two] = [seal.close(text), seal.close(text)];
        return seal.open(one) === text && seal.open(two) === text && one !== two;
      }),
    );
  });

  it('cannot be opened with another secret', () => {
    expect(() => new Seal('another secret').open(seal.close('text'))).toThrowError(/another SESSION_SECRET/);
  });

  it('notices a change', () => {
    const bytes = Buffer.from(seal.close('text'), 'base64');
    bytes[bytes.length - 1] = (bytes.at(-1) ?? 0) ^ 1;
    expect(() => seal.open(bytes.toString('base64'))).toThrowError(/cannot be opened/);
  });
});
