import { Component, computed, inject, model } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import type { Role } from '#contract/account.ts';
import { FigureFormat } from '../format/figure-format';
import { Context } from '../shell/context';
import { PlaceApi } from '../shell/place-api';
import { OrganisationNames } from '../shell/organisation-names';
import { ROLES } from './role-order';

/** What a person is in the installation, and where as an integration officer. */
export interface Rights {
  readonly roles: readonly Role[];
  readonly organisations: readonly string[];
  readonly districts: readonly string[];
}

/** Levels whose districts an officer is responsible for; smaller ones belong to them. */
const SMALLEST_OFFERED = 2;

/** Chooses roles, and organisations and districts for integration officers. */
@Component({
  selector: 'gb-rights-fields',
  imports: [TranslocoPipe],
  template: `
    <fieldset>
      <legend>{{ 'accounts.roles.label' | transloco }}</legend>
      @for (each of roles; track each) {
        <label class="choice">
          <input #box type="checkbox" [checked]="rights().roles.includes(each)" (change)="change('roles', each, box.checked)" />
          <span>
            <strong>{{ 'shell.role.' + each | transloco }}</strong>
            <span class="small">{{ 'accounts.roles.' + each | transloco }}</span>
          </span>
        </label>
      }
    </fieldset>
    @if (rights().roles.includes('officer')) {
      <fieldset>
        <legend>{{ 'accounts.scope.organisations' | transloco }}</legend>
        <p class="small">{{ 'accounts.scope.organisationsText' | transloco }}</p>
        <div class="columns">
          @for (it of organisations.value().items; track it.code) {
            <label class="choice">
              <input
                #box
                type="checkbox"
                [checked]="rights().organisations.includes(it.code)"
                (change)="change('organisations', it.code, box.checked)"
              />
              <span>{{ it.name }}</span>
            </label>
          }
        </div>
      </fieldset>
      <fieldset>
        <legend>{{ 'accounts.scope.districts' | transloco }}</legend>
        <p class="small">{{ 'accounts.scope.districtsText' | transloco }}</p>
        <div class="columns">
          @for (it of districts(); track it.ref) {
            <label class="choice">
              <input
                #box
                type="checkbox"
                [checked]="rights().districts.includes(it.ref)"
                (change)="change('districts', it.ref, box.checked)"
              />
              <span>{{ format.name(it.name) }}</span>
            </label>
          }
        </div>
      </fieldset>
    }
  `,
  styleUrl: './rights-fields.scss',
})
export class RightsFields {
  readonly #installation = inject(Context).installation;
  readonly #places = inject(PlaceApi).allDistricts();
  protected readonly format = inject(FigureFormat);
  protected readonly organisations = inject(OrganisationNames).all();
  protected readonly roles = ROLES;

  readonly rights = model.required<Rights>();

  protected readonly districts = computed(() => {
    const levels = this.#installation.hasValue() ? (this.#installation.value()?.levels ?? []) : [];
    const offered = levels.slice(0, SMALLEST_OFFERED).map(({ level }) => level);
    return this.#places.value().items.filter(({ level, ref }) => offered.includes(level) || this.rights().districts.includes(ref));
  });

  protected change(list: keyof Rights, entry: string, chosen: boolean): void {
    this.rights.update((rights) => {
      const others = rights[list].filter((other) => other !== entry);
      return { ...rights, [list]: chosen ? [...others, entry] : others };
    });
  }
}
