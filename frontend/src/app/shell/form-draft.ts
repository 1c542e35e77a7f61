import { computed, inject, linkedSignal, signal } from '@angular/core';
import { HistoryApi } from './history-api';
import { differences, overtaking, type Overtaking } from './overtaking';
import type { Refusal } from './refusal';

/** What a form works on that adds a thing or changes a stored one. */
interface FormDraftParts<Stored, Draft extends object> {
  /** What the history knows the thing as. */
  readonly objectType: string;
  /** The one to change; undefined where a new one is added. */
  readonly stored: () => Stored | undefined;
  /** A thing as it stands in the form; without one, what a new one begins with. */
  readonly draftOf: (stored: Stored | undefined) => Draft;
  /** The thing as it is stored now. */
  readonly latest: (code: string) => Promise<Stored>;
  /** Leaves out rows in which nothing was written: they count for nothing and are not sent. */
  readonly tidied?: (draft: Draft) => Draft;
}

/**
 * What was typed in a form, beside what is stored of the thing. It stays until it is stored, whatever happens meanwhile: when somebody else
 * was faster, both are put together. Make it in an injection context.
 */
export class FormDraft<Stored extends { readonly code: string }, Draft extends object> {
  readonly #history = inject(HistoryApi);
  readonly #parts: FormDraftParts<Stored, Draft>;
  readonly #base = linkedSignal(() => this.#parts.stored());
  readonly #overtaken = signal<Overtaking<Stored, Draft> | undefined>(undefined);

  /** What was stored when the form was filled, or when a newer state was taken over. */
  readonly base = this.#base.asReadonly();
  /** The same as it would stand in the form. */
  readonly before = computed(() => this.#parts.draftOf(this.#base()));
  /** What stands in the form. */
  readonly draft = linkedSignal<Draft>(() => this.#parts.draftOf(this.#parts.stored()));
  /** What somebody else has stored while the form was open. */
  readonly overtaken = this.#overtaken.asReadonly();
  /** Whether something was typed that is not stored yet. */
  readonly isDirty = computed(() => differences(this.before(), this.#tidied(this.draft())).length > 0);

  constructor(parts: FormDraftParts<Stored, Draft>) {
    this.#parts = parts;
  }

  set(change: Partial<Draft>): void {
    this.draft.update((draft) => ({ ...draft, ...change }));
  }

  /** Stores what was typed, and goes on from what is stored then. Throws what `write` throws; what was typed stays. */
  async store<Written extends Stored>(write: (base: Stored | undefined) => Promise<Written>): Promise<Written> {
    this.#overtaken.set(undefined);
    // The server names rows by their number, so the rows here have to be those that are sent.
    this.draft.update((draft) => this.#tidied(draft));
    const stored = await write(this.#base());
    this.#base.set(stored);
    this.draft.set(this.#parts.draftOf(stored));
    return stored;
  }

  /** Whether that is why the server refused; `overtaken` then tells what is stored now. False also where that cannot be read. */
  async wasOvertaken(refusal: Refusal | undefined): Promise<boolean> {
    const code = this.#base()?.code;
    if (refusal?.kind !== 'conflict' || refusal.issues.length > 0 || code === undefined) return false;
    const { latest, draftOf, objectType } = this.#parts;
    const stored = await latest(code).catch(() => undefined);
    if (stored === undefined) return false;
    const drafts = { before: this.before(), mine: this.draft(), theirs: draftOf(stored) };
    this.#overtaken.set(overtaking(drafts, stored, await this.#history.last(objectType, code)));
    return true;
  }

  /** Goes on from what somebody else has stored; what was typed here stays. */
  takeOver({ draft, latest }: Overtaking<Stored, Draft>): void {
    this.draft.set(draft);
    this.#base.set(latest);
    this.#overtaken.set(undefined);
  }

  #tidied(draft: Draft): Draft {
    return this.#parts.tidied?.(draft) ?? draft;
  }
}
