import { changesBetween, type AuditLog, type Change, type Doing } from '../../audit/audit-log.ts';
import { InvalidInput, NotFound, UnsupportedMediaType } from '../../errors/app-error.ts';
import { checkVersion } from '../../row-version.ts';
import type { DistrictReadModel } from '../districts/district-read-model.ts';
import { logoProblem, type LogoType } from './logo-check.ts';
import { settingsIssues } from './settings-rules.ts';
import type { SettingsStore } from './settings-store.ts';
import type { LogoFacts, Settings, SettingsGroup, WholeSettings } from './settings.ts';

/** What is to be changed; absent stays. */
export type Changed<T> = { readonly [Field in keyof T]?: T[Field] | undefined };

/** How the audit trail calls the groups. */
const LABELS: Readonly<Record<SettingsGroup | 'logo', string>> = {
  name: 'Name',
  whole: 'Gesamtheit',
  appearance: 'Erscheinungsbild',
  security: 'Sicherheit der Anmeldung',
  disclosure: 'Grenzen der Geheimhaltung',
  singleSignOn: 'Zentrale Anmeldung',
  audit: 'Aufbewahrung des Protokolls',
  measures: 'Maßnahmen',
  personalData: 'Daten von Personen',
  notifications: 'Ruhezeiten für Erinnerungen',
  logo: 'Logo',
};

/** Changes what an administrator decides. */
export class SettingsService {
  readonly #store: SettingsStore;
  readonly #districts: DistrictReadModel;
  readonly #audit: AuditLog;

  constructor(store: SettingsStore, districts: DistrictReadModel, audit: AuditLog) {
    this.#store = store;
    this.#districts = districts;
    this.#audit = audit;
  }

  /** Throws `InvalidInput` with the place, or `Conflict` when somebody else was faster. */
  async change<G extends SettingsGroup>(group: G, changed: Changed<Settings[G]>, seen: number, doing: Doing): Promise<void> {
    const { version, ...current } = await this.#store.lock(group);
    checkVersion(`"${LABELS[group]}"`, version, seen);
    const before = current as unknown as Settings[G];
    const given = Object.fromEntries(Object.entries(changed).filter(([, value]) => value !== undefined)) as Partial<Settings[G]>;
    const after = await this.#settled(group, { ...before, ...given }, doing.at);
    const issues = settingsIssues(group, after);
    if (issues.length > 0) throw new InvalidInput(issues.map(({ message }) => message).join(' '), { issues });
    const changes = changesBetween(before, after);
    if (changes.length === 0) return;
    await this.#store.write(group, after, version);
    await this.#record(group, 'changed', changes, doing);
  }

  /** Throws `UnsupportedMediaType` when the file is not what it says, or could do something. */
  async setLogo(type: LogoType, content: Uint8Array, doing: Doing): Promise<void> {
    const problem = logoProblem(type, content);
    if (problem !== null) throw new UnsupportedMediaType(problem);
    const before = await this.#store.logo();
    await this.#store.writeLogo(type, content, doing.at);
    const changes = changesBetween({ logo: factsOf(before) }, { logo: factsOf(await this.#store.logo()) });
    await this.#record('logo', 'changed', changes, doing);
  }

  /** Does nothing where there is none. */
  async removeLogo(doing: Doing): Promise<void> {
    const before = await this.#store.logo();
    if (before === undefined) return;
    await this.#store.removeLogo();
    await this.#record('logo', 'removed', changesBetween({ logo: factsOf(before) }, undefined), doing);
  }

  /** The whole is kept with its level, and it exists today. */
  async #settled<G extends SettingsGroup>(group: G, value: Settings[G], at: Date): Promise<Settings[G]> {
    const { district } = value as WholeSettings;
    if (group !== 'whole' || district === null) return value;
    try {
      const { ref } = await this.#districts.get(district, at.toISOString().slice(0, 10));
      return { ...value, district: ref };
    } catch (error) {
      if (!(error instanceof NotFound)) throw error;
      throw new InvalidInput(error.message, { cause: error, issues: [{ path: 'district', message: error.message }] });
    }
  }

  async #record(group: SettingsGroup | 'logo', action: string, changes: readonly Change[], { actor, at }: Doing): Promise<void> {
    await this.#audit.record(actor, { action, objectType: 'settings', objectId: group, objectLabel: LABELS[group], changes }, at);
  }
}

/** What of a logo can be told apart in words. */
const factsOf = (logo: LogoFacts | undefined) =>
  logo === undefined ? null : { contentType: logo.contentType, bytes: logo.bytes, sha256: logo.sha256 };
