import { inject, Service } from '@angular/core';
import type { MergePreview } from '#contract/organisation-merge.ts';
import type { OrganisationPoint } from '#contract/organisation.ts';
import { FigureFormat } from '../format/figure-format';
import { Words } from '../format/words';
import { ReferenceNames } from '../shell/reference-names';
import type { EntryChange } from '../ui/event-entry';
import { LanguageNames } from './language-names';

type Change = MergePreview['changes'][number];

/** What only one of two can say. Lists are united. */
const SINGLE = ['shortName', 'sector', 'description', 'website', 'email', 'phone', 'street', 'postalCode', 'town', 'point'] as const;

/** What a merge would change and move, in words. */
@Service()
export class MergeWords {
  readonly #words = inject(Words);
  readonly #format = inject(FigureFormat);
  readonly #names = inject(ReferenceNames);
  readonly #languages = inject(LanguageNames);

  /** What differs afterwards, as before → after. */
  changes({ changes, remaining, duplicate }: MergePreview): EntryChange[] {
    const places = { ...duplicate.districtNames, ...remaining.districtNames };
    const nameOf: Readonly<Record<string, (code: string) => string>> = {
      districts: (ref) => this.#format.name(places[ref] ?? { de: ref, en: ref }),
      targetGroups: (code) => this.#names.targetGroup(code),
      fieldsOfAction: (code) => this.#names.field(code),
      languages: (code) => this.#languages.name(code),
    };
    return changes.map((change) => ({
      field: this.#words.say(`organisations.field.${change.field}`),
      before: this.#text(change, change.before, nameOf[change.field]),
      after: this.#text(change, change.after, nameOf[change.field]) ?? '',
    }));
  }

  /** The names of what moves or is on both sides. */
  names({ kind, names }: MergePreview['moves'][number]): readonly string[] {
    return names.map((name) => (kind === 'deliveries' ? this.#format.period(name) : name));
  }

  /** What the duplicate says and the one that stays does not take over. */
  lost({ changes, remaining, duplicate }: MergePreview): { readonly field: string; readonly text: string }[] {
    return SINGLE.flatMap((field) => {
      const change = changes.find((each) => each.field === field);
      const after = change === undefined ? remaining[field] : change.after;
      const text = this.#text({ field }, duplicate[field], undefined);
      if (text === null || text === this.#text({ field }, after, undefined)) return [];
      return {
        field: this.#words.say(`organisations.field.${field}`),
        text: field === 'sector' ? this.#words.say(`organisations.sector.${text}`) : text,
      };
    });
  }

  #text({ field }: Pick<Change, 'field'>, value: unknown, nameOf: ((code: string) => string) | undefined): string | null {
    if (value === null || value === undefined) return null;
    if (Array.isArray(value)) return value.length === 0 ? null : value.map((code) => nameOf?.(String(code)) ?? String(code)).join(', ');
    if (field === 'point') {
      const { latitude, longitude } = value as OrganisationPoint;
      return `${this.#format.number(latitude, 5)} / ${this.#format.number(longitude, 5)}`;
    }
    return typeof value === 'string' ? value : JSON.stringify(value);
  }
}
