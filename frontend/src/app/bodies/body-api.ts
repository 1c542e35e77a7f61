import { HttpClient, httpResource, type HttpResourceRef } from '@angular/common/http';
import { inject, Service } from '@angular/core';
import { firstValueFrom } from 'rxjs';
import type { BodyChange, BodyDetail, BodyRow, NewBody } from '#contract/body.ts';
import type { Page } from '#contract/common.ts';
import type { BodyMemberships, Composition } from '#contract/membership.ts';
import { given, type Question } from '../shell/question';

const ADDRESS = '/api/v1/bodies';
/** The most bodies that one request brings. */
const MOST = 500;

/** Address of a body and of what lies below it. */
export const addressOf = (code: string, ...below: readonly string[]): string =>
  [ADDRESS, ...[code, ...below].map((part) => encodeURIComponent(part))].join('/');

type Day = () => string | undefined;

/** Reads bodies, who belongs to them and who is missing, and changes the bodies. Methods that answer a resource are called in an injection context. */
@Service()
export class BodyApi {
  readonly #http = inject(HttpClient);

  /** By kind, then by name; nothing is asked without a question. */
  bodies(question: () => Question | undefined): HttpResourceRef<Page<BodyRow> | undefined> {
    return httpResource<Page<BodyRow>>(() => {
      const asked = question();
      return asked === undefined ? undefined : { url: ADDRESS, params: { ...given(asked), limit: MOST } };
    });
  }

  /** One body as of a day; today without one. */
  body(code: () => string, asOf: Day = () => undefined): HttpResourceRef<BodyDetail | undefined> {
    return httpResource<BodyDetail>(() => ({ url: addressOf(code()), params: given({ asOf: asOf() }) }));
  }

  /** Its seats with those who hold them, and its other members, as of a day. */
  memberships(code: () => string, asOf: Day): HttpResourceRef<BodyMemberships | undefined> {
    return httpResource<BodyMemberships>(() => ({ url: addressOf(code(), 'memberships'), params: given({ asOf: asOf() }) }));
  }

  /** Who is there, against who should be, as of a day. */
  composition(code: () => string, asOf: Day): HttpResourceRef<Composition | undefined> {
    return httpResource<Composition>(() => ({ url: addressOf(code(), 'composition'), params: given({ asOf: asOf() }) }));
  }

  /** As it is stored now, for those who have to compare. */
  latest(code: string): Promise<BodyDetail> {
    return firstValueFrom(this.#http.get<BodyDetail>(addressOf(code)));
  }

  add(body: NewBody): Promise<BodyDetail> {
    return firstValueFrom(this.#http.post<BodyDetail>(ADDRESS, body));
  }

  change(code: string, change: BodyChange): Promise<BodyDetail> {
    return firstValueFrom(this.#http.patch<BodyDetail>(addressOf(code), change));
  }
}
