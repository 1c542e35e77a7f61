import { Component, computed, inject, input } from '@angular/core';
import { RouterLink, type Params } from '@angular/router';
import { TranslocoPipe } from '@jsverse/transloco';
import type { BodyDetail } from '#contract/body.ts';
import { FigureFormat } from '../format/figure-format';
import { MembershipSentences } from '../memberships/membership-sentences';
import { ReferenceNames } from '../shell/reference-names';

/** What kind of body it is, how often it meets, for where and for whom, and to what it belongs. */
@Component({
  selector: 'gb-body-facts',
  imports: [RouterLink, TranslocoPipe],
  templateUrl: './body-facts.html',
  styleUrl: '../ui/fact-list.scss',
})
export class BodyFacts {
  readonly body = input.required<BodyDetail>();
  /** What links to bodies take along. */
  readonly params = input.required<Params>();

  readonly #format = inject(FigureFormat);
  readonly #names = inject(ReferenceNames);
  protected readonly sentences = inject(MembershipSentences);

  protected readonly places = computed(() => {
    const { districts, districtNames } = this.body();
    return districts.map((ref) => ({ ref, name: this.#format.name(districtNames[ref] ?? { de: ref, en: ref }) }));
  });
  protected readonly fields = computed(() =>
    this.body()
      .fieldsOfAction.map((code) => this.#names.field(code))
      .join(', '),
  );
  protected readonly groups = computed(() =>
    this.body()
      .targetGroups.map((code) => this.#names.targetGroup(code))
      .join(', '),
  );
}
