import { Component, computed, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { TranslocoPipe } from '@jsverse/transloco';
import type { MeasureHint, MeasureSummary } from '#contract/measure.ts';

/** Where something is missing that is no field of the form: recommendations and goals name their measures, not the other way round. */
const ELSEWHERE: Partial<Readonly<Record<MeasureHint, (code: string) => Place>>> = {
  recommendation: () => ({ link: ['/empfehlungen'] }),
  goal: () => ({ link: ['/ziele'] }),
  participation: (code) => ({ link: ['/massnahmen', code], fragment: 'beteiligung' }),
};

interface Place {
  readonly link: string[];
  readonly fragment?: string;
}

/** One thing that a measure lacks; it leads whoever may edit the measure to the place where that is mended. */
@Component({
  selector: 'gb-measure-hint',
  imports: [RouterLink, TranslocoPipe],
  template: `
    @if (measure().mayEdit) {
      <a [routerLink]="place().link" [fragment]="place().fragment">{{ 'measure.hint.' + hint() | transloco }}</a>
    } @else {
      <span>{{ 'measure.hint.' + hint() | transloco }}</span>
    }
  `,
})
export class MeasureHintLink {
  readonly hint = input.required<MeasureHint>();
  readonly measure = input.required<Pick<MeasureSummary, 'code' | 'mayEdit'>>();

  protected readonly place = computed<Place>(() => {
    const { code } = this.measure();
    return ELSEWHERE[this.hint()]?.(code) ?? { link: ['/massnahmen', code, 'bearbeiten'], fragment: `feld-${this.hint()}` };
  });
}
