import { availableParallelism } from 'node:os';
import { parseArgs } from 'node:util';
import { endWithParent } from './end-with-parent.ts';
import type { Counts } from './test-counts.ts';
import { STEPS, type Step } from './test-steps.ts';

// `npm test`: checks everything. A step that fails does not keep the others from running, and only its output is shown.

const MINUTES_FOR_A_STEP = 15;
/** The same in every run and on every computer: what people see depends on place and language. */
const SURROUNDINGS = { TZ: 'Europe/Berlin', LANG: 'de_DE.UTF-8', LANGUAGE: 'de_DE', NG_CLI_ANALYTICS: 'false' };

endWithParent();
const { only, verbose } = options();
const steps = STEPS.filter(({ name }) => only === undefined || only.includes(name));
const total = { passed: 0, failed: 0 };
const asked = { toEnd: false };
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => (asked.toEnd = true));

await inLanes(
  steps.filter(({ alone }) => alone !== true),
  Math.min(2, availableParallelism()),
);
await inLanes(
  steps.filter(({ alone }) => alone === true),
  1,
);

process.exitCode = total.failed > 0 || asked.toEnd ? 1 : 0;
console.log(`\n${total.passed} passed, ${total.failed} failed`);

async function inLanes(queue: readonly Step[], lanes: number): Promise<void> {
  const waiting = [...queue];
  const work = async (): Promise<void> => {
    for (let step = waiting.shift(); step !== undefined && !asked.toEnd; step = waiting.shift()) await runStep(step);
  };
  await Promise.all(Array.from({ length: lanes }, work));
}

async function runStep(step: Step): Promise<void> {
  const begun = performance.now();
  const output: Buffer[] = [];
  console.log(`  ${step.name}: checking ${step.checks} ...`);
  const counts = await step
    .run({ env: SURROUNDINGS, onOutput: (chunk) => output.push(chunk), signal: AbortSignal.timeout(MINUTES_FOR_A_STEP * 60_000) })
    .catch((error: unknown): Counts => {
      output.push(Buffer.from(String(error)));
      return { passed: 0, failed: 1 };
    });
  total.passed += counts.passed;
  total.failed += counts.failed;
  if (counts.failed > 0 || verbose) console.log(`\n${Buffer.concat(output).toString().trim()}\n`);
  const seconds = ((performance.now() - begun) / 1000).toFixed(0);
  console.log(
    `${counts.failed === 0 ? '✓' : '✗'} ${step.name}: ${counts.passed} of ${counts.passed + counts.failed} passed in ${seconds} s`,
  );
}

function options(): { readonly only: readonly string[] | undefined; readonly verbose: boolean } {
  try {
    const { values } = parseArgs({ options: { only: { type: 'string' }, verbose: { type: 'boolean', default: false } } });
    const only = values.only?.split(',');
    const unknown = only?.find((name) => !STEPS.some((step) => step.name === name));
    if (unknown !== undefined) throw new Error(`There is no step "${unknown}".`);
    return { only, verbose: values.verbose };
  } catch (error) {
    console.error(`${(error as Error).message}\nUsage: npm test [-- --only=${STEPS.map(({ name }) => name).join(',')}] [--verbose]`);
    process.exit(2);
  }
}
