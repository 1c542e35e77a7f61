import { Component, computed, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { TranslocoPipe } from '@jsverse/transloco';
import type { MeasureResponse } from '#contract/measure.ts';
import { FigureFormat } from '../format/figure-format';
import { Session } from '../shell/session';
import { FIELD_GROUPS } from './measure-words';
import { ReferenceNames } from '../shell/reference-names';
import { ReleaseMark } from './release-mark';

/** Who, where, for whom, with what it hangs together, and what of it is public. */
@Component({
  selector: 'gb-measure-facts',
  imports: [ReleaseMark, RouterLink, TranslocoPipe],
  templateUrl: './measure-facts.html',
  styleUrl: './measure-facts.scss',
})
export class MeasureFacts {
  readonly #session = inject(Session);
  protected readonly format = inject(FigureFormat);
  protected readonly names = inject(ReferenceNames);

  readonly measure = input.required<MeasureResponse>();

  protected readonly places = computed(() => {
    const { districts, districtNames } = this.measure();
    return districts.map((ref) => ({ ref, name: this.format.name(districtNames[ref] ?? { de: ref, en: ref }) }));
  });
  protected readonly groups = computed(() =>
    this.measure()
      .targetGroups.map((code) => this.names.targetGroup(code))
      .join(', '),
  );
  /** Where the point can be looked at on a map. */
  protected readonly point = computed(() => {
    const { latitude, longitude } = this.measure().location ?? { latitude: null, longitude: null };
    return latitude === null || longitude === null
      ? undefined
      : `https://www.openstreetmap.org/?mlat=${latitude}&mlon=${longitude}#map=17/${latitude}/${longitude}`;
  });
  protected readonly mayReadContacts = computed(() => this.#session.may('contacts.read'));
  protected readonly fieldGroups = FIELD_GROUPS;
}
