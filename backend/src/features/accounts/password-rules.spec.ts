import fc from 'fast-check';
import { commonPasswords } from './common-passwords.ts';
import { passwordObjection, type PasswordObjection } from './password-rules.ts';

const PERSON = { email: 'anna.schmidt@stadt.example', name: 'Anna Schmidt' };
const COMMON = new Set(['password', 'qwertz', '1234', '1234567890', 'passwort']);

const objection = (password: string, minimumLength = 12): PasswordObjection | undefined =>
  passwordObjection(password, { ...PERSON, minimumLength, isCommon: (text) => COMMON.has(text) });

describe('the rules for passwords', () => {
  it('take a passphrase without digits, capitals or signs', () => {
    expect(objection('ein haus am kleinen see')).toBeUndefined();
  });

  it('ask for twelve characters, however many bytes they take', () => {
    expect(objection('elf zeichen')).toBe('too-short');
    expect(objection('überfüßiger ')).toBeUndefined();
    expect(objection('🌳🌳🌳🌲🌲🌲🌵🌵🌵🌴🌴')).toBe('too-short');
  });

  it('may ask for less, as in the demo', () => {
    expect(objection('baum', 4)).toBeUndefined();
    expect(objection('tee', 4)).toBe('too-short');
  });

  for (const common of [
    'password',
    'PassWord',
    'password2026',
    'Password!!!!!!',
    'passwordpassword',
    'passwordpassword123!',
    'qwertzqwertz',
    '123412341234',
    '123456789012',
  ])
    it(`refuse “${common}”, which is a common one in disguise`, () => {
      expect(objection(common, 4)).toBe('common');
    });

  it('take digits that nobody else has', () => {
    expect(objection('847261950372')).toBeUndefined();
  });

  for (const own of [
    'anna.schmidt@stadt.example',
    'Anna.Schmidt',
    'annaschmidt1987',
    'Schmidt Anna!',
    'ANNA SCHMIDT',
    'annaschmidtannaschmidt',
  ])
    it(`refuse “${own}”, which is the own name or address`, () => {
      expect(objection(own, 4)).toBe('own-name');
    });

  it('never take what is too short', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 11 }), (text) => Array.from(text.normalize('NFKC')).length >= 12 || objection(text) !== undefined),
    );
  });

  it('never take a common word with digits behind it', () => {
    const word = fc.constantFrom(...[...COMMON].filter((text) => /^[a-z]+$/.test(text)));
    fc.assert(fc.property(word, fc.nat(), (text, number) => objection(`${text}${number}`, 1) !== undefined));
  });
});

describe('the list of common passwords', () => {
  it('knows those that are tried first', async () => {
    const common = await commonPasswords();
    for (const password of ['password', '123456', 'qwerty', 'letmein']) expect(common.has(password)).withContext(password).toBeTrue();
    expect(common.size).toBeGreaterThan(40_000);
  });
});
