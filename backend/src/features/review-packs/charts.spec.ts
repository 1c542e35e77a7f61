import { timeLine } from './charts.ts';
import { anIndicator } from './testing/pack-samples.ts';

const lineOf = (...args: Parameters<typeof timeLine>) =>
  timeLine(...args).shapes.flatMap((shape) => (shape.type === 'path' && shape.stroke === 'accent' ? [shape.d] : []))[0] ?? '';

describe('the line of an indicator', () => {
  it('has a gap where a figure is missing', () => {
    expect(lineOf(anIndicator(), 'de').match(/[ML]/g)).toEqual(['M', 'M']);
  });

  it('is drawn without a break where there is none', () => {
    const series = [40, 44, 42].map((value, index) => ({ period: `2026-Q${index + 1}`, value, flag: 'final' as const }));
    expect(lineOf(anIndicator({ series }), 'de').match(/[ML]/g)).toEqual(['M', 'L', 'L']);
  });

  it('names the newest figure and the target at their ends, each with its decimals', () => {
    const texts = timeLine(anIndicator(), 'de').shapes.flatMap((shape) => (shape.type === 'text' ? [shape.text] : []));
    expect(texts).toContain('51,3');
    expect(texts).toContain('Ziel 55,0');
    expect(texts).toContain('Q2 2026');
  });

  it('keeps everything within the picture where all figures are the same', () => {
    const series = ['2025', '2026'].map((period) => ({ period, value: 0, flag: 'final' as const }));
    const numbers = lineOf(anIndicator({ series, target: null }), 'de').match(/-?[\d.]+/g) ?? [];
    expect(numbers.length).toBe(4);
    for (const number of numbers) expect(Number(number)).toBeGreaterThan(0);
  });
});
