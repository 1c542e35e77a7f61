import { Component, input, output, signal } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import { FileUp } from 'lucide';
import { FILE_TYPES } from './file-formats';
import { Icon } from './icon';

/** Where a file is chosen, or dropped from another window. */
@Component({
  selector: 'gb-import-file-field',
  imports: [Icon, TranslocoPipe],
  host: {
    '[class.over]': 'over()',
    '(dragover)': 'hover($event)',
    '(dragleave)': 'over.set(false)',
    '(drop)': 'drop($event)',
  },
  template: `
    <input #file type="file" hidden [accept]="types" (change)="choose(file)" />
    <button type="button" class="gb-button" [class.gb-button-primary]="!again()" [disabled]="busy()" (click)="file.click()">
      <gb-icon [shape]="icon" /> {{ (again() ? 'fileImport.chooseOther' : 'fileImport.choose') | transloco }}
    </button>
    <span class="drop">{{ 'fileImport.drop' | transloco }}</span>
    <span class="limits">{{ 'fileImport.limits' | transloco }}</span>
  `,
  styles: `
    :host {
      display: flex;
      flex-wrap: wrap;
      align-items: center;
      gap: var(--gb-space-2) var(--gb-space-3);
      padding: var(--gb-space-5) var(--gb-space-4);
      border: 1px dashed var(--gb-line-strong);
      border-radius: var(--gb-radius);
    }
    :host(.over) {
      border-color: var(--gb-accent);
      background: var(--gb-accent-wash);
    }
    .limits {
      flex: 1 1 100%;
      color: var(--gb-ink-muted);
      font-size: var(--gb-size-s);
    }
    @media (hover: none) {
      .drop {
        display: none;
      }
    }
  `,
})
export class ImportFileField {
  protected readonly icon = FileUp;
  protected readonly types = ['.csv', '.xlsx', ...Object.values(FILE_TYPES)].join(',');

  readonly busy = input(false);
  /** Whether there is a file already. */
  readonly again = input(false);
  readonly chosen = output<File>();

  /** Whether something is held above. */
  protected readonly over = signal(false);

  protected choose(field: HTMLInputElement): void {
    const file = field.files?.[0];
    // The same file may be chosen again after it was mended.
    field.value = '';
    if (file !== undefined) this.chosen.emit(file);
  }

  protected hover(event: DragEvent): void {
    // Without this the browser would leave the page and open the file.
    event.preventDefault();
    this.over.set(!this.busy());
  }

  protected drop(event: DragEvent): void {
    event.preventDefault();
    this.over.set(false);
    const file = event.dataTransfer?.files[0];
    if (file !== undefined && !this.busy()) this.chosen.emit(file);
  }
}
