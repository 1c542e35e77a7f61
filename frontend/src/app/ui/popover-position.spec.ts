import { popoverPosition } from './popover-position';

describe('the place of a popover', () => {
  const window = { width: 400, height: 600 };
  const panel = { width: 200, height: 150 };

  it('is below its button', () => {
    expect(popoverPosition({ left: 50, top: 100, bottom: 130 }, panel, window)).toEqual({ left: 50, top: 134 });
  });

  it('is above when there is no room below', () => {
    expect(popoverPosition({ left: 50, top: 500, bottom: 530 }, panel, window)).toEqual({ left: 50, top: 346 });
  });

  it('never leaves the window', () => {
    expect(popoverPosition({ left: 390, top: 100, bottom: 130 }, panel, window).left).toBe(192);
    expect(popoverPosition({ left: -20, top: 20, bottom: 50 }, { width: 200, height: 580 }, window)).toEqual({ left: 8, top: 12 });
  });
});
