import { Component, computed, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { TranslocoPipe } from '@jsverse/transloco';
import { Building2 } from 'lucide';
import type { Decision } from '#contract/decision.ts';
import { excerpt } from '../format/excerpt';
import { FigureFormat } from '../format/figure-format';
import { Words } from '../format/words';
import { Context } from '../shell/context';
import { FollowChip } from '../ui/follow-chip';
import { GapMark } from '../ui/gap-mark';
import { DecisionWords } from './decision-words';

/** As much of a wording as a row has room for. */
const LETTERS = 180;

/** A decision as a row of the table, or as a card where there is little room. */
@Component({
  selector: 'tr[gb-decision-row]',
  imports: [FollowChip, GapMark, RouterLink, TranslocoPipe],
  template: `
    @let it = row();
    <th scope="row" class="name">
      <span class="gb-small-line">{{ facts() }}</span>
      <a queryParamsHandling="replace" [routerLink]="['/beschluesse', it.code]" [queryParams]="context.params()">{{ wording() }}</a>
      @if (outcome(); as text) {
        <span class="gb-small-line">{{ text }}</span>
      }
    </th>
    <td class="meeting">
      {{ it.body.name }}
      <span class="gb-small-line">{{ format.shortDate(it.meeting.heldOn) }} · {{ it.item.title }}</span>
    </td>
    <td class="responsible">
      @if (it.responsible; as organisation) {
        {{ organisation.name }}
      } @else {
        <gb-gap-mark [shape]="nobody">{{ 'decisions.nobody' | transloco }}</gb-gap-mark>
      }
    </td>
    <td class="state">
      <gb-follow-chip [state]="it.state" [overdue]="it.overdue" />
      <span class="gb-small-line">{{ words.dueBeside(it) }}</span>
    </td>
  `,
  styles: `
    .name {
      padding-inline-start: 0;
    }
    a {
      display: block;
      font-size: var(--gb-size-m);
      line-height: 1.3;
      overflow-wrap: anywhere;
    }
    .meeting,
    .responsible {
      font-size: var(--gb-size-s);
      overflow-wrap: anywhere;
    }
    td,
    th {
      vertical-align: top;
    }
    :host-context(.cards) {
      > * {
        position: static;
        align-self: start;
        padding: 0;
        border: 0;
        background: none;
        text-align: start;
      }
      > .name,
      > .state {
        grid-column: 1 / -1;
      }
      > .state {
        display: flex;
        flex-wrap: wrap;
        gap: var(--gb-space-1) var(--gb-space-3);
        align-items: center;
      }
    }
  `,
})
export class DecisionTableRow {
  readonly row = input.required<Decision>();

  readonly #words = inject(Words);
  protected readonly context = inject(Context);
  protected readonly format = inject(FigureFormat);
  protected readonly words = inject(DecisionWords);
  protected readonly nobody = Building2;

  protected readonly facts = computed(() => {
    const { code, kind, demo } = this.row();
    return [code, this.#words.say(`decisions.kind.${kind}`), ...(demo ? [this.#words.say('decisions.demo')] : [])].join(' · ');
  });
  protected readonly wording = computed(() => excerpt(this.row().wording, LETTERS));
  protected readonly outcome = computed(() => this.words.outcome(this.row()));
}
