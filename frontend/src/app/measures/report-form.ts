import { Component, computed, inject, input, model, output, signal } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import type { MeasureStatus } from '#contract/measure-status.ts';
import type { Outlook, StatusReport } from '#contract/status-report.ts';
import { FigureFormat } from '../format/figure-format';
import { Icon } from '../ui/icon';
import { UniqueId } from '../ui/unique-id';
import { OUTLOOKS } from './measure-words';
import { OUTLOOK_ICONS } from '../ui/outlook-chip';
import { pathKey } from './refused-words';
import { needsNote, problemsOf, type DraftProblem, type ReportDraft } from './report-draft';

/** The questions of a status report, for one thumb: large targets, the values of the quarter before beside the fields. */
@Component({
  selector: 'gb-report-form',
  imports: [Icon, TranslocoPipe],
  templateUrl: './report-form.html',
  styleUrl: './report-form.scss',
})
export class ReportForm {
  protected readonly format = inject(FigureFormat);
  protected readonly id = inject(UniqueId).next('gb-report');
  protected readonly outlooks = OUTLOOKS;
  protected readonly icons = OUTLOOK_ICONS;
  protected readonly counts = ['peopleReached', 'eventsHeld'] as const;

  readonly draft = model.required<ReportDraft>();
  /** The status in which the measure is now. */
  readonly status = input.required<MeasureStatus>();
  /** Where a report may take it. */
  readonly statuses = input.required<readonly MeasureStatus[]>();
  /** The newest report of an earlier quarter. */
  readonly previous = input<StatusReport | null>(null);
  /** Paths that the server has objected to. */
  readonly refused = input<readonly string[]>([]);
  readonly sending = input(false);
  /** The draft is complete and shall be sent. */
  readonly submitted = output<void>();
  readonly cancelled = output<void>();

  /** Whether it was tried to send it; until then nothing is called wrong. */
  readonly #tried = signal(false);
  protected readonly problems = computed(() => (this.#tried() ? problemsOf(this.draft(), this.previous(), this.status()) : []));
  protected readonly noteNeeded = computed(() => needsNote(this.draft(), this.previous(), this.status()));
  protected readonly offered = computed(() => [...new Set([this.status(), ...this.statuses()])]);

  protected set(change: Partial<ReportDraft>): void {
    this.draft.update((draft) => ({ ...draft, ...change }));
  }

  protected setCount(field: 'peopleReached' | 'eventsHeld', text: string): void {
    this.set(field === 'peopleReached' ? { peopleReached: text } : { eventsHeld: text });
  }

  protected setPercent(percent: number): void {
    this.set({ percent: Math.max(0, Math.min(100, Math.round(percent))) });
  }

  protected setOutlook(outlook: Outlook): void {
    this.set({ outlook });
  }

  // The select offers nothing else.
  protected setStatus(status: string): void {
    this.set({ status: status as MeasureStatus });
  }

  /** The key of what is wrong with a field. */
  protected wrong(field: DraftProblem | 'status' | 'percent' | 'nextStep'): string | undefined {
    if (this.refused().includes(field)) return pathKey(field);
    return this.problems().some((problem) => problem === field) ? `measure.reporting.missing.${field}` : undefined;
  }

  protected submit(event: Event, form: HTMLElement): void {
    event.preventDefault();
    this.#tried.set(true);
    if (problemsOf(this.draft(), this.previous(), this.status()).length === 0) this.submitted.emit();
    else queueMicrotask(() => setTimeout(() => form.querySelector<HTMLElement>('[data-wrong] :is(input, textarea)')?.focus()));
  }
}
