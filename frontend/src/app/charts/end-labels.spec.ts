import * as fc from 'fast-check';
import { placeLabels } from './end-labels';

const at = (...wanted: number[]) => wanted.map((y, i) => ({ ref: String(i), wanted: y }));

describe('labels at the ends of lines', () => {
  it('stand where they want to when there is room', () => {
    expect([...placeLabels(at(10, 50, 90), 16, 0, 100).values()]).toEqual([10, 50, 90]);
  });

  it('move apart evenly around the place that two want', () => {
    expect([...placeLabels(at(50, 50), 16, 0, 100).values()]).toEqual([42, 58]);
  });

  it('stay inside', () => {
    expect([...placeLabels(at(99, 100), 16, 0, 100).values()]).toEqual([84, 100]);
  });

  it('keep their order and distance, whatever they want', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: -50, max: 450 }), { minLength: 1, maxLength: 20 }), (wanted) => {
        const placed = placeLabels(at(...wanted), 16, 0, 400);
        const ys = [...placed.values()];
        expect(placed.size).toBe(wanted.length);
        ys.forEach((y, i) => {
          expect(y).toBeGreaterThanOrEqual(-1e-9);
          expect(y).toBeLessThanOrEqual(400 + 1e-9);
          if (i > 0) expect(y - (ys[i - 1] ?? 0)).toBeGreaterThanOrEqual(16 - 1e-9);
        });
      }),
    );
  });
});
