import { Component, computed, inject, signal } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import { TranslocoPipe } from '@jsverse/transloco';
import { Bookmark, Trash2, Users } from 'lucide';
import type { MeasureView } from '#contract/measure-view.ts';
import { Context } from '../shell/context';
import { Session } from '../shell/session';
import { Icon } from '../ui/icon';
import { LoadFailed } from '../ui/load-failed';
import { Popover } from '../ui/popover';
import { UniqueId } from '../ui/unique-id';
import { MeasureListApi } from './measure-list-api';
import { viewParams, viewQuery } from './measure-view-names';

/** A menu of the ways to look at the measures that the person has kept, and of those that the coordination has shared with all. */
@Component({
  selector: 'gb-saved-views',
  imports: [Icon, LoadFailed, Popover, RouterLink, TranslocoPipe],
  templateUrl: './saved-views.html',
  styleUrl: './saved-views.scss',
})
export class SavedViews {
  readonly #api = inject(MeasureListApi);
  readonly #router = inject(Router);
  readonly #context = inject(Context);
  readonly #session = inject(Session);
  protected readonly id = inject(UniqueId).next('gb-saved-view');
  protected readonly bookmark = Bookmark;
  protected readonly shared = Users;
  protected readonly drop = Trash2;

  protected readonly views = this.#api.views();
  protected readonly items = computed(() => (this.views.hasValue() ? this.views.value().items : []));
  protected readonly own = computed(() => this.items().filter(({ own }) => own));
  protected readonly others = computed(() => this.items().filter(({ own }) => !own));
  protected readonly mayShare = computed(() => this.#session.may('measures.edit'));
  protected readonly state = signal<'idle' | 'kept' | 'failed'>('idle');
  /** The one that was dropped last, so that it can come back. */
  protected readonly dropped = signal<MeasureView | undefined>(undefined);

  protected paramsOf({ query }: MeasureView): Record<string, unknown> {
    return { ...this.#context.params(), ...viewParams(query) };
  }

  /** Keeps what the page shows now under a name. */
  protected async keep(name: HTMLInputElement, shared: boolean): Promise<void> {
    const text = name.value.trim();
    if (text === '') {
      name.focus();
      return;
    }
    await this.#doing(() => this.#api.keepView({ name: text, query: viewQuery(this.#router.url), shared }), 'kept');
    if (this.state() === 'kept') name.value = '';
  }

  protected async remove(view: MeasureView): Promise<void> {
    await this.#doing(() => this.#api.dropView(view), 'idle');
    if (this.state() === 'idle') this.dropped.set(view);
  }

  protected async bringBack({ name, query, shared }: MeasureView): Promise<void> {
    await this.#doing(() => this.#api.keepView({ name, query, shared }), 'idle');
  }

  async #doing(what: () => Promise<unknown>, then: 'idle' | 'kept'): Promise<void> {
    this.dropped.set(undefined);
    try {
      await what();
      this.state.set(then);
    } catch {
      this.state.set('failed');
    }
    this.views.reload();
  }
}
