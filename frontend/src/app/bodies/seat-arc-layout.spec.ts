import * as fc from 'fast-check';
import { seatArcLayout } from './seat-arc-layout';

const distance = (a: { x: number; y: number }, b: { x: number; y: number }): number => Math.hypot(a.x - b.x, a.y - b.y);

describe('the arc of seats', () => {
  it('puts one seat in the middle, and two beside it', () => {
    expect(seatArcLayout(1, 600).seats).toEqual([{ x: 300, y: 24 }]);
    const [left, right] = seatArcLayout(2, 600).seats;
    expect(300 - (left?.x ?? 0)).toBeCloseTo((right?.x ?? 0) - 300, 6);
    expect(left?.y).toBe(right?.y);
  });

  it('keeps fourteen in one row where there is room, and in more where there is little', () => {
    // Outer radius min((1100 − 48) / 1.732, 13 · 48 / 2.094) = 298: 13 steps of 48 on 2.094 · 298 = 624 pixels.
    const rowsOf = (width: number) => {
      const { seats } = seatArcLayout(14, width);
      return seats.filter((seat, at) => at === 0 || seat.x < (seats[at - 1]?.x ?? 0)).length;
    };
    expect(rowsOf(1100)).toBe(1);
    expect(rowsOf(358)).toBe(2);
  });

  it('draws every seat, within the picture, and none on another', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 60 }), fc.integer({ min: 320, max: 1200 }), (count, width) => {
        const { seats, height, half } = seatArcLayout(count, width);
        const inside = seats.every(({ x, y }) => x >= half && x <= width - half && y >= half && y <= height - half);
        const apart = seats.every((a, at) => seats.slice(0, at).every((b) => distance(a, b) > 2 * half - 1));
        return seats.length === count && inside && apart;
      }),
    );
  });
});
