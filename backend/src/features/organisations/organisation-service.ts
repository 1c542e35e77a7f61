import { changesBetween, type AuditLog, type Change, type Doing } from '../../audit/audit-log.ts';
import { codeFromName, freeCode } from '../../code-from-name.ts';
import { Conflict, Forbidden, InvalidInput, NotFound, RuleViolation, type InputIssue } from '../../errors/app-error.ts';
import { checkVersion } from '../../row-version.ts';
import type { DistrictReadModel } from '../districts/district-read-model.ts';
import type { KnownOrganisationReadModel } from './known-organisation-read-model.ts';
import { namingIssues } from './known-organisation.ts';
import type { Organisation, OrganisationContent, OrganisationField } from './organisation.ts';
import { organisationIssues } from './organisation-check.ts';
import { contentIn, contentOf, withChanges, type Changed, type OrganisationDraft } from './organisation-content.ts';
import type { OrganisationMergeStore } from './organisation-merge-store.ts';
import type { OrganisationReferenceReadModel } from './organisation-reference-read-model.ts';
import { refusalToChange, type Editor } from './organisation-rights.ts';
import type { OrganisationStore } from './organisation-store.ts';

/** Who changes an organisation, and when. */
export interface OrganisationDoing extends Doing {
  readonly editor: Editor;
}

/** Addresses of pages and files that stand where the codes of organisations do. */
const ADDRESSES: ReadonlySet<string> = new Set(['similar', 'export', 'import', 'hinzufuegen', 'importieren', 'doppelte']);

/** What organisations are written to, and held against. */
interface OrganisationServiceParts {
  readonly store: OrganisationStore;
  readonly districts: DistrictReadModel;
  readonly references: OrganisationReferenceReadModel;
  readonly others: KnownOrganisationReadModel;
  readonly pairs: Pick<OrganisationMergeStore, 'tellApart'>;
  readonly audit: AuditLog;
}

/** Adds and changes organisations of the register. */
export class OrganisationService {
  readonly #store: OrganisationStore;
  readonly #districts: DistrictReadModel;
  readonly #references: OrganisationReferenceReadModel;
  readonly #others: KnownOrganisationReadModel;
  readonly #pairs: Pick<OrganisationMergeStore, 'tellApart'>;
  readonly #audit: AuditLog;

  constructor({ store, districts, references, others, pairs, audit }: OrganisationServiceParts) {
    this.#store = store;
    this.#districts = districts;
    this.#references = references;
    this.#others = others;
    this.#pairs = pairs;
    this.#audit = audit;
  }

  /**
   * Answers the code. `differentFrom` are organisations of which somebody said that they are other ones. Throws `InvalidInput`, or `Conflict` when
   * there is one of that name or code.
   */
  async add(draft: OrganisationDraft, givenCode: string | undefined, doing: Doing, differentFrom: readonly string[] = []): Promise<string> {
    const content = withChanges(contentOf(draft), await this.#served(draft));
    const wanted = givenCode ?? codeFromName(draft.name, 'organisation');
    const code = givenCode ?? freeCode(wanted, new Set([...(await this.#store.codesLike(wanted)), ...ADDRESSES]));
    if (ADDRESSES.has(code))
      throw new Conflict(`The code "${code}" cannot be given.`, { issues: [{ path: 'code', message: 'Choose another code.' }] });
    await this.#check(content, undefined, code);
    await this.#store.insert(code, content);
    const apart = await this.#tellApart(code, differentFrom);
    await this.#record('created', code, content.name, [...changesBetween(undefined, content), ...apart], doing);
    return code;
  }

  /** Nobody is asked again whether they are the same one. Of one that was merged nobody would be. */
  async #tellApart(code: string, differentFrom: readonly string[]): Promise<Change[]> {
    const known = await this.#others.known(differentFrom);
    const issues = differentFrom.flatMap((other, index) =>
      known.has(other) ? [] : [...namingIssues(`differentFrom.${index}`, other, undefined)],
    );
    if (issues.length > 0) throw new InvalidInput('There are no such organisations.', { issues });
    const standing = [...known].filter(([other, { stays }]) => stays === null && other !== code);
    await this.#pairs.tellApart(standing.map(([other]) => [code, other]));
    return standing.map(([, { name }]) => ({ field: 'toldApart', before: null, after: name }));
  }

  /** Throws `NotFound`, `Forbidden`, `InvalidInput`, `RuleViolation` for a merged one, or `Conflict` when somebody else was faster or the name is taken. */
  async change(code: string, changed: Changed, version: number, { editor, ...doing }: OrganisationDoing): Promise<void> {
    const current = await this.#store.lock(code);
    if (current === undefined) throw new NotFound(`There is no organisation "${code}".`);
    checkMayChange(editor, code, fieldsOf(changed));
    checkVersion(`"${current.name}"`, current.version, version);
    checkStands(current);
    const before = contentIn(current);
    const after = withChanges(before, await this.#served(changed));
    const changes = changesBetween(before, after);
    if (changes.length === 0) return;
    await this.#check(after, before, code);
    await this.#store.update(code, after);
    await this.#record('changed', code, after.name, changes, doing);
  }

  async #check(after: OrganisationContent, before: OrganisationContent | undefined, code: string): Promise<void> {
    const known = await this.#references.known();
    const whole = after.point === null ? undefined : await this.#references.whole();
    const memberships = before === undefined || after.closedOn === null ? [] : await this.#references.memberships(code);
    const issues = [...organisationIssues(after, { before, ...known, whole, memberships })];
    if (issues.length > 0) throw new InvalidInput('The organisation cannot be kept like this.', { issues });
  }

  /** The same with references to districts that have their level, each once. */
  async #served<Given extends Changed>(changed: Given): Promise<Given> {
    if (changed.districts === undefined) return changed;
    const issues: InputIssue[] = [];
    const served = new Set<string>();
    // One after the other: a transaction has one connection.
    for (const [index, reference] of changed.districts.entries()) {
      try {
        for (const { ref } of await this.#districts.everyVersion(reference)) served.add(ref);
      } catch (error) {
        if (!(error instanceof NotFound)) throw error;
        issues.push({ path: `districts.${index}`, message: error.message, code: 'unknown', params: { given: reference } });
      }
    }
    if (issues.length > 0) throw new InvalidInput('Some of the districts do not exist.', { issues });
    return { ...changed, districts: [...served] };
  }

  async #record(action: string, code: string, objectLabel: string, changes: readonly Change[], { actor, at }: Doing): Promise<void> {
    await this.#audit.record(actor, { action, objectType: 'organisation', objectId: code, objectLabel, changes }, at);
  }
}

/** A duplicate is changed no more: the one that goes on in its place is. */
export function checkStands({ name, mergedInto }: Organisation): void {
  if (mergedInto === null) return;
  const message = `"${name}" was merged into "${mergedInto}". Change that one.`;
  throw new RuleViolation(message, { issues: [{ path: 'code', message, code: 'merged', params: { organisation: mergedInto, name } }] });
}

const fieldsOf = (changed: Changed): OrganisationField[] =>
  (Object.keys(changed) as OrganisationField[]).filter((field) => changed[field] !== undefined);

function checkMayChange(editor: Editor, code: string, fields: readonly OrganisationField[]): void {
  const refusal = refusalToChange(editor, code, fields);
  if (refusal === null) return;
  if (refusal.reason === 'not-own') throw new Forbidden('You may only change organisations that your account belongs to.');
  throw new Forbidden(`Of your own organisation you may change what it says about itself, not "${refusal.field}".`, {
    issues: [{ path: refusal.field, message: 'Only the coordination changes this.' }],
  });
}
