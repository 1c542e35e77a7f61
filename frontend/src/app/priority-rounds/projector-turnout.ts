import { Component, computed, inject, input } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import type { PriorityResult } from '#contract/priority-result.ts';
import { FigureFormat } from '../format/figure-format';
import { QrCode } from './qr-code';

/** Before results are shown: what is asked, how many have voted of how many, and, where members vote, the code to scan. */
@Component({
  selector: 'gb-projector-turnout',
  imports: [QrCode, TranslocoPipe],
  template: `
    <div class="said">
      <ul class="gb-plain">
        @if (result().importance) {
          <li>{{ 'projector.asks.importance' | transloco: { count: format.number(result().options.length) } }}</li>
        }
        @if (result().pickOne; as question) {
          <li>{{ question }}</li>
        }
        @if (result().openQuestion; as question) {
          <li>{{ question }}</li>
        }
      </ul>
      <p class="count">
        <span class="gb-figure">{{ format.number(result().voters) }}</span>
        <span>{{
          (result().voters === 1 ? 'projector.votedOne' : 'projector.voted') | transloco: { invited: format.number(result().invited) }
        }}</span>
      </p>
      <div class="line" aria-hidden="true"><span [style.inline-size.%]="share()"></span></div>
      <p class="state">
        {{ 'projector.state.' + result().state | transloco }}
        @if (result().hidden === 'too_few') {
          {{ 'projector.tooFew' | transloco }}
        }
      </p>
    </div>
    @if (address(); as text) {
      @if (result().state === 'open') {
        <figure>
          <gb-qr-code [text]="text" [label]="'projector.code' | transloco" />
          <figcaption>
            {{ 'projector.scan' | transloco }} <span>{{ shown().host }}</span> <span>{{ shown().path }}</span>
          </figcaption>
        </figure>
      }
    }
  `,
  styleUrl: './projector-turnout.scss',
})
export class ProjectorTurnout {
  protected readonly format = inject(FigureFormat);

  readonly result = input.required<PriorityResult>();
  /** Where it is voted, to be scanned; undefined where everybody has a link of their own. */
  readonly address = input<string>();

  protected readonly share = computed(() => {
    const { voters, invited } = this.result();
    return invited === 0 ? 0 : Math.min(100, (100 * voters) / invited);
  });
  /** The address as one reads it aloud. */
  protected readonly shown = computed(() => {
    const [, host = '', path = ''] = /^https?:\/\/([^/]*)(.*)$/.exec(this.address() ?? '') ?? [];
    return { host, path };
  });
}
