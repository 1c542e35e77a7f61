import { Component } from '@angular/core';
import { openPage } from '../../../testing/open-page';
import { QuarterNav } from './quarter-nav';

/** As narrow as a small phone. */
@Component({
  imports: [QuarterNav],
  template: '<div style="inline-size: 16rem"><gb-quarter-nav here="vergleich" quarter="2026-Q3" /></div>',
})
class NarrowPage {}

describe('the way between the pages of a quarter', () => {
  it('shows the page on which one is, also where not all have room', async () => {
    const { element } = await openPage({
      routes: [{ path: 'quartal', component: NarrowPage }],
      address: '/quartal',
      permissions: ['public', 'quarters.read'],
      answer: () => undefined,
    });
    const row = element.querySelector('nav')?.getBoundingClientRect();
    const here = element.querySelector('[aria-current]')?.getBoundingClientRect();
    expect(here?.left).toBeGreaterThanOrEqual(row?.left ?? Infinity);
    expect(here?.right).toBeLessThanOrEqual((row?.right ?? 0) + 1);
  });
});
