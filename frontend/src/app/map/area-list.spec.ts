import { TestBed, type ComponentFixture } from '@angular/core/testing';
import { expectNoViolations } from '../../../testing/axe';
import { AreaList } from './area-list';

const areas = [
  { ref: 'b', name: 'Bezirksregion 9', text: 'keine Angabe', value: null, state: 'missing' as const, colour: null },
  { ref: 'a', name: 'Pankow', text: '27,3 %', value: 27.3, state: 'value' as const, colour: 'red' },
  { ref: 'c', name: 'Mitte', text: '58,4 %', value: 58.4, state: 'value' as const, colour: 'blue' },
];

describe('AreaList', () => {
  let fixture: ComponentFixture<AreaList>;
  let element: HTMLElement;
  let events: string[];

  beforeEach(async () => {
    fixture = TestBed.createComponent(AreaList);
    element = fixture.nativeElement as HTMLElement;
    fixture.componentRef.setInput('areas', areas);
    fixture.componentRef.setInput('label', 'Bezirke');
    events = [];
    fixture.componentInstance.highlight.subscribe((ref) => events.push(`over ${ref}`));
    fixture.componentInstance.pick.subscribe((ref) => events.push(`pick ${ref}`));
    await fixture.whenStable();
  });

  it('goes from the highest value to the lowest, those without a value last', async () => {
    expect([...element.querySelectorAll('.name')].map((name) => name.textContent)).toEqual(['Mitte', 'Pankow', 'Bezirksregion 9']);
    await expectNoViolations(element);
  });

  it('is chosen from by a click', () => {
    element.querySelectorAll<HTMLElement>('.name')[1]?.click();
    expect(events).toEqual(['pick a']);
  });

  it('is one stop for the keyboard', () => {
    const list = element.querySelector('ul');
    list?.dispatchEvent(new FocusEvent('focus'));
    list?.dispatchEvent(new KeyboardEvent('keydown', { key: 'ArrowDown' }));
    list?.dispatchEvent(new KeyboardEvent('keydown', { key: ' ' }));
    expect(events).toEqual(['over c', 'over a', 'pick a']);
  });
});
