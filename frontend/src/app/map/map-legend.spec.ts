import { TestBed } from '@angular/core/testing';
import { expectNoViolations } from '../../../testing/axe';
import { provideTestTranslations } from '../../../testing/translations';
import { classify, type ClassRequest } from './classify';
import { MapLegend } from './map-legend';

async function legendOf(values: readonly number[], request: ClassRequest, inputs: Record<string, unknown> = {}): Promise<HTMLElement> {
  TestBed.configureTestingModule({ providers: [provideTestTranslations()] });
  const fixture = TestBed.createComponent(MapLegend);
  const classification = classify(values, request);
  const all = { classification, colours: classification.classes.map(() => 'red'), measure: { unit: 'percent', decimals: 1 }, ...inputs };
  for (const [name, value] of Object.entries(all)) fixture.componentRef.setInput(name, value);
  await fixture.whenStable();
  return fixture.nativeElement as HTMLElement;
}
const lines = (element: HTMLElement) =>
  [...element.querySelectorAll('li')].map((li) => {
    const spans = [...li.querySelectorAll('span')];
    return (spans.length === 0 ? [li] : spans).map((part) => part.textContent.trim()).join(' ');
  });

describe('MapLegend', () => {
  it('says the limits of each class and how many districts are in it', async () => {
    const element = await legendOf([25.76, 30, 45, 58.43], { method: 'own', count: 2, own: [40] }, { missing: 1, withheld: 2 });
    expect(lines(element)).toEqual([
      '40,0 und mehr 2 Gebiete',
      'unter 40,0 2 Gebiete',
      'keine Daten 1 Gebiet',
      'geheim gehalten 2 Gebiete',
    ]);
    await expectNoViolations(element);
  });

  it('leaves no doubt to which class a limit belongs', async () => {
    const element = await legendOf([0, 10, 20], { method: 'equal', count: 2 });
    expect(lines(element)).toEqual(['10,0 bis 20,0 2 Gebiete', '0,0 bis unter 10,0 1 Gebiet']);
  });

  it('names the target between its two sides', async () => {
    const element = await legendOf([0, 10, 20], { method: 'equal', count: 2, centre: 5 }, { centre: 'Ziel 5,0 %' });
    expect(lines(element)[1]).toBe('Ziel 5,0 %');
  });
});
