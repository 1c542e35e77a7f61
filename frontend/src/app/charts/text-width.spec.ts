import { shorten, textWidth } from './text-width';

describe('a text in a picture', () => {
  it('stays whole when there is room', () => {
    expect(shorten('Mitte', 100, 14)).toBe('Mitte');
  });

  it('is shortened with an ellipsis to the width', () => {
    const short = shorten('Charlottenburg-Wilmersdorf', 100, 14);
    expect(short).toMatch(/^Charlott.*…$/);
    expect(textWidth(short, 14)).toBeLessThanOrEqual(100);
  });
});
