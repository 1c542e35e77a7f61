import { Component, computed, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { TranslocoPipe } from '@jsverse/transloco';
import { Gavel, Handshake } from 'lucide';
import type { Decision } from '#contract/decision.ts';
import { Context } from '../shell/context';
import { Icon } from '../ui/icon';
import { DecisionWords } from './decision-words';

/** A decision or an agreement in the minutes: its wording, who sees to it and by when, how was voted, and how it goes on. */
@Component({
  selector: 'gb-decision-line',
  imports: [Icon, RouterLink, TranslocoPipe],
  template: `
    @let it = decision();
    <gb-icon [shape]="icons[it.kind]" />
    <div>
      <p class="head">
        <strong>{{ 'meetings.outcome.' + it.kind | transloco }}</strong>
        <a queryParamsHandling="replace" [routerLink]="['/beschluesse', it.code]" [queryParams]="context.params()">{{ it.code }}</a>
        @if (it.state !== 'open' || it.overdue) {
          <span class="gb-small gb-muted">{{
            (it.overdue ? 'meetings.decision.overdue' : 'meetings.follow.' + it.state) | transloco
          }}</span>
        }
      </p>
      <p class="wording">{{ it.wording }}</p>
      @if (facts(); as text) {
        <p class="gb-small-line">{{ text }}</p>
      }
    </div>
  `,
  styles: `
    :host {
      display: grid;
      grid-template-columns: auto minmax(0, 1fr);
      gap: var(--gb-space-2);
      inline-size: 100%;
      margin-block: var(--gb-space-1);
      padding: var(--gb-space-2) var(--gb-space-3);
      border-inline-start: 3px solid var(--gb-accent);
      border-radius: var(--gb-radius);
      background: var(--gb-accent-wash);
      break-inside: avoid;
    }
    gb-icon {
      margin-block-start: 0.2em;
      color: var(--gb-accent);
    }
    p {
      margin: 0;
    }
    .head {
      display: flex;
      flex-wrap: wrap;
      align-items: baseline;
      gap: 0 var(--gb-space-2);
      font-size: var(--gb-size-s);
    }
    a {
      display: inline-block;
      min-block-size: 24px;
    }
    .wording {
      white-space: pre-line;
      overflow-wrap: anywhere;
    }
    .gb-small-line,
    .gb-muted {
      color: var(--gb-ink);
    }
  `,
})
export class DecisionLine {
  readonly #words = inject(DecisionWords);
  protected readonly context = inject(Context);
  protected readonly icons = { decision: Gavel, agreement: Handshake };

  readonly decision = input.required<Decision>();

  protected readonly facts = computed(() => this.#words.facts(this.decision()));
}
