import { Component, computed, inject, input, model } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import { Plus, X } from 'lucide';
import type { LocalisedText } from '#contract/common.ts';
import { FigureFormat } from '../format/figure-format';
import { Context } from '../shell/context';
import { PlaceApi } from '../shell/place-api';
import { PlaceList } from '../shell/place-list';
import { Icon } from '../ui/icon';
import { Popover } from '../ui/popover';
import { UniqueId } from '../ui/unique-id';

/** Chooses the districts that an organisation serves: each can be taken out, and others are found by name. */
@Component({
  selector: 'gb-served-districts',
  imports: [Icon, PlaceList, Popover, TranslocoPipe],
  template: `
    <span class="label" [id]="id">{{ 'organisations.field.districts' | transloco }}</span>
    <ul class="gb-plain" [attr.aria-labelledby]="id">
      @for (ref of districts(); track ref) {
        <li>
          {{ nameOf(ref) }}
          <button
            type="button"
            class="gb-button gb-button-quiet gb-button-small"
            [attr.aria-label]="'organisations.removeDistrict' | transloco: { name: nameOf(ref) }"
            (click)="remove(ref)"
          >
            <gb-icon [shape]="cross" />
          </button>
        </li>
      } @empty {
        <li class="none">{{ 'organisations.noDistricts' | transloco }}</li>
      }
    </ul>
    <gb-popover buttonClass="gb-button" [label]="'organisations.addDistrict' | transloco">
      <span trigger class="add"><gb-icon [shape]="plus" /> {{ 'organisations.addDistrict' | transloco }}</span>
      <ng-template let-close>
        <gb-place-list [levels]="levels()" (picked)="add($event); close()" />
      </ng-template>
    </gb-popover>
  `,
  styles: `
    :host {
      display: grid;
      justify-items: start;
      gap: var(--gb-space-2);
    }
    .label {
      font-size: var(--gb-size-s);
      font-weight: var(--gb-weight-strong);
    }
    ul {
      display: flex;
      flex-wrap: wrap;
      gap: var(--gb-space-2);
    }
    li {
      display: inline-flex;
      align-items: center;
      padding-inline: var(--gb-space-3) 0;
      border: 1px solid var(--gb-line-strong);
      border-radius: var(--gb-radius);
      font-size: var(--gb-size-s);
    }
    .none {
      padding: 0;
      border: 0;
      color: var(--gb-ink-muted);
    }
    .add {
      display: inline-flex;
      align-items: center;
      gap: var(--gb-space-2);
    }
  `,
})
export class ServedDistricts {
  readonly #format = inject(FigureFormat);
  readonly #installation = inject(Context).installation;
  protected readonly id = inject(UniqueId).next('gb-served');
  protected readonly plus = Plus;
  protected readonly cross = X;

  /** References, in the order in which they were chosen. */
  readonly districts = model.required<readonly string[]>();
  /** Names that are known already. */
  readonly names = input<Readonly<Record<string, LocalisedText>>>({});

  readonly #all = inject(PlaceApi).allDistricts();
  readonly #byRef = computed(() => new Map((this.#all.hasValue() ? this.#all.value().items : []).map((place) => [place.ref, place.name])));
  protected readonly levels = computed(() => (this.#installation.hasValue() ? (this.#installation.value()?.levels ?? []) : []));

  protected nameOf(ref: string): string {
    const name = this.names()[ref] ?? this.#byRef().get(ref);
    return name === undefined ? ref : this.#format.name(name);
  }

  protected add(ref: string): void {
    if (!this.districts().includes(ref)) this.districts.set([...this.districts(), ref]);
  }

  protected remove(ref: string): void {
    this.districts.set(this.districts().filter((each) => each !== ref));
  }
}
