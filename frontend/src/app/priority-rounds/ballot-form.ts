import { afterNextRender, afterRenderEffect, Component, computed, ElementRef, inject, input, output } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import type { BallotPaper } from '#contract/ballot.ts';
import { Words } from '../format/words';
import type { Refusal } from '../shell/refusal';
import { FormMessage } from '../ui/form-message';
import { UniqueId } from '../ui/unique-id';
import { answered, fieldOfIssue, rated, STEPS, withTerm, type BallotDraft } from './ballot-draft';
import { FIELD_OF_PICK, fieldOfRating, fieldOfTerm, filledBefore } from './filled-before';

/** A ballot paper to be filled in. Made of native fields, so that it can be filled in before the program has started. */
@Component({
  selector: 'gb-ballot-form',
  imports: [FormMessage, TranslocoPipe],
  templateUrl: './ballot-form.html',
  styleUrl: './ballot-form.scss',
})
export class BallotForm {
  readonly #words = inject(Words);
  readonly #host = inject<ElementRef<HTMLElement>>(ElementRef).nativeElement;

  readonly paper = input.required<BallotPaper>();
  readonly draft = input.required<BallotDraft>();
  readonly refusal = input<Refusal | undefined>();
  /** Whether the program runs; before, what is filled in cannot be handed in. */
  readonly ready = input(true);
  /** Whether something was counted already, which this changes. */
  readonly changes = input(false);

  readonly changed = output<(draft: BallotDraft) => BallotDraft>();
  readonly handedIn = output();
  /** What was counted shall stay as it is. */
  readonly cancelled = output();

  protected readonly id = inject(UniqueId).next('gb-ballot');
  protected readonly steps = STEPS;
  protected readonly ratingName = fieldOfRating;
  protected readonly pickName = FIELD_OF_PICK;
  protected readonly termName = fieldOfTerm;
  protected readonly count = computed(() => answered(this.draft(), this.paper()));

  /** Keys of the sentences about the form as a whole, and where the server objects. */
  protected readonly objections = computed(
    () => new Set((this.refusal()?.issues ?? []).map(({ path }) => fieldOfIssue(path, this.draft()))),
  );
  protected readonly objection = computed(() => {
    const refusal = this.refusal();
    if (refusal === undefined) return undefined;
    if (refusal.status === 403) return 'shell.refused.forbidden';
    return refusal.issues.some(({ path }) => path !== '') ? 'ballot.refused.fields' : 'ballot.refused.other';
  });

  constructor() {
    const drawn = this.#host.querySelector?.('form');
    const filled = drawn instanceof HTMLFormElement ? filledBefore(new FormData(drawn)) : undefined;
    afterNextRender(() => {
      if (filled !== undefined) this.changed.emit(filled);
    });
    // The form is longer than a phone: whoever is refused is led to what is wrong.
    afterRenderEffect(() => {
      if (this.refusal() !== undefined) showObjection(this.#host);
    });
  }

  /** How a step is read aloud where it has a word as well. */
  protected nameOf(step: number): string | null {
    return step === 1 || step === 5 ? `${step}, ${this.#words.say(`ballot.importance.end.${step}`)}` : null;
  }

  protected rate(recommendation: string, rating: number | null): void {
    this.changed.emit((draft) => rated(draft, recommendation, rating));
  }

  protected pick(recommendation: string | null): void {
    this.changed.emit((draft) => ({ ...draft, pick: recommendation }));
  }

  protected write(at: number, { target }: Event): void {
    if (target instanceof HTMLInputElement) this.changed.emit((draft) => withTerm(draft, at, target.value));
  }

  protected submit(event: Event): void {
    event.preventDefault();
    if (this.ready() && this.count().answered > 0) this.handedIn.emit();
  }
}

function showObjection(host: HTMLElement): void {
  const wrong = host.querySelector<HTMLElement>('.wrong');
  (wrong ?? host).scrollIntoView({ block: wrong === null ? 'start' : 'center' });
  wrong?.querySelector('input')?.focus({ preventScroll: true });
}
