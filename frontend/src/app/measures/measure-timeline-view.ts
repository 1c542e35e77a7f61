import { afterRenderEffect, Component, computed, ElementRef, inject, input, viewChild } from '@angular/core';
import { RouterLink } from '@angular/router';
import { TranslocoPipe, TranslocoService } from '@jsverse/transloco';
import type { MeasureSummary } from '#contract/measure.ts';
import { elementWidth } from '../charts/element-width';
import { FigureFormat } from '../format/figure-format';
import { Context } from '../shell/context';
import { FigureFrame, FramePicture, FrameTable } from '../ui/figure-frame';
import { MeasureNames } from './measure-names';
import { StatusChip } from '../ui/status-chip';
import { dayX, endings, timelineBar, timelineGrid, timelineSpan } from './timeline-layout';
import { today } from '../format/today';

/** Width of the names beside the bars, and of the narrowest drawing, in pixels. */
const NAMES = 280;
const NARROWEST = 640;
/** Below this width the names stand above the bars. */
const NAMES_BESIDE_FROM = 900;

/** When the measures begin and end, by field of action, with their milestones and the ends of their funds. */
@Component({
  selector: 'gb-measure-timeline-view',
  imports: [FigureFrame, FramePicture, FrameTable, RouterLink, StatusChip, TranslocoPipe],
  host: { '[class.narrow]': '!beside()' },
  templateUrl: './measure-timeline-view.html',
  styleUrl: './measure-timeline-view.scss',
})
export class MeasureTimelineView {
  readonly measures = input.required<readonly MeasureSummary[]>();
  /** `YYYY-MM-DD`. */
  readonly now = input(today());

  readonly #transloco = inject(TranslocoService);
  readonly #names = inject(MeasureNames);
  protected readonly context = inject(Context);
  protected readonly format = inject(FigureFormat);
  readonly #room = elementWidth(1170);
  protected readonly rowHeight = 30;

  protected readonly beside = computed(() => this.#room() >= NAMES_BESIDE_FROM);
  protected readonly width = computed(() => (this.beside() ? this.#room() - NAMES : Math.max(NARROWEST, this.#room())));
  protected readonly span = computed(() => timelineSpan(this.measures(), this.now()));
  protected readonly grid = computed(() => timelineGrid(this.span(), this.width()));
  protected readonly todayX = computed(() => dayX(this.now(), this.span(), this.width()));

  /** Measures by field of action in the order of the installation, in a field those that begin first on top. */
  protected readonly groups = computed(() => {
    const fields = [...new Set(this.measures().map(({ fieldOfAction }) => fieldOfAction))].sort(
      (a, b) => this.#names.fieldPosition(a) - this.#names.fieldPosition(b),
    );
    return fields.map((field) => ({
      field,
      name: this.#names.field(field),
      rows: this.measures()
        .filter(({ fieldOfAction }) => fieldOfAction === field)
        .sort((a, b) => (a.startsOn ?? '9').localeCompare(b.startsOn ?? '9') || a.code.localeCompare(b.code))
        .map((measure) => ({ measure, drawn: timelineBar(measure, this.span(), this.width(), this.now()), words: this.#words(measure) })),
    }));
  });
  protected readonly heading = computed(() => {
    const { soon, open } = endings(this.measures(), this.now());
    return this.#say('measures.timeline.finding', { soon: this.format.number(soon), open: this.format.number(open) });
  });

  private readonly scroll = viewChild<ElementRef<HTMLElement>>('scroll');

  constructor() {
    // Where not all has room one looks at today first.
    afterRenderEffect(() => {
      const pane = this.scroll()?.nativeElement;
      if (pane !== undefined) pane.scrollLeft = this.beside() ? 0 : this.todayX() - pane.clientWidth / 2;
    });
  }

  protected dayText(day: string | null): string {
    return day === null ? '–' : this.format.shortDate(day);
  }

  protected endText({ startsOn, endsOn }: MeasureSummary): string {
    return endsOn === null
      ? this.#say(startsOn === null ? 'measures.timeline.unknown' : 'measures.openEnd', {})
      : this.format.shortDate(endsOn);
  }

  protected done({ milestones }: MeasureSummary): string {
    const done = milestones.filter(({ doneOn }) => doneOn !== null).length;
    return this.#say('measures.timeline.doneOf', { done: String(done), all: String(milestones.length) });
  }

  /** A row in words, for those who do not see it. */
  #words(measure: MeasureSummary): string {
    const { startsOn, endsOn, milestones, fundingEndsOn } = measure;
    if (startsOn === null) return this.#say('measures.timeline.noStart', {});
    const from = this.format.shortDate(startsOn);
    const parts = [
      endsOn === null
        ? this.#say('measures.timeline.fromOpen', { from })
        : this.#say('measures.timeline.fromTo', { from, to: this.format.shortDate(endsOn) }),
      ...(milestones.length === 0 ? [] : [this.#say('measures.timeline.milestonesDone', { text: this.done(measure) })]),
      ...(fundingEndsOn === null ? [] : [this.#say('measures.fundsUntil', { date: this.format.shortDate(fundingEndsOn) })]),
    ];
    return parts.join('; ');
  }

  #say(key: string, params: Readonly<Record<string, string>>): string {
    return this.#transloco.translate(key, params, this.format.language());
  }
}
