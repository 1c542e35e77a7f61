import { readFileSync, writeFileSync } from 'node:fs';

/** How many specs, journeys or checks passed and failed. */
export interface Counts {
  readonly passed: number;
  readonly failed: number;
}

/** Environment variable with the file into which a test runner writes its counts, so that nobody has to read them out of its output. */
export const COUNTS_FILE = 'TEST_COUNTS_FILE';

/** For a test runner: hands the counts to the test script. Does nothing when the runner was started by hand. */
export function saveCounts(counts: Counts): void {
  const file = process.env[COUNTS_FILE];
  if (file !== undefined && file !== '') writeFileSync(file, JSON.stringify(counts));
}

/** What a runner has saved; undefined when it did not get that far. */
export function readCounts(file: string): Counts | undefined {
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as Counts;
  } catch {
    return undefined;
  }
}
