import { rowsOf, type ReadDb } from '../../db/knex.ts';
import { DEFAULT_SECURITY, type SecuritySettings } from './settings.ts';

/** What the installation has decided. */
export interface SettingsReadModel {
  security(): Promise<SecuritySettings>;
}

export class KnexSettingsReadModel implements SettingsReadModel {
  readonly #db: ReadDb;

  constructor(db: ReadDb) {
    this.#db = db;
  }

  async security(): Promise<SecuritySettings> {
    const [row] = await rowsOf<{ value: Partial<SecuritySettings> }>(
      this.#db,
      `SELECT s.value FROM settings AS s WHERE s.key = 'security'`,
    );
    return { ...DEFAULT_SECURITY, ...row?.value };
  }
}
