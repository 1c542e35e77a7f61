// Dates are shown as in the municipality wherever the specs run.
process.env.TZ = 'Europe/Berlin';

export default {
  spec_dir: '.',
  spec_files: ['{contract,backend,data-imports,db,scripts}/**/*.spec.ts'],
  // The order is shuffled, and the same in every run.
  env: { random: true, seed: '4711', forbidDuplicateNames: true },
};
