import { UnreadableCell } from './reasons.ts';
import { readReference, writeReference } from './references.ts';

describe('the references of a file', () => {
  it('name what is referred to, with the key that decides', () => {
    const names = new Map([
      ['17', 'Demo Fachkraft'],
      ['18', 'Zwei [gleiche]'],
      ['19', 'Zwei [gleiche]'],
    ]);
    expect(writeReference('17', names)).toBe('Demo Fachkraft [17]');
    for (const key of ['17', '18', '404']) expect(readReference(writeReference(key, names), names)).toBe(key);
    expect([readReference('demo fachkraft', names), readReference('17', names)]).toEqual(['17', '17']);
    expect(() => readReference('niemand', names)).toThrowError(UnreadableCell);
    const twins = new Map([
      ['1', 'Kim'],
      ['2', 'Kim'],
    ]);
    expect(() => readReference('Kim', twins)).toThrowError(UnreadableCell);
  });
});
