import fc from 'fast-check';
import { organisationsByShare, sumOf, withShare, type AttendanceCounts, type OrganisationInBody } from './attendance-share.ts';

const counts = (held: number, present: number, deputyCame: number, excused: number, absent: number): AttendanceCounts => ({
  held,
  recorded: present + deputyCame + excused + absent,
  present,
  deputyCame,
  excused,
  absent,
});
const row = (organisation: string, body: string, given: AttendanceCounts): OrganisationInBody => ({
  organisation: { code: organisation, name: organisation, sector: 'municipality' },
  body: { code: body, name: body },
  ...given,
});

describe('The attendance of an organisation', () => {
  it('has the recorded meetings below the line, and whoever was there or stood in for above it', () => {
    // Twelve meetings, ten recorded: five times present, three times the deputy: 8 of 10.
    expect(withShare(counts(12, 5, 3, 1, 1)).share).toBe(80);
  });

  it('is not known where nothing is recorded, however many meetings there were', () => {
    expect(withShare(counts(12, 0, 0, 0, 0)).share).toBeNull();
    expect(withShare(counts(1, 0, 0, 0, 1)).share).toBe(0);
  });

  it('counts its bodies together by meetings, not by the mean of their shares', () => {
    const [all] = organisationsByShare([row('A', 'Zweites', counts(1, 1, 0, 0, 0)), row('A', 'Erstes', counts(4, 1, 0, 0, 2))]);
    // 1 of 1 and 1 of 3 are 2 of 4.
    expect([all?.share, all?.held, all?.recorded]).toEqual([50, 5, 4]);
    expect(all?.bodies.map(({ body, share }) => [body.name, share])).toEqual([
      ['Erstes', 100 / 3],
      ['Zweites', 100],
    ]);
  });

  it('begins with the lowest share and ends with those of whom nothing is known', () => {
    const list = organisationsByShare([
      row('Unbekannt', 'x', counts(3, 0, 0, 0, 0)),
      row('Gut', 'x', counts(2, 2, 0, 0, 0)),
      row('Nie', 'x', counts(2, 0, 0, 0, 2)),
      row('Auch gut', 'x', counts(1, 0, 1, 0, 0)),
    ]);
    expect(list.map(({ organisation }) => organisation.name)).toEqual(['Nie', 'Auch gut', 'Gut', 'Unbekannt']);
  });

  it('stays between its parts', () => {
    const some = fc.tuple(fc.nat(9), fc.nat(9), fc.nat(9), fc.nat(9)).map(([a, b, c, d]) => counts(40, a, b, c, d));
    fc.assert(
      fc.property(fc.array(some, { minLength: 1, maxLength: 5 }), (parts) => {
        const known = parts.flatMap((part) => withShare(part).share ?? []);
        const { share } = withShare(sumOf(parts));
        if (share === null) return expect(known).toEqual([]);
        expect(share).toBeGreaterThanOrEqual(Math.min(...known) - 1e-9);
        return expect(share).toBeLessThanOrEqual(Math.max(...known) + 1e-9);
      }),
    );
  });
});
