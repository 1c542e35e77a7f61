import { Component, computed, inject, input } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import { ArrowRight, Undo2 } from 'lucide';
import type { QuarterStep } from '#contract/quarter-cycle.ts';
import { FigureFormat } from '../format/figure-format';
import { Icon } from '../ui/icon';
import { CYCLE } from './cycle-stations';

/** Who took a quarter where, newest first, with the reasons. */
@Component({
  selector: 'gb-step-history',
  imports: [Icon, TranslocoPipe],
  template: `
    <ol class="gb-plain" reversed>
      @for (it of shown(); track $index) {
        <li>
          <gb-icon [shape]="it.back ? icons.back : icons.on" />
          <div>
            <strong>{{ (it.back ? 'quarters.history.back.' : 'quarters.history.on.') + it.step.to | transloco }}</strong>
            <span class="gb-small-line">{{ it.step.by }} · {{ format.moment(it.step.at) }}</span>
            @if (it.step.reason; as reason) {
              <p>{{ reason }}</p>
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
      font-size: var(--gb-size-s);
    }
    li > div {
      min-inline-size: 0;
    }
    gb-icon {
      margin-block-start: 0.15em;
      color: var(--gb-ink-muted);
    }
    p {
      margin: var(--gb-space-1) 0 0;
      white-space: pre-line;
      overflow-wrap: anywhere;
    }
  `,
})
export class StepHistory {
  /** Oldest first. */
  readonly steps = input.required<readonly QuarterStep[]>();

  protected readonly format = inject(FigureFormat);
  protected readonly icons = { on: ArrowRight, back: Undo2 };
  protected readonly shown = computed(() =>
    this.steps()
      .map((step) => ({ step, back: step.from !== null && CYCLE.indexOf(step.to) < CYCLE.indexOf(step.from) }))
      .toReversed(),
  );
}
