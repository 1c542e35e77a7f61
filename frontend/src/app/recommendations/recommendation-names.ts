import { inject, Service } from '@angular/core';
import type { RecommendationRow, RecommendationState } from '#contract/recommendation.ts';
import { FigureFormat } from '../format/figure-format';
import { Words } from '../format/words';
import { ReferenceNames } from '../shell/reference-names';
import type { GroupNames } from './recommendation-order';

/** What the codes of recommendations are called in the language of the page. */
@Service()
export class RecommendationNames implements GroupNames {
  readonly #words = inject(Words);
  readonly #format = inject(FigureFormat);
  readonly #reference = inject(ReferenceNames);

  /** Fields of action in the order of the installation. */
  readonly fields = this.#reference.fields;
  readonly targetGroups = this.#reference.targetGroups;

  field(code: string): string {
    return this.#reference.field(code);
  }

  /** Position of a field in the order of the installation; unknown ones come last. */
  fieldPosition(code: string): number {
    const position = this.fields().findIndex((field) => field.code === code);
    return position < 0 ? Number.MAX_SAFE_INTEGER : position;
  }

  targetGroup(code: string): string {
    return this.#reference.targetGroup(code);
  }

  state(state: RecommendationState): string {
    return this.say(`recommendation.state.${state}`);
  }

  /** For which districts it is; empty when it is for all. */
  districts({ districts, districtNames }: Pick<RecommendationRow, 'districts' | 'districtNames'>): string {
    return districts.map((ref) => this.#format.name(districtNames[ref] ?? { de: ref, en: ref })).join(', ');
  }

  /** A text of the translation files. */
  say(key: string, params: Readonly<Record<string, string | number>> = {}): string {
    return this.#words.say(key, params);
  }

  /** A text with an amount: `<family>.none`, `.one` or `.many`. */
  count(family: string, count: number, params: Readonly<Record<string, string>> = {}): string {
    return this.#words.count(family, count, params);
  }
}
