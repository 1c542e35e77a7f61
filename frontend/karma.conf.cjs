// CHROME_BIN is set by the test script, which finds or installs a browser.
module.exports = (config) => {
  config.set({
    frameworks: ['jasmine'],
    plugins: [require('karma-jasmine'), require('karma-chrome-launcher')],
    client: { jasmine: { random: true, seed: '20260930' } },
    reporters: ['dots'],
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
