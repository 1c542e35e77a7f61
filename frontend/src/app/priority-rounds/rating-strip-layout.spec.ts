import { anOptionResult } from '../../../testing/priority-results';
import { ratingStripLayout } from './rating-strip-layout';

describe('the strip of a rating', () => {
  const rating = anOptionResult().rating;
  if (rating === null) throw new Error('It has a rating.');

  it('draws bars from zero, the highest as high as there is room', () => {
    const { bars } = ratingStripLayout(rating);
    // 26 is the highest count and 40 units high: 1 is 40 / 26, 4 is 160 / 26, 12 is 480 / 26.
    expect(bars.map(({ height }) => Math.round(height * 10) / 10)).toEqual([1.5, 0, 6.2, 18.5, 40]);
    expect(bars.every(({ y, height }) => Math.abs(y + height - 58) < 0.001)).toBeTrue();
  });

  it('marks median and middle half on the scale of the bars', () => {
    // Five cells of 60: the middle of the fourth is 210, of the fifth 270.
    expect(ratingStripLayout(rating)).toEqual(jasmine.objectContaining({ from: 210, to: 270, median: 270 }));
    expect(ratingStripLayout({ ...rating, median: 3.5 }).median).toBe(180);
  });

  it('has no bars where nobody has answered', () => {
    expect(ratingStripLayout({ ...rating, distribution: [0, 0, 0, 0, 0] }).bars.every(({ height }) => height === 0)).toBeTrue();
  });
});
