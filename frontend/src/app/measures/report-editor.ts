import { afterRenderEffect, Component, computed, ElementRef, inject, input, linkedSignal, output } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import type { MeasureStatus } from '#contract/measure-status.ts';
import type { StatusReport } from '#contract/status-report.ts';
import { FigureFormat } from '../format/figure-format';
import { FormMessage } from '../ui/form-message';
import { pathKey } from './refused-words';
import { DraftFacts } from './draft-facts';
import { draftOfReport, emptyDraft, problemsOf, type ReportDraft } from './report-draft';
import { ReportFacts } from './report-facts';
import { ReportForm } from './report-form';
import { ReportOutbox } from './report-outbox';

/** What a report is about. */
export interface ReportSubject {
  readonly code: string;
  readonly title: string;
  readonly quarter: string;
  readonly status: MeasureStatus;
  /** Where a report may take it. */
  readonly statuses: readonly MeasureStatus[];
  /** The report for the quarter that counts; a new one corrects it. */
  readonly report: StatusReport | null;
  /** The newest report of an earlier quarter. */
  readonly previous: StatusReport | null;
}

/**
 * Writes a report: offers "nothing has changed", keeps what is typed in the browser, and says what became of it. What waits for the
 * connection, was taken by somebody else meanwhile, or was refused, is shown here until it is settled.
 */
@Component({
  selector: 'gb-report-editor',
  imports: [DraftFacts, FormMessage, ReportFacts, ReportForm, TranslocoPipe],
  templateUrl: './report-editor.html',
  styleUrl: './report-editor.scss',
})
export class ReportEditor {
  readonly #outbox = inject(ReportOutbox);
  protected readonly format = inject(FigureFormat);
  protected readonly sending = this.#outbox.sending;

  readonly subject = input.required<ReportSubject>();
  /** Whether to begin with the form. */
  readonly begin = input(false);
  /** The person has put the report away without sending it. */
  readonly closed = output<void>();

  readonly #element = inject<ElementRef<HTMLElement>>(ElementRef).nativeElement;

  readonly #key = computed(() => ({ code: this.subject().code, quarter: this.subject().quarter }));
  protected readonly entry = computed(() => this.#outbox.entry(this.#key()));
  /** What is open: the form, or the values of the quarter before to be sent again. */
  protected readonly open = linkedSignal<unknown, 'form' | 'unchanged' | undefined>({
    source: () => [this.#key().code, this.#key().quarter, this.begin()],
    computation: () => (this.begin() ? 'form' : undefined),
  });
  protected readonly draft = computed<ReportDraft>(() => {
    const { status, report, previous } = this.subject();
    return this.entry()?.draft ?? (report === null ? emptyDraft(status, previous) : draftOfReport(report));
  });
  /** The values of the quarter before, as they would be sent; none where the person has to say something new. */
  protected readonly same = computed(() => {
    const { previous, status } = this.subject();
    if (previous === null) return undefined;
    const draft = draftOfReport(previous, status);
    return problemsOf(draft, previous, status).length === 0 ? draft : undefined;
  });
  /** Keys of what was refused and has no field of its own in the form. */
  protected readonly refusals = computed(() => {
    const entry = this.entry();
    if (entry?.state !== 'refused') return [];
    return entry.refused.length === 0 ? ['measure.reporting.refused'] : [...new Set(entry.refused.map(pathKey))];
  });

  constructor() {
    let before: string | undefined;
    let isLost = false;
    afterRenderEffect(() => {
      const now = `${this.open() ?? ''} ${this.entry()?.state ?? ''}`;
      // Nothing can be pressed while it is being sent.
      const isSending = this.sending();
      isLost ||= before !== undefined && before !== now;
      before = now;
      if (isLost && !isSending) {
        isLost = false;
        this.#goOn();
      }
    });
  }

  protected keep(draft: ReportDraft): void {
    const { title, report } = this.subject();
    this.#outbox.keep({ ...this.#key(), title, draft, corrects: this.entry()?.corrects ?? report?.id ?? null });
  }

  protected send(): Promise<void> {
    // Who sends a correction without having changed anything still sends it.
    if (this.entry() === undefined) this.keep(this.draft());
    this.open.set(undefined);
    return this.#outbox.send(this.#key());
  }

  protected sendSame(draft: ReportDraft): Promise<void> {
    this.keep(draft);
    return this.send();
  }

  protected sendNow(): Promise<void> {
    return this.#outbox.sendNow();
  }

  protected edit(): void {
    if (this.entry() !== undefined) this.#outbox.reopen(this.#key());
    this.open.set('form');
  }

  /** Takes over the values of the quarter before into the form. */
  protected editSame(draft: ReportDraft): void {
    this.keep(draft);
    this.open.set('form');
  }

  protected correctOther(): Promise<void> {
    return this.#outbox.correctOther(this.#key());
  }

  protected drop(): void {
    this.#outbox.drop(this.#key());
    this.close();
  }

  protected close(): void {
    this.open.set(undefined);
    this.closed.emit();
  }

  /** The button that was pressed is gone; whoever uses the keyboard goes on with what came in its place. */
  #goOn(): void {
    const { activeElement, body } = this.#element.ownerDocument;
    if (activeElement !== null && activeElement !== body) return;
    this.#element.querySelector<HTMLElement>('form input, .ways button:enabled')?.focus({ preventScroll: true });
  }
}
