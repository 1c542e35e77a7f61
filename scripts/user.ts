import { endWithParent } from './end-with-parent.ts';
import { HiddenPrompt } from './user/hidden-prompt.ts';
import { runUser } from './user/run-user.ts';

// `npm run user`: accounts without a browser, above all the first one.
endWithParent();
const prompt = process.stdin.isTTY && process.stdout.isTTY ? new HiddenPrompt() : undefined;
// A command takes a moment and is finished; only a question is called off. Otherwise the database would be left running.
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => prompt?.callOff());

try {
  process.exitCode = await runUser(process.argv.slice(2), {
    env: process.env,
    out: process.stdout,
    err: process.stderr,
    askHidden: prompt === undefined ? undefined : (question) => prompt.ask(question),
  });
} catch (error) {
  process.stderr.write(`Das ist gescheitert: ${(error as Error).message}\n`);
  process.exitCode = 1;
} finally {
  prompt?.close();
}
