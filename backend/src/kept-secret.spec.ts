import { mkdtemp, readdir, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { keptSecret } from './kept-secret.ts';

describe('the secret of an installation that was given none', () => {
  let folder: string;

  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'gesamtbild-secret-'));
  });

  afterEach(() => rm(folder, { recursive: true }));

  it('is the same for all who ask at once, and later', async () => {
    const secrets = await Promise.all(Array.from({ length: 5 }, () => keptSecret(folder)));
    expect(new Set([...secrets, await keptSecret(folder)]).size).toBe(1);
    expect(secrets[0]?.length).toBeGreaterThan(40);
  });

  it('is readable for its owner alone, and leaves nothing else behind', async () => {
    await keptSecret(folder);
    expect(await readdir(folder)).toEqual(['session-secret']);
    expect((await stat(join(folder, 'session-secret'))).mode & 0o777).toBe(0o600);
  });
});
