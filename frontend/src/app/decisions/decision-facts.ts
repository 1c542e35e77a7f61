import { Component, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { TranslocoPipe } from '@jsverse/transloco';
import type { DecisionDetail } from '#contract/decision.ts';
import { FigureFormat } from '../format/figure-format';
import { Context } from '../shell/context';

/** Where a decision was made, who sees to it and until when. */
@Component({
  selector: 'gb-decision-facts',
  imports: [RouterLink, TranslocoPipe],
  template: `
    @let it = decision();
    <section aria-labelledby="gb-decision-facts">
      <h2 id="gb-decision-facts">{{ 'decisions.section.facts' | transloco }}</h2>
      <dl>
        <dt>{{ 'decisions.filter.body' | transloco }}</dt>
        <dd>
          <a queryParamsHandling="replace" [routerLink]="['/gremien', it.body.code]" [queryParams]="context.params()">{{ it.body.name }}</a>
        </dd>
        <dt>{{ 'decisions.part.meeting' | transloco }}</dt>
        <dd>
          <a queryParamsHandling="replace" [routerLink]="['/sitzungen', it.meeting.id]" [queryParams]="context.params()">{{
            format.date(it.meeting.heldOn)
          }}</a>
        </dd>
        <dt>{{ 'decisions.part.item' | transloco }}</dt>
        <dd>{{ it.item.title }}</dd>
        <dt>{{ 'decisions.filter.organisation' | transloco }}</dt>
        <dd>
          @if (it.responsible; as organisation) {
            <a queryParamsHandling="replace" [routerLink]="['/organisationen', organisation.code]" [queryParams]="context.params()">{{
              organisation.name
            }}</a>
          } @else {
            {{ 'decisions.nobody' | transloco }}
          }
        </dd>
        <dt>{{ 'decisions.task.dueOn' | transloco }}</dt>
        <dd>{{ it.dueOn === null ? ('decisions.due.none' | transloco) : format.date(it.dueOn) }}</dd>
      </dl>
    </section>
  `,
  styleUrl: '../ui/fact-list.scss',
})
export class DecisionFacts {
  readonly decision = input.required<DecisionDetail>();

  protected readonly context = inject(Context);
  protected readonly format = inject(FigureFormat);
}
