import { aStatusReport } from '../../../testing/measures';
import { costYears } from './cost-years';
import { quarterlyProgress } from './quarterly-progress';
import { reportsByQuarter } from './reports-by-quarter';
import { refusalKeys } from '../shell/refused-words';
import { MEASURE_WORDS, pathKey } from './refused-words';

describe('reports by quarter', () => {
  it('follow the chain of corrections from what counts to the first one', () => {
    const reports = [
      aStatusReport({ id: '1', correctedBy: '2' }),
      aStatusReport({ id: '3', corrects: '2' }),
      aStatusReport({ id: '2', corrects: '1', correctedBy: '3' }),
      aStatusReport({ id: '9', quarter: '2026-Q2' }),
    ];
    const [newest, before] = reportsByQuarter(reports);
    expect([newest?.counting.id, ...(newest?.corrected ?? []).map(({ id }) => id)]).toEqual(['3', '2', '1']);
    expect(before?.quarter).toBe('2026-Q2');
  });

  it('leave a gap for a quarter without a report', () => {
    const quarters = quarterlyProgress([aStatusReport({ percent: 60 }), aStatusReport({ id: '5', quarter: '2026-Q1', percent: 20 })]);
    expect(quarters.map(({ quarter, percent }) => [quarter, percent])).toEqual([
      ['2026-Q1', 20],
      ['2026-Q2', null],
      ['2026-Q3', 60],
    ]);
  });
});

describe('the cost of a year', () => {
  const line = {
    id: '1',
    year: 2026,
    kind: 'funds',
    source: 'state',
    programme: null,
    planned: 100,
    actual: null,
    fundedUntil: null,
  } as const;

  it('adds money and goods, not hours, and knows nothing spent from unknown', () => {
    const [year] = costYears([
      line,
      { ...line, id: '2', kind: 'in_kind', planned: 50 },
      { ...line, id: '3', kind: 'volunteer', planned: 8 },
    ]);
    expect(year).toEqual(jasmine.objectContaining({ planned: 150, actual: null, hours: 8 }));
  });

  it('stands with the newest year first', () => {
    expect(costYears([{ ...line, year: 2025 }, line]).map(({ year }) => year)).toEqual([2026, 2025]);
  });
});

describe('the words for a refusal', () => {
  const refusal = { kind: 'conflict', status: 409, detail: '', issues: [], retryAfter: undefined };

  it('name the family of fields, whatever row it is', () => {
    expect(pathKey('milestones.0.dueOn')).toBe('measure.refused.path.milestones-dueOn');
    expect(pathKey('predecessors.1.code')).toBe('measure.refused.path.predecessors');
    expect(pathKey('__proto__')).toBe('shell.refused.entry');
  });

  it('say each thing once', () => {
    const issues = ['milestones.0.dueOn', 'milestones.1.dueOn'].map((path) => ({ path, message: 'no' }));
    expect(refusalKeys(MEASURE_WORDS, { ...refusal, issues })).toEqual(['measure.refused.path.milestones-dueOn']);
    expect(refusalKeys(MEASURE_WORDS, refusal)).toEqual(['measure.refused.conflict']);
  });
});
