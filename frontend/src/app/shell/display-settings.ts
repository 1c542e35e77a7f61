import { Component, inject } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import { SunMoon } from 'lucide';
import { ColourScheme, SCHEME_WISHES, type SchemeWish } from '../ui/colour-scheme';
import { Icon } from '../ui/icon';
import { Popover } from '../ui/popover';

/** Light, dark, or as the system has it. */
@Component({
  selector: 'gb-display-settings',
  imports: [Icon, Popover, TranslocoPipe],
  template: `
    <gb-popover
      pinned
      buttonClass="gb-button gb-button-quiet gb-icon-button"
      [label]="'shell.display.label' | transloco"
      [buttonLabel]="'shell.display.label' | transloco"
    >
      <gb-icon trigger [shape]="icon" />
      <ng-template>
        <fieldset>
          <legend>{{ 'shell.display.label' | transloco }}</legend>
          @for (wish of wishes; track wish) {
            <label class="gb-check">
              <input type="radio" name="gb-scheme" [value]="wish" [checked]="wish === scheme.wish()" (change)="choose(wish)" />
              {{ 'shell.display.' + wish | transloco }}
            </label>
          }
        </fieldset>
      </ng-template>
    </gb-popover>
  `,
  styles: `
    fieldset {
      display: grid;
      margin: 0;
      padding: 0;
      border: 0;
    }
    legend {
      padding: 0;
      color: var(--gb-ink-muted);
      font-size: var(--gb-size-xs);
    }
  `,
})
export class DisplaySettings {
  protected readonly scheme = inject(ColourScheme);
  protected readonly wishes = SCHEME_WISHES;
  protected readonly icon = SunMoon;

  protected choose(wish: SchemeWish): void {
    this.scheme.choose(wish);
  }
}
