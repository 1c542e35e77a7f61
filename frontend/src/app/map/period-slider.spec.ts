import { TestBed, type ComponentFixture } from '@angular/core/testing';
import { expectNoViolations } from '../../../testing/axe';
import { provideTestTranslations } from '../../../testing/translations';
import { PeriodSlider } from './period-slider';

describe('PeriodSlider', () => {
  let fixture: ComponentFixture<PeriodSlider>;
  let element: HTMLElement;

  beforeEach(async () => {
    TestBed.configureTestingModule({ providers: [provideTestTranslations()] });
    fixture = TestBed.createComponent(PeriodSlider);
    element = fixture.nativeElement as HTMLElement;
    fixture.componentRef.setInput('periods', ['2023-H2', '2024-H1', '2024-H2']);
    fixture.componentRef.setInput('period', '2024-H2');
    await fixture.whenStable();
  });

  const button = (name: string): HTMLButtonElement | undefined =>
    [...element.querySelectorAll('button')].find((one) => (one.getAttribute('aria-label') ?? one.textContent).includes(name));
  const click = async (name: string): Promise<void> => {
    button(name)?.click();
    await fixture.whenStable();
  };

  it('says the period in words', async () => {
    expect(element.querySelector('input')?.getAttribute('aria-valuetext')).toBe('2. Halbjahr 2024');
    await expectNoViolations(element);
  });

  it('goes by steps and stops at the ends', async () => {
    expect(button('weiter')?.disabled).toBeTrue();
    await click('zurück');
    expect(fixture.componentInstance.period()).toBe('2024-H1');
  });

  it('follows the slider', async () => {
    const slider = element.querySelector('input');
    if (slider) slider.value = '0';
    slider?.dispatchEvent(new Event('input'));
    await fixture.whenStable();
    expect(fixture.componentInstance.period()).toBe('2023-H2');
    expect(button('zurück')?.disabled).toBeTrue();
  });

  it('plays from the beginning when it stands at the end, and stops there again', async () => {
    jasmine.clock().install();
    try {
      await click('Abspielen');
      expect(fixture.componentInstance.period()).toBe('2023-H2');
      jasmine.clock().tick(1200);
      expect(fixture.componentInstance.period()).toBe('2024-H1');
      jasmine.clock().tick(1200);
      expect(fixture.componentInstance.period()).toBe('2024-H2');
      await fixture.whenStable();
      expect(button('Abspielen')).toBeDefined();
    } finally {
      jasmine.clock().uninstall();
    }
  });
});
