import { Router } from 'express';
import type { ReadDb } from '../db/knex.ts';
import { Unavailable } from '../errors/app-error.ts';

/** `live`: the process answers. `ready`: it can do its work, that is, reach the database, and is not about to end. */
export function healthRoutes(db: ReadDb, isShuttingDown: () => boolean): Router {
  const router = Router();
  router.get('/live', (_request, response) => {
    response.json({ status: 'live' });
  });
  router.get('/ready', async (_request, response) => {
    if (isShuttingDown()) throw new Unavailable('The program is about to end.');
    await db.raw('SELECT 1').catch((cause: unknown) => {
      throw new Unavailable('The database does not answer.', { cause });
    });
    response.json({ status: 'ready' });
  });
  return router;
}
