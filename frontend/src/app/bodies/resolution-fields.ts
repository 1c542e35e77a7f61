import { Component, input, output } from '@angular/core';
import type { FieldTree } from '@angular/forms/signals';
import { TranslocoPipe } from '@jsverse/transloco';
import { Plus, Trash2 } from 'lucide';
import { Icon } from '../ui/icon';
import { TextField } from '../ui/text-field';
import type { ResolutionDraft } from './body-draft';

/** What founded or changed a body, as rows that are added and taken out. */
@Component({
  selector: 'gb-resolution-fields',
  imports: [Icon, TextField, TranslocoPipe],
  template: `
    @for (row of rows(); track $index; let at = $index) {
      <div class="row" role="group" [attr.aria-label]="'bodies.form.resolution' | transloco: { number: at + 1 }">
        <gb-text-field class="wide" autocomplete="off" [field]="row.title" [label]="'bodies.form.resolutionTitle' | transloco" />
        <gb-text-field type="date" [field]="row.decidedOn" [label]="'bodies.form.decidedOn' | transloco" />
        <gb-text-field
          class="wide"
          type="url"
          inputmode="url"
          autocomplete="off"
          [optional]="true"
          [field]="row.link"
          [label]="'bodies.form.link' | transloco"
        />
        <button
          type="button"
          class="gb-button gb-button-quiet"
          [attr.aria-label]="'bodies.form.removeResolution' | transloco: { number: at + 1 }"
          (click)="removed.emit(at)"
        >
          <gb-icon [shape]="bin" />
        </button>
      </div>
    }
    <button type="button" class="gb-button" (click)="added.emit()">
      <gb-icon [shape]="plus" /> {{ 'bodies.form.addResolution' | transloco }}
    </button>
  `,
  styleUrl: '../ui/row-fields.scss',
})
export class ResolutionFields {
  protected readonly plus = Plus;
  protected readonly bin = Trash2;

  readonly rows = input.required<FieldTree<readonly ResolutionDraft[]>>();
  readonly added = output<void>();
  /** The position of what is to be taken out. */
  readonly removed = output<number>();
}
