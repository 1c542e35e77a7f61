import { Component, contentChild, inject, input, output, TemplateRef } from '@angular/core';
import { NgTemplateOutlet } from '@angular/common';
import { TranslocoPipe } from '@jsverse/transloco';
import { Plus, X } from 'lucide';
import { Icon } from './icon';
import { Popover } from './popover';
import { UniqueId } from './unique-id';

/**
 * What was chosen, each with a button that takes it out, and a button that opens the search for more:
 * `<gb-chosen-list …><ng-template let-close>search</ng-template></gb-chosen-list>`.
 */
@Component({
  selector: 'gb-chosen-list',
  imports: [Icon, NgTemplateOutlet, Popover, TranslocoPipe],
  template: `
    <span class="label" [id]="id">
      {{ label() }}
      @if (optional()) {
        <span class="optional">{{ 'ui.field.optional' | transloco }}</span>
      }
    </span>
    <ul class="gb-plain" [attr.aria-labelledby]="id">
      @for (it of items(); track it.code) {
        <li>
          {{ it.name }}
          <button
            type="button"
            class="gb-button gb-button-quiet gb-button-small"
            [attr.aria-label]="'ui.chosen.takeOut' | transloco: { name: it.name }"
            (click)="removed.emit(it.code)"
          >
            <gb-icon [shape]="cross" />
          </button>
        </li>
      } @empty {
        <li class="none">{{ 'ui.chosen.none' | transloco }}</li>
      }
    </ul>
    <gb-popover buttonClass="gb-button" [label]="addLabel()">
      <span trigger class="add"><gb-icon [shape]="plus" /> {{ addLabel() }}</span>
      <ng-template let-close>
        <ng-container [ngTemplateOutlet]="search()" [ngTemplateOutletContext]="{ $implicit: close }" />
      </ng-template>
    </gb-popover>
    @if (problem(); as text) {
      <span class="error" role="alert">{{ text }}</span>
    }
  `,
  styleUrl: './chosen-list.scss',
})
export class ChosenList {
  protected readonly id = inject(UniqueId).next('gb-chosen');
  protected readonly plus = Plus;
  protected readonly cross = X;

  readonly label = input.required<string>();
  readonly addLabel = input.required<string>();
  readonly items = input.required<readonly { readonly code: string; readonly name: string }[]>();
  /** Whether nothing has to be chosen, which is then said. */
  readonly optional = input(true);
  /** What is wrong with the choice, as a sentence. */
  readonly problem = input('');
  /** The code of what was taken out. */
  readonly removed = output<string>();

  protected readonly search = contentChild.required<TemplateRef<{ $implicit: () => void }>>(TemplateRef);
}
