import { TestBed, type ComponentFixture } from '@angular/core/testing';
import { expectNoViolations } from '../../../testing/axe';
import { RankingBars } from './ranking-bars';

const rows = [
  { ref: 'stadtbezirk:01', name: 'Mitte', value: 58.4, text: '58,4 %' },
  { ref: 'stadtbezirk:11', name: 'Lichtenberg', value: 37.1, text: '37,1 % (vorläufig)' },
  { ref: 'stadtbezirk:09', name: 'Treptow-Köpenick', value: null, text: 'geheim gehalten' },
];

describe('RankingBars', () => {
  let fixture: ComponentFixture<RankingBars>;
  let element: HTMLElement;
  let highlighted: (string | null)[];
  let picked: string[];

  beforeEach(async () => {
    fixture = TestBed.createComponent(RankingBars);
    element = fixture.nativeElement as HTMLElement;
    element.style.width = '640px';
    fixture.componentRef.setInput('rows', rows);
    fixture.componentRef.setInput('label', 'Bezirke nach dem Wert');
    fixture.componentRef.setInput('references', [{ kind: 'whole', value: 41.1, label: 'Berlin 41,1 %' }]);
    fixture.componentRef.setInput('selected', ['stadtbezirk:11']);
    [highlighted, picked] = [[], []];
    fixture.componentInstance.highlight.subscribe((ref) => highlighted.push(ref));
    fixture.componentInstance.pick.subscribe((ref) => picked.push(ref));
    await fixture.whenStable();
  });

  it('names every district with its value, and a missing one with the reason', async () => {
    const options = [...element.querySelectorAll('[role=option]')];
    expect(options.map((option) => option.getAttribute('aria-label'))).toEqual([
      'Mitte: 58,4 %',
      'Lichtenberg: 37,1 % (vorläufig)',
      'Treptow-Köpenick: geheim gehalten',
    ]);
    expect(element.textContent).toContain('Berlin 41,1 %');
    await expectNoViolations(element);
  });

  it('goes through the bars with the arrow keys and chooses with Enter', () => {
    const svg = element.querySelector('svg');
    svg?.dispatchEvent(new FocusEvent('focus'));
    svg?.dispatchEvent(new KeyboardEvent('keydown', { key: 'ArrowUp' }));
    svg?.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter' }));
    expect(highlighted).toEqual(['stadtbezirk:11', 'stadtbezirk:01']);
    expect(picked).toEqual(['stadtbezirk:01']);
  });

  it('points to the bar under the pointer and chooses it by a click', () => {
    const last = element.querySelectorAll('[role=option]')[2];
    last?.dispatchEvent(new PointerEvent('pointerenter'));
    last?.dispatchEvent(new MouseEvent('click'));
    expect([highlighted, picked]).toEqual([['stadtbezirk:09'], ['stadtbezirk:09']]);
  });

  it('lights up the district that is pointed at elsewhere', async () => {
    fixture.componentRef.setInput('highlighted', 'stadtbezirk:01');
    await fixture.whenStable();
    expect(element.querySelectorAll('.highlighted').length).toBe(1);
  });
});
