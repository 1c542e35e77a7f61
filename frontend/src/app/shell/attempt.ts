import { signal } from '@angular/core';
import { refusalOf, type Refusal } from './refusal';

/** What somebody does at the server with a press of a button: whether it is under way, and why it was refused. */
export class Attempt {
  readonly #busy = signal(false);
  readonly #refusal = signal<Refusal | undefined>(undefined);

  readonly busy = this.#busy.asReadonly();
  readonly refusal = this.#refusal.asReadonly();

  /** Does it, and answers whether it was done. Nothing is said of an earlier refusal any more. */
  async make(work: () => Promise<void>): Promise<boolean> {
    this.#busy.set(true);
    this.#refusal.set(undefined);
    try {
      await work();
      return true;
    } catch (error) {
      this.#refusal.set(refusalOf(error));
      return false;
    } finally {
      this.#busy.set(false);
    }
  }

  /** Says nothing of a refusal any more. */
  forget(): void {
    this.#refusal.set(undefined);
  }
}
