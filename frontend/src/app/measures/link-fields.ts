import { Component, input, output } from '@angular/core';
import { FormField, type FieldTree } from '@angular/forms/signals';
import { TranslocoPipe } from '@jsverse/transloco';
import { Plus, Trash2 } from 'lucide';
import { Icon } from '../ui/icon';
import { TextField } from '../ui/text-field';
import type { LinkDraft } from './measure-draft';

/** Papers of the council, documents and websites as rows that are added and taken out. */
@Component({
  selector: 'gb-link-fields',
  imports: [FormField, Icon, TextField, TranslocoPipe],
  template: `
    @for (row of rows(); track $index; let at = $index) {
      <div class="row" role="group" [attr.aria-label]="'measure.form.link' | transloco: { number: at + 1 }">
        <label class="choice">
          {{ 'measure.form.linkKind' | transloco }}
          <select class="gb-select" [formField]="row.kind">
            @for (kind of kinds; track kind) {
              <option [value]="kind">{{ 'measure.linkKind.' + kind | transloco }}</option>
            }
          </select>
        </label>
        <gb-text-field class="wide" autocomplete="off" [field]="row.label" [label]="'measure.form.linkLabel' | transloco" />
        <gb-text-field
          class="wide"
          type="url"
          inputmode="url"
          autocomplete="off"
          [field]="row.url"
          [label]="'measure.form.linkUrl' | transloco"
        />
        <button
          type="button"
          class="gb-button gb-button-quiet"
          [attr.aria-label]="'measure.form.removeLink' | transloco: { number: at + 1 }"
          (click)="removed.emit(at)"
        >
          <gb-icon [shape]="bin" />
        </button>
      </div>
    }
    <button type="button" class="gb-button" (click)="added.emit()">
      <gb-icon [shape]="plus" /> {{ 'measure.form.addLink' | transloco }}
    </button>
  `,
  styleUrl: '../ui/row-fields.scss',
})
export class LinkFields {
  protected readonly plus = Plus;
  protected readonly bin = Trash2;
  protected readonly kinds = ['council_paper', 'document', 'website'] as const;

  readonly rows = input.required<FieldTree<readonly LinkDraft[]>>();
  readonly added = output<void>();
  /** The position of what is to be taken out. */
  readonly removed = output<number>();
}
