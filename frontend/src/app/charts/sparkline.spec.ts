import { TestBed } from '@angular/core/testing';
import { expectNoViolations } from '../../../testing/axe';
import { Sparkline } from './sparkline';

async function sparklineOf(...values: (number | null)[]): Promise<HTMLElement> {
  const fixture = TestBed.createComponent(Sparkline);
  fixture.componentRef.setInput(
    'points',
    values.map((value, i) => ({ period: String(2020 + i), value })),
  );
  fixture.componentRef.setInput('label', 'Verlauf von 10 bis 30');
  await fixture.whenStable();
  return fixture.nativeElement as HTMLElement;
}

describe('Sparkline', () => {
  it('is a picture with a name', async () => {
    const element = await sparklineOf(10, 20, 30);
    expect(element.querySelector('svg')?.getAttribute('aria-label')).toBe('Verlauf von 10 bis 30');
    await expectNoViolations(element);
  });

  it('breaks the line where a figure is missing', async () => {
    const element = await sparklineOf(1, 2, null, 3, 4);
    expect(element.querySelectorAll('.line').length).toBe(2);
    expect(element.querySelectorAll('.last').length).toBe(1);
  });
});
