import { Component, computed, inject, input } from '@angular/core';
import type { Network } from '#contract/network.ts';
import { FigureFormat } from '../format/figure-format';
import { Words } from '../format/words';

/** One sentence on the network: who belongs to it, who stands outside, and into how many parts it falls. */
@Component({
  selector: 'gb-network-lead',
  template: `<p class="gb-lead">{{ sentence() }}</p>`,
})
export class NetworkLead {
  readonly network = input.required<Network>();
  /** The past day as of which it is told. */
  readonly day = input<string>();

  readonly #words = inject(Words);
  readonly #format = inject(FigureFormat);

  protected readonly sentence = computed(() => {
    const { organisations, bodies, affiliations, jointWork, outside, components } = this.network().measures;
    const day = this.day();
    const when = this.#words.say(day === undefined ? 'network.lead.now' : 'network.lead.then', {
      date: day === undefined ? '' : this.#format.date(day),
    });
    if (organisations + bodies === 0) return this.#words.say('network.lead.nobody', { when });
    if (affiliations + jointWork === 0)
      return this.#words.say('network.lead.unlinked', {
        when,
        organisations: this.#words.count('network.organisations', organisations),
        bodies: this.#words.count('network.bodies', bodies),
      });
    return [
      this.#words.say('network.lead.linked', {
        when,
        inside: this.#format.number(organisations - outside),
        organisations: this.#words.count('network.organisations', organisations),
        bodies: this.#words.count('network.inBodies', bodies),
      }),
      this.#words.count('network.lead.outside', outside),
      ...(components === 0 ? [] : [this.#words.count('network.lead.parts', components)]),
    ].join(' ');
  });
}
