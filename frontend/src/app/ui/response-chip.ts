import { Component, computed, input } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import { CircleCheck, CircleDashed, Contrast, NotebookPen, CircleX, type IconNode } from 'lucide';
import type { OfficialResponse } from '#contract/recommendation-response.ts';
import { Icon } from './icon';

const ICONS: Readonly<Record<OfficialResponse, IconNode>> = {
  accepted: CircleCheck,
  in_part: Contrast,
  noted: NotebookPen,
  rejected: CircleX,
  open: CircleDashed,
};

/** What is officially said to a recommendation: always icon and word. */
@Component({
  selector: 'gb-response-chip',
  imports: [Icon, TranslocoPipe],
  host: { '[class]': 'response()' },
  template: `<gb-icon [shape]="icon()" /> {{ 'recommendation.response.' + response() | transloco }}`,
  styleUrl: './chip.scss',
  styles: `
    :host {
      border: 1px solid transparent;
      background: var(--gb-surface-sunken);
      color: var(--gb-ink);
    }
    :host(.accepted) {
      background: var(--gb-state-on-track-wash);
      color: var(--gb-state-on-track);
    }
    :host(.in_part) {
      border-color: var(--gb-state-on-track-mark);
      background: none;
      color: var(--gb-state-on-track);
    }
    :host(.rejected) {
      background: var(--gb-state-no-data-wash);
      color: var(--gb-state-no-data);
    }
    :host(.open) {
      border: 1px dashed var(--gb-state-watch-mark);
      background: none;
      color: var(--gb-state-watch);
    }
  `,
})
export class ResponseChip {
  readonly response = input.required<OfficialResponse>();

  protected readonly icon = computed(() => ICONS[this.response()]);
}
