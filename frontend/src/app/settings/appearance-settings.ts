import { Component, computed, inject, input, linkedSignal } from '@angular/core';
import { TranslocoPipe, TranslocoService } from '@jsverse/transloco';
import { checkAccent, SHIPPED_ACCENT, TEXT_CONTRAST } from '#contract/accent.ts';
import type { SettingsResponse } from '#contract/settings.ts';
import { FigureFormat } from '../format/figure-format';
import { UniqueId } from '../ui/unique-id';
import { AccentPreview } from './accent-preview';
import { LineField } from './line-field';
import { SettingsSection } from './settings-section';
import type { SettingsState } from './settings-state';

const HEX = /^#[0-9a-f]{6}$/;

/** The accent of the installation, with a picture of it before it is saved. */
@Component({
  selector: 'gb-appearance-settings',
  imports: [AccentPreview, LineField, SettingsSection, TranslocoPipe],
  template: `
    <gb-settings-section
      group="appearance"
      [outcome]="state().outcomeOf('appearance')"
      [blocked]="problem() !== ''"
      (submitted)="state().save('appearance', { accent: accent() })"
      (reload)="state().reload('appearance')"
    >
      <label class="gb-check">
        <input #box type="checkbox" [checked]="accent() === null" (change)="typed.set(box.checked ? '' : shipped)" />
        {{ 'settings.appearance.shipped' | transloco }}
      </label>
      @if (accent() !== null) {
        <div class="choice">
          <span class="picker">
            <label [for]="id">{{ 'settings.appearance.picker' | transloco }}</label>
            <input #picker type="color" [id]="id" [value]="shown()" (input)="typed.set(picker.value)" />
          </span>
          <gb-line-field [label]="'settings.appearance.code' | transloco" [maximumLength]="7" [problem]="problem()" [(value)]="typed" />
        </div>
      }
      <gb-accent-preview [accent]="shown()" />
    </gb-settings-section>
  `,
  styles: `
    .choice {
      display: flex;
      flex-wrap: wrap;
      align-items: start;
      gap: var(--gb-space-3) var(--gb-space-5);
      inline-size: 100%;
    }
    .picker {
      display: grid;
      gap: var(--gb-space-1);
      font-size: var(--gb-size-s);
      font-weight: var(--gb-weight-strong);
    }
    [type='color'] {
      inline-size: 6rem;
      block-size: var(--gb-target);
      padding: 2px;
      border: 1px solid var(--gb-line-strong);
      border-radius: var(--gb-radius);
      background: var(--gb-surface-raised);
      cursor: pointer;
    }
    gb-line-field {
      flex: 1;
      min-inline-size: 14rem;
    }
  `,
})
export class AppearanceSettings {
  readonly #transloco = inject(TranslocoService);
  readonly #format = inject(FigureFormat);
  protected readonly id = inject(UniqueId).next('gb-accent');
  protected readonly shipped = SHIPPED_ACCENT;

  readonly state = input.required<SettingsState>();
  readonly value = input.required<SettingsResponse['appearance']>();
  /** What was typed; nothing is the program's own colour. */
  protected readonly typed = linkedSignal(() => this.value().accent ?? '');
  protected readonly accent = computed(() => (this.typed() === '' ? null : this.typed().trim().toLowerCase()));
  /** The last colour that was one. */
  protected readonly shown = linkedSignal<string | null, string>({
    source: this.accent,
    computation: (accent, before) => (accent === null ? SHIPPED_ACCENT : HEX.test(accent) ? accent : (before?.value ?? SHIPPED_ACCENT)),
  });

  protected readonly problem = computed(() => {
    const accent = this.accent();
    if (accent === null) return '';
    if (!HEX.test(accent)) return this.#say('settings.appearance.wrong');
    const { contrast, tooNear } = checkAccent(accent);
    if (contrast.light < TEXT_CONTRAST) return this.#say('settings.appearance.tooLight');
    return tooNear === null ? '' : this.#say('settings.appearance.tooNear', { state: this.#say(`ui.assessment.${tooNear}`) });
  });

  #say(key: string, params: Record<string, unknown> = {}): string {
    return this.#transloco.translate<string>(key, params, this.#format.language());
  }
}
