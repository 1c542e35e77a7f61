import { Component, computed, inject, input, output } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import type { MeasureResponse } from '#contract/measure.ts';
import { ParticipationApi, type ParticipationSubject } from '../participation/participation-api';
import { ParticipationSection } from '../participation/participation-section';
import { lastLoaded } from '../ui/last-loaded';
import { LoadFailed } from '../ui/load-failed';
import { Loading } from '../ui/loading';

/** Who was heard about a measure. Whoever may change the measure records it; one that others follow stays as it is. */
@Component({
  selector: 'gb-measure-participation',
  imports: [LoadFailed, Loading, ParticipationSection, TranslocoPipe],
  template: `
    @if (shown(); as list) {
      <gb-participation-section [subject]="subject()" [entries]="list.items" [mayEdit]="mayEdit()" (changed)="renew()" />
    } @else if (resource.error(); as error) {
      <gb-load-failed [error]="error" (retry)="resource.reload()" />
    } @else {
      <gb-loading [lines]="2" [label]="'participation.loading' | transloco" />
    }
  `,
})
export class MeasureParticipation {
  readonly measure = input.required<MeasureResponse>();
  /** Something else is stored now. */
  readonly changed = output<void>();

  protected readonly subject = computed<ParticipationSubject>(() => ({ type: 'measure', code: this.measure().code }), {
    equal: (a, b) => a.code === b.code,
  });
  protected readonly mayEdit = computed(() => this.measure().mayEdit && this.measure().supersededOn === null);
  protected readonly resource = inject(ParticipationApi).about(() => this.subject());
  protected readonly shown = lastLoaded(this.resource);

  protected renew(): void {
    this.resource.reload();
    this.changed.emit();
  }
}
