import { Component, computed, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { TranslocoPipe } from '@jsverse/transloco';
import { Download } from 'lucide';
import type { FileFormat } from '#contract/table-file.ts';
import { FORMATS } from '../ui/file-formats';
import { Icon } from '../ui/icon';
import { Context } from './context';

/** A list as a file, and the way back in for those who may. */
@Component({
  selector: 'gb-file-ways',
  imports: [Icon, RouterLink, TranslocoPipe],
  host: { class: 'gb-no-print' },
  template: `
    @for (file of files(); track file.format) {
      <a class="gb-button gb-button-small" download [href]="file.address">
        <gb-icon [shape]="save" /> {{ 'fileImport.format.' + file.format | transloco }}
      </a>
    }
    @if (importPage(); as page) {
      <a class="gb-button gb-button-small" queryParamsHandling="replace" [routerLink]="page" [queryParams]="context.params()">{{
        'fileImport.link' | transloco
      }}</a>
    }
  `,
  styles: `
    :host {
      display: flex;
      flex-wrap: wrap;
      gap: var(--gb-space-2);
    }
  `,
})
export class FileWays {
  protected readonly context = inject(Context);
  protected readonly save = Download;

  /** Where the list is in a format. */
  readonly address = input.required<(format: FileFormat) => string>();
  /** The page that takes such files; none for those who may not. */
  readonly importPage = input<string>();

  protected readonly files = computed(() => FORMATS.map((format) => ({ format, address: this.address()(format) })));
}
