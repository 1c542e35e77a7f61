import { Component, computed, inject, input, output } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import { TriangleAlert } from 'lucide';
import type { Delivery } from '#contract/delivery.ts';
import { Words } from '../format/words';
import { Icon } from '../ui/icon';
import { DeliveryWords } from './delivery-words';

/** As many as are named. */
const NAMED = 10;

/** Whether somebody should look at a delivery before it is approved: its value is conspicuous, or takes the place of a figure from a file. */
export const isToBeLookedAt = ({ conspicuous, inForce }: Delivery): boolean => conspicuous !== null || inForce?.from === 'file';

/** Asks before an approval that has something to look at, with each value and the reason; what has nothing can be approved by itself. */
@Component({
  selector: 'gb-approve-question',
  imports: [Icon, TranslocoPipe],
  template: `
    <div role="group" aria-labelledby="gb-approve-question">
      <p id="gb-approve-question">
        @if (conspicuous() > 0) {
          <strong>{{ sentence() }}</strong>&ngsp;
        }
        @if (replacing() > 0) {
          <strong>{{ words.count('deliveries.approveQuestion.replacing', replacing()) }}</strong>
        }
      </p>
      <ul class="gb-plain">
        @for (it of named(); track it.id) {
          <li>
            <gb-icon [shape]="icon" /> <span>{{ it.name }}. {{ it.reason }}</span>
          </li>
        }
      </ul>
      @if (more() > 0) {
        <p>{{ words.count('deliveries.approveQuestion.more', more()) }}</p>
      }
      <span class="ways">
        <button type="button" class="gb-button gb-button-primary now" [disabled]="busy()" (click)="approved.emit(deliveries())">
          {{ words.count('deliveries.approveQuestion.all', deliveries().length) }}
        </button>
        @if (others().length > 0) {
          <button type="button" class="gb-button" [disabled]="busy()" (click)="approved.emit(others())">
            {{ words.count('deliveries.approveQuestion.others', others().length) }}
          </button>
        }
        <button type="button" class="gb-button gb-button-quiet" [disabled]="busy()" (click)="closed.emit()">
          {{ 'deliveries.approveQuestion.notYet' | transloco }}
        </button>
      </span>
    </div>
  `,
  styles: `
    div {
      display: grid;
      gap: var(--gb-space-2);
    }
    p {
      margin: 0;
    }
    ul {
      display: grid;
      gap: var(--gb-space-1);
      max-block-size: min(16rem, 30vh);
      overflow-y: auto;
      font-size: var(--gb-size-s);
    }
    li {
      display: flex;
      gap: var(--gb-space-2);
    }
    gb-icon {
      flex: none;
      margin-block-start: 0.15em;
      color: var(--gb-state-watch);
    }
    .ways {
      display: flex;
      flex-wrap: wrap;
      gap: var(--gb-space-2);
    }
  `,
})
export class ApproveQuestion {
  readonly deliveries = input.required<readonly Delivery[]>();
  readonly busy = input(false);
  /** Those that are to be approved: all, or those that have nothing to look at. */
  readonly approved = output<readonly Delivery[]>();
  readonly closed = output<void>();

  readonly #names = inject(DeliveryWords);
  protected readonly words = inject(Words);
  protected readonly icon = TriangleAlert;
  readonly #looked = computed(() => this.deliveries().filter(isToBeLookedAt));
  protected readonly others = computed(() => this.deliveries().filter((each) => !isToBeLookedAt(each)));
  protected readonly conspicuous = computed(() => this.deliveries().filter((each) => each.conspicuous !== null).length);
  protected readonly sentence = computed(() => {
    const all = this.deliveries().length;
    return all === 1
      ? this.words.say('deliveries.approveQuestion.alone')
      : this.words.count('deliveries.approveQuestion.conspicuous', this.conspicuous(), { all: String(all) });
  });
  protected readonly replacing = computed(() => this.deliveries().filter(({ inForce }) => inForce?.from === 'file').length);
  protected readonly named = computed(() =>
    this.#looked()
      .slice(0, NAMED)
      .map((each) => ({
        id: each.id,
        name: this.#names.nameWithValue(each),
        reason: [this.#names.conspicuous(each), this.#names.inForce(each)].filter((sentence) => sentence !== '').join(' '),
      })),
  );
  protected readonly more = computed(() => this.#looked().length - this.named().length);
}
