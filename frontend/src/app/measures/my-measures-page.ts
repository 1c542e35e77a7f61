import { afterRenderEffect, Component, computed, effect, ElementRef, inject, input, untracked } from '@angular/core';
import { RouterLink } from '@angular/router';
import { TranslocoPipe } from '@jsverse/transloco';
import type { MyMeasure } from '#contract/status-report.ts';
import { formatPeriod, parsePeriod, shift } from '#contract/period.ts';
import { FigureFormat } from '../format/figure-format';
import { Context } from '../shell/context';
import { quartersBetween } from '../shell/quarters';
import { EmptyState } from '../ui/empty-state';
import { FormMessage } from '../ui/form-message';
import { lastLoaded } from '../ui/last-loaded';
import { LoadFailed } from '../ui/load-failed';
import { Loading } from '../ui/loading';
import { UniqueId } from '../ui/unique-id';
import { MeasureApi } from './measure-api';
import { MyMeasureCard } from './my-measure-card';
import { ReportOutbox } from './report-outbox';
import { ReportQueue } from './report-queue';

/** How many quarters back reports can be made up for here. */
const BACK = 3;

/** What the person has to say this quarter: one card for each measure, what is due first. */
@Component({
  selector: 'gb-my-measures-page',
  imports: [EmptyState, FormMessage, LoadFailed, Loading, MyMeasureCard, ReportQueue, RouterLink, TranslocoPipe],
  host: { class: 'gb-page' },
  templateUrl: './my-measures-page.html',
  styleUrl: './my-measures-page.scss',
})
export class MyMeasuresPage {
  readonly #context = inject(Context);
  readonly #outbox = inject(ReportOutbox);
  readonly #element = inject<ElementRef<HTMLElement>>(ElementRef).nativeElement;
  protected readonly format = inject(FigureFormat);
  protected readonly id = inject(UniqueId).next('gb-my-measures');

  /** Code of the measure that the address asks to report on: its form is open. */
  readonly massnahme = input<string>();

  protected readonly resource = inject(MeasureApi).mine(() => this.#context.chosenQuarter());
  protected readonly mine = lastLoaded(this.resource);
  readonly #items = computed(() => this.mine()?.items ?? []);
  protected readonly due = computed(() => this.#items().filter(({ due }) => due));
  protected readonly done = computed(() => this.due().filter(({ report, returned }) => report !== null && returned === null));

  /** The cards under their headings; groups without a card are left out. */
  protected readonly groups = computed(() => {
    const groups: readonly { readonly name: string; readonly items: readonly MyMeasure[] }[] = [
      { name: 'open', items: this.due().filter(({ report, returned }) => report === null || returned !== null) },
      { name: 'done', items: this.done() },
      { name: 'notDue', items: this.#items().filter(({ due }) => !due) },
    ];
    return groups.filter(({ items }) => items.length > 0);
  });
  protected readonly quarters = computed(() => {
    const { installation } = this.#context;
    const known = installation.hasValue() ? installation.value() : undefined;
    const start = known && parsePeriod(known.defaultQuarter);
    if (known === undefined || start === undefined) return [];
    const earliest = formatPeriod(shift(start, -BACK));
    return quartersBetween(earliest < known.firstQuarter ? known.firstQuarter : earliest, known.lastQuarter);
  });
  /** How many reports the server has taken since the program was opened, so that it is said. */
  protected readonly justSent = computed(() => this.#outbox.sent().length);

  constructor() {
    effect(() => {
      if (this.#outbox.sent().length > 0) untracked(() => this.resource.reload());
    });
    let gone: string | undefined;
    afterRenderEffect(() => {
      const code = this.massnahme();
      if (code === undefined || code === gone || this.mine() === undefined) return;
      gone = code;
      untracked(() => this.#goTo(code));
    });
  }

  /** Whoever reads aloud or uses the keyboard goes on at the measure as well. */
  #goTo(code: string): void {
    const heads = Array.from(this.#element.querySelectorAll<HTMLElement>('[data-measure]'));
    const head = heads.find(({ dataset }) => dataset['measure'] === code);
    head?.scrollIntoView();
    head?.focus({ preventScroll: true });
  }

  protected choose(quarter: string): void {
    const { installation } = this.#context;
    const usual = installation.hasValue() ? installation.value()?.defaultQuarter : undefined;
    void this.#context.setQuarter(quarter === usual ? undefined : quarter);
  }
}
