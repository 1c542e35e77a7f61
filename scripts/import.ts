import { runImport } from '#imports/run-import.ts';
import { endWithParent } from './end-with-parent.ts';

// `npm run import`: a signal lets the file end that is being loaded; the rest stays out.
endWithParent();
const stop = new AbortController();
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
  process.on(signal, () => {
    if (!stop.signal.aborted) process.stderr.write('Abgebrochen. Die angefangene Datei wird noch zu Ende geladen …\n');
    stop.abort();
  });
}

try {
  process.exitCode = await runImport(process.argv.slice(2), {
    env: process.env,
    // npm changes to the folder of the project; what is typed is meant from where it was typed.
    folder: process.env['INIT_CWD'] ?? process.cwd(),
    out: process.stdout,
    err: process.stderr,
    signal: stop.signal,
  });
} catch (error) {
  process.stderr.write(`Der Import ist gescheitert: ${(error as Error).message}\n`);
  process.exitCode = 1;
}
