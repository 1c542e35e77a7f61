import { Component, computed, inject, input } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import { TranslocoPipe } from '@jsverse/transloco';
import { FigureFormat } from '../format/figure-format';
import { Context } from '../shell/context';
import { DemoMark } from '../ui/demo-mark';
import { EmptyState } from '../ui/empty-state';
import { LoadFailed } from '../ui/load-failed';
import { Loading } from '../ui/loading';
import { UniqueId } from '../ui/unique-id';
import { catalogueGroups } from './catalogue-filter';
import { IndicatorApi } from './indicator-api';

/** The catalogue: every indicator by field of action, which of them have values, since when and for which levels. */
@Component({
  selector: 'gb-indicator-list-page',
  imports: [DemoMark, EmptyState, LoadFailed, Loading, RouterLink, TranslocoPipe],
  host: { class: 'gb-page' },
  templateUrl: './indicator-list-page.html',
  styleUrl: './indicator-list-page.scss',
})
export class IndicatorListPage {
  readonly #router = inject(Router);
  readonly #api = inject(IndicatorApi);
  protected readonly context = inject(Context);
  protected readonly format = inject(FigureFormat);
  protected readonly id = inject(UniqueId).next('gb-catalogue');

  // The query of the address.
  readonly q = input<string>();
  readonly field = input<string>();
  readonly values = input<string>();

  protected readonly indicators = this.#api.indicators();
  protected readonly fields = this.#api.fieldsOfAction();
  protected readonly all = computed(() => (this.indicators.hasValue() ? this.indicators.value().items : []));
  protected readonly fieldList = computed(() => (this.fields.hasValue() ? this.fields.value().items : []));
  protected readonly withValues = computed(() => this.all().filter(({ available }) => available.from !== null).length);
  protected readonly groups = computed(() =>
    catalogueGroups(this.all(), this.fieldList(), {
      search: this.q() ?? '',
      field: this.field() === '' ? undefined : this.field(),
      withValues: this.values() === '1',
    }),
  );
  protected readonly shown = computed(() => this.groups().reduce((sum, { indicators }) => sum + indicators.length, 0));

  protected levelNames(levels: readonly string[]): string {
    const known = this.context.installation.hasValue() ? (this.context.installation.value()?.levels ?? []) : [];
    return known
      .filter(({ level }) => levels.includes(level))
      .map(({ name }) => this.format.name(name))
      .join(', ');
  }

  protected narrow(queryParams: { readonly q?: string | null; readonly field?: string | null; readonly values?: string | null }): void {
    void this.#router.navigate([], { queryParams, queryParamsHandling: 'merge', replaceUrl: true });
  }

  protected retry(): void {
    for (const resource of [this.indicators, this.fields]) if (resource.error()) resource.reload();
  }
}
