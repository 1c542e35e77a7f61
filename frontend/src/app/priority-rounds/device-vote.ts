import { DOCUMENT } from '@angular/common';
import { afterNextRender, computed, DestroyRef, effect, inject, signal, untracked } from '@angular/core';
import type { Ballot, BallotPaper, CountedBallot } from '#contract/ballot.ts';
import { refusalOf, type Refusal } from '../shell/refusal';
import { storeOf } from '../shell/text-store';
import { Connection } from '../ui/connection';
import { pageAlive } from '../ui/page-alive';
import { ballotOf, draftOf, EMPTY_DRAFT, sameDraft, type BallotDraft } from './ballot-draft';
import { keepVote, newBallotKey, readVote, type KeptVote } from './kept-vote';

/** Milliseconds after which a vote that waits is sent again: at least these, at most half as much more, so that a hall does not call at once. */
const AGAIN = 8000;

/** How a vote is given. */
interface VoteWay {
  /** Under which name the device keeps it; undefined while that is not known. */
  readonly name: () => string | undefined;
  readonly paper: () => BallotPaper | undefined;
  /** The vote that the server knows; undefined while that is not known, null where there is none or nobody can tell. */
  readonly known: () => Ballot | null | undefined;
  /** Whether the device goes on keeping what was counted: where the server cannot tell whose a vote was. */
  readonly keepsCounted: boolean;
  send(ballot: Ballot, key: string): Promise<CountedBallot>;
}

/**
 * The vote of one device: kept in the browser from the first touch on, so that neither a reload nor a lost connection takes it away, and sent
 * when that is possible. Construct in an injection context.
 */
export class DeviceVote {
  readonly #way: VoteWay;
  readonly #connection = inject(Connection);
  readonly #window = inject(DOCUMENT).defaultView;
  readonly #store = storeOf(this.#window);
  readonly #alive = pageAlive();
  readonly #kept = signal<KeptVote | undefined>(undefined);

  readonly sending = signal(false);
  /** Why the server did not take it. */
  readonly refusal = signal<Refusal | undefined>(undefined);
  /** Whether what was counted last is a change of an earlier vote. */
  readonly changed = signal(false);

  readonly draft = computed(() => this.#kept()?.draft ?? this.#begin().draft);
  readonly state = computed(() => this.#kept()?.state ?? this.#begin().state);
  readonly counted = computed(() => this.#kept()?.counted ?? this.#way.known() ?? null);
  /** Whether the server may have counted something that it has not confirmed. */
  readonly unanswered = computed(() => this.#kept()?.unanswered ?? false);
  /** Whether what is kept is known: not before the program runs in the browser. */
  readonly ready = computed(() => this.#kept() !== undefined);
  /** Whether this device has voted, or may have. */
  readonly own = computed(() => this.counted() !== null || this.unanswered());

  constructor(way: VoteWay) {
    this.#way = way;
    afterNextRender(() => this.#load());
    effect(() => {
      if (this.#alive() && way.name() !== undefined && way.known() !== undefined) untracked(() => this.#load());
    });
    effect(() => {
      if (this.#connection.online() && this.ready()) untracked(() => void this.#sendWaiting());
    });
    this.#followBrowser();
  }

  /** Fills something in. */
  change(change: (draft: BallotDraft) => BallotDraft): void {
    this.refusal.set(undefined);
    this.#keep((vote) => ({ ...vote, draft: change(vote.draft), state: 'writing' }));
  }

  /** Hands it in: it is sent now, or as soon as that is possible. */
  handIn(): Promise<void> {
    this.refusal.set(undefined);
    this.#keep((vote) => ({ ...vote, state: 'waiting' }));
    return this.#sendWaiting();
  }

  /** Takes it back to be changed. What was counted counts until the change is handed in. */
  reopen(): void {
    this.#keep((vote) => ({ ...vote, state: 'writing' }));
  }

  /** Leaves what was counted as it is. */
  keepCounted(): void {
    this.refusal.set(undefined);
    this.#keep((vote) => (vote.counted === null ? vote : { ...vote, draft: draftOf(vote.counted), state: 'counted' }));
  }

  async #sendWaiting(): Promise<void> {
    const vote = this.#kept();
    const paper = this.#way.paper();
    if (vote?.state !== 'waiting' || paper === undefined || this.sending()) return;
    this.sending.set(true);
    // Kept before it goes out: whoever closes the page now has the same key later.
    this.#keep((it) => ({ ...it, unanswered: true }));
    try {
      this.#settle(vote, await this.#way.send(ballotOf(vote.draft, paper), vote.key));
      this.#connection.found(true);
    } catch (error) {
      this.#fail(vote, refusalOf(error), error);
      return;
    } finally {
      this.sending.set(false);
    }
    // Handed in anew while the one before was on its way.
    await this.#sendWaiting();
  }

  #settle(sent: KeptVote, { changed, ...counted }: CountedBallot): void {
    this.changed.set(changed);
    this.#keep((vote) =>
      // Who has written on meanwhile has another draft, which stays.
      sameDraft(vote.draft, sent.draft) && vote.state === 'waiting'
        ? { ...vote, draft: draftOf(counted), state: 'counted', counted, unanswered: false }
        : { ...vote, counted, unanswered: false },
    );
  }

  #fail(sent: KeptVote, refusal: Refusal | undefined, error: unknown): void {
    if (refusal === undefined) throw error;
    const { status } = refusal;
    if (status === 0) this.#connection.found(false);
    // Nothing is wrong with the vote: it goes on waiting. Without an answer nobody knows whether it was counted.
    if (status === 0 || status >= 500) return;
    this.#keep((vote) => ({ ...vote, unanswered: sent.unanswered }));
    // Signed out, too many at once, or sent twice at once: later.
    if (status === 401 || status === 429 || refusal.kind === 'conflict') return;
    this.refusal.set(refusal);
    this.#keep((vote) => (vote.state === 'waiting' ? { ...vote, state: 'writing' } : vote));
  }

  #begin(): Pick<KeptVote, 'draft' | 'state' | 'counted'> {
    const known = this.#way.known() ?? null;
    return known === null
      ? { draft: EMPTY_DRAFT, state: 'writing', counted: null }
      : { draft: draftOf(known), state: 'counted', counted: known };
  }

  #load(): void {
    const name = this.#way.name();
    if (this.#kept() !== undefined || name === undefined || this.#way.known() === undefined) return;
    const stored = readVote(this.#store, name);
    const crypto = this.#window?.crypto ?? globalThis.crypto;
    this.#kept.set(stored ?? { ...this.#begin(), key: newBallotKey(crypto), unanswered: false });
  }

  #keep(change: (vote: KeptVote) => KeptVote): void {
    this.#load();
    const name = this.#way.name();
    const before = this.#kept();
    if (before === undefined || name === undefined) return;
    // Another tab may have made the key first; one device has one.
    const key = readVote(this.#store, name)?.key ?? before.key;
    const vote = { ...change(before), key };
    this.#kept.set(vote);
    if (vote.state === 'counted' && !this.#way.keepsCounted) this.#store.removeItem(name);
    else keepVote(this.#store, name, vote);
  }

  #followBrowser(): void {
    const window = this.#window;
    if (window === null || typeof window.addEventListener !== 'function') return;
    const follow = ({ key }: StorageEvent) => {
      const name = this.#way.name();
      if (name !== undefined && key === name && !this.sending()) this.#kept.update((vote) => readVote(this.#store, name) ?? vote);
    };
    const again = window.setInterval(() => void this.#sendWaiting(), AGAIN * (1 + Math.random() / 2));
    window.addEventListener('storage', follow);
    inject(DestroyRef).onDestroy(() => {
      window.clearInterval(again);
      window.removeEventListener('storage', follow);
    });
  }
}
