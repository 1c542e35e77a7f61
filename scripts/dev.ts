import { existsSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { endWithParent } from './end-with-parent.ts';
import { forgetFrontendBuild, NG } from './frontend-build.ts';
import { ROOT, runNode } from './run-program.ts';

// `npm run dev`: every change of a file builds the front end again and restarts the server. Reload the page to see it.
endWithParent();
await forgetFrontendBuild();
await rm(join(ROOT, 'dist', 'frontend'), { recursive: true, force: true });

const ended = new AbortController();
const building = runNode([NG, 'build', '--watch', '--configuration', 'development']).finally(() => ended.abort());

// The server loads the built pages, so it waits for them; from then on Node watches all files that it loads.
while (!existsSync(join(ROOT, 'dist', 'frontend', 'server', 'server.mjs')) && !ended.signal.aborted) await sleep(200);
if (!ended.signal.aborted) await runNode(['--watch', '--watch-preserve-output', 'backend/src/main.ts'], { signal: ended.signal });
process.exitCode = await building;
