import { Component, computed, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { TranslocoPipe } from '@jsverse/transloco';
import type { PackDocument } from '#contract/review-pack.ts';
import { PackGridView } from './pack-grid-view';
import { PackPictureView } from './pack-picture-view';

/** A review pack to be read: its cover, the way to its chapters, and the chapters themselves. */
@Component({
  selector: 'gb-pack-document',
  imports: [PackGridView, PackPictureView, RouterLink, TranslocoPipe],
  host: { '[attr.lang]': 'document().language' },
  templateUrl: './pack-document-view.html',
  styleUrl: './pack-document-view.scss',
})
export class PackDocumentView {
  readonly document = input.required<PackDocument>();

  protected readonly chapters = computed(() => this.document().chapters.map((chapter) => ({ ...chapter, id: `kapitel-${chapter.part}` })));
}
