import { Component, computed, inject, input, linkedSignal } from '@angular/core';
import { TranslocoPipe, TranslocoService } from '@jsverse/transloco';
import type { Role } from '#contract/account.ts';
import type { SettingsResponse } from '#contract/settings.ts';
import { FigureFormat } from '../format/figure-format';
import { LineField } from './line-field';
import { RoleChoice } from './role-choice';
import { SettingsSection } from './settings-section';
import type { SettingsState } from './settings-state';

/** One line of the mapping as it is edited. */
interface Mapping {
  readonly value: string;
  readonly roles: readonly Role[];
}

/** Which roles a claim of the identity provider means. */
@Component({
  selector: 'gb-sign-on-settings',
  imports: [LineField, RoleChoice, SettingsSection, TranslocoPipe],
  template: `
    <gb-settings-section
      group="singleSignOn"
      [outcome]="state().outcomeOf('singleSignOn')"
      [blocked]="problem() !== ''"
      (submitted)="save()"
      (reload)="state().reload('singleSignOn')"
    >
      <gb-line-field
        [label]="'settings.singleSignOn.claim' | transloco"
        [hint]="'settings.singleSignOn.claimHint' | transloco"
        [maximumLength]="200"
        [(value)]="claim"
      />
      <ul class="gb-plain" [attr.aria-label]="'settings.singleSignOn.mapping' | transloco">
        @for (mapping of mappings(); track $index) {
          <li class="mapping">
            <gb-line-field
              [label]="'settings.singleSignOn.valueNumber' | transloco: { number: $index + 1 }"
              [maximumLength]="200"
              [value]="mapping.value"
              [problem]="isWrong($index) ? problem() : ''"
              (valueChange)="change($index, { value: $event })"
            />
            <fieldset>
              <legend>{{ 'settings.singleSignOn.rolesOf' | transloco: { value: mapping.value } }}</legend>
              <gb-role-choice [chosen]="mapping.roles" (chosenChange)="change($index, { roles: $event })" />
            </fieldset>
            <button type="button" class="gb-button gb-button-small" (click)="remove($index)">
              {{ 'settings.singleSignOn.remove' | transloco: { value: mapping.value } }}
            </button>
          </li>
        } @empty {
          <li class="gb-muted">{{ 'settings.singleSignOn.nobody' | transloco }}</li>
        }
      </ul>
      <button type="button" class="gb-button" (click)="add()">{{ 'settings.singleSignOn.add' | transloco }}</button>
    </gb-settings-section>
  `,
  styleUrl: './choices.scss',
})
export class SignOnSettings {
  readonly #transloco = inject(TranslocoService);
  readonly #format = inject(FigureFormat);

  readonly state = input.required<SettingsState>();
  readonly value = input.required<SettingsResponse['singleSignOn']>();
  protected readonly claim = linkedSignal(() => this.value().roleClaim ?? '');
  protected readonly mappings = linkedSignal<readonly Mapping[]>(() =>
    Object.entries(this.value().roles).map(([value, roles]) => ({ value, roles })),
  );
  protected readonly problem = computed(() =>
    this.mappings().some((_, index) => this.isWrong(index))
      ? this.#transloco.translate<string>('settings.singleSignOn.empty', {}, this.#format.language())
      : '',
  );

  /** Each value is there once, and none is empty. */
  protected isWrong(index: number): boolean {
    const values = this.mappings().map(({ value }) => value.trim());
    return values[index] === '' || values.indexOf(values[index] ?? '') !== index;
  }

  protected change(index: number, change: Partial<Mapping>): void {
    this.mappings.update((mappings) => mappings.map((mapping, at) => (at === index ? { ...mapping, ...change } : mapping)));
  }

  protected add(): void {
    this.mappings.update((mappings) => [...mappings, { value: '', roles: [] }]);
  }

  protected remove(index: number): void {
    this.mappings.update((mappings) => mappings.filter((_, at) => at !== index));
  }

  protected save(): void {
    void this.state().save('singleSignOn', {
      roleClaim: this.claim().trim() || null,
      roles: Object.fromEntries(this.mappings().map(({ value, roles }) => [value.trim(), [...roles]])),
    });
  }
}
