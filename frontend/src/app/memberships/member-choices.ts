import { httpResource } from '@angular/common/http';
import { computed, inject, Service, type Signal } from '@angular/core';
import type { Page } from '#contract/common.ts';
import type { OrganisationResponse } from '#contract/organisation.ts';
import type { PersonResponse } from '#contract/person.ts';
import { Words } from '../format/words';
import { given } from '../shell/question';
import type { Choice } from '../ui/choice-search';

/** How many the server looks out at once. */
const FOUND = 40;

/** Organisations and people that can be chosen, looked out by the server: there may be hundreds. */
@Service()
export class MemberChoices {
  readonly #words = inject(Words);

  /** Organisations that there are today. Call in an injection context. */
  organisations(text: () => string): Signal<readonly Choice[]> {
    const found = httpResource<Page<OrganisationResponse>>(
      () => ({ url: '/api/v1/organisations', params: { ...given({ text: text().trim() }), limit: FOUND } }),
      { defaultValue: NOTHING },
    );
    return computed(() =>
      (found.hasValue() ? found.value().items : []).map(({ code, name, sector }) => ({
        code,
        name,
        note: this.#words.say(`organisations.sector.${sector}`),
        foundFor: text().trim(),
      })),
    );
  }

  /** People, those of an organisation before somebody searches. Call in an injection context. */
  people(text: () => string, organisation: () => string): Signal<readonly Choice[]> {
    const found = httpResource<Page<PersonResponse>>(
      () => {
        const asked = text().trim();
        return {
          url: '/api/v1/people',
          params: { ...given({ text: asked, organisation: asked === '' ? organisation() : '' }), limit: FOUND },
        };
      },
      { defaultValue: NOTHING },
    );
    return computed(() =>
      (found.hasValue() ? found.value().items : []).flatMap((person) =>
        person.name === null
          ? []
          : [
              {
                code: person.id,
                name: person.name,
                note: [person.function, person.organisation?.name].filter(Boolean).join(', '),
                foundFor: text().trim(),
              },
            ],
      ),
    );
  }
}

const NOTHING = { items: [], nextCursor: null, total: 0 };
