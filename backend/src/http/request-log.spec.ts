import { withoutTokens } from './request-log.ts';

describe('the log of requests', () => {
  it('keeps no token of a link', () => {
    expect(withoutTokens('/api/v1/account-links/abc-DEF_1?lang=en')).toBe('/api/v1/account-links/…?lang=en');
    expect(withoutTokens('/einladung/abc')).toBe('/einladung/…');
    expect(withoutTokens('/neues-passwort/abc')).toBe('/neues-passwort/…');
    expect(withoutTokens('/api/v1/voting-links/abc/ballot')).toBe('/api/v1/voting-links/…/ballot');
    expect(withoutTokens('/abstimmung/abc')).toBe('/abstimmung/…');
    expect(withoutTokens('/api/v1/calendars/abc-DEF_1.ics')).toBe('/api/v1/calendars/…');
  });

  it('keeps no answer of a sign-on', () => {
    expect(withoutTokens('/api/v1/session/sso/callback?code=abc&state=def')).toBe('/api/v1/session/sso/callback?…');
  });

  it('leaves other addresses as they are', () => {
    expect(withoutTokens('/api/v1/indicators/D01?district=11')).toBe('/api/v1/indicators/D01?district=11');
  });
});
