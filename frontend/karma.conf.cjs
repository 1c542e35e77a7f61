const { saveCounts } = require('../scripts/test-counts.ts');

function CountsReporter() {
  this.onRunComplete = (_browsers, { success, failed, error }) =>
    saveCounts({ passed: success, failed: failed + (error && failed === 0 ? 1 : 0) });
}

// CHROME_BIN is set by the test script, which finds or installs a browser.
module.exports = (config) => {
  config.set({
    frameworks: ['jasmine'],
    plugins: [require('karma-jasmine'), require('karma-chrome-launcher'), { 'reporter:counts': ['type', CountsReporter] }],
    // On a busy computer the first spec of a page waits for the parts that are loaded when they are needed.
    client: { jasmine: { random: true, seed: '20260930', timeoutInterval: 30_000 } },
    browserNoActivityTimeout: 120_000,
    reporters: ['dots', 'counts'],
    customLaunchers: {
      ChromeHeadlessQuiet: {
        base: 'ChromeHeadless',
        flags: [
          '--no-sandbox',
          '--disable-gpu',
          '--disable-quic',
          '--no-first-run',
          '--disable-background-networking',
          '--disable-component-update',
          '--disable-sync',
          '--lang=de-DE',
        ],
      },
    },
    port: 0,
  });
};
