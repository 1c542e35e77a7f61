import { HttpClient, httpResource, type HttpResourceRef } from '@angular/common/http';
import { inject, Service } from '@angular/core';
import { firstValueFrom } from 'rxjs';
import type { Ballot, CountedBallot, LinkedBallot, LinkedBallotPaper, MemberBallotPaper } from '#contract/ballot.ts';
import type { Page } from '#contract/common.ts';
import type { ModeratedTerm, PriorityResult, TermModeration } from '#contract/priority-result.ts';
import type { NewPriorityRound, PriorityRound, PriorityRoundChange, PriorityRoundRow, VotingLinks } from '#contract/priority-round.ts';

const ADDRESS = '/api/v1/priority-rounds';
const addressOf = (code: string, ...below: readonly string[]): string =>
  [ADDRESS, ...[code, ...below].map((part) => encodeURIComponent(part))].join('/');
const linkAddressOf = (token: string): string => `/api/v1/voting-links/${encodeURIComponent(token)}`;

/** The most rounds that one request brings. */
const MOST = 500;

type Seen = Pick<PriorityRound, 'code' | 'version'>;

/** Reads and changes priority rounds, and votes in them. Methods that answer a resource are called in an injection context. */
@Service()
export class PriorityRoundApi {
  readonly #http = inject(HttpClient);

  /** All of them, newest first. */
  rounds(): HttpResourceRef<Page<PriorityRoundRow> | undefined> {
    return httpResource<Page<PriorityRoundRow>>(() => ({ url: ADDRESS, params: { limit: MOST } }));
  }

  /** One round, with what the person may do in it. */
  round(code: () => string): HttpResourceRef<PriorityRound | undefined> {
    return httpResource<PriorityRound>(() => addressOf(code()));
  }

  /** As it is stored now, for those who have to compare. */
  latest(code: string): Promise<PriorityRound> {
    return firstValueFrom(this.#http.get<PriorityRound>(addressOf(code)));
  }

  add(round: NewPriorityRound): Promise<PriorityRound> {
    return firstValueFrom(this.#http.post<PriorityRound>(ADDRESS, round));
  }

  change(code: string, change: PriorityRoundChange): Promise<PriorityRound> {
    return firstValueFrom(this.#http.patch<PriorityRound>(addressOf(code), change));
  }

  /** Removes a draft as it was seen. */
  async remove({ code, version }: Seen): Promise<void> {
    await firstValueFrom(this.#http.delete(addressOf(code), { headers: { 'If-Match': `"${version}"` } }));
  }

  /** Opens a draft: from now on votes are taken. */
  open({ code, version }: Seen): Promise<PriorityRound> {
    return firstValueFrom(this.#http.post<PriorityRound>(addressOf(code, 'opening'), { version }));
  }

  /** Closes an open round for good. */
  close({ code, version }: Seen): Promise<PriorityRound> {
    return firstValueFrom(this.#http.post<PriorityRound>(addressOf(code, 'closing'), { version }));
  }

  /** Shows the results to everybody, or hides them. */
  reveal({ code, version }: Seen, revealed: boolean): Promise<PriorityRound> {
    return firstValueFrom(this.#http.put<PriorityRound>(addressOf(code, 'revealed'), { version, revealed }));
  }

  /** Makes one-time links. Their addresses are answered this once. */
  makeLinks(code: string, count: number): Promise<VotingLinks> {
    return firstValueFrom(this.#http.post<VotingLinks>(addressOf(code, 'links'), { count }));
  }

  /** Makes the links void that nobody has voted with. */
  voidLinks(code: string): Promise<{ readonly voided: number; readonly left: number }> {
    return firstValueFrom(this.#http.delete<{ readonly voided: number; readonly left: number }>(addressOf(code, 'links')));
  }

  /** What has come out so far, or why it is not shown; nothing is asked without a code. */
  result(code: () => string | undefined): HttpResourceRef<PriorityResult | undefined> {
    return httpResource<PriorityResult>(() => {
      const asked = code();
      return asked === undefined ? undefined : addressOf(asked, 'result');
    });
  }

  /** Address of the event stream that tells each new result. */
  liveAddress(code: string): string {
    return addressOf(code, 'live');
  }

  /** The terms of the open question as they were written, for the moderator; nothing is asked without a code. */
  terms(code: () => string | undefined): HttpResourceRef<{ readonly items: readonly ModeratedTerm[] } | undefined> {
    return httpResource<{ readonly items: readonly ModeratedTerm[] }>(() => {
      const asked = code();
      return asked === undefined ? undefined : addressOf(asked, 'terms');
    });
  }

  /** Says what becomes of a term. */
  async moderateTerm(code: string, moderation: TermModeration): Promise<void> {
    await firstValueFrom(this.#http.put(addressOf(code, 'terms'), moderation));
  }

  /** What a member is asked, with the own vote. */
  ballotPaper(code: () => string): HttpResourceRef<MemberBallotPaper | undefined> {
    return httpResource<MemberBallotPaper>(() => addressOf(code(), 'ballot'));
  }

  /** Votes as a member, or changes the own vote. */
  vote(code: string, ballot: Ballot): Promise<CountedBallot> {
    return firstValueFrom(this.#http.put<CountedBallot>(addressOf(code, 'ballot'), ballot));
  }

  /** What whoever holds a one-time link is asked. */
  linkedPaper(token: () => string): HttpResourceRef<LinkedBallotPaper | undefined> {
    return httpResource<LinkedBallotPaper>(() => linkAddressOf(token()));
  }

  /** Votes by a one-time link, or changes the vote of the same device. */
  voteByLink(token: string, ballot: LinkedBallot): Promise<CountedBallot> {
    return firstValueFrom(this.#http.put<CountedBallot>(`${linkAddressOf(token)}/ballot`, ballot));
  }
}
