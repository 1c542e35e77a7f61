import { Component, computed, inject, input, output, signal } from '@angular/core';
import { TranslocoPipe, TranslocoService } from '@jsverse/transloco';
import type { MeasureSummary } from '#contract/measure.ts';
import type { BulkChange, BulkChangeResponse } from '#contract/measure-bulk.ts';
import { FigureFormat } from '../format/figure-format';
import { refusalOf } from '../shell/refusal';
import { ChangeList } from '../ui/change-list';
import type { EntryChange } from '../ui/event-entry';
import { FormMessage } from '../ui/form-message';
import { bulkChangeOf, EMPTY_DRAFT, type BulkDraft } from './bulk-draft';
import { MeasureListApi } from './measure-list-api';
import { MeasureNames } from './measure-names';

type Item = BulkChangeResponse['items'][number];

/** Changes lead, field and dates of several measures at once. Every change is shown before anything is done. */
@Component({
  selector: 'gb-bulk-change',
  imports: [ChangeList, FormMessage, TranslocoPipe],
  templateUrl: './bulk-change-panel.html',
  styleUrl: './bulk-change-panel.scss',
})
export class BulkChangePanel {
  readonly measures = input.required<readonly MeasureSummary[]>();
  /** Something was changed: how many measures. */
  readonly changed = output<number>();
  readonly closed = output<void>();

  readonly #api = inject(MeasureListApi);
  readonly #format = inject(FigureFormat);
  readonly #transloco = inject(TranslocoService);
  protected readonly names = inject(MeasureNames);
  protected readonly draft = signal<BulkDraft>(EMPTY_DRAFT);
  protected readonly preview = signal<BulkChangeResponse | undefined>(undefined);
  protected readonly problem = signal<'nothing' | 'endBeforeStart' | 'conflict' | 'offline' | 'other' | undefined>(undefined);
  protected readonly busy = signal(false);

  protected readonly refused = computed(() => this.preview()?.items.filter(({ refusal }) => refusal !== null) ?? []);
  protected readonly affected = computed(
    () => this.preview()?.items.filter(({ changes, refusal }) => refusal === null && changes.length > 0) ?? [],
  );
  protected readonly same = computed(() => (this.preview()?.items.length ?? 0) - this.refused().length - this.affected().length);

  protected set<K extends keyof BulkDraft>(part: K, value: BulkDraft[K]): void {
    this.draft.update((draft) => ({ ...draft, [part]: value }));
    this.preview.set(undefined);
    this.problem.set(undefined);
  }

  protected async show(): Promise<void> {
    const change = bulkChangeOf(this.draft());
    if (typeof change === 'string') {
      this.problem.set(change);
      return;
    }
    this.preview.set(await this.#send(change, true));
  }

  protected async apply(): Promise<void> {
    const change = bulkChangeOf(this.draft());
    if (typeof change === 'string') return;
    const done = await this.#send(change, false);
    if (done !== undefined) this.changed.emit(done.changed);
  }

  protected changesOf({ changes }: Item): EntryChange[] {
    return changes.map(({ field, before, after }) => ({
      field: this.#fieldName(field),
      before: before === null ? null : this.#word(field, before),
      after: after === null ? '–' : this.#word(field, after),
    }));
  }

  #fieldName(field: string): string {
    return field in EMPTY_DRAFT ? this.#transloco.translate(`measures.bulk.${field}`, {}, this.#format.language()) : field;
  }

  #word(field: string, value: string): string {
    if (field === 'leadOrganisation') return this.names.organisation(value);
    if (field === 'fieldOfAction') return this.names.field(value);
    return /^\d{4}-\d{2}-\d{2}$/.test(value) ? this.#format.shortDate(value) : value;
  }

  async #send(change: BulkChange['change'], preview: boolean): Promise<BulkChangeResponse | undefined> {
    this.problem.set(undefined);
    this.busy.set(true);
    try {
      const measures = this.measures().map(({ code, version }) => ({ code, version }));
      return await this.#api.changeMany({ measures, change, preview });
    } catch (error) {
      const kind = refusalOf(error)?.kind;
      this.problem.set(kind === 'conflict' || kind === 'offline' ? kind : 'other');
      return undefined;
    } finally {
      this.busy.set(false);
    }
  }
}
