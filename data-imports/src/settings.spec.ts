import { WrongSetting, periodSetting, refuseUnknownSettings, textSetting } from './settings.ts';

describe('Settings', () => {
  it('that a source does not know are refused, naming those it knows', () => {
    expect(() => refuseUnknownSettings({ period: '', level: '' }, { periode: '2024-H2' })).toThrowError(
      WrongSetting,
      'Setting "periode" is not known here. Known are: period, level.',
    );
    expect(() => refuseUnknownSettings({}, { toString: 'x' })).toThrowError(WrongSetting);
    expect(() => refuseUnknownSettings({ period: '' }, { period: '2024-H2' })).not.toThrow();
  });

  it('that are empty are not given', () => {
    expect(textSetting({ level: '  ' }, 'level')).toBeUndefined();
  });

  it('for periods must have the grain of the source', () => {
    expect(periodSetting({ period: '2024-H2' }, 'period', 'halfyear', '2024-H1')).toEqual({ start: '2024-07-01', grain: 'halfyear' });
    expect(() => periodSetting({ period: '2024-Q3' }, 'period', 'halfyear', '2024-H1')).toThrowError(WrongSetting, /like 2024-H1/);
  });
});
