import { createInterface } from 'node:readline';
import { Writable } from 'node:stream';

/** Asks at the terminal without showing what is typed. The end of the input counts as nothing typed. */
export function askHidden(question: string): Promise<string> {
  process.stdout.write(question);
  const nowhere = new Writable({ write: (_chunk, _encoding, done) => done() });
  const terminal = createInterface({ input: process.stdin, output: nowhere, terminal: true });
  return new Promise((resolve, reject) => {
    let typed = '';
    terminal.once('line', (line) => {
      typed = line;
      terminal.close();
    });
    // Thrown, so that the database is closed before we end.
    terminal.once('SIGINT', () => {
      reject(new Error('Abgebrochen.'));
      terminal.close();
    });
    terminal.once('close', () => {
      process.stdout.write('\n');
      resolve(typed);
    });
  });
}
