import { timeAxis } from './time-axis';

describe('a time axis', () => {
  it('covers its periods and labels the years', () => {
    const axis = timeAxis(['2015-H1', '2018-H2']);
    expect(axis?.labels.map(({ period }) => period)).toEqual(['2015', '2016', '2017', '2018']);
    expect(axis?.from).toBe(Date.UTC(2015, 0, 1));
    expect(axis?.to).toBe(Date.UTC(2019, 0, 1));
    expect(axis?.borders).toEqual([Date.UTC(2016, 0, 1), Date.UTC(2017, 0, 1), Date.UTC(2018, 0, 1)]);
  });

  it('leaves out labels from the newest backwards when there are too many', () => {
    expect(timeAxis(['2015-H1', '2024-H2'], [], 5)?.labels.map(({ period }) => period)).toEqual(['2016', '2018', '2020', '2022', '2024']);
  });

  it('labels the periods themselves when the series is short', () => {
    expect(timeAxis(['2025-10', '2026-01'])?.labels.map(({ period }) => period)).toEqual(['2025-10', '2025-11', '2025-12', '2026-01']);
  });

  it('reaches the date of a target', () => {
    expect(timeAxis(['2020-H1', '2024-H2'], ['2027-12-31'])?.to).toBe(Date.UTC(2028, 0, 1));
  });

  it('begins with the first period, not with its year, and leaves a sliver of a year without a label', () => {
    const axis = timeAxis(['2021-Q4', '2026-Q2']);
    expect(axis?.from).toBe(Date.UTC(2021, 9, 1));
    expect(axis?.to).toBe(Date.UTC(2026, 6, 1));
    expect(axis?.labels.map(({ period }) => period)).toEqual(['2022', '2023', '2024', '2025', '2026']);
    // Of 2026 the first half is visible: 181 days, whose middle is noon of the 91st.
    expect(axis?.labels.at(-1)?.at).toBe(Date.UTC(2026, 3, 1, 12));
  });

  it('does not exist without periods', () => {
    expect(timeAxis([])).toBeNull();
  });
});
