import { inject, Service } from '@angular/core';
import type { ReviewPack } from '#contract/pack-order.ts';
import type { PackPart } from '#contract/review-pack.ts';
import { FigureFormat } from '../format/figure-format';
import { Words } from '../format/words';

/** Where the sentences stand that say why something was refused. */
export const REFUSED_WORDS = { at: 'reviewPacks.refused', paths: new Set<string>() };

/** Sentences about review packs. */
@Service()
export class PackWords {
  readonly #words = inject(Words);
  readonly #format = inject(FigureFormat);

  /** The parts in their order, as an enumeration. */
  parts(parts: readonly PackPart[]): string {
    return parts.map((part) => this.#words.say(`reviewPacks.part.${part}`)).join(', ');
  }

  /** `Deutsch, 2. Fassung des Standes`. */
  kind({ language, snapshotVersion }: Pick<ReviewPack, 'language' | 'snapshotVersion'>): string {
    return this.#words.say('reviewPacks.kind', {
      language: this.#words.say(`reviewPacks.language.${language}`),
      version: snapshotVersion,
    });
  }

  /** Since when the council reads it, or why it does not. */
  release({ releasedAt, releases }: Pick<ReviewPack, 'releasedAt' | 'releases'>): string {
    if (releasedAt !== null) return this.#words.say('reviewPacks.releasedSince', { date: this.#format.moment(releasedAt) });
    const last = releases.at(-1);
    if (last?.withdrawnAt == null) return this.#words.say('reviewPacks.notReleased');
    return this.#words.say('reviewPacks.withdrawn', { date: this.#format.moment(last.withdrawnAt), reason: last.reason ?? '' });
  }

  /** `PDF herunterladen (412 kB)`. */
  download({ format, bytes }: ReviewPack['files'][number]): string {
    const [amount, unit] = bytes < 1_000_000 ? [bytes / 1000, 'kB'] : [bytes / 1_000_000, 'MB'];
    const size = `${this.#format.number(Math.max(amount, 1), unit === 'MB' ? 1 : 0)} ${unit}`;
    return this.#words.say(`reviewPacks.download.${format}`, { size });
  }
}
