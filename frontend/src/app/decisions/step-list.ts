import { Component, computed, inject, input } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import { Archive, CircleCheckBig, MessageSquareText, RotateCcw, type IconNode } from 'lucide';
import type { FollowUpStep } from '#contract/decision.ts';
import { FigureFormat } from '../format/figure-format';
import { Icon } from '../ui/icon';
import type { FollowDeed } from './follow-form';

const ICONS: Readonly<Record<FollowDeed, IconNode>> = {
  done: CircleCheckBig,
  dropped: Archive,
  reopen: RotateCcw,
  note: MessageSquareText,
};

/** How a decision was followed up, oldest first. */
@Component({
  selector: 'gb-step-list',
  imports: [Icon, TranslocoPipe],
  template: `
    <ol class="gb-plain">
      @for (it of shown(); track $index) {
        <li>
          <gb-icon [shape]="icons[it.deed]" />
          <div>
            <strong>{{ 'decisions.step.' + it.deed | transloco }}</strong>
            <span class="gb-small-line">{{ it.step.by }} · {{ format.moment(it.step.at) }}</span>
            @if (it.step.note; as note) {
              <p class="text">{{ note }}</p>
            }
          </div>
        </li>
      }
    </ol>
  `,
  styles: `
    li {
      display: flex;
      gap: var(--gb-space-3);
      padding-block: var(--gb-space-3);
      border-block-end: 1px solid var(--gb-line);
    }
    li > div {
      min-inline-size: 0;
    }
    gb-icon {
      margin-block-start: 0.15em;
      color: var(--gb-ink-muted);
    }
    .text {
      margin: var(--gb-space-1) 0 0;
      white-space: pre-line;
      overflow-wrap: anywhere;
    }
  `,
})
export class StepList {
  readonly steps = input.required<readonly FollowUpStep[]>();

  protected readonly format = inject(FigureFormat);
  protected readonly icons = ICONS;
  /** What was said with each: opening again is told from a note by what was before. */
  protected readonly shown = computed(() =>
    this.steps().map((step, at, steps) => {
      const before = steps[at - 1]?.state ?? 'open';
      const deed: FollowDeed = step.state !== 'open' && step.state !== before ? step.state : before === step.state ? 'note' : 'reopen';
      return { step, deed };
    }),
  );
}
