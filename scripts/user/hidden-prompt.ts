import { once } from 'node:events';
import { createInterface, type Interface } from 'node:readline';
import { Writable } from 'node:stream';

/** Asks at a terminal without showing what is typed. */
export class HiddenPrompt {
  readonly #lines: string[] = [];
  #terminal: Interface | undefined;
  #ended: 'called-off' | 'by-end' | undefined;

  /** The end of the input counts as nothing typed. Throws when the person presses Ctrl-C, or the question is called off. */
  async ask(question: string): Promise<string> {
    // First, so that nothing shows; one for all questions, so that what was pasted in advance is kept for the next.
    const terminal = (this.#terminal ??= this.#open());
    process.stdout.write(question);
    while (this.#lines.length === 0 && this.#ended === undefined) await Promise.race([once(terminal, 'line'), once(terminal, 'close')]);
    process.stdout.write('\n');
    if (this.#ended === 'called-off') throw new Error('Abgebrochen.');
    return this.#lines.shift() ?? '';
  }

  close(): void {
    this.#terminal?.close();
  }

  callOff(): void {
    this.#ended = 'called-off';
    this.close();
  }

  #open(): Interface {
    const nowhere = new Writable({ write: (_chunk, _encoding, done) => done() });
    const terminal = createInterface({ input: process.stdin, output: nowhere, terminal: true });
    terminal.on('line', (line) => this.#lines.push(line));
    terminal.on('SIGINT', () => this.callOff());
    terminal.on('close', () => (this.#ended ??= 'by-end'));
    return terminal;
  }
}
