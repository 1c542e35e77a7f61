import { Component, input } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import type { PriorityResult as Result } from '#contract/priority-result.ts';
import { EyeOff } from 'lucide';
import { Icon } from '../ui/icon';
import { ImportanceResult } from './importance-result';
import { PickResult } from './pick-result';
import { TermsResult } from './terms-result';

/** What has come out of a round, question by question, or why it is not shown. */
@Component({
  selector: 'gb-priority-result',
  imports: [Icon, ImportanceResult, PickResult, TermsResult, TranslocoPipe],
  template: `
    @if (result().hidden; as why) {
      <p class="hidden">
        <gb-icon [shape]="icon" />
        <span>{{ 'priorityResult.hidden.' + why | transloco }}</span>
      </p>
    } @else {
      @if (result().state === 'open') {
        <p class="gb-muted">{{ 'priorityResult.moving' | transloco }}</p>
      }
      @if (result().importance) {
        <gb-importance-result [result]="result()" />
      }
      @if (result().pickOne) {
        <gb-pick-result [result]="result()" />
      }
      @if (result().openQuestion) {
        <gb-terms-result [result]="result()" />
      }
    }
  `,
  styles: `
    :host {
      display: grid;
      grid-template-columns: minmax(0, 1fr);
      gap: var(--gb-space-6);
    }
    p {
      margin: 0;
    }
    .hidden {
      display: flex;
      gap: var(--gb-space-3);
      padding: var(--gb-space-4);
      border: 1px dashed var(--gb-line-strong);
      border-radius: var(--gb-radius);
    }
    gb-icon {
      margin-block-start: 0.15em;
    }
  `,
})
export class PriorityResult {
  readonly result = input.required<Result>();

  protected readonly icon = EyeOff;
}
