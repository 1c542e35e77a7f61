import { parseArgs } from 'node:util';
import { fileURLToPath } from 'node:url';
import { endWithParent } from './end-with-parent.ts';
import { buildFrontend, frontendIsBuilt } from './frontend-build.ts';
import { runNode } from './run-program.ts';

// `npm run bench`: measures what the project has set itself. Each part is a process of its own, so that memory is its own as well.

const PARTS = [
  'import',
  'overview',
  'my-measures',
  'recommendations',
  'network',
  'quarter',
  'review',
  'snapshot',
  'review-pack',
  'bundle',
  'start',
] as const;

endWithParent();
const { positionals } = parseArgs({ allowPositionals: true });
const chosen = PARTS.filter((part) => positionals.length === 0 || positionals.includes(part));
if (chosen.length === 0) {
  console.error(`Usage: npm run bench [-- ${PARTS.join(' ')}]`);
  process.exit(2);
}

if (!frontendIsBuilt()) await buildFrontend();
for (const part of chosen) {
  console.log(`\n${part}`);
  const status = await runNode([fileURLToPath(new URL(`bench-${part}.ts`, import.meta.url))]);
  if (status !== 0) process.exitCode = status;
}
