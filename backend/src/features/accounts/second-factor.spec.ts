import { Secret } from 'otpauth';
import { hashOfRecoveryCode, stepOf } from './second-factor.ts';

/** Secret of the test vectors of RFC 6238, appendix B: twenty ASCII characters. */
const SECRET = Secret.fromUTF8('12345678901234567890').base32;

/** Second since 1970 and code: the last six of the eight digits of appendix B, SHA-1. */
const VECTORS = [
  [59, '287082'],
  [1_111_111_109, '081804'],
  [1_111_111_111, '050471'],
  [1_234_567_890, '005924'],
  [2_000_000_000, '279037'],
  [20_000_000_000, '353130'],
] as const;

const at = (second: number): Date => new Date(second * 1000);

describe('a code of the second factor', () => {
  for (const [second, code] of VECTORS)
    it(`is ${code} at second ${second}, as RFC 6238 says`, () => {
      expect(stepOf(SECRET, code, at(second))).toBe(Math.floor(second / 30));
    });

  it('is taken one step of 30 seconds before and after its time, and no longer', () => {
    // 1 111 111 111 lies in the step from …110 up to before …140.
    const code = '050471';
    expect(stepOf(SECRET, code, at(1_111_111_080))).toBe(37_037_037);
    expect(stepOf(SECRET, code, at(1_111_111_169))).toBe(37_037_037);
    expect(stepOf(SECRET, code, at(1_111_111_079))).toBeUndefined();
    expect(stepOf(SECRET, code, at(1_111_111_170))).toBeUndefined();
  });

  it('is refused when it is another one', () => {
    expect(stepOf(SECRET, '287083', at(59))).toBeUndefined();
  });
});

describe('a recovery code', () => {
  it('is the same however it is typed', () => {
    expect(hashOfRecoveryCode('ABCD efgh-jkmn')).toBe(hashOfRecoveryCode('abcd-efgh-jkmn'));
  });
});
