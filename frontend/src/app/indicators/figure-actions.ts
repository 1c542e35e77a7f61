import { Component, ElementRef, inject, input, output, signal } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import { FileSpreadsheet, Image } from 'lucide';
import { pictureFile } from '../charts/picture-file';
import type { PictureKey, PictureWords } from '../charts/picture-layout';
import { saveFile } from '../charts/save-file';
import { Icon } from '../ui/icon';

/** What can be taken away from a figure: its numbers as CSV and its drawing as a picture. Stands inside the figure that it belongs to. */
@Component({
  selector: 'gb-figure-actions',
  imports: [Icon, TranslocoPipe],
  template: `
    @if (failed()) {
      <span class="gb-small" role="alert">{{ 'indicator.download.failed' | transloco }}</span>
    }
    <button type="button" class="gb-button gb-button-quiet gb-button-small" (click)="csv.emit()">
      <gb-icon [shape]="icons.csv" /> {{ 'indicator.download.csv' | transloco }}
    </button>
    @if (picture(); as words) {
      <button type="button" class="gb-button gb-button-quiet gb-button-small" [disabled]="drawing()" (click)="save(words)">
        <gb-icon [shape]="icons.picture" /> {{ 'indicator.download.picture' | transloco }}
      </button>
    }
  `,
  styles: `
    :host {
      display: flex;
      flex-wrap: wrap;
      align-items: center;
      gap: var(--gb-space-1);
    }
  `,
})
export class FigureActions {
  /** Name of the picture's file without its ending. */
  readonly file = input.required<string>();
  /** What stands around the picture; `null` while a table is shown. */
  readonly picture = input.required<PictureWords | null>();
  readonly keys = input<readonly PictureKey[]>([]);
  readonly csv = output<void>();

  readonly #host = inject<ElementRef<HTMLElement>>(ElementRef);
  protected readonly icons = { csv: FileSpreadsheet, picture: Image };
  protected readonly drawing = signal(false);
  protected readonly failed = signal(false);

  protected async save(words: PictureWords): Promise<void> {
    const svg = this.#host.nativeElement.closest('figure')?.querySelector<SVGSVGElement>('[data-picture] svg');
    if (!svg) return this.failed.set(true);
    this.drawing.set(true);
    try {
      saveFile(await pictureFile(svg, words, this.keys()), `${this.file()}.png`);
      this.failed.set(false);
    } catch {
      this.failed.set(true);
    } finally {
      this.drawing.set(false);
    }
  }
}
