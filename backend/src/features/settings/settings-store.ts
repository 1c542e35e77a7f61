import { rowsOf, type WriteDb } from '../../db/knex.ts';
import { Conflict } from '../../errors/app-error.ts';
import { KnexSettingsReadModel } from './settings-read-model.ts';
import type { LogoFacts, Settings, SettingsGroup, Versioned } from './settings.ts';

/** Plain writes of settings. */
export interface SettingsStore {
  /** The group as it is, kept from others until the transaction ends. */
  lock<G extends SettingsGroup>(group: G): Promise<Versioned<Settings[G]>>;
  /** Replaces a group whose version was checked. Throws `Conflict` when it was decided for the first time at the same moment. */
  write<G extends SettingsGroup>(group: G, value: Settings[G], version: number): Promise<void>;
  logo(): Promise<LogoFacts | undefined>;
  writeLogo(contentType: string, content: Uint8Array, at: Date): Promise<void>;
  removeLogo(): Promise<void>;
}

export class KnexSettingsStore implements SettingsStore {
  readonly #db: WriteDb;
  readonly #read: KnexSettingsReadModel;

  constructor(db: WriteDb) {
    this.#db = db;
    this.#read = new KnexSettingsReadModel(db);
  }

  async lock<G extends SettingsGroup>(group: G): Promise<Versioned<Settings[G]>> {
    await rowsOf(this.#db, 'SELECT s.key FROM settings AS s WHERE s.key = ? FOR UPDATE', [group]);
    return this.#read.group(group);
  }

  async write<G extends SettingsGroup>(group: G, value: Settings[G], version: number): Promise<void> {
    // The whole is stored as its bare reference.
    const stored = JSON.stringify(group === 'whole' ? (value as Settings['whole']).district : value);
    if (version > 0) {
      await this.#db('settings').where({ key: group }).update({ value: stored }).increment('version');
      return;
    }
    const rows = await rowsOf(
      this.#db,
      'INSERT INTO settings (key, value) VALUES (?, ?::jsonb) ON CONFLICT (key) DO NOTHING RETURNING version',
      [group, stored],
    );
    if (rows.length === 0) throw new Conflict('Somebody else has decided this at the same moment. Load it again first.');
  }

  logo(): Promise<LogoFacts | undefined> {
    return this.#read.logoFacts();
  }

  async writeLogo(contentType: string, content: Uint8Array, at: Date): Promise<void> {
    await this.#db('installation_files')
      .insert({ name: 'logo', content_type: contentType, content: Buffer.from(content), changed_at: at })
      .onConflict('name')
      .merge();
  }

  async removeLogo(): Promise<void> {
    await this.#db('installation_files').where({ name: 'logo' }).delete();
  }
}
