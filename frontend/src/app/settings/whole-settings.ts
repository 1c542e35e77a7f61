import { Component, computed, inject, input, linkedSignal } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import type { SettingsResponse } from '#contract/settings.ts';
import { FigureFormat } from '../format/figure-format';
import { PlaceApi } from '../shell/place-api';
import { PlaceList } from '../shell/place-list';
import { Popover } from '../ui/popover';
import { SettingsSection } from './settings-section';
import type { SettingsState } from './settings-state';
import { ReferenceApi } from './reference-api';

/** Which district is the whole. The list of levels comes from the reference data: while there is no whole, nothing else knows them. */
@Component({
  selector: 'gb-whole-settings',
  imports: [PlaceList, Popover, SettingsSection, TranslocoPipe],
  template: `
    <gb-settings-section
      group="whole"
      [outcome]="state().outcomeOf('whole')"
      (submitted)="state().save('whole', { district: district() })"
      (reload)="state().reload('whole')"
    >
      <label class="gb-check">
        <input #box type="checkbox" [checked]="district() === null" (change)="automatic(box)" />
        {{ 'settings.whole.automatic' | transloco }}
      </label>
      @if (district(); as ref) {
        <p class="current">{{ 'settings.whole.current' | transloco: { name: nameOf(ref) } }}</p>
      }
      <gb-popover [label]="'settings.whole.choose' | transloco">
        <span trigger>{{ 'settings.whole.choose' | transloco }}</span>
        <ng-template let-close>
          <gb-place-list [levels]="levels()" [chosen]="district() ?? undefined" (picked)="district.set($event); close()" />
        </ng-template>
      </gb-popover>
    </gb-settings-section>
  `,
  styles: `
    .current {
      margin: 0;
    }
  `,
})
export class WholeSettings {
  readonly #format = inject(FigureFormat);
  readonly #places = inject(PlaceApi).allDistricts();
  readonly #levels = inject(ReferenceApi).list(() => 'levels');

  readonly state = input.required<SettingsState>();
  readonly value = input.required<SettingsResponse['whole']>();
  protected readonly district = linkedSignal(() => this.value().district);
  protected readonly levels = computed(() =>
    (this.#levels.hasValue() ? this.#levels.value().items : []).map(({ code, name, plural }) => ({
      level: code,
      name,
      plural: plural ?? name,
    })),
  );

  protected nameOf(ref: string): string {
    const place = (this.#places.hasValue() ? this.#places.value().items : []).find((each) => each.ref === ref);
    return place === undefined ? ref : this.#format.name(place.name);
  }

  /** Without a choice there is nothing to go back to but what is stored. */
  protected automatic(box: HTMLInputElement): void {
    this.district.set(box.checked ? null : this.value().district);
    box.checked = this.district() === null;
  }
}
