import { spawn, type StdioOptions } from 'node:child_process';
import { constants } from 'node:os';
import { fileURLToPath } from 'node:url';

/** Root folder of the repository. */
export const ROOT = fileURLToPath(new URL('..', import.meta.url));

/** How a program is run: variables on top of our own, and where its output goes (default: to ours). */
export interface RunOptions {
  readonly env?: NodeJS.ProcessEnv;
  readonly stdio?: StdioOptions;
  /** Gets everything that the program prints, instead of our own output. */
  readonly onOutput?: (chunk: Buffer) => void;
  /** Ends the program. */
  readonly signal?: AbortSignal;
}

const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

/** Runs a script with this Node to its end and answers the exit status. Signals that end us end it first. */
export function runNode(args: readonly string[], options: RunOptions = {}): Promise<number> {
  return runProgram(process.execPath, args, options);
}

/** The same for any program. */
export function runProgram(program: string, args: readonly string[], options: RunOptions = {}): Promise<number> {
  const { env = {}, onOutput, stdio = onOutput === undefined ? 'inherit' : ['ignore', 'pipe', 'pipe'], signal } = options;
  return new Promise((resolve, reject) => {
    const child = spawn(program, args, { cwd: ROOT, env: { ...process.env, ...env }, stdio });
    if (onOutput !== undefined) for (const stream of [child.stdout, child.stderr]) stream?.on('data', onOutput);
    const end = (name: NodeJS.Signals) => child.kill(name);
    const abort = () => child.kill('SIGTERM');
    for (const name of SIGNALS) process.on(name, end);
    signal?.addEventListener('abort', abort);
    const forget = () => {
      for (const name of SIGNALS) process.off(name, end);
      signal?.removeEventListener('abort', abort);
    };
    child.on('error', (error) => {
      forget();
      reject(error);
    });
    child.on('close', (code, by) => {
      forget();
      resolve(code ?? 128 + (by === null ? 0 : constants.signals[by]));
    });
  });
}
