import { Component, computed, inject } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import { FigureFormat } from '../format/figure-format';
import { OrganisationNames } from '../shell/organisation-names';
import { PlaceApi } from '../shell/place-api';
import { Session } from '../shell/session';

/** For which organisations and districts one is responsible, by their names. */
@Component({
  selector: 'gb-own-scope',
  imports: [TranslocoPipe],
  template: `
    <dl class="facts">
      @if (organisations().length > 0) {
        <dt>{{ 'account.organisations' | transloco }}</dt>
        <dd>{{ organisations().join(', ') }}</dd>
      }
      @if (districts().length > 0) {
        <dt>{{ 'account.districts' | transloco }}</dt>
        <dd>{{ districts().join(', ') }}</dd>
      }
    </dl>
  `,
  styleUrl: './account-forms.scss',
})
export class OwnScope {
  readonly #account = inject(Session).account;
  readonly #format = inject(FigureFormat);
  readonly #register = inject(OrganisationNames).all();
  readonly #places = inject(PlaceApi).allDistricts();

  // What is not known by name, or not yet, is shown by its code.
  protected readonly organisations = computed(() => {
    const known = this.#register.hasValue() ? this.#register.value().items : [];
    return (this.#account()?.organisations ?? []).map((code) => known.find((one) => one.code === code)?.name ?? code);
  });
  protected readonly districts = computed(() => {
    const known = this.#places.hasValue() ? this.#places.value().items : [];
    return (this.#account()?.districts ?? []).map((ref) => {
      const district = known.find((one) => one.ref === ref);
      return district === undefined ? ref : this.#format.name(district.name);
    });
  });
}
