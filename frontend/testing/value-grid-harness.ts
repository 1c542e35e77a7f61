import type { PageUnderTest } from './open-page';
import { readable } from './render';

/** Works in an entry grid as somebody at the keyboard does. Places are counted from 0. */
export class ValueGridHarness {
  readonly #page: PageUnderTest;

  constructor(page: PageUnderTest) {
    this.#page = page;
    // The focus is only given to what stands in the document.
    document.body.append(page.element);
  }

  cell(row: number, column: number): HTMLElement {
    const found = this.#page.element.querySelector<HTMLElement>(`td[data-cell="${row}/${column}"]`);
    if (found === null) throw new Error(`There is no cell ${row}/${column} in ${readable(this.#page.element.innerText)}`);
    return found;
  }

  text(row: number, column: number): string {
    return readable(this.cell(row, column).querySelector('.text')?.textContent ?? '');
  }

  /** What a screen reader says of a cell. */
  label(row: number, column: number): string {
    const cell = this.cell(row, column).cloneNode(true) as HTMLElement;
    for (const hidden of cell.querySelectorAll('[aria-hidden=true]')) hidden.remove();
    return readable(cell.textContent);
  }

  /** Where the keyboard is, as `row/column`. */
  get at(): string | undefined {
    return document.activeElement?.closest<HTMLElement>('[data-cell]')?.dataset['cell'];
  }

  get stand(): string[] {
    return Array.from(this.#page.element.querySelectorAll<HTMLElement>('td.stand'), (it) => readable(it.innerText));
  }

  get selected(): string[] {
    return Array.from(this.#page.element.querySelectorAll<HTMLElement>('td[aria-selected=true]'), (it) => it.dataset['cell'] ?? '');
  }

  /** The field of the cell that is open. */
  get box(): HTMLInputElement | undefined {
    return this.#page.element.querySelector<HTMLInputElement>('gb-cell-editor .box') ?? undefined;
  }

  async go(row: number, column: number): Promise<void> {
    this.cell(row, column).focus();
    await this.wait();
  }

  /** Presses a key where the focus is; `Ctrl+` and `Shift+` before it. */
  async press(...keys: readonly string[]): Promise<void> {
    for (const key of keys) {
      const parts = key.split('+').filter((part) => part !== '');
      const init = {
        key: key.endsWith('++') ? '+' : (parts.at(-1) ?? ''),
        ctrlKey: parts.includes('Ctrl'),
        shiftKey: parts.includes('Shift'),
      };
      document.activeElement?.dispatchEvent(new KeyboardEvent('keydown', { ...init, bubbles: true, cancelable: true }));
      await this.wait();
    }
  }

  /** Types over what stands in the cell, and ends it with the key. */
  async type(text: string, end = 'Enter'): Promise<void> {
    await this.press(text.slice(0, 1));
    const { box } = this;
    if (box === undefined) throw new Error(`The cell ${this.at} does not open.`);
    box.value = text;
    box.dispatchEvent(new Event('input'));
    await this.wait();
    if (end !== '') await this.press(end);
  }

  async paste(text: string): Promise<void> {
    const clipboardData = new DataTransfer();
    clipboardData.setData('text/plain', text);
    document.activeElement?.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }));
    await this.wait();
  }

  async copied(): Promise<string> {
    const clipboardData = new DataTransfer();
    document.activeElement?.dispatchEvent(new ClipboardEvent('copy', { clipboardData, bubbles: true, cancelable: true }));
    await this.wait();
    return clipboardData.getData('text/plain');
  }

  /** Lets the page draw what follows; nothing is asked of the server. */
  async wait(): Promise<void> {
    await new Promise((done) => setTimeout(done, 20));
  }
}
