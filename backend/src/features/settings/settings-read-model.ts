import { preparedRowsOf, rowsOf, type ReadDb } from '../../db/knex.ts';
import {
  DEFAULT_SETTINGS,
  type AppearanceSettings,
  type AuditSettings,
  type DisclosureSettings,
  type Logo,
  type LogoFacts,
  type MeasuresSettings,
  type PersonalDataSettings,
  type SecuritySettings,
  type Settings,
  type SettingsGroup,
  type SingleSignOnSettings,
  type Versioned,
} from './settings.ts';

/** What the installation has decided. */
export interface SettingsReadModel {
  /** A group with its version. */
  group<G extends SettingsGroup>(group: G): Promise<Versioned<Settings[G]>>;
  all(): Promise<{ [G in SettingsGroup]: Versioned<Settings[G]> }>;
  appearance(): Promise<AppearanceSettings>;
  security(): Promise<SecuritySettings>;
  disclosure(): Promise<DisclosureSettings>;
  singleSignOn(): Promise<SingleSignOnSettings>;
  audit(): Promise<AuditSettings>;
  measures(): Promise<MeasuresSettings>;
  personalData(): Promise<PersonalDataSettings>;
  logo(): Promise<Logo | undefined>;
  logoFacts(): Promise<LogoFacts | undefined>;
}

interface SettingsRow {
  key: SettingsGroup;
  value: unknown;
  version: number;
}

const GROUPS = Object.keys(DEFAULT_SETTINGS) as SettingsGroup[];

export class KnexSettingsReadModel implements SettingsReadModel {
  readonly #db: ReadDb;

  constructor(db: ReadDb) {
    this.#db = db;
  }

  async group<G extends SettingsGroup>(group: G): Promise<Versioned<Settings[G]>> {
    const rows = await preparedRowsOf<SettingsRow>(this.#db, 'SELECT s.key, s.value, s.version FROM settings AS s WHERE s.key = ?', [
      group,
    ]);
    return toGroup(group, rows);
  }

  async all(): Promise<{ [G in SettingsGroup]: Versioned<Settings[G]> }> {
    const rows = await preparedRowsOf<SettingsRow>(this.#db, 'SELECT s.key, s.value, s.version FROM settings AS s WHERE s.key = ANY(?)', [
      GROUPS,
    ]);
    return {
      name: toGroup('name', rows),
      whole: toGroup('whole', rows),
      appearance: toGroup('appearance', rows),
      security: toGroup('security', rows),
      disclosure: toGroup('disclosure', rows),
      singleSignOn: toGroup('singleSignOn', rows),
      audit: toGroup('audit', rows),
      measures: toGroup('measures', rows),
      personalData: toGroup('personalData', rows),
      notifications: toGroup('notifications', rows),
    };
  }

  appearance = (): Promise<AppearanceSettings> => this.group('appearance');
  security = (): Promise<SecuritySettings> => this.group('security');
  disclosure = (): Promise<DisclosureSettings> => this.group('disclosure');
  singleSignOn = (): Promise<SingleSignOnSettings> => this.group('singleSignOn');
  audit = (): Promise<AuditSettings> => this.group('audit');
  measures = (): Promise<MeasuresSettings> => this.group('measures');
  personalData = (): Promise<PersonalDataSettings> => this.group('personalData');

  async logo(): Promise<Logo | undefined> {
    const [row] = await rowsOf<LogoRow & { content: Buffer }>(
      this.#db,
      `SELECT ${LOGO_FACTS}, f.content FROM installation_files AS f WHERE f.name = 'logo'`,
    );
    return row === undefined ? undefined : { ...toLogoFacts(row), content: row.content };
  }

  async logoFacts(): Promise<LogoFacts | undefined> {
    const [row] = await rowsOf<LogoRow>(this.#db, `SELECT ${LOGO_FACTS} FROM installation_files AS f WHERE f.name = 'logo'`);
    return row === undefined ? undefined : toLogoFacts(row);
  }
}

interface LogoRow {
  content_type: string;
  bytes: number;
  sha256: string;
  changed_at: Date;
}

const LOGO_FACTS = `f.content_type, length(f.content) AS bytes, encode(sha256(f.content), 'hex') AS sha256, f.changed_at`;

const toLogoFacts = (row: LogoRow): LogoFacts => ({
  contentType: row.content_type,
  bytes: row.bytes,
  sha256: row.sha256,
  changedAt: row.changed_at.toISOString(),
});

/** What was stored once may know less than the group does today: what it does not say is as it was shipped. */
function toGroup<G extends SettingsGroup>(group: G, rows: readonly SettingsRow[]): Versioned<Settings[G]> {
  const row = rows.find(({ key }) => key === group);
  // The whole is stored as its bare reference.
  const stored = group === 'whole' && row !== undefined ? { district: row.value } : row?.value;
  return { ...DEFAULT_SETTINGS[group], ...(stored as Partial<Settings[G]> | undefined), version: row?.version ?? 0 };
}
