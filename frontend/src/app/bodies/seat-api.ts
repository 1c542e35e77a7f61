import { HttpClient } from '@angular/common/http';
import { inject, Service } from '@angular/core';
import { firstValueFrom } from 'rxjs';
import type { Membership, MembershipChange, NewMembership, NewSeat, Seat, SeatChange } from '#contract/membership.ts';
import { addressOf } from './body-api';

/** Changes the seats of a body and who belongs to it. */
@Service()
export class SeatApi {
  readonly #http = inject(HttpClient);

  async addSeat(body: string, seat: NewSeat): Promise<void> {
    await firstValueFrom(this.#http.post(addressOf(body, 'seats'), seat));
  }

  async changeSeat(body: string, id: string, change: SeatChange): Promise<void> {
    await firstValueFrom(this.#http.patch(addressOf(body, 'seats', id), change));
  }

  /** Removes a seat that nobody ever held, as it was seen. */
  async removeSeat(body: string, { id, version }: Seat): Promise<void> {
    await firstValueFrom(this.#http.delete(addressOf(body, 'seats', id), { body: { version } }));
  }

  async add(body: string, membership: NewMembership): Promise<void> {
    await firstValueFrom(this.#http.post(addressOf(body, 'memberships'), membership));
  }

  async change(body: string, id: string, change: MembershipChange): Promise<void> {
    await firstValueFrom(this.#http.patch(addressOf(body, 'memberships', id), change));
  }

  /** Removes a membership that was entered by mistake, as it was seen. */
  async remove(body: string, { id, version }: Membership): Promise<void> {
    await firstValueFrom(this.#http.delete(addressOf(body, 'memberships', id), { body: { version } }));
  }
}
