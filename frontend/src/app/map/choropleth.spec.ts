import { TestBed, type ComponentFixture } from '@angular/core/testing';
import type { DistrictCollection } from '#contract/district.ts';
import { expectNoViolations } from '../../../testing/axe';
import { Choropleth } from './choropleth';

const square = (west: number, south: number): [number, number][] => [
  [west, south],
  [west + 0.2, south],
  [west + 0.2, south + 0.2],
  [west, south + 0.2],
  [west, south],
];
const feature = (key: string, name: string, west: number, south: number): DistrictCollection['features'][number] => ({
  type: 'Feature',
  id: `stadtbezirk:${key}`,
  properties: { key, name: { de: name, en: name } },
  geometry: { type: 'MultiPolygon', coordinates: [[square(west, south)]] },
});
const boundaries: DistrictCollection = {
  type: 'FeatureCollection',
  level: 'stadtbezirk',
  date: '2024-12-31',
  attribution: [],
  features: [feature('01', 'Mitte', 13, 52.6), feature('02', 'Friedrichshain-Kreuzberg', 13.2, 52.6), feature('07', 'Tempelhof', 13, 52.4)],
};
const areas = [
  { ref: 'stadtbezirk:01', name: 'Mitte', text: '58,4 %', value: 58.4, state: 'value' as const, colour: 'rgb(1, 2, 3)' },
  { ref: 'stadtbezirk:02', name: 'Friedrichshain-Kreuzberg', text: 'keine Angabe', value: null, state: 'missing' as const, colour: null },
  { ref: 'stadtbezirk:07', name: 'Tempelhof', text: 'geheim gehalten', value: null, state: 'withheld' as const, colour: null },
];

describe('Choropleth', () => {
  let fixture: ComponentFixture<Choropleth>;
  let element: HTMLElement;
  let highlighted: (string | null)[];
  let picked: string[];

  beforeEach(async () => {
    fixture = TestBed.createComponent(Choropleth);
    element = fixture.nativeElement as HTMLElement;
    fixture.componentRef.setInput('boundaries', boundaries);
    fixture.componentRef.setInput('areas', areas);
    fixture.componentRef.setInput('label', 'Karte der Bezirke');
    fixture.componentRef.setInput('selected', ['stadtbezirk:01']);
    [highlighted, picked] = [[], []];
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

  it('names every district with its value or the reason why there is none', async () => {
    expect([...element.querySelectorAll('[role=option]')].map((option) => option.getAttribute('aria-label'))).toEqual([
      'Mitte: 58,4 %',
      'Friedrichshain-Kreuzberg: keine Angabe',
      'Tempelhof: geheim gehalten',
    ]);
    await expectNoViolations(element);
  });

  it('fills values with the colour of their class and hatches what is missing differently from what is withheld', () => {
    const fills = [...element.querySelectorAll('.area')].map((area) => area.getAttribute('fill') ?? '');
    expect(fills[0]).toBe('rgb(1, 2, 3)');
    expect(fills[1]).toMatch(/^url\(#.*-missing\)$/);
    expect(fills[2]).toMatch(/^url\(#.*-withheld\)$/);
    for (const fill of fills.slice(1)) expect(element.querySelector(fill.slice(4, -1))).not.toBeNull();
  });

  it('goes to the neighbour in the direction of the arrow key and chooses with Enter', async () => {
    element.querySelector('svg')?.dispatchEvent(new FocusEvent('focus'));
    await fixture.whenStable();
    await press('ArrowRight');
    await press('ArrowUp');
    await press('Enter');
    expect(highlighted).toEqual(['stadtbezirk:01', 'stadtbezirk:02', 'stadtbezirk:02']);
    expect(picked).toEqual(['stadtbezirk:02']);
    expect(element.querySelector('.tip')?.textContent).toContain('Friedrichshain-Kreuzberg');
  });

  it('draws the chosen district and the one that is pointed at on top of the others', async () => {
    fixture.componentRef.setInput('highlighted', 'stadtbezirk:07');
    await fixture.whenStable();
    expect(element.querySelectorAll('.front').length).toBe(2);
    expect(element.querySelectorAll('.front.highlighted').length).toBe(1);
  });
});
