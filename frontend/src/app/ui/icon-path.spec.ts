import { iconPath } from './icon-path';

describe('the path of an icon', () => {
  // Expected paths by hand from the SVG specification's shapes.
  it('keeps paths and joins shapes', () => {
    expect(
      iconPath([
        ['path', { d: 'M1 2h3' }],
        ['line', { x1: '1', y1: '2', x2: '3', y2: '4' }],
      ]),
    ).toBe('M0 0M1 2h3M1 2L3 4');
  });

  it('starts each path at the corner, so that a relative one lies where it belongs', () => {
    expect(
      iconPath([
        ['path', { d: 'M9 9h1' }],
        ['path', { d: 'm9 12 2 2' }],
      ]),
    ).toBe('M0 0M9 9h1M0 0m9 12 2 2');
  });

  it('draws circles, rectangles and polygons', () => {
    expect(iconPath([['circle', { cx: 12, cy: 12, r: 10 }]])).toBe('M2 12a10 10 0 1 0 20 0a10 10 0 1 0 -20 0');
    expect(iconPath([['rect', { x: 3, y: 4, width: 10, height: 5 }]])).toBe('M3 4h10v5h-10Z');
    expect(iconPath([['polygon', { points: '1,1 5,1 3,4' }]])).toBe('M1,1L5,1L3,4Z');
  });
});
