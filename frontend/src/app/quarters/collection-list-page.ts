import { Component, computed, inject, signal } from '@angular/core';
import { RouterLink } from '@angular/router';
import { TranslocoPipe } from '@jsverse/transloco';
import { Pencil } from 'lucide';
import type { IndicatorCollection } from '#contract/value-entry.ts';
import { elementWidth } from '../charts/element-width';
import { FigureFormat } from '../format/figure-format';
import { Words } from '../format/words';
import { Context } from '../shell/context';
import { OpenForms } from '../shell/open-forms';
import { Session } from '../shell/session';
import { keepOnClosing, type WithChanges } from '../shell/unsaved-changes';
import { focusNext } from '../ui/focus-next';
import { FormMessage } from '../ui/form-message';
import { Icon } from '../ui/icon';
import { lastLoaded } from '../ui/last-loaded';
import { LoadFailed } from '../ui/load-failed';
import { Loading } from '../ui/loading';
import { CollectionApi } from './collection-api';
import { CollectionForm } from './collection-form';
import { QuarterLinks } from './quarter-links';

/** Below this width, in pixels, each indicator is a card. */
const CARDS = 720;

/** What the quarters ask for besides the reports: of which indicators, at which level, how often and of whom values are wanted. */
@Component({
  selector: 'gb-collection-list-page',
  imports: [CollectionForm, FormMessage, Icon, LoadFailed, Loading, RouterLink, TranslocoPipe],
  providers: [OpenForms],
  host: { class: 'gb-page', '[class.cards]': 'cards()' },
  templateUrl: './collection-list-page.html',
  styleUrls: ['../ui/list-page.scss', '../ui/grouped-table.scss', './collection-list-page.scss'],
})
export class CollectionListPage implements WithChanges {
  readonly #openForms = inject(OpenForms);
  readonly #words = inject(Words);
  readonly #installation = inject(Context).installation;
  readonly #focus = focusNext();
  protected readonly format = inject(FigureFormat);
  protected readonly words = inject(Words);
  protected readonly links = inject(QuarterLinks);
  protected readonly pencil = Pencil;
  protected readonly columns = ['level', 'interval', 'organisation'] as const;

  protected readonly resource = inject(CollectionApi).collections();
  readonly #list = lastLoaded(this.resource);
  readonly #width = elementWidth(1100);
  protected readonly cards = computed(() => this.#width() < CARDS);
  readonly #session = inject(Session);
  protected readonly mayChange = computed(() => this.#session.may('quarters.run'));
  /** Code of the indicator that is being changed, and of the one that was changed last. */
  protected readonly opened = signal<string | undefined>(undefined);
  protected readonly done = signal<string | undefined>(undefined);

  protected readonly groups = computed(() => {
    const items = this.#list()?.items;
    if (items === undefined) return undefined;
    const groups = [
      { key: 'asked', items: items.filter(({ asked }) => asked) },
      { key: 'imported', items: items.filter(({ asked, askable }) => !asked && askable) },
      { key: 'computed', items: items.filter(({ asked, askable }) => !asked && !askable) },
    ];
    return groups.filter((group) => group.items.length > 0);
  });
  protected readonly lead = computed(() => {
    const items = this.#list()?.items ?? [];
    const asked = items.filter((each) => each.asked).length;
    return this.#words.count('quarters.collections.lead', asked, { total: this.format.number(items.length) });
  });

  constructor() {
    keepOnClosing(this);
  }

  hasChanges(): boolean {
    return this.#openForms.haveChanges();
  }

  protected levelOf({ asked, level }: IndicatorCollection): string {
    if (!asked || level === null) return '';
    const levels = this.#installation.hasValue() ? (this.#installation.value()?.levels ?? []) : [];
    const known = levels.find((each) => each.level === level);
    return known === undefined ? level : this.format.name(known.plural);
  }

  protected open(code: string): void {
    this.done.set(undefined);
    this.opened.set(code);
    this.#focus('gb-record-form input');
  }

  protected close(): void {
    const code = this.opened();
    this.opened.set(undefined);
    this.#focus(`[data-change="${code}"]`);
  }

  protected keep(stored: IndicatorCollection): void {
    this.done.set(stored.indicator);
    this.resource.update((list) => list && { items: list.items.map((it) => (it.indicator === stored.indicator ? stored : it)) });
    this.close();
  }
}
