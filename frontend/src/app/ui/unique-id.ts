import { Service } from '@angular/core';

/** Ids for elements that name each other. They are counted per page, so that server and browser begin alike. */
@Service()
export class UniqueId {
  #last = 0;

  next(prefix: string): string {
    this.#last += 1;
    return `${prefix}-${this.#last}`;
  }
}
