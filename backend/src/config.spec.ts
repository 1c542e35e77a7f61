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

  it('takes a variable that is set to nothing as not set', () => {
    expect(readConfig({ PORT: '', DATABASE_URL: '' })).toEqual(jasmine.objectContaining({ port: 3000, databaseUrl: undefined }));
  });

  it('loads demo data only with the embedded database and outside production', () => {
    expect(readConfig({}).demo).toBeTrue();
    expect(readConfig({ NODE_ENV: 'production' }).demo).toBeFalse();
    expect(readConfig({ DATABASE_URL: 'postgres://localhost/x' }).demo).toBeFalse();
    expect(readConfig({ DATABASE_URL: 'postgres://localhost/x', DEMO: 'true' }).demo).toBeTrue();
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
