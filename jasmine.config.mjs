/* global jasmine */
import fc from 'fast-check';
import { saveCounts } from './scripts/test-counts.ts';

// Dates are shown as in the municipality wherever the specs run.
process.env.TZ = 'Europe/Berlin';

// Laws are tried with the same examples in every run.
fc.configureGlobal({ seed: 4711 });

const counts = { passed: 0, failed: 0 };

export default {
  spec_dir: '.',
  spec_files: ['{contract,backend,data-imports,db,scripts}/**/*.spec.ts'],
  // The order is shuffled, and the same in every run.
  env: { random: true, seed: '4711', forbidDuplicateNames: true },
  reporters: [
    {
      // Slow enough for a busy computer; a hanging spec still ends.
      jasmineStarted: () => (jasmine.DEFAULT_TIMEOUT_INTERVAL = 30_000),
      specDone({ status }) {
        if (status === 'passed' || status === 'failed') counts[status] += 1;
      },
      suiteDone({ failedExpectations }) {
        if (failedExpectations.length > 0) counts.failed += 1;
      },
      jasmineDone: () => saveCounts(counts),
    },
  ],
};
