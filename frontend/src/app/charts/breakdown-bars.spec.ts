import { TestBed } from '@angular/core/testing';
import { expectNoViolations } from '../../../testing/axe';
import { BreakdownBars } from './breakdown-bars';

describe('BreakdownBars', () => {
  it('draws the members in the given order with their values', async () => {
    const fixture = TestBed.createComponent(BreakdownBars);
    fixture.componentRef.setInput('rows', [
      { ref: '0-5', name: 'unter 6 Jahre', value: 211_000, text: '211.000 (5,4 %)' },
      { ref: '6-14', name: '6 bis unter 15 Jahre', value: 320_000, text: '320.000 (8,2 %)' },
    ]);
    fixture.componentRef.setInput('label', 'Bevölkerung nach Alter');
    await fixture.whenStable();
    const element = fixture.nativeElement as HTMLElement;
    const texts = [...element.querySelectorAll('text')].map((text) => text.textContent.trim());
    expect(texts).toEqual(['unter 6 Jahre', '6 bis unter 15 Jahre', '211.000 (5,4 %)', '320.000 (8,2 %)']);
    await expectNoViolations(element);
  });
});
