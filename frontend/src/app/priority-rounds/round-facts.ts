import { Component, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { TranslocoPipe } from '@jsverse/transloco';
import type { PriorityRound } from '#contract/priority-round.ts';
import { Explain } from '../ui/explain';
import { PriorityRoundWords } from './priority-round-words';

/** About what is voted, what is asked, who votes, and how secret that is. */
@Component({
  selector: 'gb-round-facts',
  imports: [Explain, RouterLink, TranslocoPipe],
  template: `
    @let it = round();
    <section aria-labelledby="gb-round-options">
      <h2 id="gb-round-options">{{ 'priorityRounds.section.options' | transloco }}</h2>
      <ol>
        @for (option of it.options; track option.recommendation) {
          <li>
            <a [routerLink]="['/empfehlungen', option.recommendation]">{{ option.title }}</a>
          </li>
        } @empty {
          <li class="none gb-muted">{{ 'priorityRounds.form.noOptions' | transloco }}</li>
        }
      </ol>
    </section>
    <section aria-labelledby="gb-round-asked">
      <h2 id="gb-round-asked">{{ 'priorityRounds.section.asked' | transloco }}</h2>
      @if (it.introduction; as text) {
        <p class="introduction">{{ text }}</p>
      }
      <ul class="gb-plain">
        @if (it.importance) {
          <li>{{ 'priorityRounds.fact.importance' | transloco }}</li>
        }
        @if (it.pickOne; as question) {
          <li>{{ question }}</li>
        }
        @if (it.openQuestion; as question) {
          <li>
            {{ question }} <span class="gb-small-line">{{ 'priorityRounds.fact.openQuestion' | transloco }}</span>
          </li>
        }
        @if (!it.importance && it.pickOne === null && it.openQuestion === null) {
          <li class="gb-muted">{{ 'priorityRounds.fact.nothing' | transloco }}</li>
        }
      </ul>
    </section>
    <section aria-labelledby="gb-round-voters">
      <h2 id="gb-round-voters">{{ 'priorityRounds.section.voters' | transloco }}</h2>
      <dl>
        <dt>{{ 'priorityRounds.fact.voters' | transloco }}</dt>
        <dd>{{ 'priorityRounds.fact.by.' + it.votingBy | transloco }}</dd>
        <dt>{{ 'priorityRounds.fact.secrecy' | transloco }}</dt>
        <dd>
          <gb-explain [topic]="'priorityRounds.secrecy.' + it.votingBy" />
        </dd>
        @if (it.openedAt; as time) {
          <dt>{{ 'priorityRounds.fact.openedAt' | transloco }}</dt>
          <dd>{{ words.time(time) }}</dd>
        }
        @if (it.closedAt ?? it.closesAt; as time) {
          <dt>{{ (it.state === 'closed' ? 'priorityRounds.fact.closedAt' : 'priorityRounds.fact.closesAt') | transloco }}</dt>
          <dd>{{ words.time(time) }}</dd>
        }
      </dl>
    </section>
  `,
  styleUrl: './round-facts.scss',
})
export class RoundFacts {
  readonly round = input.required<PriorityRound>();

  protected readonly words = inject(PriorityRoundWords);
}
