/** How many parts are kept. A parser lags behind what it is given by one or two of them. */
const KEPT = 4;

interface Part {
  readonly firstLine: number;
  readonly text: string;
}

/** Remembers the newest parts of a text, so that a report can show a line that a parser stumbled over. */
export class RecentLines {
  readonly #parts: Part[] = [];
  #nextLine = 1;

  add(text: string): void {
    this.#parts.push({ firstLine: this.#nextLine, text });
    for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1)) this.#nextLine += 1;
    if (this.#parts.length > KEPT) this.#parts.shift();
  }

  /** The start of the line, counted from 1; `undefined` when it is no longer kept. */
  line(number: number): string | undefined {
    const index = this.#parts.findLastIndex(({ firstLine }) => firstLine <= number);
    const part = this.#parts[index];
    if (part === undefined) return undefined;
    // The line may start in this part and go on in the next ones.
    const text = this.#parts
      .slice(index)
      .map((kept) => kept.text)
      .join('');
    return text.split('\n', number - part.firstLine + 1)[number - part.firstLine];
  }
}
