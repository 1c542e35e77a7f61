import { Component, computed, inject } from '@angular/core';
import { RouterLink } from '@angular/router';
import { TranslocoPipe } from '@jsverse/transloco';
import { BookOpen } from 'lucide';
import { FigureFormat } from '../format/figure-format';
import { Context } from '../shell/context';
import { Session } from '../shell/session';
import { EmptyState } from '../ui/empty-state';
import { Icon } from '../ui/icon';
import { lastLoaded } from '../ui/last-loaded';
import { LoadFailed } from '../ui/load-failed';
import { Loading } from '../ui/loading';
import { PackFiles } from './pack-files';
import { PackWords } from './pack-words';
import { ReleasedList } from './released-list';
import { ReviewPackApi } from './review-pack-api';

/** Where people begin who see what was released, which is the council: the newest report first, then the earlier ones. */
@Component({
  selector: 'gb-start-page',
  imports: [EmptyState, Icon, LoadFailed, Loading, PackFiles, ReleasedList, RouterLink, TranslocoPipe],
  host: { class: 'gb-page' },
  templateUrl: './start-page.html',
  styleUrl: './start-page.scss',
})
export class StartPage {
  readonly #session = inject(Session);
  protected readonly context = inject(Context);
  protected readonly format = inject(FigureFormat);
  protected readonly words = inject(PackWords);
  protected readonly icon = BookOpen;

  protected readonly mayRead = computed(() => this.#session.may('review-packs.read'));
  /** Whether the account keeps the installation; it sees none of the content by that. */
  protected readonly operates = computed(() => this.#session.may('accounts.manage'));
  protected readonly lead = computed(() => {
    if (this.mayRead()) return 'shell.start.lead';
    return this.operates() ? 'shell.start.leadOperates' : 'shell.start.leadWithoutRole';
  });
  protected readonly resource = inject(ReviewPackApi).released(() => this.mayRead());
  readonly #loaded = lastLoaded(this.resource);
  protected readonly packs = computed(() => this.#loaded()?.items);
  /** The newest quarter's. */
  protected readonly newest = computed(() => this.packs()?.[0]);
  protected readonly earlier = computed(() => this.packs()?.slice(1) ?? []);

  protected name(): string {
    const { installation } = this.context;
    const known = installation.hasValue() ? installation.value() : undefined;
    return known === undefined ? 'Gesamtbild' : this.format.name(known.name);
  }
}
