/** A place as pictures need it: its reference and its name in the language of the page. */
export interface NamedPlace {
  readonly ref: string;
  readonly name: string;
}
