import { Component, computed, inject, input } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import { FigureFormat } from '../format/figure-format';
import { QrCode } from './qr-code';

/** Cards on a printed page: two beside each other, five below. */
const ON_A_SHEET = 10;
/** The cards that a screen shows, so that one sees what they are like. */
const ON_SCREEN = 6;

/** Voting cards in sheets for A4 paper. A screen shows the first ones; what it hides is printed all the same. */
@Component({
  selector: 'gb-voting-card-sheets',
  imports: [QrCode, TranslocoPipe],
  host: { class: 'gb-prints-alone' },
  template: `
    <h2 class="gb-no-print">{{ 'priorityRounds.cards.preview' | transloco }}</h2>
    <p class="gb-muted gb-no-print">
      {{
        'priorityRounds.cards.previewText'
          | transloco: { shown: format.number(shown()), of: format.number(made()), sheets: format.number(sheetCount()) }
      }}
    </p>
    @for (sheet of sheets(); track $index; let at = $index) {
      <ul class="gb-plain sheet">
        @for (address of sheet; track address) {
          <li>
            <gb-qr-code
              [text]="address"
              [label]="'priorityRounds.cards.codeOf' | transloco: { number: format.number(10 * at + $index + 1) }"
            />
            <div>
              <strong>{{ title() }}</strong>
              <p>{{ 'priorityRounds.cards.card' | transloco }}</p>
              @if (closesAt(); as time) {
                <p>{{ 'priorityRounds.cards.until' | transloco: { time } }}</p>
              }
              <p class="address">
                {{ wayOf(address) }}<wbr /><span>{{ tokenOf(address) }}</span>
              </p>
            </div>
          </li>
        }
      </ul>
    }
  `,
  styleUrl: './voting-card-sheets.scss',
})
export class VotingCardSheets {
  protected readonly format = inject(FigureFormat);

  /** Addresses of the one-time links. */
  readonly cards = input.required<readonly string[]>();
  /** What is voted on. */
  readonly title = input.required<string>();
  /** Until when, in words; empty when somebody closes the round. */
  readonly closesAt = input.required<string>();
  /** How many there will be once all are drawn. */
  readonly made = input.required<number>();

  protected readonly shown = computed(() => Math.min(ON_SCREEN, this.made()));
  protected readonly sheetCount = computed(() => Math.ceil(this.made() / ON_A_SHEET));
  protected readonly sheets = computed(() =>
    Array.from({ length: Math.ceil(this.cards().length / ON_A_SHEET) }, (_, at) =>
      this.cards().slice(at * ON_A_SHEET, (at + 1) * ON_A_SHEET),
    ),
  );

  /** Up to the token and without the scheme, which browsers add by themselves. */
  protected wayOf(address: string): string {
    return address.replace(/^https?:\/\//, '').replace(/[^/]*$/, '');
  }

  /** The last part, which nobody guesses; it stays on one line where it can. */
  protected tokenOf(address: string): string {
    return address.slice(address.lastIndexOf('/') + 1);
  }
}
