import { Component, computed, effect, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { TranslocoPipe } from '@jsverse/transloco';
import { Pencil } from 'lucide';
import { DiscussedIn } from '../discussions/discussed-in';
import { Context } from '../shell/context';
import { ObjectHistory } from '../shell/object-history';
import { PageTitles } from '../shell/page-titles';
import { keepOnClosing, type WithChanges } from '../shell/unsaved-changes';
import { Explain } from '../ui/explain';
import { Icon } from '../ui/icon';
import { lastLoaded } from '../ui/last-loaded';
import { LoadFailed } from '../ui/load-failed';
import { Loading } from '../ui/loading';
import { ResponseChip } from '../ui/response-chip';
import { AnswerSection } from './answer-section';
import { OpenForms } from '../shell/open-forms';
import { ParticipationSection } from '../participation/participation-section';
import { PriorityPlaces } from './priority-places';
import { ProgressCell } from './progress-cell';
import { ProgressSection } from './progress-section';
import { RecommendationApi } from './recommendation-api';
import { RecommendationFacts } from './recommendation-facts';
import { RecommendationNames } from './recommendation-names';
import { RecommendationStanding } from './recommendation-standing';
import { StateMark } from './state-mark';
import { StatementSection } from './statement-section';

/** One recommendation: what it says, what was said to it, what is done, what was discussed and who was heard. */
@Component({
  selector: 'gb-recommendation-page',
  imports: [
    AnswerSection,
    DiscussedIn,
    Explain,
    Icon,
    LoadFailed,
    Loading,
    ObjectHistory,
    ParticipationSection,
    PriorityPlaces,
    ProgressCell,
    ProgressSection,
    RecommendationFacts,
    ResponseChip,
    RouterLink,
    StatementSection,
    StateMark,
    TranslocoPipe,
  ],
  providers: [OpenForms],
  host: { class: 'gb-page' },
  templateUrl: './recommendation-page.html',
  styleUrls: ['../ui/object-page.scss', './recommendation-page.scss'],
})
export class RecommendationPage implements WithChanges {
  readonly #standing = inject(RecommendationStanding);
  readonly #openForms = inject(OpenForms);
  protected readonly context = inject(Context);
  protected readonly names = inject(RecommendationNames);
  protected readonly pencil = Pencil;

  /** From the address. */
  readonly code = input.required<string>();

  readonly #api = inject(RecommendationApi);
  protected readonly resource = this.#api.recommendation(
    () => this.code(),
    () => this.context.chosenQuarter(),
  );
  protected readonly recommendation = lastLoaded(this.resource);
  /** What priority rounds say about it; without them the page is as complete as most are. */
  readonly #priorities = lastLoaded(this.#api.priorities(() => this.code()));
  protected readonly priorities = computed(() => this.#priorities()?.items ?? []);
  /** What was said to it, and how far it is. */
  protected readonly standing = computed(() => {
    const it = this.recommendation();
    if (it === undefined) return '';
    const progress = it.state === 'unanswered' ? [] : [this.#standing.derivation(it.progress), this.#standing.overrideInShort(it.progress)];
    return [this.#standing.answer(it), ...progress].join(' ').trim();
  });

  constructor() {
    keepOnClosing(this);
    const titles = inject(PageTitles);
    effect(() => {
      const it = this.recommendation();
      if (it !== undefined) titles.name('recommendation.titleOf', { title: it.title });
    });
  }

  /** Whether anything was typed that is not stored. */
  hasChanges(): boolean {
    return this.#openForms.haveChanges();
  }

  protected reload(): void {
    this.resource.reload();
  }
}
