import { HttpClient, httpResource, type HttpResourceRef } from '@angular/common/http';
import { inject, Service } from '@angular/core';
import { firstValueFrom } from 'rxjs';
import type { Approval, DeliveryPage, LatenessBoard, Returning } from '#contract/delivery.ts';
import { given, type Question } from '../shell/question';
import { addressOf } from './quarter-api';

/** What a request for deliveries says: the quarter, what narrows them, and how many at most. */
export interface DeliveryQuestion {
  readonly quarter: string;
  readonly filter: Question;
  readonly limit: number;
}

/** The deliveries of a quarter: reads them, approves them, returns them. Methods that answer a resource are called in an injection context. */
@Service()
export class DeliveryApi {
  readonly #http = inject(HttpClient);

  /** Late ones first. Nothing is asked without a question. */
  deliveries(question: () => DeliveryQuestion | undefined): HttpResourceRef<DeliveryPage | undefined> {
    return httpResource<DeliveryPage>(() => {
      const asked = question();
      return asked && { url: addressOf(asked.quarter, 'deliveries'), params: { ...given(asked.filter), limit: asked.limit } };
    });
  }

  /** Who is late, and how punctual everybody was. */
  lateness(quarter: () => string): HttpResourceRef<LatenessBoard | undefined> {
    return httpResource<LatenessBoard>(() => addressOf(quarter(), 'lateness'));
  }

  /** All of them or none. */
  async approve(quarter: string, approval: Approval): Promise<void> {
    await firstValueFrom(this.#http.post(addressOf(quarter, 'deliveries', 'approvals'), approval));
  }

  /** All of them or none. */
  async giveBack(quarter: string, returning: Returning): Promise<void> {
    await firstValueFrom(this.#http.post(addressOf(quarter, 'deliveries', 'returns'), returning));
  }
}
