import { askedDay } from './as-of';

describe('the day that an address asks for', () => {
  const asked = (asOf: string | undefined, quarter?: string) => askedDay(asOf, quarter, '2026-11-22');

  it('is the one that it names, or else the last day of its quarter', () => {
    expect(asked('2025-03-31')).toBe('2025-03-31');
    expect(asked('2025-03-31', '2026-Q2')).toBe('2025-03-31');
    expect(asked(undefined, '2026-Q2')).toBe('2026-06-30');
  });

  it('is today where it names none, none that there is, today itself or one that lies ahead', () => {
    for (const text of [undefined, '2025-02-30', 'gestern', '2026-11-22', '2027-01-01']) expect(asked(text)).toBeUndefined();
    expect(asked(undefined, '2026-Q4')).toBeUndefined();
    expect(asked(undefined, '2026-Q9')).toBeUndefined();
  });
});
