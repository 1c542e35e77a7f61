import { endWithParent } from './end-with-parent.ts';
import { askHidden } from './user/ask-hidden.ts';
import { runUser } from './user/run-user.ts';

// `npm run user`: accounts without a browser, above all the first one.
endWithParent();
try {
  process.exitCode = await runUser(process.argv.slice(2), {
    env: process.env,
    out: process.stdout,
    err: process.stderr,
    askHidden: process.stdin.isTTY && process.stdout.isTTY ? askHidden : undefined,
  });
} catch (error) {
  process.stderr.write(`Das ist gescheitert: ${(error as Error).message}\n`);
  process.exitCode = 1;
}
