import { aMeasureSummary, aStatusReport } from '../../../testing/measures';
import { nextSorting, sortingOf, sortMeasures, type OrderNames } from './measure-order';

const FIELDS = ['language', 'housing'];
const names: OrderNames = {
  fieldPosition: (code) => FIELDS.indexOf(code),
  districts: ({ districtNames }) =>
    Object.values(districtNames)
      .map(({ de }) => de)
      .join(', '),
};
const CAFE = aMeasureSummary({ code: 'M-002', endsOn: null, report: aStatusReport({ percent: 80 }) });
const HOUSING = aMeasureSummary({
  code: 'M-010',
  title: 'Äußere Wohnhilfe',
  fieldOfAction: 'housing',
  endsOn: '2026-12-31',
  warnings: ['reported-late', 'milestone-overdue'],
  report: aStatusReport({ percent: 20, outlook: 'late' }),
});
const FORMS = aMeasureSummary({ code: 'M-009', title: 'Formularhilfe', endsOn: '2028-06-30', report: null });
const all = [HOUSING, FORMS, CAFE];
const sorted = (text: string | undefined) => sortMeasures(all, sortingOf(text), names).map(({ code }) => code);

describe('the order of measures', () => {
  it('is by code, counted as people count', () => {
    expect(sorted(undefined)).toEqual(['M-002', 'M-009', 'M-010']);
  });

  it('reads letters as in German', () => {
    expect(sorted('title')).toEqual(['M-010', 'M-009', 'M-002']);
  });

  it('puts what has no value last either way', () => {
    expect(sorted('end')).toEqual(['M-010', 'M-009', 'M-002']);
    expect(sorted('-end')).toEqual(['M-009', 'M-010', 'M-002']);
    expect(sorted('-progress')).toEqual(['M-002', 'M-010', 'M-009']);
  });

  it('follows the order of the fields of action', () => {
    expect(sorted('field')).toEqual(['M-002', 'M-009', 'M-010']);
  });

  it('begins with what asks for attention', () => {
    expect(sorted('attention')[0]).toBe('M-010');
  });

  it('goes from ascending to descending and back to none', () => {
    expect(nextSorting(undefined, 'end')).toBe('end');
    expect(nextSorting({ key: 'end', descending: false }, 'end')).toBe('-end');
    expect(nextSorting({ key: 'end', descending: true }, 'end')).toBeNull();
    expect(nextSorting({ key: 'end', descending: true }, 'title')).toBe('title');
  });

  it('is none when the address names none of ours', () => {
    expect(sortingOf('colour')).toBeUndefined();
  });
});
