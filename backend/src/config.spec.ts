import { readConfig } from './config.ts';

describe('the configuration', () => {
  it('serves on port 3000 of this computer when nothing is set', () => {
    expect(readConfig({})).toEqual(jasmine.objectContaining({ port: 3000, host: '127.0.0.1', production: false }));
  });

  it('names every variable that is wrong', () => {
    for (const name of ['PORT', 'LOG_LEVEL', 'DATABASE_URL']) {
      expect(() => readConfig({ PORT: 'eighty', LOG_LEVEL: 'loud', DATABASE_URL: 'mysql://x' })).toThrowError(new RegExp(`\\b${name}\\b`));
    }
  });

  it('never repeats a wrong value, which may hold a password', () => {
    expect(() => readConfig({ DATABASE_URL: 'mysql://user:secret@host/db' })).toThrowMatching(
      (error: Error) => !error.message.includes('secret'),
    );
  });

  it('believes proxies by number or by address, and nobody by accident', () => {
    expect(readConfig({}).trustProxy).toBeFalse();
    expect(readConfig({ TRUST_PROXY: '1' }).trustProxy).toBe(1);
    expect(readConfig({ TRUST_PROXY: 'loopback, 10.0.0.0/8, 2001:db8::1' }).trustProxy).toBe('loopback, 10.0.0.0/8, 2001:db8::1');
    for (const wrong of ['true', 'yes', '-1', '1.5', 'proxy.example', '10.0.0.0/33', '::/0'])
      expect(() => readConfig({ TRUST_PROXY: wrong }))
        .withContext(wrong)
        .toThrowError(/TRUST_PROXY/);
  });

  it('takes a variable that is set to nothing as not set', () => {
    expect(readConfig({ PORT: '', DATABASE_URL: '' })).toEqual(jasmine.objectContaining({ port: 3000, databaseUrl: undefined }));
  });

  it('loads demo data only with the embedded database and outside production', () => {
    expect(readConfig({}).demo).toBeTrue();
    expect(readConfig({ NODE_ENV: 'production', SESSION_SECRET: 'x'.repeat(32) }).demo).toBeFalse();
    expect(readConfig({ DATABASE_URL: 'postgres://localhost/x' }).demo).toBeFalse();
    expect(readConfig({ DATABASE_URL: 'postgres://localhost/x', DEMO: 'true' }).demo).toBeTrue();
  });

  it('needs a secret of its own in production, long enough not to be guessed', () => {
    expect(() => readConfig({ NODE_ENV: 'production' })).toThrowError(/SESSION_SECRET/);
    expect(() => readConfig({ NODE_ENV: 'production', SESSION_SECRET: 'short' })).toThrowError(/SESSION_SECRET/);
  });

  it('needs its own address where links are sent to people', () => {
    expect(() => readConfig({ SMTP_URL: 'smtp://mail.example' })).toThrowError(/PUBLIC_URL/);
    const oidc = { OIDC_ISSUER: 'https://id.example', OIDC_CLIENT_ID: 'gesamtbild', OIDC_CLIENT_SECRET: 'x' };
    expect(() => readConfig(oidc)).toThrowError(/PUBLIC_URL/);
    expect(readConfig({ ...oidc, PUBLIC_URL: 'https://gesamtbild.example' }).oidc?.clientId).toBe('gesamtbild');
  });

  it('names the part of a sign-on that is missing', () => {
    expect(() => readConfig({ OIDC_ISSUER: 'https://id.example', PUBLIC_URL: 'https://gesamtbild.example' })).toThrowError(
      /OIDC_CLIENT_ID/,
    );
  });

  it('reads a list of replicas', () => {
    expect(readConfig({ DATABASE_READ_URLS: 'postgres://a/x, postgres://b/x' }).databaseReadUrls).toEqual([
      'postgres://a/x',
      'postgres://b/x',
    ]);
  });

  it('cannot be changed', () => {
    expect(Object.isFrozen(readConfig({}))).toBeTrue();
  });
});
