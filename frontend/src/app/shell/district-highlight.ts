import { Service, signal } from '@angular/core';

/**
 * The district under the pointer or the keyboard's focus. Whatever shows districts, a map, a strip, a list, a line, sets it and marks the
 * district that it names, so that it lights up everywhere at once.
 */
@Service()
export class DistrictHighlight {
  /** Reference of the district, `null` when none is pointed at. */
  readonly ref = signal<string | null>(null);

  /** Points at a district. */
  show(ref: string): void {
    this.ref.set(ref);
  }

  /** Ends the pointing. With a reference only if it is still the one shown: the pointer may have reached the next district already. */
  clear(ref?: string): void {
    if (ref === undefined || this.ref() === ref) this.ref.set(null);
  }
}
