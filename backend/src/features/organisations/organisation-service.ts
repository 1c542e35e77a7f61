import { changesBetween, type AuditLog, type Doing } from '../../audit/audit-log.ts';
import { codeFromName, freeCode } from '../../code-from-name.ts';
import { Forbidden, InvalidInput, NotFound, type InputIssue } from '../../errors/app-error.ts';
import { checkVersion } from '../../row-version.ts';
import type { DistrictReadModel } from '../districts/district-read-model.ts';
import type { OrganisationContent, OrganisationField } from './organisation.ts';
import { refusalToChange, type Editor } from './organisation-rights.ts';
import type { OrganisationStore } from './organisation-store.ts';

/** What an organisation begins with. */
export type OrganisationDraft = Pick<OrganisationContent, 'name' | 'sector'> & Changed;

/** What is to be changed; absent stays. */
export type Changed = { readonly [Field in OrganisationField]?: OrganisationContent[Field] | undefined };

const EMPTY = { shortName: null, description: null, website: null, districts: [], closedOn: null } as const;

/** Adds and changes organisations of the register. */
export class OrganisationService {
  readonly #store: OrganisationStore;
  readonly #districts: DistrictReadModel;
  readonly #audit: AuditLog;

  constructor(store: OrganisationStore, districts: DistrictReadModel, audit: AuditLog) {
    this.#store = store;
    this.#districts = districts;
    this.#audit = audit;
  }

  /** Answers the code. Throws `Conflict` when there is one of that name or code. */
  async add(draft: OrganisationDraft, givenCode: string | undefined, { actor, at }: Doing): Promise<string> {
    const content = await this.#content({ ...EMPTY, name: draft.name, sector: draft.sector }, draft);
    const wanted = givenCode ?? codeFromName(draft.name, 'organisation');
    const code = givenCode ?? freeCode(wanted, await this.#store.codesLike(wanted));
    await this.#store.insert(code, content);
    await this.#audit.record(
      actor,
      {
        action: 'created',
        objectType: 'organisation',
        objectId: code,
        objectLabel: content.name,
        changes: changesBetween(undefined, content),
      },
      at,
    );
    return code;
  }

  /** Throws `NotFound`, `Forbidden`, or `Conflict` when somebody else was faster or the name is taken. */
  async change(code: string, changed: Changed, version: number, { editor, actor, at }: Doing & { readonly editor: Editor }): Promise<void> {
    const current = await this.#store.lock(code);
    if (current === undefined) throw new NotFound(`There is no organisation "${code}".`);
    checkMayChange(editor, code, fieldsOf(changed));
    checkVersion(`"${current.name}"`, current.version, version);
    const { code: _, version: __, ...before } = current;
    const after = await this.#content(before, changed);
    const changes = changesBetween(before, after);
    if (changes.length === 0) return;
    await this.#store.update(code, after);
    await this.#audit.record(
      actor,
      { action: 'changed', objectType: 'organisation', objectId: code, objectLabel: after.name, changes },
      at,
    );
  }

  async #content(before: OrganisationContent, changed: Changed): Promise<OrganisationContent> {
    const given = Object.fromEntries(Object.entries(changed).filter(([, value]) => value !== undefined)) as Partial<OrganisationContent>;
    const districts = given.districts === undefined ? before.districts : await this.#served(given.districts);
    // The order in which they are named means nothing.
    const same = districts.length === before.districts.length && districts.every((ref) => before.districts.includes(ref));
    return { ...before, ...given, districts: same ? before.districts : districts };
  }

  /** References with their level, each once. */
  async #served(references: readonly string[]): Promise<string[]> {
    const issues: InputIssue[] = [];
    const served = new Set<string>();
    // One after the other: a transaction has one connection.
    for (const [index, reference] of references.entries()) {
      try {
        for (const { ref } of await this.#districts.everyVersion(reference)) served.add(ref);
      } catch (error) {
        if (!(error instanceof NotFound)) throw error;
        issues.push({ path: `districts.${index}`, message: error.message });
      }
    }
    if (issues.length > 0) throw new InvalidInput('Some of the districts do not exist.', { issues });
    return [...served];
  }
}

const fieldsOf = (changed: Changed): OrganisationField[] =>
  (Object.keys(changed) as OrganisationField[]).filter((field) => changed[field] !== undefined);

function checkMayChange(editor: Editor, code: string, fields: readonly OrganisationField[]): void {
  const refusal = refusalToChange(editor, code, fields);
  if (refusal === null) return;
  if (refusal.reason === 'not-own') throw new Forbidden('You may only change organisations that your account belongs to.');
  throw new Forbidden(`Of your own organisation you may change the description and the website, not "${refusal.field}".`, {
    issues: [{ path: refusal.field, message: 'Only the coordination changes this.' }],
  });
}
