import { Component, computed, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { TranslocoPipe } from '@jsverse/transloco';
import type { OrganisationResponse } from '#contract/organisation.ts';
import { FigureFormat } from '../format/figure-format';
import { PointPicker } from '../map/point-picker';
import { Context } from '../shell/context';
import { PlaceApi } from '../shell/place-api';
import { ReferenceNames } from '../shell/reference-names';
import { lastLoaded } from '../ui/last-loaded';
import { LanguageNames } from './language-names';

/** What the register says about an organisation, with its point on the map. */
@Component({
  selector: 'gb-organisation-facts',
  imports: [PointPicker, RouterLink, TranslocoPipe],
  templateUrl: './organisation-facts.html',
  styles: `
    :host {
      display: block;
    }
    dl {
      display: grid;
      gap: var(--gb-space-3);
      margin: 0;
    }
    dl > div {
      padding-block-start: var(--gb-space-2);
      border-block-start: 1px solid var(--gb-line);
    }
    dt {
      color: var(--gb-ink-muted);
      font-size: var(--gb-size-xs);
    }
    dd {
      margin: 0;
      overflow-wrap: anywhere;
    }
    dd a {
      display: inline-block;
      min-block-size: 24px;
    }
    gb-point-picker {
      max-inline-size: 24rem;
      margin-block-start: var(--gb-space-2);
    }
  `,
})
export class OrganisationFacts {
  readonly #context = inject(Context);
  protected readonly format = inject(FigureFormat);
  protected readonly names = inject(ReferenceNames);
  protected readonly languageNames = inject(LanguageNames);

  readonly organisation = input.required<OrganisationResponse>();

  protected readonly places = computed(() => {
    const { districts, districtNames } = this.organisation();
    return districts.map((ref) => ({ ref, name: this.format.name(districtNames[ref] ?? { de: ref, en: ref }) }));
  });
  protected readonly address = computed(() => {
    const { street, postalCode, town } = this.organisation();
    const line = [postalCode, town].filter((part) => part !== null).join(' ');
    return [street, line].filter((part) => part !== null && part !== '').join(', ');
  });
  protected readonly fields = computed(() =>
    this.organisation()
      .fieldsOfAction.map((code) => this.names.field(code))
      .join(', '),
  );
  protected readonly groups = computed(() =>
    this.organisation()
      .targetGroups.map((code) => this.names.targetGroup(code))
      .join(', '),
  );
  protected readonly languages = computed(() =>
    this.organisation()
      .languages.map((code) => this.languageNames.name(code))
      .sort(new Intl.Collator(this.format.language()).compare)
      .join(', '),
  );
  protected readonly formerNames = computed(() => this.organisation().mergedFrom);

  readonly #level = computed(() =>
    this.#context.installation.hasValue() ? this.#context.installation.value().levels.at(1)?.level : undefined,
  );
  protected readonly drawn = lastLoaded(
    inject(PlaceApi).boundaries(() => {
      const level = this.#level();
      return this.organisation().point === null || level === undefined ? undefined : { level };
    }),
  );
}
