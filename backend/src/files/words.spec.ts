import { valueOf } from './words.ts';

describe('the words of a file', () => {
  it('are found whatever their capitals', () => {
    const words = { mandatory: 'Pflichtaufgabe', voluntary: 'freiwillige Aufgabe' };
    expect([valueOf(words, ' pflichtaufgabe '), valueOf(words, 'Kür')]).toEqual(['mandatory', undefined]);
  });
});
