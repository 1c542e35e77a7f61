import { Component, computed, inject, input, output, signal } from '@angular/core';
import type { FieldTree } from '@angular/forms/signals';
import { TranslocoPipe } from '@jsverse/transloco';
import { MapPin } from 'lucide';
import { FigureFormat } from '../format/figure-format';
import { PointPicker, type PickedPoint } from '../map/point-picker';
import { Context } from '../shell/context';
import { PlaceApi } from '../shell/place-api';
import { Icon } from '../ui/icon';
import { lastLoaded } from '../ui/last-loaded';
import { LoadFailed } from '../ui/load-failed';
import { Loading } from '../ui/loading';
import { TextField } from '../ui/text-field';

/** The point of an address: typed as two numbers, or chosen on the map of the installation. No other service is asked. */
@Component({
  selector: 'gb-point-field',
  imports: [Icon, LoadFailed, Loading, PointPicker, TextField, TranslocoPipe],
  template: `
    <div class="pair">
      <gb-text-field
        inputmode="decimal"
        autocomplete="off"
        [optional]="true"
        [field]="latitude()"
        [label]="'organisations.field.latitude' | transloco"
        [hint]="'organisations.hint.latitude' | transloco"
      />
      <gb-text-field
        inputmode="decimal"
        autocomplete="off"
        [optional]="true"
        [field]="longitude()"
        [label]="'organisations.field.longitude' | transloco"
        [hint]="'organisations.hint.longitude' | transloco"
      />
    </div>
    <div class="ways">
      <button type="button" class="gb-button" [attr.aria-expanded]="open()" (click)="open.set(!open())">
        <gb-icon [shape]="pin" /> {{ (open() ? 'organisations.point.close' : 'organisations.point.open') | transloco }}
      </button>
      @if (point() !== null) {
        <button type="button" class="gb-button gb-button-quiet" (click)="cleared.emit()">
          {{ 'organisations.point.clear' | transloco }}
        </button>
      }
    </div>
    @if (open()) {
      @if (drawn(); as boundaries) {
        <gb-point-picker
          [boundaries]="boundaries"
          [point]="point()"
          [label]="'organisations.point.map' | transloco"
          [hint]="'organisations.point.hint' | transloco"
          [nameOf]="nameOf()"
          (picked)="picked.emit($event)"
        />
        <p class="gb-visually-hidden" role="status">
          @if (point(); as at) {
            {{
              'organisations.point.at' | transloco: { latitude: format.number(at.latitude, 5), longitude: format.number(at.longitude, 5) }
            }}
          }
        </p>
      } @else if (boundaries.error(); as error) {
        <gb-load-failed [error]="error" (retry)="boundaries.reload()" />
      } @else {
        <gb-loading height="16rem" [lines]="1" [label]="'organisations.point.loading' | transloco" />
      }
    }
  `,
  styles: `
    :host {
      display: grid;
      grid-template-columns: minmax(0, 1fr);
      gap: var(--gb-space-3);
    }
    .pair {
      display: grid;
      align-items: start;
      gap: var(--gb-space-4);
    }
    .ways {
      display: flex;
      flex-wrap: wrap;
      gap: var(--gb-space-2);
    }
    @media (min-width: 40rem) {
      .pair {
        grid-template-columns: repeat(2, minmax(0, 1fr));
      }
    }
  `,
})
export class PointField {
  readonly #context = inject(Context);
  protected readonly format = inject(FigureFormat);
  protected readonly pin = MapPin;

  readonly latitude = input.required<FieldTree<string>>();
  readonly longitude = input.required<FieldTree<string>>();
  /** What is typed, as far as it is a point. */
  readonly point = input.required<PickedPoint | null>();
  readonly picked = output<PickedPoint>();
  readonly cleared = output<void>();

  protected readonly open = signal(false);
  /** The parts of the whole: with them one finds one's way. */
  readonly #level = computed(() =>
    this.#context.installation.hasValue() ? this.#context.installation.value().levels.at(1)?.level : undefined,
  );
  protected readonly boundaries = inject(PlaceApi).boundaries(() => {
    const level = this.#level();
    return this.open() && level !== undefined ? { level } : undefined;
  });
  protected readonly drawn = lastLoaded(this.boundaries);
  protected readonly nameOf = computed(() => {
    const names = new Map(this.drawn()?.features.map(({ id, properties }) => [id, this.format.name(properties.name)]));
    return (ref: string): string => names.get(ref) ?? '';
  });
}
