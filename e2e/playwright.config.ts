import { defineConfig } from '@playwright/test';

// CHROME_BIN is set by the test script; without it Playwright's own browser is used.
const { CHROME_BIN: browser = '', E2E_ADDRESS: baseURL } = process.env;

const quiet = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

export default defineConfig({
  testDir: 'journeys',
  testMatch: '*.e2e.ts',
  outputDir: '../test-results',
  globalSetup: './fixtures/running-program.ts',
  reporter: [['list'], ['./fixtures/counts-reporter.ts']],
  fullyParallel: true,
  workers: 2,
  forbidOnly: true,
  // A journey that succeeds at the second try has failed.
  retries: 0,
  // Rules of accessibility over a long table take their time on a small computer.
  timeout: 180_000,
  expect: { timeout: 20_000 },
  use: {
    ...(baseURL === undefined ? {} : { baseURL }),
    ...(browser === '' ? {} : { launchOptions: { executablePath: browser, args: quiet } }),
    locale: 'de-DE',
    timezoneId: 'Europe/Berlin',
    contextOptions: { reducedMotion: 'reduce' },
    screenshot: 'only-on-failure',
  },
  projects: [
    { name: 'wide', use: { viewport: { width: 1440, height: 900 } } },
    // What does not depend on the width is walked once.
    { name: 'phone', grepInvert: /@wide/, use: { viewport: { width: 390, height: 844 }, hasTouch: true } },
  ],
});
