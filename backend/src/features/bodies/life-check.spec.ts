import { endsBeforeItBegins, inTheWay, outsideIssues } from './life-check.ts';

const BODY = { name: 'Beirat', validFrom: '2024-01-01', validTo: '2026-12-31' };
const life = (validFrom: string, validTo: string | null) => ({ validFrom, validTo });
const said = (issues: Iterable<{ readonly path: string; readonly code?: string }>) => [...issues].map(({ path, code }) => [path, code]);

describe('What lies outside of a life', () => {
  it('is said at the day that is to be mended', () => {
    expect(said(outsideIssues(life('2024-01-01', '2026-12-31'), BODY, 'body'))).toEqual([]);
    expect(said(outsideIssues(life('2023-12-31', '2026-12-31'), BODY, 'body'))).toEqual([['validFrom', 'before-body']]);
    expect(said(outsideIssues(life('2024-01-01', null), BODY, 'seat'))).toEqual([['validTo', 'after-seat']]);
    expect(said(outsideIssues(life('2027-01-01', '2027-06-30'), BODY, 'body'))).toEqual([['validFrom', 'after-body']]);
    expect(said(outsideIssues(life('2023-01-01', '2027-06-30'), BODY, 'body'))).toEqual([
      ['validFrom', 'before-body'],
      ['validTo', 'after-body'],
    ]);
  });

  it('has no end where what it belongs to has none', () => {
    expect(said(outsideIssues(life('2024-01-01', null), { ...BODY, validTo: null }, 'body'))).toEqual([]);
  });
});

describe('A last day', () => {
  it('may be the first one, but not one before', () => {
    expect(said(endsBeforeItBegins(life('2025-05-05', '2025-05-05')))).toEqual([]);
    expect(said(endsBeforeItBegins(life('2025-05-05', '2025-05-04')))).toEqual([['validTo', 'ends-before-it-begins']]);
  });
});

describe('What is in the way of a shorter life', () => {
  it('is named once, at the end that would have to stay', () => {
    const inner = [
      { name: 'Schulen', ...life('2024-01-01', '2025-12-31') },
      { name: 'Kammern', ...life('2024-01-01', null) },
      { name: 'Kammern', ...life('2025-01-01', '2026-12-31') },
    ];
    expect(inTheWay(life('2024-02-01', '2026-06-30'), inner)).toEqual([
      {
        path: 'validFrom',
        message: 'These begin before 2024-02-01: Schulen, Kammern. End or change them first.',
        code: 'in-the-way-before',
        params: { names: ['Schulen', 'Kammern'] },
      },
      {
        path: 'validTo',
        message: 'These go on after 2026-06-30: Kammern. End or change them first.',
        code: 'in-the-way-after',
        params: { names: ['Kammern'] },
      },
    ]);
    expect(inTheWay(life('2024-01-01', null), inner)).toEqual([]);
  });
});
