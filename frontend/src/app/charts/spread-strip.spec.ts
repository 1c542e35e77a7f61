import { TestBed, type ComponentFixture } from '@angular/core/testing';
import { expectNoViolations } from '../../../testing/axe';
import { SpreadStrip } from './spread-strip';

const items = [
  { ref: 'stadtbezirk:01', name: 'Mitte', value: 58.4, text: '58,4 %' },
  { ref: 'stadtbezirk:09', name: 'Treptow-Köpenick', value: 25.8, text: '25,8 %' },
  { ref: 'stadtbezirk:11', name: 'Lichtenberg', value: 37.1, text: '37,1 %' },
];

describe('SpreadStrip', () => {
  let fixture: ComponentFixture<SpreadStrip>;
  let element: HTMLElement;
  let highlighted: (string | null)[];
  let picked: string[];

  beforeEach(async () => {
    fixture = TestBed.createComponent(SpreadStrip);
    element = fixture.nativeElement as HTMLElement;
    fixture.componentRef.setInput('items', items);
    fixture.componentRef.setInput('label', 'Streuung über 3 Bezirke');
    fixture.componentRef.setInput('selected', 'stadtbezirk:11');
    highlighted = [];
    picked = [];
    fixture.componentInstance.highlight.subscribe((ref) => {
      highlighted.push(ref);
      fixture.componentRef.setInput('highlighted', ref);
    });
    fixture.componentInstance.pick.subscribe((ref) => picked.push(ref));
    await fixture.whenStable();
  });

  const press = async (key: string): Promise<void> => {
    element.querySelector('svg')?.dispatchEvent(new KeyboardEvent('keydown', { key }));
    await fixture.whenStable();
  };

  it('names each value and says which one is chosen', async () => {
    const options = [...element.querySelectorAll('[role=option]')];
    expect(options.map((option) => option.getAttribute('aria-label'))).toEqual([
      'Treptow-Köpenick: 25,8 %',
      'Lichtenberg: 37,1 %',
      'Mitte: 58,4 %',
    ]);
    expect(options.map((option) => option.getAttribute('aria-selected'))).toEqual(['false', 'true', 'false']);
    await expectNoViolations(element);
  });

  it('goes from value to value with the arrow keys and chooses with Enter', async () => {
    element.querySelector('svg')?.dispatchEvent(new FocusEvent('focus'));
    await fixture.whenStable();
    await press('ArrowRight');
    await press('ArrowRight');
    await press('Enter');
    expect(highlighted).toEqual(['stadtbezirk:11', 'stadtbezirk:01', 'stadtbezirk:01']);
    expect(picked).toEqual(['stadtbezirk:01']);
    expect(element.querySelector('svg')?.getAttribute('aria-activedescendant')).toBe(
      element.querySelector('[aria-label^=Mitte]')?.id ?? 'none',
    );
    expect(element.querySelector('.tip')?.textContent).toContain('Mitte');
  });

  it('points to the value under the pointer and chooses it by a click', async () => {
    const svg = element.querySelector('svg');
    const box = svg?.getBoundingClientRect() ?? new DOMRect();
    const rightEdge = { clientX: box.left + box.width * (154 / 160), clientY: box.top + 5, bubbles: true };
    svg?.dispatchEvent(new PointerEvent('pointermove', rightEdge));
    svg?.dispatchEvent(new MouseEvent('click', rightEdge));
    await fixture.whenStable();
    expect(highlighted).toEqual(['stadtbezirk:01']);
    expect(picked).toEqual(['stadtbezirk:01']);
  });

  it('shows a place that is pointed at elsewhere, without naming it here', async () => {
    fixture.componentRef.setInput('highlighted', 'stadtbezirk:09');
    await fixture.whenStable();
    expect(element.querySelectorAll('circle.front.highlighted').length).toBe(1);
    expect(element.querySelector('.tip')).toBeNull();
  });
});
