import { presentationAsk } from './presentation-key';

describe('a key in a presentation', () => {
  const ask = (key: string, at = 1, more: object = {}) =>
    presentationAsk({ key, altKey: false, ctrlKey: false, metaKey: false, ...more }, at, 3);

  it('goes back and forth, as remotes do, and stays within the items', () => {
    expect(['ArrowRight', 'PageDown', 'ArrowLeft', 'PageUp', 'Home', 'End'].map((key) => ask(key))).toEqual(
      [2, 2, 0, 0, 0, 2].map((to) => ({ to })),
    );
    expect([ask('PageDown', 2), ask('ArrowLeft', 0)]).toEqual([{ to: 2 }, { to: 0 }]);
  });

  it('handles the item, or leaves', () => {
    expect(['d', 'E', 'v', 'w', 'Escape'].map((key) => ask(key))).toEqual(['discussed', 'decide', 'postpone', 'all', 'leave']);
  });

  it('is left to the browser when it is another one, or pressed with another', () => {
    expect([ask('x'), ask('d', 1, { ctrlKey: true })]).toEqual([undefined, undefined]);
  });
});
