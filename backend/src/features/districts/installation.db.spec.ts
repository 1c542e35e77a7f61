import type { InstallationResponse } from '#contract/district.ts';
import { seedReference } from '#db/seeds/reference/seed-reference.ts';
import { useTestDatabase } from '#db/testing/test-database.ts';
import { unitOfWork } from '../../db/unit-of-work.ts';
import { useApp } from '../../../testing/test-app.ts';

describe('an installation that has not said which district is the whole', () => {
  const database = useTestDatabase();
  const app = useApp(database);

  beforeAll(async () => {
    await unitOfWork(database.db(), (trx) => trx)(seedReference);
  });

  const add = async (level: string, key: string, parentId: string | null) => {
    const [row] = await database
      .db()('districts')
      .insert({ level, key, name_de: key, name_en: key, parent_id: parentId })
      .returning<{ id: string }[]>('id');
    return row?.id ?? '';
  };

  it('takes the one that all others are part of, as long as there is only one', async () => {
    const kreis = await add('kreis', '03103', null);
    await add('stadtteil', '01', kreis);
    expect(((await app.get('/api/v1/installation')).body as InstallationResponse).whole.ref).toBe('kreis:03103');

    await add('kreis', '03101', null);
    expect((await app.get('/api/v1/installation')).status).toBe(503);
  });
});
