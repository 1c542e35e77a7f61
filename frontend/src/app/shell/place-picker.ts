import { Component, computed, inject } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import { ChevronDown } from 'lucide';
import { FigureFormat } from '../format/figure-format';
import { Icon } from '../ui/icon';
import { Loading } from '../ui/loading';
import { Popover } from '../ui/popover';
import { Context } from './context';
import { PlaceList } from './place-list';

/** Chooses the place for all pages. The list of places is fetched, program and all, when it is first opened. */
@Component({
  selector: 'gb-place-picker',
  imports: [Icon, Loading, PlaceList, Popover, TranslocoPipe],
  template: `
    <div class="gb-field">
      <span class="gb-field-label" aria-hidden="true">{{ levelName() || ('shell.place.label' | transloco) }}</span>
      <gb-popover pinned buttonClass="gb-button gb-place" [label]="'shell.place.choose' | transloco">
        <span trigger class="chosen">
          <span class="gb-visually-hidden">{{ 'shell.place.label' | transloco }}: </span>
          <span class="name">{{ name() }}</span>
          <gb-icon [shape]="chevron" />
        </span>
        <ng-template let-close>
          @defer (on immediate) {
            <gb-place-list [levels]="levels()" [chosen]="context.place()?.ref" (picked)="choose($event); close()" />
          } @placeholder {
            <gb-loading [lines]="6" />
          }
        </ng-template>
      </gb-popover>
    </div>
  `,
  styles: `
    .gb-field {
      display: grid;
      grid-template-columns: minmax(0, 1fr);
    }
    .chosen {
      display: flex;
      align-items: center;
      justify-content: space-between;
      gap: var(--gb-space-2);
      inline-size: 100%;
      min-inline-size: 0;
      font-weight: var(--gb-weight-strong);
    }
    .name {
      overflow: hidden;
      text-overflow: ellipsis;
      white-space: nowrap;
    }
    gb-popover {
      display: block;
    }
    :host ::ng-deep .gb-place {
      inline-size: 100%;
    }
  `,
})
export class PlacePicker {
  readonly #format = inject(FigureFormat);
  protected readonly context = inject(Context);
  protected readonly chevron = ChevronDown;

  protected readonly levels = computed(() =>
    this.context.installation.hasValue() ? (this.context.installation.value()?.levels ?? []) : [],
  );
  protected readonly name = computed(() => {
    const place = this.context.place();
    if (place !== undefined) return this.#format.name(place.name);
    return this.context.placeIsUnknown() ? (this.context.district() ?? '') : '…';
  });
  protected readonly levelName = computed(() => {
    const level = this.levels().find((each) => each.level === this.context.place()?.level);
    return level === undefined ? '' : this.#format.name(level.name);
  });

  protected choose(ref: string): void {
    const whole = this.context.installation.hasValue() ? this.context.installation.value()?.whole.ref : undefined;
    void this.context.setDistrict(ref === whole ? undefined : ref);
  }
}
