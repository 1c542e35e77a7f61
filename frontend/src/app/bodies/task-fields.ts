import { Component, input, output } from '@angular/core';
import type { FieldTree } from '@angular/forms/signals';
import { TranslocoPipe } from '@jsverse/transloco';
import { Plus, Trash2 } from 'lucide';
import { Icon } from '../ui/icon';
import { TextField } from '../ui/text-field';
import type { TaskDraft } from './body-draft';

/** The tasks of a body as rows that are added and taken out. */
@Component({
  selector: 'gb-task-fields',
  imports: [Icon, TextField, TranslocoPipe],
  template: `
    @for (row of rows(); track $index; let at = $index) {
      <div class="row" role="group" [attr.aria-label]="'bodies.form.task' | transloco: { number: at + 1 }">
        <gb-text-field class="wide" autocomplete="off" [field]="row.text" [label]="'bodies.form.task' | transloco: { number: at + 1 }" />
        <button
          type="button"
          class="gb-button gb-button-quiet"
          [attr.aria-label]="'bodies.form.removeTask' | transloco: { number: at + 1 }"
          (click)="removed.emit(at)"
        >
          <gb-icon [shape]="bin" />
        </button>
      </div>
    }
    <button type="button" class="gb-button" (click)="added.emit()">
      <gb-icon [shape]="plus" /> {{ 'bodies.form.addTask' | transloco }}
    </button>
  `,
  styleUrl: '../ui/row-fields.scss',
})
export class TaskFields {
  protected readonly plus = Plus;
  protected readonly bin = Trash2;

  readonly rows = input.required<FieldTree<readonly TaskDraft[]>>();
  readonly added = output<void>();
  /** The position of what is to be taken out. */
  readonly removed = output<number>();
}
