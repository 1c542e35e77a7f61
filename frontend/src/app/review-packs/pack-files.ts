import { Component, computed, inject, input } from '@angular/core';
import { Download } from 'lucide';
import type { ReviewPack } from '#contract/pack-order.ts';
import { Icon } from '../ui/icon';
import { PackWords } from './pack-words';
import { packFileAddress } from './review-pack-api';

/** The files of a pack, to be taken along. */
@Component({
  selector: 'gb-pack-files',
  imports: [Icon],
  host: { class: 'gb-no-print' },
  template: `
    @for (file of files(); track file.format) {
      <a class="gb-button" download [href]="file.address"><gb-icon [shape]="icon" /> {{ file.text }}</a>
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
export class PackFiles {
  readonly #words = inject(PackWords);
  protected readonly icon = Download;

  readonly pack = input.required<Pick<ReviewPack, 'quarter' | 'id' | 'files'>>();

  protected readonly files = computed(() =>
    this.pack().files.map((file) => ({
      format: file.format,
      address: packFileAddress(this.pack(), file.format),
      text: this.#words.download(file),
    })),
  );
}
