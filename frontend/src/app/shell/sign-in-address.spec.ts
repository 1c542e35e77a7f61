import { ownPage, signInAddress } from './sign-in-address';

describe('the address of the sign-in', () => {
  it('leads back to where one wanted to go, in the same language', () => {
    expect(signInAddress('/indikatoren/D01?district=stadtbezirk:01&lang=en')).toBe(
      '/anmelden?lang=en&weiter=%2Findikatoren%2FD01%3Fdistrict%3Dstadtbezirk%3A01%26lang%3Den',
    );
  });

  it('does not lead back to itself', () => {
    expect(signInAddress('/anmelden?grund=abgelaufen')).toBe('/anmelden');
    expect(signInAddress('/')).toBe('/anmelden');
  });

  it('says why one has to sign in again', () => {
    expect(signInAddress('/gebiete', 'abgelaufen')).toBe('/anmelden?grund=abgelaufen&weiter=%2Fgebiete');
  });
});

describe('the page after the sign-in', () => {
  it('is the one that was wanted', () => {
    expect(ownPage('/gebiete/land:11', '/start')).toBe('/gebiete/land:11');
  });

  for (const foreign of ['https://boese.example', '//boese.example', '/\\boese.example', 'javascript:alert(1)', undefined]) {
    it(`is never ${String(foreign)}`, () => {
      expect(ownPage(foreign, '/start')).toBe('/start');
    });
  }
});
