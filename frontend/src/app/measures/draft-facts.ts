import { Component, computed, input } from '@angular/core';
import type { ReportDraft } from './report-draft';
import { ReportFacts, type SaidInReport } from './report-facts';

/** What a report says that was not sent yet. */
@Component({
  selector: 'gb-draft-facts',
  imports: [ReportFacts],
  template: `<gb-report-facts [report]="report()" />`,
})
export class DraftFacts {
  readonly draft = input.required<ReportDraft>();

  protected readonly report = computed((): SaidInReport => {
    const { status, percent, outlook, note, peopleReached, eventsHeld, nextStep } = this.draft();
    return {
      status,
      percent,
      outlook,
      note: note || null,
      peopleReached: Number(peopleReached) || null,
      eventsHeld: Number(eventsHeld) || null,
      nextStep: nextStep || null,
    };
  });
}
